"""The texts that names are learnt from, and the names in them that Latin letters in brackets follow."""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from transliteration import latin_tokens

from reader.archive import ArchiveError, discover, read
from reader.text.folding import fold_plain
from reader.text.offices import OFFICE

_BRACKETED = re.compile(
    r"([\u4e00-\u9fff·]{2,24})\(([a-zà-öø-ɏḀ-ỿ][a-zà-öø-ɏḀ-ỿ .'\"·-]{1,40}?)(?:[、;:][^()]*)?\)"
)
_TRAILING = re.compile(
    "(?:总统|总理|首相|国务卿|部长|主席|主教|枢机|上将|中将|少将|司令|议员|参议员|众议员|教授|女士|先生|博士|医生|大使|法官|将军|州长|市长|上校|中校|少校|政府|公司|集团"
    "|夫人|等人|本人|疫苗|地区|机场|大学|大街|大道|广场|河|岛|州|市|省|县|镇|村|区|郡|港|湖|湾|山|山脉|海峡|半岛|群岛|王国|共和国)$"
)
_PLACE = re.compile(
    "首都|城市|小镇|村庄|地区|位于|来自|抵达|在|(?:市|省|州|县|镇|村|区|郡|港|湖|湾|岛|河|山|海峡|半岛|群岛|机场|大街)$"
)
_BODY = re.compile("公司|企业|品牌|巨头|药厂|药商|集团|网站|平台|杂志|[日周]报|组织|团体|银行|业者|软件")
_FUNCTION = re.compile("[的和与及是在对向由被把将让为]")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A name in brackets: the article, what stands before the bracket, and the words of the Latin name.

    ``tail`` is what stands before the bracket, back to an office or a function word, or else to a dot;
    ``given`` is what stands before the dot. What comes before the name itself may be left on them.
    ``exact`` says that nothing does. ``hint`` is the kind that the words around speak for, or empty.
    """

    article: int
    given: str
    tail: str
    latin: tuple[str, ...]
    exact: bool
    hint: str


def folded_texts(shared: Path) -> Iterator[str]:
    """The titles and texts of the corpus and of the archive, folded as they are for matching."""
    with lzma.open(shared / "corpus" / "news-2020.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield fold_plain(f"{article['title']}\n{article['text']}")
    folder = shared / "archive"
    if folder.is_dir():
        for candidate in discover([folder], lambda problem: None):
            try:
                article = read(candidate.load())
            except ArchiveError:
                continue
            yield fold_plain(f"{article.title}\n{article.text}")


def bracketed(article: int, text: str) -> Iterator[Mentioned]:
    """The names of an article that Latin letters in brackets follow."""
    for match in _BRACKETED.finditer(text):
        latin = latin_tokens(match[2])
        before, dot, tail = match[1].rpartition("·")
        if not latin or not tail or len("".join(latin)) < 3:
            continue
        words = tail
        exact = bool(dot) or match.start() == 0 or not _is_han(text[match.start() - 1])
        if dot:
            before = _after_office(before)
        else:
            tail = _after_office(tail)
            exact = bool(OFFICE.search(words[: len(words) - len(tail)])) or (exact and tail == words)
        hint = "person" if dot or OFFICE.search(words[: len(words) - len(tail)]) else _kind_of(words)
        tail = _without_trailing(tail[-12:])
        yield Mentioned(article, before[-16:], tail, tuple(latin), exact, hint)


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _kind_of(words: str) -> str:
    if _PLACE.search(words):
        return "place"
    return "organisation" if _BODY.search(words) else ""


def _after_office(words: str) -> str:
    """What follows the last office or function word, as far as two letters do."""
    start = 0
    for pattern in (OFFICE, _FUNCTION):
        for match in pattern.finditer(words):
            if len(words) - match.end() >= 2:
                start = max(start, match.end())
    return words[start:]


def _without_trailing(tail: str) -> str:
    match = _TRAILING.search(tail)
    return tail[: match.start()] if match and match.start() >= 2 else tail
