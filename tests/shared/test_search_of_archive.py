"""Two hundred queries out of real articles, against a plain scan of all of them."""

import random
import re

import pytest
from opencc import OpenCC

from reader.library import Library
from reader.text.searchable import letters_of, phrase_of, plain_of

_HAN = re.compile(r"[\u4e00-\u9fff]+")
DAYS = ("2020-10-05", "2020-11-04", "2020-11-20")


@pytest.fixture(scope="module")
def library(shared, tmp_path_factory):
    with Library(tmp_path_factory.mktemp("search") / "library.sqlite3") as library:
        library.import_archive([shared / "archive" / day for day in DAYS])
        assert library.count() > 100
        yield library


@pytest.fixture(scope="module")
def texts(library):
    found = {}
    for summary in library.articles():
        found[summary.id] = f"{summary.title}\n{summary.author or ''}\n{library.article(summary.id).text}"
    return found


@pytest.fixture(scope="module")
def queries(texts):
    chance = random.Random(7)  # noqa: S311
    to_traditional = OpenCC("s2t")
    runs = [run for text in texts.values() for run in _HAN.findall(text)]
    found = []
    while len(found) < 200:
        run, length = chance.choice(runs), chance.randint(1, 6)
        if len(run) >= length:
            start = chance.randrange(len(run) - length + 1)
            query = run[start : start + length]
            found.append(to_traditional.convert(query) if chance.random() < 0.4 else query)
    return found


def hits(library, query):
    found = library.search(query, limit=None)
    assert found.total == len(found.hits)
    return {hit.article: hit for hit in found.hits}


def test_words_find_what_a_scan_finds_and_phrases_no_more(library, texts, queries):
    plain = {article: plain_of(text) for article, text in texts.items()}
    letters = {
        article: "\n".join(letters_of(line) for line in text.split("\n")) for article, text in plain.items()
    }
    for query in queries:
        wanted = letters_of(query)
        scanned = {article for article, text in letters.items() if wanted in text}
        found = hits(library, query)
        assert scanned <= found.keys(), query
        for article in found.keys() - scanned:
            # Only another form of a name may be in what does not hold the word itself.
            hit = found[article]
            text = library.article(article).text
            assert all(wanted not in letters_of(text[mark.start : mark.end]) for mark in hit.marks), query
        assert hits(library, f'"{query}"').keys() == {
            article for article, text in plain.items() if phrase_of(query) in text
        }, query


def test_places_hold_what_was_looked_for(library, queries):
    for query in queries[:60]:
        for hit in library.search(f'"{query}"', limit=20).hits:
            text = library.article(hit.article).text
            assert text[hit.snippet_start : hit.snippet_start + len(hit.snippet)] == hit.snippet
            for mark in hit.marks:
                assert phrase_of(query) in plain_of(text[mark.start : mark.end])
