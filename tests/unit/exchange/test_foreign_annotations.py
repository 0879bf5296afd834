"""Web Annotations of other programs: what can be taken is, what can't is named, what is broken is refused."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from reader.exchange.web_annotation import write_web_annotation
from reader.model import Passage
from reader.model.annotation import STAR
from reader.model.code_path import names_of_codes
from tests.annotation_making import QUOTE, URL, annotation, losses, read
from tests.project_making import large_project


def tags(content: Any) -> list[tuple[str, str, str]]:
    """Of each tag the words, the code's name and the note."""
    project = read(content).project
    names = {code.id: code.name for code in project.codes}
    return [(each.passage.exact, names[each.code], each.memo) for each in project.annotations]


PAGE = {"type": "AnnotationPage", "items": [annotation()]}


@pytest.mark.parametrize(
    "content",
    [
        annotation(),
        [annotation()],
        PAGE,
        {"@context": [], "type": "AnnotationCollection", "total": 1, "first": PAGE},
        {"type": ["AnnotationCollection", "x:Other"], "items": [annotation()]},
        {"@graph": [annotation()]},
        annotation(type=["oa:Annotation"], motivation="oa:tagging"),
        annotation(motivation={"id": "http://www.w3.org/ns/oa#tagging"}, body={"value": "交通"}),
        annotation(target={"source": URL, "selector": [{"type": "CssSelector", "value": "p"}, QUOTE]}),
        annotation(target=[{"type": "SpecificResource", "source": {"id": URL}, "selector": QUOTE}]),
        annotation(
            target={"source": URL, "selector": {"type": "FragmentSelector", "value": "a", "refinedBy": QUOTE}}
        ),
        annotation(body=[{"type": "Choice", "items": [{"value": "交通", "purpose": "tagging"}]}]),
    ],
)
def test_annotations_are_found_in_whatever_holds_them(content):
    taken = read(content)
    assert (taken.refused, taken.project.losses) == ((), ())
    assert tags(content) == [("新桥通车", "交通", "")]
    (article,) = taken.project.articles
    assert article.name.url == URL
    (tag,) = taken.project.annotations
    assert (tag.passage.prefix, tag.passage.suffix, tag.orphan) == ("今早", "。", False)
    assert tag.created == datetime(2024, 3, 1, 8, tzinfo=UTC)


def test_the_same_file_gives_the_same_names_each_time():
    one, other = read(annotation()).project, read([annotation()]).project
    assert one == other
    nameless = annotation()
    del nameless["id"]
    assert read(nameless).project == read([nameless, nameless]).project


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"bodyValue": "看", "body": None}, ("commenting", "看")),
        ({"body": {"value": "看", "purpose": "commenting"}}, ("commenting", "看")),
        ({"body": {"value": "看"}, "motivation": "highlighting"}, ("highlighting", "看")),
        ({"body": None, "motivation": None}, ("highlighting", "")),
        (
            {"body": {"value": "为何？", "purpose": "questioning"}, "motivation": "questioning"},
            ("questioning", "为何？"),
        ),
        (
            {"body": [{"value": "<b>看</b>", "format": "text/html"}], "motivation": "describing"},
            ("describing", "<b>看</b>"),
        ),
    ],
)
def test_a_passage_without_a_tag_is_under_what_was_done_with_it(parts, expected):
    if parts["body"] is None or "motivation" not in parts:
        parts = {"motivation": "commenting", **parts}
    assert [found[1:] for found in tags(annotation(**parts))] == [expected]
    assert losses(annotation(**parts))["loss.untagged"] == 1


def test_a_bookmarked_passage_is_starred():
    taken = read(annotation(motivation="bookmarking", body=None)).project
    assert [code.uuid for code in taken.codes] == [STAR]
    assert taken.losses == ()


def test_several_tags_and_targets_become_tags_of_their_own():
    bodies = [{"value": name, "purpose": "tagging"} for name in ("甲", "乙", "甲")]
    content = annotation(
        body=[*bodies, {"value": "注", "purpose": "commenting"}],
        target=[{"source": URL, "selector": QUOTE}, {"source": URL + "2", "selector": QUOTE}],
    )
    found = read(content).project
    assert [each[1:] for each in tags(content)] == [("甲", "注"), ("乙", ""), ("甲", ""), ("乙", "")]
    assert len({each.uuid for each in found.annotations}) == 4
    assert dict(found.losses) == {"loss.several_tags": 1}
    assert len(found.articles) == 2


def test_a_note_on_the_whole_article_is_a_note_on_the_article():
    content = [
        annotation(
            target=URL, bodyValue="整篇", body=None, motivation="commenting", creator="https://a.example/me"
        ),
        annotation(
            id="urn:x:2",
            target={"id": URL},
            body=[{"value": "又一", "purpose": "commenting"}, {"value": "交通", "purpose": "tagging"}],
            creator="https://a.example/me",
        ),
    ]
    found = read(content).project
    (memo,) = found.memos
    assert (memo.text, memo.coder) == ("整篇\n\n又一", "https://a.example/me")
    assert found.annotations == ()
    assert dict(found.losses) == {"loss.article_tags": 1}


@pytest.mark.parametrize(
    ("creator", "coder"),
    [
        ({"name": "Anna"}, "Anna"),
        ({"id": "https://a.example/me", "nickname": "an"}, "an"),
        ({"id": "https://a.example/me"}, "https://a.example/me"),
        ([{"name": ["Anna", "A."]}, {"name": "Bo"}], "Anna, Bo"),
        ("https://a.example/me", "https://a.example/me"),
        (None, ""),
    ],
)
def test_who_made_it(creator, coder):
    assert read(annotation(creator=creator)).project.annotations[0].coder == coder


