"""What a link is and what it rests on, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from reader.model import Link, LinkKind, Relation

SURE, LIKELY = 0.85, 0.6
MOST_WORDS = 6
"""How many shared words are named at most."""


def kind_words(link: Link) -> str:
    """The link's kind and relation: "Same statement, word for word"."""
    translate = QCoreApplication.translate
    if link.kind is LinkKind.TOPIC:
        return translate("LinkWords", "Same topic")
    if link.kind is LinkKind.REUSE:
        return translate("LinkWords", "Same running text")
    if link.relation is Relation.VERBATIM:
        return translate("LinkWords", "Same statement, word for word")
    if link.relation is Relation.RETRANSLATED:
        return translate("LinkWords", "Same statement, in other words")
    if link.relation is Relation.INDIRECT:
        return translate("LinkWords", "Same statement, once in reported speech")
    return translate("LinkWords", "Same statement")


def score_words(score: float) -> str:
    """How sure a link of this score is."""
    translate = QCoreApplication.translate
    if score >= SURE:
        return translate("LinkWords", "almost certain")
    if score >= LIKELY:
        return translate("LinkWords", "likely")
    return translate("LinkWords", "possible")


def why_words(why: Mapping[str, Any]) -> list[str]:
    """The evidence, a line each; what has no words here is left out."""
    translate = QCoreApplication.translate
    lines = []
    if same := why.get("same_characters"):
        lines.append(translate("LinkWords", "{count} characters in common").format(count=same))
    coverage = why.get("coverage")
    if isinstance(coverage, list | tuple) and len(coverage) == 2:
        first, second = (f"{share:.0%}" for share in coverage)
        words = translate(
            "LinkWords", "The common words make up {first} of one passage, {second} of the other"
        )
        lines.append(words.format(first=first, second=second))
    if shared := _listed(why.get("shared")):
        lines.append(translate("LinkWords", "Both have: {words}").format(words=shared))
    if numbers := _listed(why.get("numbers")):
        lines.append(translate("LinkWords", "The same figures: {numbers}").format(numbers=numbers))
    if speaker := why.get("speaker"):
        speaker = speaker if isinstance(speaker, str) else " / ".join(speaker)
        lines.append(translate("LinkWords", "Speaker: {name}").format(name=speaker))
    names = {
        "script": translate("LinkWords", "script"),
        "width": translate("LinkWords", "character width"),
        "punctuation": translate("LinkWords", "punctuation"),
        "numerals": translate("LinkWords", "numerals"),
        "wording": translate("LinkWords", "wording"),
    }
    differs = [names[what] for what in why.get("differs") or () if what in names]
    if differs:
        lines.append(translate("LinkWords", "They differ in: {what}").format(what=_join(differs)))
    return lines


def describe(link: Link) -> str:
    """Several lines on a link, as a tooltip shows them."""
    head = QCoreApplication.translate("LinkWords", "{kind} · {sure}")
    lines = [head.format(kind=kind_words(link), sure=score_words(link.score))]
    speakers = [end.speaker for end in (link.a, link.b) if end.speaker]
    evidence = dict(link.why)
    if speakers and "speaker" not in evidence:
        evidence["speaker"] = " / ".join(dict.fromkeys(speakers))
    return "\n".join(lines + why_words(evidence))


def _join(words: list[str]) -> str:
    return QCoreApplication.translate("LinkWords", ", ", "between the words of a list").join(words)


def _listed(shared: object) -> str:
    if not isinstance(shared, list | tuple):
        return ""
    return _join([str(word) for word in shared[:MOST_WORDS]])
