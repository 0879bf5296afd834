"""Projects as Web Annotations: true to the W3C's model, and back without loss."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from reader.exchange.web_annotation import read_web_annotation, write_web_annotation
from reader.model import Passage, Project
from reader.model.project import ArticleFlags
from tests.project_making import essence, large_project

ANNO = "http://www.w3.org/ns/anno.jsonld"
MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting",
    "identifying", "linking", "moderating", "questioning", "replying", "reviewing", "tagging",
}  # fmt: skip
PLACE = {"type": "SpecificResource", "source": "urn:x:y"}
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def faults_of_selector(form: dict[str, Any]) -> Iterator[str]:
    """What breaks a MUST of sections 4.2.4 and 4.2.5."""
    if form["type"] == "TextQuoteSelector":
        if not isinstance(form.get("exact"), str):
            yield "exactly one exact"
        if any(not isinstance(form.get(name, ""), str) for name in ("prefix", "suffix")):
            yield "at most one prefix and suffix"
    elif form["type"] == "TextPositionSelector":
        if any(type(form.get(name)) is not int or form[name] < 0 for name in ("start", "end")):
            yield "start and end are non-negative integers"
    else:
        yield f"a selector {form['type']}"


def faults_of_resource(form: Any) -> Iterator[str]:
    """What breaks a MUST of sections 3.2 and 4: of bodies and targets."""
    if isinstance(form, str):
        if not IRI.fullmatch(form):
            yield f"no IRI: {form}"
    elif form.get("type") == "TextualBody":
        if not isinstance(form.get("value"), str) or not set(listed(form.get("purpose", []))) <= MOTIVATIONS:
            yield "a textual body has one value, and purposes of the model"
    elif form.get("type") == "SpecificResource":
        if not isinstance(form.get("source"), str) or not IRI.fullmatch(form["source"]):
            yield "exactly one source"
        for selector in listed(form.get("selector", [])):
            yield from faults_of_selector(selector)
    else:
        yield f"neither an IRI nor a resource: {form}"


def faults_of_annotation(form: dict[str, Any]) -> Iterator[str]:
    """What breaks a MUST of section 3 of https://www.w3.org/TR/annotation-model/ (the context aside)."""
    if not isinstance(form.get("id"), str) or not IRI.fullmatch(form["id"]):
        yield "exactly one IRI"
    if "Annotation" not in listed(form.get("type")):
        yield "the Annotation class"
    if not form.get("target"):
        yield "one target or more"
    if "body" in form and "bodyValue" in form:
        yield "body or bodyValue"
    for name in ("created", "modified", "generated"):
        if name in form and not (isinstance(form[name], str) and TIME.fullmatch(form[name])):
            yield f"{name}: an xsd:dateTime in UTC"
    if not form.get("motivation") or not set(listed(form["motivation"])) <= MOTIVATIONS:
        yield "motivations of the model"
    for part in (*listed(form.get("body", [])), *listed(form["target"])):
        yield from faults_of_resource(part)


def faults_of_collection(form: dict[str, Any]) -> Iterator[str]:
    """What breaks a MUST of section 5."""
    if ANNO not in form["@context"] or not IRI.fullmatch(form["id"]):
        yield "context and IRI of the collection"
    if form["type"] != "AnnotationCollection" or not isinstance(form["label"], str):
        yield "class and label of the collection"
    if form["total"] != len(form.get("first", {}).get("items", [])):
        yield "the total, and one first page if it is not 0"
    if form["total"]:
        page = form["first"]
        if page["type"] != "AnnotationPage" or not IRI.fullmatch(page["id"]) or page["startIndex"] != 0:
            yield "class, IRI and start of the page"
        if "@context" in page:
            yield "an embedded page has no context of its own"
        for item in page["items"]:
            yield from faults_of_annotation(item)


def keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(keys, value.values()))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()


@pytest.fixture(scope="module")
def project() -> Project:
    return large_project()


@pytest.fixture(scope="module")
def form(project) -> dict[str, Any]:
    return json.loads(write_web_annotation(project).content)


def test_what_is_written_is_as_the_data_model_demands(form):
    assert list(faults_of_collection(form)) == []
    assert form["total"] == 2013
    assert len({item["id"] for item in form["first"]["items"]}) == 2013


