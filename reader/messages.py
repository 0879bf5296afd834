"""Words for a person, in the three languages of the program, made from the core's codes and values.

The words are in ``resources/i18n/messages.toml``. The window has its own, through Qt's translations.
"""

from __future__ import annotations

import errno
import functools
import locale
import os
import re
import sys
import tomllib
from collections.abc import Mapping
from typing import Any

from reader.faults.finding import Finding
from reader.model import (
    FIRST_CODEBOOK,
    LibraryProblem,
    Link,
    LinkKind,
    ProblemCode,
    QueryError,
    QueryProblem,
    Relation,
    Verdict,
)
from reader.model.exchanging import Refused
from reader.model.refusal import RefusalError
from reader.pseudo import TAG as PSEUDO
from reader.pseudo import pseudo
from reader.resources import resource

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
"""The BCP 47 tags of the languages that every message has words in."""

_MOST_NAMED = 6
"""How many shared words a sentence names at most."""
_WHOLE, _UNEVEN = 0.995, 0.12
"""From which share on all words are the same, and by how much two shares differ to be told apart."""
_MEASURED = {
    ProblemCode.BINARY: "problem.with_place",
    ProblemCode.NOT_UTF8: "problem.with_place",
    ProblemCode.TOO_LARGE: "problem.with_size",
    ProblemCode.ZIP_BOMB: "problem.with_size",
}
"""What a number that is the detail of such a problem tells."""
_SYSTEM = {
    "ENOSPC": "system.full",
    "EDQUOT": "system.full",
    "EFBIG": "system.full",
    "EACCES": "system.no_permission",
    "EPERM": "system.no_permission",
    "EROFS": "system.read_only",
    "ENOENT": "system.missing",
    "EISDIR": "system.is_folder",
    "ENOTDIR": "system.no_folder",
    "EEXIST": "system.no_folder",
    "EBUSY": "system.in_use",
    "ETXTBSY": "system.in_use",
    "ENAMETOOLONG": "system.long_name",
    "EIO": "system.disk_error",
    "ENODEV": "system.disk_error",
    "ENXIO": "system.disk_error",
    "ESTALE": "system.disk_error",
    "EHOSTDOWN": "system.disk_error",
    "ENOTCONN": "system.disk_error",
    "ETIMEDOUT": "system.disk_error",
    "ENOMEM": "system.no_memory",
}
"""What the system's codes of errors, of which not all are everywhere, mean to a person."""
_WINDOWS_IN_USE = (32, 33)
"""Another program has the file open, or a part of it locked."""
_PARTS = re.compile(r"[，。；：！？、,;:!?()（）“”‘’「」『』\"…—]+(?!\d)")
_DIFFERS = frozenset({"script", "width", "punctuation", "numerals", "wording"})
_VERDICTS = frozenset(verdict.value for verdict in Verdict)
_TRADITIONAL_PLACES = ("hant", "tw", "hk", "mo")
# Windows' LANGIDs of traditional Chinese: Taiwan, Hong Kong, Macau.
_WINDOWS_TRADITIONAL = {0x0404, 0x0C04, 0x1404}
_WINDOWS_CHINESE = 0x04


