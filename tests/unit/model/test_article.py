from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.model import Article, Paragraph, ParagraphKind, Span

BODY = ParagraphKind.BODY


def article(text, bounds, **more):
    return Article("voa", "标题", text, tuple(Paragraph(BODY, start, end) for start, end in bounds), **more)


def test_paragraphs_are_the_lines_of_the_text():
    two = article("第一段。\n第二段。", [(0, 4), (5, 9)])
    assert [two.text[p.start : p.end] for p in two.paragraphs] == ["第一段。", "第二段。"]


@pytest.mark.parametrize("bounds", [[(0, 4)], [(0, 4), (4, 9)], [(0, 9)], [(0, 4), (5, 8)]])
def test_paragraphs_that_are_not_the_lines_are_refused(bounds):
    with pytest.raises(ValueError, match="paragraph"):
        article("第一段。\n第二段。", bounds)


def test_text_that_is_not_nfc_is_refused():
    with pytest.raises(ValueError, match="NFC"):
        article("Cafe\N{COMBINING ACUTE ACCENT}", [(0, 5)])


def test_a_date_must_be_in_utc():
    noon = datetime(2024, 5, 16, 12, tzinfo=UTC)
    assert article("", [], published=noon).published == noon
    beijing = timezone(timedelta(hours=8))
    for wrong in (noon.astimezone(beijing), noon.replace(tzinfo=None)):
        with pytest.raises(ValueError, match="UTC"):
            article("", [], published=wrong)


def test_a_credit_must_lie_in_its_caption():
    with pytest.raises(ValueError, match="credit"):
        Article("voa", "标题", "图说", (Paragraph(ParagraphKind.CAPTION, 0, 2, credit=Span(1, 3)),))


def test_paragraph_at_finds_the_line_of_every_offset():
    three = article("甲\n\n乙丙", [(0, 1), (2, 2), (3, 5)])
    assert [three.paragraph_at(i) for i in range(6)] == [0, 0, 1, 2, 2, 2]
    for outside in (-1, 6):
        with pytest.raises(IndexError):
            three.paragraph_at(outside)