@pytest.mark.parametrize(
    "broken",
    [
        {"id": "no iri"},
        {"created": "2024-02-29T08:30:15+00:00"},
        {"motivation": "liking"},
        {"bodyValue": "twice"},
        {"target": {"type": "SpecificResource"}},
        {"target": {**PLACE, "selector": {"type": "TextPositionSelector", "start": -1, "end": 3}}},
        {"target": {**PLACE, "selector": {"type": "TextQuoteSelector", "prefix": "x"}}},
    ],
)  # fmt: skip
def test_the_check_finds_what_breaks_the_model(form, broken):
    assert list(faults_of_annotation({**form["first"]["items"][0], **broken}))


def test_every_word_is_the_models_or_has_a_prefix(form):
    known = {
        "@context", "@list", "body", "created", "creator", "end", "exact", "first", "format", "generator",
        "id", "items", "label", "modified", "motivation", "name", "prefix", "purpose", "selector", "source",
        "start", "startIndex", "suffix", "target", "total", "type", "value", "jianting",
    }  # fmt: skip
    assert {key for key in keys(form) if ":" not in key} <= known
    assert {key.split(":")[0] for key in keys(form) if ":" in key} == {"skos", "jianting"}


def test_a_project_of_2000_tags_comes_back_as_it_was(project):
    written = write_web_annotation(project)
    again = read_web_annotation(written.content)
    assert (written.losses, again.refused, again.project.losses) == ((), (), ())
    assert essence(again.project) == essence(project)


def test_the_same_project_is_the_same_file():
    one, other = large_project(tags=9), large_project(tags=9)
    assert write_web_annotation(one) == write_web_annotation(other)


def test_positions_count_code_points_and_the_quote_agrees(project, form):
    texts = {each["id"]: each["jianting:text"] for each in form["jianting:articles"]}
    wide = 0
    for item in form["first"]["items"][:200]:
        target = item["target"]
        place, quote = target["selector"]
        assert texts[target["source"]][place["start"] : place["end"]] == quote["exact"]
        wide += any(char > "\uffff" for char in texts[target["source"]][: place["start"]])
    assert wide


def test_motivations_tell_stars_and_notes_from_plain_tags(project, form):
    items = {item["id"].removeprefix("urn:uuid:"): item for item in form["first"]["items"]}
    for tag in project.annotations:
        motivation = listed(items[tag.uuid]["motivation"])
        assert "tagging" in motivation
        assert ("bookmarking" in motivation) == (tag.code == 1)
        assert ("commenting" in motivation) == bool(tag.memo)
    assert all(items[memo.uuid]["motivation"] == "commenting" for memo in project.memos)
    assert all(isinstance(items[memo.uuid]["target"], str) for memo in project.memos)
    for judgement in project.judgements:
        item = items[judgement.uuid]
        assert len(item["target"]) == 2
        assert ("linking" in listed(item["motivation"])) == (judgement.verdict != "rejected")


def test_a_project_without_tags_keeps_its_codebooks():
    project = replace(large_project(tags=0), memos=(), judgements=(), articles=())
    written = write_web_annotation(project)
    form = json.loads(written.content)
    assert list(faults_of_collection(form)) == []
    assert "first" not in form
    assert essence(read_web_annotation(written.content).project) == essence(project)


def test_what_is_called_by_no_uuid_keeps_its_name():
    project = large_project(tags=3)
    project = replace(
        project, annotations=tuple(replace(each, uuid=f"tag {each.id}") for each in project.annotations)
    )
    written = write_web_annotation(project).content
    assert list(faults_of_collection(json.loads(written))) == []
    assert essence(read_web_annotation(written).project) == essence(project)


def test_halves_of_characters_and_marks_are_counted_as_lost():
    project = large_project(tags=1, articles=3)
    (tag,) = project.annotations
    lone = replace(tag, memo="a\ud83db\ude00c", passage=Passage(0, 1, "x"))
    project = replace(project, annotations=(lone,), flags=(ArticleFlags(1, read=True, starred=False),))
    written = write_web_annotation(project)
    assert dict(written.losses) == {"loss.half_characters": 2, "loss.marks": 1}
    assert read_web_annotation(written.content).project.annotations[0].memo == "a\ufffdb\ufffdc"


def test_the_text_is_left_out_if_it_does_not_travel():
    project = large_project(tags=50)
    plain = replace(project, articles=tuple(replace(each, text=None) for each in project.articles))
    written = write_web_annotation(plain).content
    assert b"jianting:text" not in written
    assert essence(read_web_annotation(written).project) == essence(project, texts=False)
