"""Variants of real archive files: other ids, days, words and sentences, in the same format.

What search, events and statements depend on stays natural: how long files are, how often each word comes,
how many articles a day has and how alike the articles of one happening are. So a *round* is the whole
archive over again, some months earlier, with

- each common noun, verb and adjective exchanged for one of about the same frequency: everywhere in the round
  alike, so that articles on one happening still share their words, but differ from those of other rounds;
- some plain sentences exchanged for others of the same outlet and length, and others changing places within
  their paragraph; quotations stay whole, and no sentence is cut within quotation marks or brackets;
- every day that is named moved by the same number of days.

Names of people and places, reporting verbs and the most frequent words stay: they come back all the time in
real news too.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from reader.text.cues import tables
from reader.text.script import script_of, to_simplified
from reader.text.segment import cut
from tests.benchmarks.days import Days

SWAPPED_TAGS = frozenset({"n", "nz", "v", "vn", "a", "ad", "an"})
SWAPPED_TOGETHER = 8
"""So many words next to each other in frequency change places among themselves."""
KEPT_MOST_FREQUENT = 60
KEPT_WORDS = frozenset(
    (
        *("编辑", "责编", "网编", "记者", "撰稿", "翻译", "校对", "编译", "综合", "摄影", "照片", "资料"),
        *("图像", "图片", "视频", "音频", "来源", "版权", "声明", "著作权", "直播", "播放", "广告", "分享"),
        *("本文", "本报", "本台", "相关", "报道", "报导", "更多", "阅读", "延伸", "内容", "新闻", "点击"),
        *("评论", "订阅", "最新", "传媒"),
    )
)
"""By these a reader of files tells what is no text of an article."""
FORMULA = 4
"""A text that so many files have is a part of the page."""
REPLACED = 0.15
SHUFFLED = 0.35
NEAR_IN_LENGTH = 150
MOST_YEARS = 10
SHORTEST_SENTENCE = 8
ATTEMPTS = 40

_TEXT = re.compile(r'(?<=>)[^<>]+(?=<|$)|(?<=alt=")[^"<>]+(?=")|(?<=title=")[^"<>]+(?=")')
_HAN = re.compile(r"[\u3400-\u9fff]")
_OPENING = "“‘「『《（([【〈﹁"
_CLOSING = dict(zip("”’」』》）)]】〉﹂", _OPENING, strict=True))
_ENDS = frozenset("。！？!?")
_MARKED = re.compile(r"[“”‘’「」『』\"《》\[\]]|&[a-z]+;")
_HAN_RUNS = re.compile(r"[^\n\[\]()<>\"{}]+")
_LINES = re.compile(r"[^\n\[\]()]+")
_RULE = re.compile(r"^-{4,}[ \t]*$", re.M)
_ADDRESS = re.compile(r"^\[.*\]\((https?://[^\s)]+)\)[ \t]*$", re.M)
_NUMBER_IN_ADDRESS = re.compile(r"\d{5,}")
_DAY_NUMBER = re.compile(r"(?:19|20)\d{6}")
_FILE_DAY = re.compile(r"((?:19|20)\d\d-\d\d-\d\d)-?")


@dataclass(slots=True)
class Piece:
    """A sentence. Words that may be swapped are at the odd places of ``parts``.

    ``movable`` says that it may stand elsewhere: a whole sentence without a quotation.
    """

    parts: list[str]
    length: int
    movable: bool


@dataclass(slots=True)
class Original:
    """A file taken apart; ``body`` is what markup and texts it is made of, in order."""

    label: str
    name: list[Piece]
    suffix: str
    day: date
    head: list[str | list[Piece]]
    body: list[str | list[Piece]]
    address: str | None
    kind: tuple[str, bool]
    """Outlet and whether it is in traditional script."""
    texts: list[int] = field(default_factory=list)
    """Which parts of the body hold sentences, the longest first."""


@cache
def swappable() -> dict[str, tuple[int, str]]:
    """The words of jieba's dictionary that may be swapped, each with its length and its part of speech."""
    cut("")  # what jieba says when it is first imported is silenced there
    import jieba

    kept = tables().kinds.keys() | KEPT_WORDS
    found = {}
    with jieba.get_dict_file() as file:
        for line in file:
            word, _, tag = line.decode("utf-8").rstrip("\n").split(" ")
            if tag in SWAPPED_TAGS and len(word) > 1 and word not in kept and _HAN.match(word):
                found[word] = (len(word), tag)
    return found


