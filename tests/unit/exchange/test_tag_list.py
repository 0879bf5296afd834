"""What the shell lists in JSON, taken in again."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.exchange.tag_list import is_tag_list, read_tag_list
from reader.model import ArticleName
from reader.model.exchanging import ExchangeError, Reading
from reader.model.seals import seal

NOW = datetime(2026, 5, 1, tzinfo=UTC)
HERE = {1: ArticleName("voa", "河港", "https://a.example/1", "/a.md", NOW)}
LEAST: dict[str, Any] = {"article": 1, "start": 3, "end": 5, "exact": "新桥", "code": "事实"}


def read(*items: Any) -> Reading:
    data = json.dumps({"annotations": items}).encode()
    return read_tag_list(data, HERE.get, now=NOW)


def names(*items: Any) -> list[ArticleName]:
    return [article.name for article in read(*items).project.articles]


def test_a_list_is_told_from_what_other_programs_write():
    assert is_tag_list(json.dumps({"annotations": [LEAST]}).encode())
    assert is_tag_list(json.dumps({"annotations": [LEAST]}).encode("utf-16"))
    assert not is_tag_list(json.dumps({"annotations": [{"uri": "x", "text": '"article"'}]}).encode())
    assert not is_tag_list(b'{"article": 1}')
    with pytest.raises(ExchangeError):
        is_tag_list(b'{"article": ')


def test_a_number_means_an_article_of_this_library_if_nothing_contradicts():
    assert names(LEAST) == [HERE[1]]
    assert names({**LEAST, "title": "河港", "url": "https://a.example/1"}) == [HERE[1]]


def test_a_number_of_another_library_is_not_trusted():
    other = {**LEAST, "title": "别的", "outlet": "bbc", "url": None, "published": "2024-01-02T03:04:05Z"}
    assert names(other) == [ArticleName("bbc", "别的", None, "", datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC))]
    assert read({**LEAST, "article": 9}).refused[0].reason == "article: not in this library: 9"


def test_all_that_is_listed_is_taken():
    whole = {**LEAST, "code": r"事实/24\/7", "codebook": "框架", "memo": "注", "coder": "甲", "orphan": True}
    whole |= {"uuid": "u", "created": "2024-01-02T03:04:05Z", "prefix": "前", "suffix": "后"}
    project = read(whole).project
    (tag,) = project.annotations
    assert (tag.uuid, tag.memo, tag.coder, tag.orphan) == ("u", "注", "甲", True)
    assert (tag.passage.prefix, tag.passage.suffix, tag.created.year) == ("前", "后", 2024)
    assert [(code.name, code.parent) for code in project.codes] == [("事实", None), ("24/7", 1)]
    assert [book.name for book in project.codebooks] == ["框架"]
    assert project.losses == ()
    assert read(LEAST) == read(LEAST)
    assert dict(read(LEAST).project.losses) == {"loss.dates": 1}


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"article": "1"}, "article"),
        ({"article": True}, "article"),
        ({"start": -1}, "start"),
        ({"end": 2**70}, "end"),
        ({"end": 6}, "exact"),
        ({"exact": ""}, "exact"),
        ({"exact": None}, "exact"),
        ({"code": "a//b"}, "empty name"),
        ({"code": 5}, "code"),
        ({"memo": ["x"]}, "memo"),
        ({"coder": "\ud800"}, "coder"),
        ({"created": "soon"}, "created"),
        ({"orphan": "no"}, "orphan"),
    ],
)
def test_what_is_wrong_is_refused_by_its_number(change, word):
    taken = read(LEAST, {**LEAST, **change})
    assert [each.number for each in taken.refused] == [2]
    assert word in taken.refused[0].reason
    assert len(taken.project.annotations) == 1


def test_one_name_for_two_tags_is_refused():
    assert [each.number for each in read(LEAST, LEAST).refused] == [2]


@settings(max_examples=50)
@given(
    st.dictionaries(
        st.sampled_from([*LEAST, "memo", "title", "uuid", "created", "codebook"]),
        st.none() | st.integers(-2, 9) | st.text(max_size=4) | st.lists(st.integers(), max_size=2),
    )
)
def test_anything_is_taken_or_refused(change):
    taken = read({**LEAST, **change})
    assert len(taken.refused) + len(taken.project.annotations) == 1


def test_what_was_edited_is_told_by_the_seal():
    whole = {**LEAST, "uuid": "u", "codebook": "Codes", "memo": "注"}
    known = {**whole, "seal": seal("u", ("Codes", "事实", "注"), ("3", "5", "新桥"))}
    project = read(known).project
    assert (project.as_written, project.moved) == ({"u"}, set())
    project = read({**known, "memo": "改"}).project
    assert (project.as_written, project.moved) == (set(), set())
    project = read({**known, "start": 4, "end": 6}).project
    assert (project.as_written, project.moved) == ({"u"}, {"u"})
    project = read({**known, "seal": "abc"}).project
    assert (project.as_written, project.moved) == (set(), set())