@pytest.mark.parametrize(
    ("parts", "loss"),
    [
        ({"body": ["https://a.example/essay"], "motivation": "linking"}, "loss.outside_bodies"),
        (
            {"body": {"type": "Image", "id": "https://a.example/x.png"}, "motivation": "commenting"},
            "loss.outside_bodies",
        ),
        (
            {"body": {"type": "Choice", "items": [{"value": "甲", "purpose": "tagging"}, {"value": "乙"}]}},
            "loss.choices",
        ),
        ({"body": {"value": "改", "purpose": "editing"}}, "loss.purposes"),
        ({"body": {"value": "<p>", "purpose": "commenting", "format": "text/html"}}, "loss.markup"),
        ({"created": None}, "loss.dates"),
        ({"created": "yesterday"}, "loss.dates"),
        ({"created": 5}, "loss.dates"),
        ({"rights": "https://a.example/by"}, "loss.properties"),
        (
            {"target": {"source": URL, "selector": {"type": "SvgSelector", "value": "<svg/>"}}},
            "loss.selectors",
        ),
        (
            {"target": {"source": URL, "selector": {"type": "TextPositionSelector", "start": 3, "end": 9}}},
            "loss.selectors",
        ),
        ({"target": URL}, "loss.article_tags"),
    ],
)
def test_what_can_not_be_taken_is_named(parts, loss):
    assert losses(annotation(**parts))[loss] == 1


def test_pages_that_are_not_in_the_file_are_named():
    away = {"type": "AnnotationCollection", "total": 40, "first": "https://a.example/page1"}
    assert losses(away) == {"loss.other_pages": 40}
    assert losses({**PAGE, "next": "https://a.example/page2"}) == {"loss.other_pages": 1}
    assert losses({"total": 3, "rows": [annotation()]}) == {"loss.other_pages": 2}


HYPOTHESIS = {
    "id": "VzYp2mHAEe6",
    "created": "2024-03-01T08:00:00.123456+00:00",
    "updated": "2024-03-02T08:00:00+00:00",
    "user": "acct:anna@hypothes.is",
    "user_info": {"display_name": None},
    "uri": URL,
    "text": "看\n这里",
    "tags": ["交通", "A/B"],
    "group": "__world__",
    "permissions": {},
    "document": {"title": ["河港"]},
    "target": [
        {
            "source": URL,
            "selector": [
                {"type": "RangeSelector", "startContainer": "/p[1]", "endContainer": "/p[1]"},
                {"type": "TextPositionSelector", "start": 105, "end": 110},
                {**QUOTE, "exact": "𠮷桥通车"},
            ],
        }
    ],
}


@pytest.mark.parametrize(
    "content", [HYPOTHESIS, [HYPOTHESIS], {"export_date": "x", "annotations": [HYPOTHESIS]}]
)
def test_an_export_of_hypothesis_is_taken(content):
    reply = {**HYPOTHESIS, "id": "r", "references": ["VzYp2mHAEe6"]}
    if isinstance(content, list):
        content = [*content, reply]
    found = read(content).project
    assert [each[1:] for each in tags(content)] == [("交通", "看\n这里"), ("A/B", "")]
    tag = found.annotations[0]
    assert (tag.coder, tag.modified) == ("anna@hypothes.is", datetime(2024, 3, 2, 8, tzinfo=UTC))
    # Its positions count UTF-16 in a page, not code points in our text: the words are what finds it.
    assert tag.passage == Passage(105, 109, "𠮷桥通车", "今早", "。")
    assert found.articles[0].name.title == "河港"
    assert dict(found.losses).get("loss.replies", 0) == isinstance(content, list)
    page_note = {**HYPOTHESIS, "target": [{"source": URL}], "tags": []}
    assert [memo.text for memo in read(page_note).project.memos] == ["看\n这里"]


def test_tags_of_others_go_into_one_codebook_that_can_be_named():
    assert [book.name for book in read(annotation()).project.codebooks] == ["Web Annotation"]
    labelled = {"type": "AnnotationCollection", "label": "My tags", "items": [annotation()]}
    assert [book.name for book in read(labelled).project.codebooks] == ["My tags"]
    assert [book.name for book in read(labelled, codebook="Codes").project.codebooks] == ["Codes"]


def test_a_tag_that_was_added_to_our_own_file_is_a_path_in_its_codebooks():
    form = json.loads(write_web_annotation(large_project(codes=4, tags=1)).content)
    form["first"]["items"].append(annotation(body={"value": "A\\\\B 2/𠮷野 4/新", "purpose": "tagging"}))
    project = read(form).project
    ways = names_of_codes(project.codes)
    assert len(project.codes) == 5
    assert ways[project.annotations[-1].code] == ("A\\B 2", "𠮷野 4", "新")
    assert len({code.codebook for code in project.codes}) == 2


def test_words_are_compared_in_nfc_with_plain_line_ends():
    quote = {**QUOTE, "exact": "cafe\u0301\r\n桥", "prefix": "x" * 40, "suffix": "y" * 40}
    tag = read(annotation(target={"source": URL, "selector": quote})).project.annotations[0]
    assert tag.passage.exact == "café\n桥"
    assert (len(tag.passage.prefix), len(tag.passage.suffix)) == (32, 32)


def test_a_place_alone_is_enough_where_the_text_travels_along():
    form = json.loads(write_web_annotation(large_project(tags=1, articles=3)).content)
    item = form["first"]["items"][0]
    before = read(form).project.annotations[0].passage
    item["target"]["selector"] = {"type": "FragmentSelector", "value": f"char={before.start},{before.end}"}
    assert read(form).project.annotations[0].passage == before
    item["target"]["selector"]["value"] = "char=5,999999"
    assert losses(form) == {"loss.selectors": 1}