class Varying:
    """Makes variants of the files of an archive; the same seed makes the same ones."""

    def __init__(self, files: Sequence[Path], seed: int) -> None:
        """Reads and takes apart ``files``, which takes a minute for some 8,000."""
        self._seed = seed
        self._counts: Counter[str] = Counter()
        self._traditional: dict[str, str] = {}
        self._formulas = _formulas(files)
        found = (self._take_apart(path) for path in sorted(files, key=lambda path: path.name))
        self.originals = sorted(filter(None, found), key=lambda taken: (taken.day, taken.label), reverse=True)
        if not self.originals:
            raise ValueError("there is no article to vary")
        self._donors = self._find_donors()
        self._groups = self._find_groups()
        days = [taken.day for taken in self.originals]
        self._span = max(7, round(((max(days) - min(days)).days + 1) / 7) * 7)

    def variants(self, number: int) -> Iterator[tuple[str, str]]:
        """So many files, the latest first: each with its folder and name, and its text."""
        rounds = -(-number // len(self.originals))
        apart = min(self._span, max(1, MOST_YEARS * 365 // rounds))
        names: set[str] = set()
        texts: set[int] = set()
        for made in range(number):
            which, place = divmod(made, len(self.originals))
            if place == 0:
                tables_of = self._tables(which)
                delta = timedelta(days=-which * apart)
            original = self.originals[place]
            head, body, name = self._render(original, made, delta, tables_of[original.kind[1]], texts)
            path = self._path(original, delta, name, made, names)
            yield path, head + body

    def _take_apart(self, path: Path) -> Original | None:
        text = _text_of(path)
        rule = _RULE.search(text, text.find("<!--"))
        cut = rule.end() if rule else 0
        head, body = text[:cut], text[cut:]
        dated = _FILE_DAY.match(path.name)
        if dated is None or not body.strip():
            return None
        address = _ADDRESS.search(head)
        host = address[1].split("/")[2] if address else ""
        kind = host, script_of(body) == "hant"
        taken = Original(
            label=path.name,
            name=self._pieces(path.stem[dated.end() :], kind[1]),
            suffix=path.suffix,
            day=date.fromisoformat(dated[1]),
            head=self._parts(head, kind[1], _HAN_RUNS),
            body=self._parts(body, kind[1], _TEXT if "<p" in body or "<div" in body else _LINES),
            address=address[1] if address else None,
            kind=kind,
        )
        lengths = {
            place: sum(piece.length for piece in part)
            for place, part in enumerate(taken.body)
            if not isinstance(part, str)
        }
        taken.texts = sorted(lengths, key=lambda place: (-lengths[place], place))
        return taken

    def _parts(self, text: str, traditional: bool, pattern: re.Pattern[str]) -> list[str | list[Piece]]:
        """Markup as it is, texts as sentences."""
        found: list[str | list[Piece]] = []
        last = 0
        for match in pattern.finditer(text):
            if _HAN.search(match[0]) is None or match[0].strip() in self._formulas:
                continue
            found += [text[last : match.start()], self._pieces(match[0], traditional)]
            last = match.end()
        found.append(text[last:])
        return found

    def _pieces(self, text: str, traditional: bool) -> list[Piece]:
        plain = to_simplified(text) if traditional else text
        words = swappable()
        pieces = []
        for start, end in sentences(text):
            parts, literal = [], start
            place = start
            for word in cut(plain[start:end]):
                if word in words:
                    own = text[place : place + len(word)]
                    parts += [text[literal:place], own]
                    self._counts[word] += 1
                    if traditional:
                        self._traditional[own] = word
                    literal = place + len(word)
                place += len(word)
            parts.append(text[literal:end])
            own = text[start:end]
            movable = own.rstrip()[-1:] in _ENDS and end - start >= SHORTEST_SENTENCE
            pieces.append(Piece(parts, end - start, movable and _MARKED.search(own) is None))
        return pieces

    def _find_donors(self) -> dict[tuple[str, bool], list[Piece]]:
        """The sentences of each outlet that may stand elsewhere, by their length."""
        found: dict[tuple[str, bool], list[Piece]] = defaultdict(list)
        for original in self.originals:
            for part in original.body:
                if not isinstance(part, str):
                    found[original.kind] += [piece for piece in part if piece.movable]
        for pieces in found.values():
            pieces.sort(key=lambda piece: piece.length)
        return found

    def _find_groups(self) -> list[list[str]]:
        """Words that may stand for one another: of one part of speech, length and frequency."""
        classes: dict[tuple[int, str], list[str]] = defaultdict(list)
        for word, _ in self._counts.most_common()[KEPT_MOST_FREQUENT:]:
            classes[swappable()[word]].append(word)
        return [
            members[start : start + SWAPPED_TOGETHER]
            for _, members in sorted(classes.items())
            for start in range(0, len(members), SWAPPED_TOGETHER)
        ]

    def _tables(self, which: int) -> tuple[dict[str, str], dict[str, str]]:
        """What stands for each word in this round, in simplified and in traditional script."""
        import opencc

        choice = random.Random(f"{self._seed} words {which}")  # noqa: S311
        table = {word: word for word in self._counts}
        for group in self._groups:
            others = group[:]
            choice.shuffle(others)
            table.update(zip(group, others, strict=True))
        lines = opencc.OpenCC("s2t").convert("\n".join(table.values())).split("\n")
        written = dict(zip(table, lines, strict=True))
        traditional = {
            own: own if table[word] == word else written[word] for own, word in self._traditional.items()
        }
        return table, traditional

    def _render(
        self,
        original: Original,
        made: int,
        delta: timedelta,
        table: dict[str, str],
        texts: set[int],
    ) -> tuple[str, str, str]:
        """Head, body and name of a variant whose body is no other's."""
        days = Days(delta, original.day.year)
        for attempt in range(ATTEMPTS):
            choice = random.Random(f"{self._seed} {made} {attempt}")  # noqa: S311
            body = days.move(self._body(original, choice, table, attempt))
            mark = hash_of(body)
            # Nothing can make two pages without a text differ.
            if mark not in texts or not original.texts:
                texts.add(mark)
                break
        else:
            raise ValueError(f"the archive is too small for {made + 1} different texts")
        head = days.move(_rendered(original.head, table))
        if original.address:
            address = readdressed(original.address, made)
            head, body = head.replace(original.address, address), body.replace(original.address, address)
        return head, body, _joined(original.name, table)

    def _body(self, original: Original, choice: random.Random, table: dict[str, str], attempt: int) -> str:
        donors = self._donors.get(original.kind, [])
        replaced = min(1.0, REPLACED * (1 + attempt))
        out = []
        extra = original.texts[0] if attempt and original.texts and donors else -1
        for place, part in enumerate(original.body):
            if isinstance(part, str):
                out.append(part)
                continue
            pieces = part[:]
            free = [at for at, piece in enumerate(pieces) if piece.movable]
            if len(free) > 1 and choice.random() < SHUFFLED:
                others = free[:]
                choice.shuffle(others)
                for at, other in zip(free, others, strict=True):
                    pieces[at] = part[other]
            for at in free:
                if choice.random() < replaced:
                    pieces[at] = _near(donors, pieces[at].length, choice)
            if place == extra:
                pieces += [choice.choice(donors) for _ in range(attempt)]
            out.append(_joined(pieces, table))
        return "".join(out)

    def _path(self, original: Original, delta: timedelta, name: str, made: int, names: set[str]) -> str:
        day = (original.day + delta).isoformat()
        path = f"{day}/{day}-{name}{original.suffix}"
        if path in names or len(path.encode("utf-8")) - len(day) - 1 > 255:
            path = f"{day}/{day}-{name[:60]} {made}{original.suffix}"
        names.add(path)
        return path


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text begin and end; none ends within quotation marks or brackets."""
    start, straight = 0, False
    open_marks: list[str] = []
    ended = False
    for place, char in enumerate(text):
        if char in _OPENING:
            if ended and not open_marks and not straight:
                yield start, place
                start, ended = place, False
            open_marks.append(char)
        elif char in _CLOSING:
            if _CLOSING[char] in open_marks:
                del open_marks[open_marks.index(_CLOSING[char]) :]
        elif char == '"':
            straight = not straight
        elif char in _ENDS:
            ended = not open_marks and not straight
        elif ended and not open_marks and not straight:
            yield start, place
            start, ended = place, False
    if start < len(text):
        yield start, len(text)


def readdressed(address: str, number: int) -> str:
    """A web address of the same form that no other number gets."""
    page, mark, fragment = address.partition("#")  # what comes after it does not count in an address
    for match in reversed(list(_NUMBER_IN_ADDRESS.finditer(page))):
        if not _DAY_NUMBER.fullmatch(match[0]):
            return f"{page[: match.start()]}{100_000_000 + number}{page[match.end() :]}{mark}{fragment}"
    place = re.search(r"(?:\.[a-z]{2,5})?/?(?:\?.*)?$", page)
    at = place.start() if place else len(page)
    return f"{page[:at]}-{100_000_000 + number}{page[at:]}{mark}{fragment}"


def hash_of(body: str) -> int:
    """Stands for what is to be read in a body."""
    return hash("".join(_HAN.findall(body)))


def _text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def _formulas(files: Sequence[Path]) -> frozenset[str]:
    """The texts that several files have: what a page says around its article."""
    counts: Counter[str] = Counter()
    for path in files:
        counts.update({found.strip() for found in _TEXT.findall(_text_of(path))})
    return frozenset(text for text, count in counts.items() if count >= FORMULA)


def _near(donors: list[Piece], length: int, choice: random.Random) -> Piece:
    at = bisect_left(donors, length, key=lambda piece: piece.length) + choice.randint(
        -NEAR_IN_LENGTH, NEAR_IN_LENGTH
    )
    return donors[max(0, min(at, len(donors) - 1))]


def _joined(pieces: list[Piece], table: dict[str, str]) -> str:
    out = []
    for piece in pieces:
        parts = piece.parts
        if len(parts) > 1:
            parts = parts[:]
            parts[1::2] = [table[word] for word in parts[1::2]]
        out += parts
    return "".join(out)


def _rendered(parts: list[str | list[Piece]], table: dict[str, str]) -> str:
    return "".join(part if isinstance(part, str) else _joined(part, table) for part in parts)
