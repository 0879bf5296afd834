"""Invented articles in the formats of real archives."""

from collections.abc import Callable

import pytest

from reader.archive import read
from reader.model import Article, Source

ADDRESSES = {
    "voa": "https://www.voachinese.com/a/an-invented-story-20230322/7000001.html",
    "bbc": "http://www.bbc.com/zhongwen/simp/world-60000001",
    "nyt": "https://cn.nytimes.com/world/20240520/an-invented-story/",
    "dw": "https://www.dw.com/zh/an-invented-story/a-50000001",
    "rfa": "https://www.rfa.org/mandarin/yataibaodao/gangtai/xx-10012020000000.html",
    "cna": "https://www.cna.com.tw/news/firstnews/202011010001.aspx",
    "other": "https://news.example.org/story/1",
}

ReadBody = Callable[..., Article]


@pytest.fixture
def read_text() -> Callable[..., Article]:
    """Read a whole file, given as text."""

    def function(text: str, path: str = "invented.md") -> Article:
        return read(Source(path, text.encode(), "0" * 64))

    return function


@pytest.fixture
def read_body(read_text: Callable[..., Article]) -> ReadBody:
    """Read HTML below the header that archives put over it, for one of ``ADDRESSES`` or another."""

    def function(outlet: str, body: str, title: str = "蓝湖镇通过新章程") -> Article:
        return read_text(
            f"<!--1679497145000-->\n[{title}]({ADDRESSES.get(outlet, outlet)})\n------\n\n{body}\n"
        )

    return function


@pytest.fixture
def lines_of() -> Callable[[Article], list[tuple[str, str]]]:
    """Each paragraph's kind and text."""

    def function(article: Article) -> list[tuple[str, str]]:
        return [(line.kind.value, article.text[line.start : line.end]) for line in article.paragraphs]

    return function
