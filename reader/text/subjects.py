"""The noun phrase that speaks, found in front of a reporting verb."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.model import Span
from reader.text.clauses import STOPS, Part, clauses_of, parts_of, spelt
from reader.text.cues import REPORTING, Kind, Words, tables
from reader.text.persons import is_human

LONGEST_NAME = 40
"""A longer noun phrase is taken for a clause that names nobody."""
LONGEST_SENTENCE = 400
"""How many code points before a verb its subject is looked for."""
_CLAUSES_BACK = 4

_SKIPPED = frozenset({Kind.TIME, Kind.ADVERB, Kind.CONJUNCTION})
ACCORDING = frozenset({"据", "根据", "依据", "按照", "按"})
"""Prepositions before whoever is the source."""
_CITING = frozenset({"引述", "援引", "引用", "引据", "转述"})
_OPINION = ("看来", "眼里", "眼中", "而言")
_ADDRESSING = frozenset({"对", "向", "告诉"})
"""What follows these is who was spoken to."""
_ACTS = REPORTING | {Kind.VERB, Kind.ADVERB}
_SUBORDINATE = frozenset({"如果", "因为", "尽管", "虽然", "即使", "既然"})
_LONG_DESCRIPTION = 5
_WHEN = frozenset({"后", "之后", "以后", "时", "前", "之前", "以前"})
"""What stands behind an act to say when somebody spoke: 签字后."""
_ONE = frozenset(["一名", "一位", "一个", "这名", "这位", "该名", "另一", "有名", "数名", "几名", "多名"])
_REPEATED = re.compile(r"(?:(.)\1|[\u4e00-\u9fff]然)地$")
_PRONOUNS = frozenset({"他", "她", "它", "其", "他们", "她们", "它们"})
_PERSONAL_FIRST = "他她它"


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun phrase that speaks. ``document`` if it is something written or said, not somebody.

    ``near`` says that it stands in the verb's own clause.
    """

    span: Span
    document: bool = False
    near: bool = True


def subject_before(
    masked: str,
    words: Words,
    start: int,
    end: int,
    *,
    clauses: int = _CLAUSES_BACK,
    verb: bool = True,
) -> Subject | None:
    """Who speaks in ``masked[start:end]``, the part of a sentence before a reporting verb.

    The clause next to the verb is asked first, then at most ``clauses`` before it. Without ``verb`` the
    part is a whole clause, and no reporting verb follows it.
    """
    start = max(start, end - LONGEST_SENTENCE)
    bounds = clauses_of(words, start, end)
    for back, (low, high) in enumerate(bounds[: -clauses - 2 : -1]):
        parts = parts_of(masked, words, low, high)
        if back and parts and parts[0].text in _SUBORDINATE:
            continue
        subject = _in_clause(parts, adjacent=verb and back == 0)
        if subject is not None:
            return Subject(subject.span, subject.document, near=back == 0)
        if back and masked[high - 1 : high] == "。":
            break
    return None


def _in_clause(parts: list[Part], *, adjacent: bool) -> Subject | None:
    """The subject of a clause; ``adjacent`` if the reporting verb follows it at once."""
    at, opinion = _past_the_setting(parts)
    if opinion is not None:
        return opinion
    if at == len(parts):
        return None
    stop = at
    while stop < len(parts) and parts[stop].kind not in STOPS:
        stop += 1
    if stop == at:
        return _cited(parts, at) or (_relative(parts, at) if adjacent else None)
    if adjacent and stop < len(parts):
        stop = _name_resumed(parts, at, stop)
    if stop < len(parts):
        other = _cited(parts, stop) or _named_later(parts, at, stop)
        if other is None and adjacent:
            other = _described(parts, at, stop)
        if other is None and parts[at].text[:2] in _ONE and parts[stop - 1].kind is not Kind.TITLE:
            other = _relative(parts, stop, cut=True)
        if other is not None:
            return other
        if parts[stop].text in tables().reciprocal:
            stop = next((i for i in range(stop - 1, at, -1) if parts[i].kind is Kind.WITH), stop)
    return _phrase(parts[at : _before_an_act(parts, at, stop)])


def _before_an_act(parts: list[Part], at: int, stop: int) -> int:
    """Where a name in ``parts[at:stop]`` ends if it is followed by what its bearer did then: 林若兰签字后."""
    if parts[stop - 1].text not in _WHEN and (stop == len(parts) or parts[stop].text not in _WHEN):
        return stop
    for i in range(at, stop - 1):
        act = parts[i + 1]
        if parts[i].kind is Kind.NAME and act.kind is Kind.OTHER and not act.text.startswith(tables().groups):
            return i + 1
    return stop


