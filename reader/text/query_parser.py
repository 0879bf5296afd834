"""Reads the language of searches: see ``reader.text.query``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from difflib import get_close_matches
from functools import partial

from reader.model import QueryError, QueryProblem
from reader.text.folding import fold_plain
from reader.text.query import (
    All,
    Either,
    Has,
    Leaf,
    Length,
    Marked,
    Not,
    OfEvent,
    OfOutlet,
    Place,
    Published,
    Query,
    SaidBy,
    Tagged,
    Words,
)
from reader.text.query_dates import range_of
from reader.text.query_marks import (
    CLOSING,
    CLOSING_GROUP,
    COLONS,
    COMMAS,
    EXCLUDING,
    OPENING_GROUP,
    QUOTES,
    ends_word,
)
from reader.text.searchable import letters_of

_LONGEST = 2000
_DEEPEST = 20
_FIELD = re.compile(rf"([^\W\d_]+)[{COLONS}]")
_LENGTH = re.compile(r"(<=|>=|<|>|=|≤|≥)?\s*([0-9]{1,9})")
_SIGNS = {"≤": "<=", "≥": ">=", "": "="}
_NAMES = {
    "outlet": ("媒体", "来源"),
    "title": ("标题", "题目"),
    "author": ("作者",),
    "before": ("早于", "之前"),
    "after": ("晚于", "之后"),
    "since": ("始于",),
    "until": ("截至",),
    "on": ("date", "日期"),
    "speaker": ("说话人", "发言人", "讲者"),
    "tag": ("标签",),
    "length": ("长度", "字数"),
    "has": ("含有",),
    "is": ("状态",),
    "event": ("事件",),
}
_FIELDS = {name: field for field, others in _NAMES.items() for name in (field, *others)}
_DATES = ("before", "after", "since", "until", "on")
_HAS = {"tag": "tag", "tags": "tag", "标签": "tag"}
_HAS |= {"memo": "memo", "memos": "memo", "note": "memo", "notes": "memo", "备注": "memo"}
_MARKS = {"read": "read", "已读": "read", "unread": "unread", "未读": "unread"}
_MARKS |= {"starred": "starred", "star": "starred", "星标": "starred", "加星": "starred"}
_NUMBER = re.compile("[0-9]{1,18}")


def parse(text: str) -> Query:
    """The tree of a query.

    Raises:
        QueryError: if it can't be understood.
    """
    return _Parser(text).query()


class _Parser:
    """Goes through one query from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0

    def query(self) -> Query:
        """The tree of the whole query."""
        if len(self._text) > _LONGEST:
            raise QueryError(QueryProblem.TOO_LONG, _LONGEST)
        found = self._either()
        if self._at < len(self._text):
            raise QueryError(QueryProblem.UNOPENED_GROUP, self._at, self._text[self._at])
        if found is None:
            raise QueryError(QueryProblem.EMPTY, 0)
        return found

    def _either(self) -> Query | None:
        """What stands around ``OR``, up to the end of the group; None if there is nothing."""
        parts: list[Query] = []
        last_or: int | None = None
        while True:
            part = self._all()
            here = self._at
            is_or = self._keyword("OR", "|", "||")
            if part is not None:
                parts.append(part)
            elif is_or or last_or is not None:
                raise QueryError(QueryProblem.LONELY_OR, here if last_or is None else last_or, "OR")
            if not is_or:
                break
            last_or = here
        return _joined(parts, Either)

    def _all(self) -> Query | None:
        """What stands side by side."""
        parts: list[Query] = []
        while True:
            self._skip_space()
            if self._at == len(self._text) or self._text[self._at] in CLOSING_GROUP:
                break
            if self._sees("OR", "|", "||"):
                break
            if self._keyword("AND", "&", "&&"):
                continue
            part = self._item()
            if part is not None:
                parts.append(part)
        return _joined(parts, All)

    def _item(self) -> Query | None:
        """One word, phrase, field or group, or what is excluded; None for marks that say nothing."""
        is_excluded = False
        while True:
            if self._text[self._at : self._at + 1] in EXCLUDING:
                self._at += 1
            elif self._keyword("NOT"):
                self._skip_space()
            else:
                break
            is_excluded = not is_excluded
        part = self._part()
        if part is None or not is_excluded:
            return part
        return part.part if isinstance(part, Not) else Not(part)

    def _part(self) -> Query | None:
        start = self._at
        char = self._text[start : start + 1]
        if not char or char.isspace() or char in CLOSING_GROUP:
            return None
        if char in OPENING_GROUP:
            return self._group()
        if char in CLOSING:
            return self._phrase(Place.ANYWHERE)
        if char in QUOTES:  # one that closes what was never opened
            self._at += 1
            return None
        match = _FIELD.match(self._text, start)
        if match:
            name = unicodedata.normalize("NFKC", match[1]).casefold()
            known = _FIELDS.get(name) or _FIELDS.get(fold_plain(name))
            if known:
                self._at = match.end()
                self._skip_space()
                return self._field(known, start)
            if name.isascii():
                near = get_close_matches(name, _NAMES, 1)
                raise QueryError(QueryProblem.UNKNOWN_FIELD, start, match[1], near[0] if near else "")
        text = self._word()
        return Words(text, position=start) if letters_of(text) else None

    def _group(self) -> Query:
        start = self._at
        if self._depth == _DEEPEST:
            raise QueryError(QueryProblem.TOO_DEEP, start)
        self._at += 1
        self._depth += 1
        found = self._either()
        self._depth -= 1
        if self._at == len(self._text):
            raise QueryError(QueryProblem.UNCLOSED_GROUP, start, self._text[start])
        self._at += 1
        if found is None:
            raise QueryError(QueryProblem.EMPTY_GROUP, start, self._text[start : self._at])
        return found

    def _phrase(self, place: Place) -> Words:
        start = self._at
        text = self._quoted()
        if not letters_of(text):
            raise QueryError(QueryProblem.EMPTY_QUOTE, start, self._text[start : self._at])
        return Words(text, literal=True, place=place, position=start)

    def _quoted(self) -> str:
        """What stands between the quotation marks that open here."""
        start = self._at
        closing = CLOSING[self._text[start]]
        end = next((at for at in range(start + 1, len(self._text)) if self._text[at] in closing), None)
        if end is None:
            raise QueryError(QueryProblem.UNCLOSED_QUOTE, start, self._text[start])
        self._at = end + 1
        return self._text[start + 1 : end]

    def _word(self, stops: frozenset[str] = frozenset()) -> str:
        start = self._at
        while self._at < len(self._text):
            char = self._text[self._at]
            if ends_word(char) or char in stops:
                break
            self._at += 1
        return self._text[start : self._at]

    # Fields

    def _field(self, name: str, start: int) -> Leaf:
        reads: dict[str, Callable[[], Leaf]] = {
            "outlet": self._outlet,
            "title": partial(self._in_place, Place.TITLE),
            "author": partial(self._in_place, Place.AUTHOR),
            "length": self._length,
            "has": self._has,
            "is": self._is,
            "event": self._event,
        }
        reads |= {each: partial(self._date, each) for each in _DATES}
        at = self._at
        if name in reads:
            found = reads[name]()
        else:
            value = self._value()
            found = (SaidBy if name == "speaker" else Tagged)(value, at)
        if self._at == at or not any(_given(found)):
            raise QueryError(QueryProblem.MISSING_VALUE, start, name)
        return found

    def _value(self, stops: frozenset[str] = frozenset()) -> str:
        if self._text[self._at : self._at + 1] in CLOSING:
            return self._quoted().strip()
        return self._word(stops)

    def _in_place(self, place: Place) -> Leaf:
        if self._text[self._at : self._at + 1] in CLOSING:
            return self._phrase(place)
        at = self._at
        text = self._word()
        return Words(text if letters_of(text) else "", place=place, position=at)

    def _outlet(self) -> Leaf:
        at = self._at
        names = []
        while True:
            names.append(self._value(COMMAS))
            if self._text[self._at : self._at + 1] not in COMMAS:
                break
            self._at += 1
        return OfOutlet(tuple(filter(None, names)), at)

    def _date(self, name: str) -> Leaf:
        at = self._at
        value = self._value()
        found = range_of(value)
        if value and found is None:
            raise QueryError(QueryProblem.BAD_DATE, at, value)
        if found is None:
            return Published(None, None, name, "")
        first, end, plain = found
        bounds = {"before": (None, first), "after": (end, None), "since": (first, None), "until": (None, end)}
        return Published(*bounds.get(name, (first, end)), name, plain)

    def _length(self) -> Leaf:
        at = self._at
        value = self._value()
        match = _LENGTH.fullmatch(unicodedata.normalize("NFKC", value))
        if match:
            sign = match[1] or ""
            return Length(_SIGNS.get(sign, sign), int(match[2]))
        if value:
            raise QueryError(QueryProblem.BAD_LENGTH, at, value)
        return Length("", 0)

    def _has(self) -> Leaf:
        at = self._at
        value = self._value()
        what = _HAS.get(fold_plain(value))
        if value and what is None:
            near = get_close_matches(value, _HAS, 1)
            raise QueryError(QueryProblem.BAD_HAS, at, value, near[0] if near else "")
        return Has(what or "")

    def _is(self) -> Leaf:
        at = self._at
        value = self._value()
        what = _MARKS.get(fold_plain(value).casefold())
        if value and what is None:
            near = get_close_matches(value, ("read", "unread", "starred"), 1)
            raise QueryError(QueryProblem.BAD_IS, at, value, near[0] if near else "")
        return Marked(what or "")

    def _event(self) -> Leaf:
        is_quoted = self._text[self._at : self._at + 1] in CLOSING
        value = self._value()
        plain = unicodedata.normalize("NFKC", value)
        if _NUMBER.fullmatch(plain) and not is_quoted:
            return OfEvent(int(plain))
        return OfEvent(words=value)

    # Letters

    def _skip_space(self) -> None:
        while self._text[self._at : self._at + 1].isspace():
            self._at += 1

    def _sees(self, *words: str) -> int:
        """The length of one of the words, if it stands here by itself; else 0."""
        at = self._at
        while self._at < len(self._text) and not ends_word(self._text[self._at]):
            self._at += 1
        word, self._at = self._text[at : self._at], at
        return len(word) if word and unicodedata.normalize("NFKC", word) in words else 0

    def _keyword(self, *words: str) -> bool:
        length = self._sees(*words)
        self._at += length
        return bool(length)


def _given(leaf: Leaf) -> tuple[object, ...]:
    """What a field was given."""
    match leaf:
        case Words(text):
            return (text,)
        case OfOutlet(names):
            return names
        case Published(first, end):
            return (first, end)
        case SaidBy(name):
            return (letters_of(name),)
        case Tagged(value) | Has(value) | Marked(value):
            return (value,)
        case OfEvent(number, words):
            return (number is not None or letters_of(words),)
        case Length(sign):
            return (sign,)


def _joined(parts: list[Query], kind: type[All] | type[Either]) -> Query | None:
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else kind(tuple(parts))
