import contextlib
import copy
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exchange.judgements import judgement_of_json, judgement_to_json
from reader.model import (
    ArticleName,
    JudgedEnd,
    Judgement,
    LinkKind,
    Passage,
    PortableJudgement,
    Relation,
    Verdict,
)

NOON = datetime(2026, 5, 1, 12, 0, 0, 5, tzinfo=UTC)
LAST = 2**63 - 1


def portable() -> PortableJudgement:
    ends = (
        JudgedEnd(1, Passage(5, 7, "桥上", "新", "的")),
        JudgedEnd(2, Passage(1, 3, "渡轮", "", "。"), orphan=True),
    )
    judgement = Judgement(
        7, "u", Verdict.CONFIRMED, LinkKind.QUOTE, Relation.INDIRECT, *ends, "注", "甲", NOON, NOON,
        LinkKind.TOPIC,
    )  # fmt: skip
    names = ArticleName("voa", "题", "https://a.example/1", "/a.md", NOON), ArticleName("bbc", "题目")
    return PortableJudgement(judgement, names)


def altered(path: str, value: Any) -> dict[str, Any]:
    form = judgement_to_json(portable())
    place = form
    *way, last = path.split(".")
    for name in way:
        place = place[name]
    place[last] = value
    return form


def test_what_goes_out_comes_in() -> None:
    form = judgement_to_json(portable())
    again = judgement_of_json(copy.deepcopy(form))
    assert again.articles == portable().articles
    b = {**form["b"], "orphan": False}
    assert judgement_to_json(again) == {**form, "b": b}


@pytest.mark.parametrize(
    ("path", "value", "word"),
    [
        ("uuid", "", "uuid"),
        ("uuid", 5, "uuid"),
        ("memo", "\ud800", "memo"),
        ("verdict", "perhaps", "perhaps"),
        ("kind", ["quote"], "quote"),
        ("relation", "near", "near"),
        ("kind", "topic", "relation"),
        ("created", "yesterday", "created: no date: .yesterday"),
        ("created", 5, "created"),
        ("created", "0001-01-01T00:00:00+20:00", "created"),
        ("modified", {}, "modified"),
        ("a", None, "a: "),
        ("a", [], "a: "),
        ("a.article", None, "article"),
        ("a.article.title", None, "title"),
        ("a.article.url", 5, "url"),
        ("a.article.path", ["x"], "path"),
        ("a.article.published", 5, "published"),
        ("a.start", "five", "start"),
        ("a.start", 5.5, "start"),
        ("a.start", True, "start"),
        ("a.start", float("nan"), "start"),
        ("a.start", float("inf"), "start"),
        ("a.start", 2**70, "start"),
        ("a.end", 6, r"\[5, 6\)"),
        ("a.end", 4, r"\[5, 4\)"),
        ("a.exact", "", "exact"),
        ("a.prefix", "\udfff", "prefix"),
    ],
)
def test_what_is_wrong_is_named(path: str, value: Any, word: str) -> None:
    with pytest.raises(ValueError, match=word):
        judgement_of_json(altered(path, value))


def test_places_beyond_what_a_library_holds_are_refused() -> None:
    form = altered("a.start", LAST - 1)
    form["a"]["end"] = LAST + 1
    with pytest.raises(ValueError, match="end"):
        judgement_of_json(form)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just("quote"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
paths = st.sampled_from(
    [
        *judgement_to_json(portable()),
        *(f"a.{name}" for name in judgement_to_json(portable())["a"]),
        *(f"b.article.{name}" for name in judgement_to_json(portable())["b"]["article"]),
    ]
)


@given(paths, anything)
def test_anything_is_taken_or_refused(path: str, value: Any) -> None:
    form = altered(path, value)
    with contextlib.suppress(ValueError):
        judgement_to_json(judgement_of_json(form))


@given(anything)
def test_what_is_no_judgement_at_all_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        judgement_of_json(value)