def _past_the_setting(parts: list[Part]) -> tuple[int, Subject | None]:
    """Where the subject can begin, after 周三 or 在记者会上; and who thinks so if that is 在某某看来."""
    at = 0
    while at < len(parts):
        part = parts[at]
        if part.kind in _SKIPPED:
            at += 1
        elif part.kind not in (Kind.PREPOSITION, Kind.WITH):
            break
        elif part.text in ACCORDING:
            return at, _according(parts, at + 1)
        else:
            after, opinion = _after_place(parts, at)
            if opinion is not None:
                return at, opinion
            if after is None or part.text not in tables().closed_by_place:
                break
            at = after
    return at, None


def _described(parts: list[Part], at: int, stop: int) -> Subject | None:
    """Somebody whom the clause describes before naming them, if ``parts[at:stop]`` is not who speaks."""
    somebody = _like_somebody(parts[at:stop])
    end = parts[stop]
    if end.text in _ADDRESSING:
        return None
    acts = end.kind in _ACTS or parts[stop - 1].kind is Kind.OF
    dated = end.kind is Kind.TIME and stop + 1 < len(parts) and parts[stop + 1].kind is Kind.OF
    if somebody and not (acts or dated):
        return None
    found = _relative(parts, stop, unnamed=not somebody and end.kind is not Kind.ADVERB)
    return None if found is None or found.document else found


def _named_later(parts: list[Part], at: int, stop: int) -> Subject | None:
    """The person whom a long description ends with: 某研究所分析项目主任某某."""
    head = parts[at:stop]
    text = spelt(head)
    if any(part.kind is Kind.NAME for part in head) or text[0] in _PERSONAL_FIRST or text.startswith("《"):
        return None
    listed = parts[stop].start - parts[stop - 1].end == 1
    whole = head[-1].kind is Kind.TITLE or text.endswith(tables().groups) or len(text) < _LONG_DESCRIPTION
    if whole and not listed and head[-1].kind is not Kind.OF:
        return None
    for i in range(stop, len(parts)):
        if parts[i].kind in (Kind.PREPOSITION, Kind.WITH) and parts[i].text not in ("在", "和", "与"):
            return None
        ends = i + 1 == len(parts) or parts[i + 1].kind in STOPS
        if parts[i].kind is Kind.NAME and ends:
            return Subject(Span(parts[i].start, parts[i].end))
    return None


def _like_somebody(parts: list[Part]) -> bool:
    """Whether a phrase has the form of the name of a person or body, or is a pronoun."""
    text = spelt(parts)
    if any(p.kind in (Kind.TITLE, Kind.NAME) for p in parts) or text[0] in _PERSONAL_FIRST:
        return True
    return (
        text.endswith(tables().groups)
        or text.startswith("《")
        or len(text) in (3, 4)
        or _ends_with(text, tables().documents)
    )


def _name_resumed(parts: list[Part], at: int, stop: int) -> int:
    """Where a name ends of which one character looked like a word of its own: 原子能机构负责人某某."""
    head = spelt(parts[at:stop])
    if (
        len(parts[stop].text) > 1
        or len(head) > 3
        or head.endswith(tables().groups)
        or head[0] in _PERSONAL_FIRST
    ):
        return stop
    if any(p.kind in (Kind.TITLE, Kind.NAME) for p in parts[at:stop]):
        return stop
    for i in range(stop + 1, min(len(parts), stop + 6)):
        if parts[i].kind in STOPS or parts[i].kind is Kind.OF:
            return stop
        if parts[i].kind is Kind.NAME or (parts[i].kind is Kind.TITLE and i + 1 < len(parts)):
            following = i + 1
            while following < len(parts) and parts[following].kind not in STOPS | {Kind.OF}:
                following += 1
            return stop if following < len(parts) and parts[following].kind is Kind.OF else following
    return stop


def _after_place(parts: list[Part], at: int) -> tuple[int | None, Subject | None]:
    """Where the phrase that a preposition opens ends, and who thinks so if it is 在…看来."""
    places = tables().places
    for i in range(at + 2, len(parts)):
        if parts[i].text in places and not (i + 1 < len(parts) and parts[i + 1].kind is Kind.OF):
            if parts[i].text in _OPINION:
                return i + 1, _phrase(parts[at + 1 : i])
            return i + 1, None
    for i in range(at + 1, len(parts)):
        text = parts[i].text
        if parts[i].kind is Kind.OTHER and text.endswith(_OPINION):
            return i + 1, _phrase(parts[at + 1 : i]) if i > at + 1 else None
    return None, None


def _according(parts: list[Part], at: int) -> Subject | None:
    stop = at
    while stop < len(parts) and parts[stop].kind not in STOPS - {Kind.VERB}:
        stop += 1
    return _cited(parts, at) or _phrase(parts[at:stop])


def _cited(parts: list[Part], at: int) -> Subject | None:
    """Whom 引述 or 援引 quotes."""
    for i in range(at, len(parts)):
        if parts[i].text in _CITING:
            stop = i + 1
            while stop < len(parts) and parts[stop].kind not in STOPS:
                stop += 1
            return _phrase(parts[i + 1 : stop])
    return None


