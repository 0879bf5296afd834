"""What a link is and what it rests on, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from reader.messages import clauses
from reader.model import Judgement, Link, LinkKind, Relation

SURE, LIKELY = 0.85, 0.6


def kind_words(link: Link | Judgement) -> str:
    """The kind and relation: "Same statement, word for word"."""
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


def certainty_words(link: Link) -> str:
    """How sure a link is: a person's word, or else what its score tells."""
    translate = QCoreApplication.translate
    match link.why.get("verdict") if link.judgement is not None else None:
        case "confirmed":
            return translate("LinkWords", "confirmed")
        case "added":
            return translate("LinkWords", "drawn by hand")
        case "rejected":
            return translate("LinkWords", "rejected")
    return score_words(link.score)


def why_words(link: Link, outlets: tuple[str, str]) -> str:
    """What a link rests on, in one sentence that names the outlets of its two ends."""
    translate = QCoreApplication.translate
    first, second = outlets
    who = translate("LinkWords", "{first} and {second}").format(first=first, second=second)
    if first == second:
        who = translate("LinkWords", "Both articles")
        first, second = translate("LinkWords", "the first"), translate("LinkWords", "the second")
    templates = _templates()
    comma = translate("LinkWords", ", ", "between the words of a list")
    phrases = []
    for name, values in clauses(link):
        if name == "differs":
            values = {"value": [_differences()[each] for each in values["value"]]}
        worded = {
            key: comma.join(value) if isinstance(value, list) else value for key, value in values.items()
        }
        phrases.append(templates[name].format(who=who, first=first, second=second, **worded))
    sentence = translate("LinkWords", "; ", "between the clauses of a sentence").join(phrases)
    return translate("LinkWords", "{clauses}.", "a whole sentence").format(clauses=sentence)


def _templates() -> dict[str, str]:
    """The words of each clause; braces hold what is filled in."""
    translate = QCoreApplication.translate
    return {
        "quoted": translate("LinkWords", "{who} quote {name}"),
        "reported": translate("LinkWords", "{who} report what {name} says"),
        "statement": translate("LinkWords", "{who} report the same statement"),
        "topic": translate("LinkWords", "{who} state the same"),
        "reuse": translate("LinkWords", "{who} have the same running text"),
        "names": translate("LinkWords", "both name {value}"),
        "numbers": translate("LinkWords", "the same figures: {value}"),
        "shared": translate("LinkWords", "both have: {value}"),
        "same_characters": translate("LinkWords", "{value} characters in common"),
        "identical": translate("LinkWords", "all the words are the same"),
        "alike": translate("LinkWords", "{share} of the words are the same"),
        "alike_translated": translate(
            "LinkWords", "{share} of the words are the same, the rest is translated differently"
        ),
        "alike_each": translate(
            "LinkWords", "what is the same makes up {a} of the one passage and {b} of the other"
        ),
        "cues": translate("LinkWords", "{first} writes “{a}”, {second} “{b}”"),
        "retold": translate("LinkWords", "one retells it in its own words"),
        "same_day": translate("LinkWords", "the same day"),
        "other_day": translate("LinkWords", "on different days"),
        "differs": translate("LinkWords", "they differ in {value}"),
        "confirmed": translate("LinkWords", "confirmed by hand"),
        "confirmed_by": translate("LinkWords", "confirmed by {name}"),
        "added": translate("LinkWords", "drawn by hand"),
        "added_by": translate("LinkWords", "drawn by {name}"),
        "rejected": translate("LinkWords", "rejected by hand"),
        "rejected_by": translate("LinkWords", "rejected by {name}"),
    }


def _differences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "script": translate("LinkWords", "script"),
        "width": translate("LinkWords", "character width"),
        "punctuation": translate("LinkWords", "punctuation"),
        "numerals": translate("LinkWords", "numerals"),
    }


def describe(label: str, links: Sequence[Link], outlet: Callable[[int], str]) -> str:
    """Several lines on links of one thing, the surest first, as a tooltip shows them.

    ``label`` says what the thing is, if that is known; ``outlet`` names that of a witness.
    """
    head = QCoreApplication.translate("LinkWords", "{kind} · {sure}")
    lines = [label] if label else []
    lines.append(head.format(kind=kind_words(links[0]), sure=certainty_words(links[0])))
    lines += [why_words(link, (outlet(link.a.article), outlet(link.b.article))) for link in links]
    return "\n".join(lines)