def language(environment: Mapping[str, str] | None = None) -> str:
    """The language to speak, one of ``LANGUAGES``.

    The environment variable ``JIANTING_LANG`` decides (``en``, ``zh_CN``, ``zh-Hant``, …), else the locale
    variables in the order that POSIX gives them, else the system's own setting; English if none of them
    names a Chinese locale.
    """
    variables = os.environ if environment is None else environment
    for name in ("JIANTING_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if variables.get(name):
            return language_of(variables[name])
    return _system_language() if environment is None else "en"


def language_of(tag: str) -> str:
    """The one of ``LANGUAGES`` nearest to a locale's name or BCP 47 tag; pseudo-English, if named."""
    if tag.casefold() == PSEUDO:
        return PSEUDO
    parts = tag.casefold().split(".")[0].split("@")[0].replace("-", "_").split("_")
    if parts[0] != "zh":
        return "en"
    traditional = any(place in parts[1:] for place in _TRADITIONAL_PLACES)
    return "zh-Hant" if traditional and "hans" not in parts else "zh-Hans"


def _system_language() -> str:
    if sys.platform == "win32":
        import ctypes

        langid = int(ctypes.windll.kernel32.GetUserDefaultUILanguage())
        if langid & 0x3FF != _WINDOWS_CHINESE:
            return "en"
        return "zh-Hant" if langid in _WINDOWS_TRADITIONAL else "zh-Hans"
    return language_of(locale.getlocale()[0] or "en")


@functools.cache
def _table() -> dict[str, dict[str, dict[str, str]]]:
    text = resource("i18n", "messages.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def has_words(key: str) -> bool:
    """Whether ``say`` knows the key."""
    group, _, name = key.partition(".")
    return name in _table().get(group, {})


def message_keys() -> list[str]:
    """Every key that ``say`` knows."""
    return [f"{group}.{name}" for group, names in _table().items() for name in names]


def say(key: str, tongue: str | None = None, /, **values: Any) -> str:
    """The words of a message, e.g. ``say("output.written", path=…)``, in ``tongue`` or in ``language()``.

    A value that is itself a refusal is told in the same language.

    Raises:
        KeyError: if there is no such message, or a value that it needs is not given.
    """
    group, _, name = key.partition(".")
    words = _table()[group][name]
    spoken = tongue or language()
    told = {
        name: refusal_reason(value, spoken) if isinstance(value, RefusalError) else value
        for name, value in values.items()
    }
    return (pseudo(words["en"]) if spoken == PSEUDO else words[spoken]).format(**told)


def reason(code: ProblemCode, detail: str = "", tongue: str | None = None) -> str:
    """Why an input was left out, and what to do about it; ``detail`` (a position, a size) goes last."""
    words = say(f"problem.{code.value}", tongue)
    if not detail:
        return words
    if detail.isdecimal() and code in _MEASURED:
        return say(_MEASURED[code], tongue, reason=words, detail=f"{int(detail):,}")
    return say("problem.with_detail", tongue, reason=words, detail=detail)


def codebook_name(name: str, tongue: str | None = None) -> str:
    """What a codebook is called; in the reader's language that of the one which comes with the first code."""
    return say("codes.first_book", tongue) if name == FIRST_CODEBOOK else name


def refusal_reason(error: Exception, tongue: str | None = None) -> str:
    """Why something that a person or a file gave was refused; what has no words is told in its own."""
    return say(error.problem, tongue, **error.values) if isinstance(error, RefusalError) else str(error)


def refused_reason(refused: Refused, tongue: str | None = None) -> str:
    """Why a part of a file was left out."""
    return say(refused.problem, tongue, **dict(refused.values)) if refused.problem else refused.reason


def library_reason(code: LibraryProblem, path: object, detail: str = "", tongue: str | None = None) -> str:
    """Why the library at ``path`` can't be used, and what to do about it."""
    return say(f"library.{code.value}", tongue, path=path, detail=detail)


def system_reason(error: OSError | MemoryError, tongue: str | None = None) -> str:
    """What the system refused, in plain words, and what to do about it."""
    if isinstance(error, MemoryError):
        return say("system.no_memory", tongue)
    path = error.filename if error.filename is not None else ""
    if getattr(error, "winerror", None) in _WINDOWS_IN_USE:
        return say("system.in_use", tongue, path=path)
    key = _SYSTEM.get(errno.errorcode.get(error.errno or 0, ""))
    if key and (path or key == "system.no_memory"):
        return say(key, tongue, path=path)
    detail = error.strerror or type(error).__name__
    return say("shell.out_of_reach", tongue, path=path, detail=detail) if path else detail


def finding_words(finding: Finding, tongue: str | None = None) -> str:
    """What a check found amiss."""
    return say(f"found.{finding.id}", tongue, **finding.values)


def remedy_words(finding: Finding, tongue: str | None = None) -> str:
    """What to do about it; a command that does it stands apart."""
    return say(f"remedy.{finding.id}", tongue, **finding.values)


def query_reason(error: QueryError, tongue: str | None = None) -> str:
    """What is wrong with a query, where, and what to do about it."""
    words = say(f"query.{error.code.value}", tongue, detail=error.detail)
    if error.suggestion:
        words = say("query.did_you_mean", tongue, reason=words, suggestion=error.suggestion)
    if error.code is QueryProblem.EMPTY:
        return words
    return say("query.at", tongue, place=error.position + 1, reason=words)


Clause = tuple[str, dict[str, Any]]
"""A piece of evidence: its id, and the values that its words take, strings or lists of them."""


def clauses(link: Link) -> list[Clause]:
    """What a link rests on, in the order in which a sentence says it, without repeating itself.

    The first clause says what the two have in common; ``who`` is left to whoever makes the words. Evidence
    that a person can't be told is left out.
    """
    why = link.why
    speakers = _listed(why.get("speaker") or [end.speaker for end in (link.a, link.b)])
    lead = link.kind.value
    if link.kind is LinkKind.QUOTE:
        lead = ("reported" if link.relation is Relation.INDIRECT else "quoted") if speakers else "statement"
    found: list[Clause] = [(lead, {"name": " / ".join(speakers)} if speakers else {})]
    told = list(speakers)
    alike = _alike(link)
    is_same = ("identical", {}) in alike
    for key in () if is_same else ("names", "numbers", "shared"):
        tidy = dict.fromkeys(map(_tidy, _listed(why.get(key))))
        value = [each for each in tidy if each and not any(each in other for other in told)]
        if value:
            found.append((key, {"value": value[:_MOST_NAMED]}))
            told += value
    found += alike
    cues = why.get("cues")
    if isinstance(cues, list | tuple) and len(cues) == 2 and all(cues) and cues[0] != cues[1]:
        found.append(("cues", {"a": str(cues[0]), "b": str(cues[1])}))
    if why.get("retold"):
        found.append(("retold", {}))
    if isinstance(why.get("same_day"), bool):
        found.append(("same_day" if why["same_day"] else "other_day", {}))
    differs = [each for each in _listed(why.get("differs")) if each in _DIFFERS and each != "wording"]
    if differs:
        found.append(("differs", {"value": differs}))
    if link.judgement is not None and why.get("verdict") in _VERDICTS:
        name = str(why.get("coder") or "")
        said = str(why["verdict"])
        found.append((f"{said}_by", {"name": name}) if name else (said, {}))
    return found


def verdict_words(link: Link, tongue: str | None = None) -> str:
    """What a person says of a link, and who: ``confirmed by Anna``; nothing if nobody judged it."""
    if link.judgement is None or link.why.get("verdict") not in _VERDICTS:
        return ""
    said, name = str(link.why["verdict"]), str(link.why.get("coder") or "")
    return say(f"why.{said}_by", tongue, name=name) if name else say(f"why.{said}", tongue)


def _listed(value: Any) -> list[str]:
    values = value if isinstance(value, list | tuple) else [value]
    return list(dict.fromkeys(str(each) for each in values if each))


def _tidy(words: str) -> str:
    """The longest part of a stretch without punctuation; nothing if that is a letter or two."""
    part = max(_PARTS.split(words), key=len).strip()
    return "" if len(part) < 2 or (len(part) < 3 and part.isascii() and part.isalpha()) else part


def _alike(link: Link) -> list[Clause]:
    """How much of the two passages is the same, by their words."""
    coverage = link.why.get("coverage")
    if not (isinstance(coverage, list | tuple) and len(coverage) == 2):
        same = link.why.get("same_characters")
        return [("same_characters", {"value": str(same)})] if same else []
    low, high = sorted(coverage)
    if low >= _WHOLE:
        return [("identical", {})]
    if high - low > _UNEVEN:
        return [("alike_each", {"a": f"{coverage[0]:.0%}", "b": f"{coverage[1]:.0%}"})]
    translated = link.relation is Relation.RETRANSLATED
    return [("alike_translated" if translated else "alike", {"share": f"{(low + high) / 2:.0%}"})]


def link_sentence(link: Link, outlets: tuple[str, str], tongue: str | None = None) -> str:
    """What a link rests on, in one sentence; ``outlets`` are the names of those that its two ends are in."""
    words = tongue or language()
    first, second = outlets
    who = say("why.who", words, first=first, second=second)
    if first == second:
        who, first, second = (say(f"why.{key}", words) for key in ("both", "first", "second"))
    comma = say("why.list", words)
    phrases = []
    for name, values in clauses(link):
        worded = {
            key: comma.join(_worded(name, each, words) for each in value)
            if isinstance(value, list)
            else value
            for key, value in values.items()
        }
        phrases.append(say(f"why.{name}", words, who=who, first=first, second=second, **worded))
    return say("why.sentence", words, words=say("why.then", words).join(phrases))


def _worded(clause: str, value: str, tongue: str) -> str:
    return say(f"differs.{value}", tongue) if clause == "differs" else value
