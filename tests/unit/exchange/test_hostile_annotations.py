"""Files that only look like Web Annotations are refused, and told why."""

import json
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.exchange.web_annotation import read_web_annotation, write_web_annotation
from reader.model.exchanging import ExchangeError
from tests.annotation_making import QUOTE, URL, annotation, read
from tests.project_making import large_project


@pytest.mark.parametrize(
    ("parts", "word"),
    [
        ({"type": "Note"}, "type"),
        ({"id": 5}, "id"),
        ({"target": None}, "target"),
        ({"target": 5}, "target"),
        ({"target": {"source": ""}}, "source"),
        ({"target": {"source": ["a"]}}, "id: no text"),
        ({"target": {"source": URL, "selector": 5}}, "selector"),
        ({"target": {"source": URL, "selector": {**QUOTE, "exact": ""}}}, "exact"),
        ({"target": {"source": URL, "selector": {**QUOTE, "exact": "\ud800"}}}, "exact"),
        ({"target": {"source": URL, "selector": {**QUOTE, "prefix": ["x"]}}}, "prefix"),
        (
            {
                "target": {
                    "source": URL,
                    "selector": {"type": "TextPositionSelector", "start": 2**80, "end": 5},
                }
            },
            "start",
        ),
        (
            {"target": {"source": URL, "selector": {"type": "TextPositionSelector", "start": 1.5, "end": 5}}},
            "start",
        ),
        (
            {"target": {"source": URL, "selector": {"type": "TextPositionSelector", "start": 9, "end": 5}}},
            "start",
        ),
        ({"body": 5}, "body"),
        ({"body": {"value": {"x": 1}}}, "value"),
        ({"body": {"value": " ", "purpose": "tagging"}}, "code"),
        ({"jianting:verdict": "perhaps"}, "passages"),
    ],
)
def test_what_is_wrong_is_refused_by_its_number(parts, word):
    taken = read([annotation(id="urn:x:0"), annotation(**parts)])
    ((number, reason),) = [(each.number, each.reason) for each in taken.refused]
    assert number == 2
    assert word in reason
    assert len(taken.project.annotations) == 1


def test_selectors_are_not_followed_without_end():
    selector: Any = QUOTE
    for _ in range(40):
        selector = {"type": "FragmentSelector", "value": "x", "refinedBy": selector}
    assert "refined" in read(annotation(target={"source": URL, "selector": selector})).refused[0].reason


def test_one_name_for_two_annotations_is_refused():
    taken = read([annotation(), annotation(), annotation(bodyValue="x")])
    assert [each.number for each in taken.refused] == [3]
    assert len(taken.project.annotations) == 1


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "exchange.not_json"),
        (b"{", "exchange.not_json"),
        (b"\xff\xff", "exchange.not_json"),
        (b"[NaN]", "exchange.not_json"),
        (b'{"a": Infinity}', "exchange.not_json"),
        (b"[" + b"9" * 6000 + b"]", "exchange.not_json"),
        (b"[" * (sys.getrecursionlimit() * 50), "exchange.json_too_deep"),
        (b"5", "exchange.no_annotations"),
        (b"{}", "exchange.no_annotations"),
        (b'{"type": {"x": 1}}', "exchange.no_annotations"),
        (b'{"items": {}}', "exchange.no_annotations"),
    ],
)
def test_what_holds_no_annotations_is_refused(data, problem):
    with pytest.raises(ExchangeError) as error:
        read_web_annotation(data)
    assert error.value.problem == problem


@pytest.mark.parametrize(
    "change",
    [
        {"jianting:codebooks": 5},
        {"jianting:codebooks": []},
        {"jianting:articles": [{"id": None}]},
        {"jianting:names": [{"jianting:forms": {"@list": ["one"]}}]},
        {"jianting:codes": [{"id": "urn:x:1", "skos:prefLabel": "x"}]},
    ],
)
def test_a_broken_codebook_is_refused(change):
    form = json.loads(write_web_annotation(large_project(codes=3, tags=1)).content)
    with pytest.raises(ExchangeError, match="broken_collection"):
        read({**form, **change})


def test_codes_in_a_circle_or_named_twice_are_refused():
    form = json.loads(write_web_annotation(large_project(codes=6, tags=1)).content)
    codes = form["jianting:codes"]
    one, other = [code for code in codes if code["skos:inScheme"] == codes[0]["skos:inScheme"]][:2]
    one["skos:broader"], other["skos:broader"] = {"id": other["id"]}, {"id": one["id"]}
    with pytest.raises(ExchangeError, match="within_itself"):
        read(form)
    del one["skos:broader"]
    read(form)
    codes.append(one)
    with pytest.raises(ExchangeError, match="twice"):
        read(form)


def test_a_key_is_given_to_one_code_only():
    form = json.loads(write_web_annotation(large_project(codes=6, tags=1)).content)
    for code in form["jianting:codes"]:
        code["jianting:digit"] = 4
    project = read(form).project
    assert [code.digit for code in project.codes].count(4) == 2
    assert dict(project.losses) == {"loss.digits": 4}


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5)
    | st.sampled_from(["Annotation", "TextQuoteSelector", "tagging", URL]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "type",
                    "id",
                    "body",
                    "target",
                    "items",
                    "first",
                    "selector",
                    "value",
                    "source",
                    "exact",
                    "purpose",
                    "motivation",
                    "creator",
                    "refinedBy",
                    "uri",
                    "tags",
                    "jianting:verdict",
                    "jianting:codes",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=50)
@given(anything)
def test_anything_is_taken_or_refused(content):
    try:
        taken = read(content)
    except ExchangeError:
        return
    again = read_web_annotation(write_web_annotation(taken.project).content)
    assert again.refused == ()
    assert len(again.project.annotations) == len(taken.project.annotations)


@settings(max_examples=50)
@given(st.sampled_from(sorted(annotation())), anything)
def test_anything_may_stand_in_the_place_of_a_part(name, value):
    taken = read([annotation(**{name: value})])
    assert len(taken.refused) <= 1
    write_web_annotation(taken.project)