def _relative(parts: list[Part], at: int, *, unnamed: bool = True, cut: bool = False) -> Subject | None:
    """The noun phrase that a relative clause describes: 陈大同 in 负责港口的陈大同.

    With ``unnamed`` it need not name anybody if it ends the clause, with ``cut`` not even then.
    """
    for i in range(len(parts) - 1, at, -1):
        if parts[i].kind is not Kind.OF:
            continue
        rest = parts[i + 1 :]
        stop = next(
            (k for k, p in enumerate(rest) if p.kind in STOPS or (k and p.kind is Kind.PLACE)), len(rest)
        )
        named = any(p.kind in (Kind.TITLE, Kind.NAME) for p in rest[:stop])
        text = spelt(rest[:stop])
        named = named or (text.endswith(tables().groups) and not _ends_with(text, tables().abstract))
        if stop and (named or cut or (unnamed and stop == len(rest))):
            return _phrase(rest[:stop])
    return None


def _phrase(parts: list[Part]) -> Subject | None:
    """The noun phrase without what it belongs to, unless it is a thing that somebody wrote or said."""
    table = tables()
    parts = _trimmed(parts)
    possessive = max((i for i, part in enumerate(parts) if part.kind is Kind.OF), default=0)
    if possessive:
        rest = parts[possessive + 1 :]
        thing = spelt(rest)
        if _ends_with(thing, table.documents):
            whose = _phrase(parts[:possessive])
            return whose or (None if thing in table.nobody else _subject(rest, document=True))
        if _ends_with(thing, table.abstract):
            return _phrase(parts[:possessive])
        if spelt(parts[:possessive]) in _PRONOUNS and not is_human(thing):
            return _phrase(parts[:possessive])
        parts = rest if len(thing) > 1 else parts
    text = spelt(parts)
    if not _can_speak(parts, text):
        return None
    if text[0] in _PERSONAL_FIRST and text[1:2] != "们" and text[1:3] != "本人":
        return Subject(Span(parts[0].start, parts[0].start + 1))
    if text[-1] in "他她" and len(text) > 1:
        return Subject(Span(parts[-1].end - 1, parts[-1].end))
    document = next((text[-size:] for size in (4, 3, 2, 1) if text[-size:] in table.documents), "")
    owner = _cut(parts, len(document)) if document else []
    maker = spelt(owner)
    if len(maker) > 1 and (maker.endswith((*table.groups, "》")) or owner[-1].kind is Kind.TITLE):
        return _subject(owner, document=False)
    return _subject(parts, document=bool(document))


def _cut(parts: list[Part], size: int) -> list[Part]:
    """The parts without their last ``size`` characters."""
    while parts and size >= len(parts[-1].text):
        size -= len(parts[-1].text)
        parts = parts[:-1]
    if not size or not parts:
        return parts
    last = parts[-1]
    return [*parts[:-1], Part(last.kind, last.start, last.end - size, last.text[:-size])]


def _trimmed(parts: list[Part]) -> list[Part]:
    """The parts without 的, 和 and 中 at their ends, and without an adverb such as 早早地."""
    first, last = 0, len(parts)
    while last - first > 1 and parts[last - 1].kind in (Kind.PLACE, Kind.OF, Kind.WITH):
        last -= 1
    while first < last and parts[first].kind in (Kind.OF, Kind.WITH):
        first += 1
    parts = parts[first:last]
    if not parts or parts[-1].kind is not Kind.OTHER:
        return parts
    adverb = _REPEATED.search(parts[-1].text)
    if adverb and (adverb.start() > 1 or (len(parts) > 1 and not adverb.start())):
        return _cut(parts, len(adverb.group()))
    return parts


def _can_speak(parts: list[Part], text: str) -> bool:
    """Whether a phrase, of which ``text`` are the words, can be somebody or something that speaks."""
    table = tables()
    if not text or text in table.nobody or len(text) > LONGEST_NAME or text[-2:] in table.abstract:
        return False
    if len(text) < 2 and text not in ("他", "她", "其", "它"):
        return False
    thing = text.startswith(table.things) and parts[-1].kind is not Kind.TITLE
    return not thing or text.endswith(table.groups)


def _subject(parts: list[Part], *, document: bool) -> Subject:
    """The phrase from its first part to its last, or what stands after a bracket within it."""
    for i in range(len(parts) - 1, 0, -1):
        if parts[i].start <= parts[i - 1].end + 2:
            continue
        spelt = parts[i - 1].kind is Kind.NAME and len(parts) - i == 1 and parts[i].kind is Kind.TITLE
        if spelt or parts[i].kind is Kind.WITH:
            parts = parts[:i]
        elif any(p.kind in (Kind.TITLE, Kind.NAME) for p in parts[i:]):
            parts = parts[i:]
        break
    return Subject(Span(parts[0].start, parts[-1].end), document)


def _ends_with(text: str, endings: frozenset[str]) -> bool:
    return any(text[-size:] in endings for size in (1, 2, 3, 4) if size <= len(text))
