"""Searches such as nobody would type: answered like a plain scan would, or refused with words, and soon.

``JIANTING_FUZZ=20000 pytest tests/fuzz/test_query_fuzz.py -s`` asks so many.
"""

import functools
import random
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from reader.library import Library
from reader.messages import query_reason
from reader.model import Order, QueryError
from reader.text.query import All, Either, Has, Length, Marked, Not, Place, Published, Query, Tagged, Words
from reader.text.query_parser import parse
from reader.text.searchable import letters_of, phrase_of, plain_of
from tests.fuzz.crew import fuzz, many
from tests.tagged_library import BRIDGE, CRITICS, FERRY, SPEECH, filled

FEW = 120
SECONDS = 10.0
QUERIES = (
    "新桥 通车",
    '"两岸的人近了"',
    "渡轮 OR 噪音",
    "(新桥 OR 渡轮) -反对者 -「超支两成」",
    "title:示例  author:张三",
    "outlet:voa,bbc,美国之音",
    "since:2030-03 until:2030-03-10 桥",
    "before:2030-03-20 after:2029",
    "speaker:林远山",
    "tag:引述/直接",
    "length:>20 length:<=5000",
    "has:tag -has:memo",
    "is:unread -is:starred",
    "event:1 event:新桥",
    "日期：2030年3月2日",
    "𠮷野区 NOT 渡轮",
    "-（a | -b）& 桥",
)
PIECES = (
    " ", "  ", "\t", "\n", "\0", "\u200b", "\u3000", '"', "“", "”", "「", "」", "『", "＂", "'", "`", "(",
    ")", "（", "）", "OR", " OR ", "AND", "NOT", "NEAR", "|", "||", "&", "-", "－", "--", "*", "^", "+", ":",
    "：", ",", "、", ";", "%", "_", "?", "\\", "{", "}", "[", "]", "<", ">", "=", "NEAR(", "桥*", "^桥",
    "rowid:", "text:", "{a b}:", "; DROP TABLE articles", "' OR 1=1 --", '" OR "', '""', '"""', "\ud800",
    "\ufffe", "\u202e", "\u0301", "😀", "title:", "author:", "outlet:", "before:", "after:", "since:",
    "until:", "on:", "speaker:", "tag:", "length:", "has:", "is:", "event:", "标签：", "标题:", "0001",
    "9999", "9999-12-31", "0000", "2030-02-30", "999999999", "999999999999999999", "９９", "²", "٣", "②",
    "1e9", ">=", "≤", "voa", "memo", "starred", "nosuch:", "a", "桥", "，", "。", "“桥”", "「桥」", "é",
    "e\u0301", "ﬁ", "Ⅳ", "國", "国", "林远山", "中國", "12.5%",
)  # fmt: skip


@functools.cache
def _desk() -> tuple[Library, dict[int, tuple[str, str, str]]]:
    """A library, and title, author and text of its articles."""
    path = filled(Path(tempfile.mkdtemp()))
    library = Library(path, coder="甲")
    one = min(each.id for each in library.articles())
    code = library.add_code("引述").added.codes[0].id
    library.annotate(one, 0, 4, code, "一")
    known = {each.id: library.article(each.id) for each in library.articles()}
    return library, {number: (each.title, each.author or "", each.text) for number, each in known.items()}


def _query(rng: random.Random) -> str:
    text = rng.choice(QUERIES) if rng.random() < 0.7 else ""
    for _ in range(rng.choice((0, 1, 2, 5, 20))):
        piece = rng.choice(PIECES) if rng.random() < 0.8 else rng.choice((BRIDGE, SPEECH, CRITICS, FERRY))
        if rng.random() < 0.3:
            start = rng.randrange(len(piece))
            piece = piece[start : start + rng.randint(1, 6)]
        at = rng.randint(0, len(text))
        text = text[:at] + piece * rng.choice((1, 1, 1, 2, 30, 400)) + text[at + rng.choice((0, 0, 1, 5)) :]
    return text[: rng.choice((2500, 2500, 2000, 40))]


def check_query(seed: int) -> tuple[list[str], str]:
    """Asks one thing in every way in which the window does."""
    library, texts = _desk()
    query = _query(random.Random(seed))  # noqa: S311
    try:
        found = library.search(query, limit=None)
    except QueryError as error:
        words = query_reason(error, "en")
        return [], error.code.value if words and 0 <= error.position <= len(query) else "without words"
    tree = parse(query.encode("utf-8", "replace").decode("utf-8"))
    wanted = _scan(tree, texts)
    answers = {hit.article for hit in found.hits}
    assert found.total == len(found.hits)
    if wanted is not None:
        assert answers == wanted, query
    for hit in found.hits:
        text = texts[hit.article][2]
        end = hit.snippet_start + len(hit.snippet)
        assert text[hit.snippet_start : end] == hit.snippet
        assert all(hit.snippet_start <= mark.start < mark.end <= end for mark in hit.marks)
    for order in Order:
        assert library.matching(query, order=order)[0] == found.total
    assert library.facets(query).total == found.total
    for article, places in library.places(query, list(texts)).items():
        assert all(0 <= place.start < place.end <= len(texts[article][2]) for place in places)
    return [], "found" if answers else "nothing found"


def _scan(query: Query, texts: dict[int, tuple[str, str, str]]) -> set[int] | None:
    """What a look at every article finds; None where more than its words must be known."""
    everything = set(texts)
    match query:
        case All(parts) | Either(parts):
            found = [_scan(part, texts) for part in parts]
            sets = [each for each in found if each is not None]
            if len(sets) < len(found):
                return None
            return set.intersection(*sets) if isinstance(query, All) else set.union(*sets)
        case Not(part):
            inner = _scan(part, texts)
            return None if inner is None else everything - inner
        case Words():
            return {number for number, parts in texts.items() if _holds(query, parts)}
        case Length(sign, number):
            compare = {"<": int.__lt__, "<=": int.__le__, "=": int.__eq__, ">=": int.__ge__, ">": int.__gt__}
            return {each for each, parts in texts.items() if compare[sign](len(parts[2]), number)}
        case Published(first, end):
            days = {number: _day(library_day) for number, library_day in _days().items()}
            return {
                number
                for number, day in days.items()
                if (first is None or day >= first) and (end is None or day < end)
            }
        case Marked(what):
            return everything if what == "unread" else set()
        case Has() | Tagged(path="引述"):
            return {min(texts)}
    return None


def _days() -> dict[int, datetime]:
    return {each.id: each.published or datetime.max.replace(tzinfo=UTC) for each in _desk()[0].articles()}


def _day(instant: datetime):
    return instant.astimezone(UTC).date()


def _holds(words: Words, parts: tuple[str, str, str]) -> bool:
    title, author, text = (plain_of(part) for part in parts)
    looked_at = {Place.TITLE: [title], Place.AUTHOR: [author]}.get(words.place, [title, author, text])
    if words.literal:
        return any(phrase_of(words.text) in part for part in looked_at)
    letters = letters_of(words.text)
    return any(letters in letters_of(line) for part in looked_at for line in part.split("\n"))


def test_any_search_is_answered_or_refused():
    count = many(FEW)
    tally = fuzz("query", check_query, count, SECONDS)
    assert not tally.outcomes["without words"]
    assert tally.outcomes["found"] > count / 20
    assert tally.outcomes["nothing found"] > count / 20
