"""An article set for reading: its characters, its offsets, what is copied."""

import unicodedata
from dataclasses import replace
from itertools import cycle, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from reader.gui.compare.punctuation import halved
from reader.gui.compare.text_pane import TextPane
from reader.gui.compare.typography import Typography, fill_document
from reader.gui.look.theme import Theme
from reader.model import Article, ParagraphKind, Span
from tests.making import article_of

ODD = "甲\u3000乙\u00a0丙😀丁𠮷\n\n\u3000\u3000戊 \u2028己é\u200b庚"


def varied(text: str) -> Article:
    """An article of this text, its paragraphs of all kinds in turn."""
    lines = unicodedata.normalize("NFC", text).split("\n")
    return article_of(*zip(cycle(ParagraphKind), lines))


def raw_text(document: QTextDocument) -> str:
    return document.toRawText().replace("\u2029", "\n")


@pytest.fixture
def pane(qtbot, light):
    made = TextPane(light, Typography())
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.set_article(varied(ODD))
    return made


def test_the_document_holds_the_very_text(pane):
    assert raw_text(pane.document()) == pane.article.text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(
        st.one_of(
            st.sampled_from("甲乙\n\n\u3000\u00a0😀𠮷\u200d\u0301“”é\u2028\t"),
            st.characters(exclude_categories=("Cs",), exclude_characters="\r\0\u2029\ufdd0\ufdd1"),
        )
    )
)
def test_any_text_is_kept_to_the_character(qapp, light, text):
    article = varied(text)
    document = QTextDocument()
    fill_document(document, article, Typography(), light)
    assert raw_text(document) == article.text
    assert document.blockCount() == len(article.paragraphs)


def test_characters_that_qt_takes_for_breaks_keep_their_place(qapp, light):
    article = varied("甲\r乙\u2029丙\0丁\ufdd0戊\n己")
    document = QTextDocument()
    fill_document(document, article, Typography(), light)
    assert document.blockCount() == 2
    assert len(raw_text(document)) == len(article.text)
    assert raw_text(document).endswith("戊\n己")


@pytest.mark.parametrize("start", range(len(unicodedata.normalize("NFC", ODD))))
def test_a_selected_span_comes_back(pane, start):
    span = Span(start, min(start + 3, len(pane.article.text)))
    pane.select(span)
    assert pane.selected_span() == span


def test_what_is_selected_from_elsewhere_comes_into_the_upper_part_of_the_view(pane, qtbot):
    pane.resize(400, 300)
    pane.set_article(article_of(*["风从河上来，船还没有开，人们在码头上等。" * 3] * 30))
    with qtbot.waitExposed(pane):
        pane.show()
    bar, page = pane.verticalScrollBar(), pane.viewport().height()
    for start in (900, 200, 1500):
        pane.select(Span(start, start + 6))
        assert pane.selected_span() == Span(start, start + 6)
        assert pane.height_of(start) - bar.value() == pytest.approx(page / 3, abs=1)
    stood = bar.value()
    pane.select(Span(1500, 1502))
    assert bar.value() == stood


def test_half_a_character_is_selected_whole(pane):
    place = pane.article.text.index("😀")
    cursor = pane.textCursor()
    cursor.setPosition(place + 1)
    cursor.setPosition(place + 2, QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    assert pane.selected_span() == Span(place, place + 1)
    cursor.setPosition(place - 1)
    cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    assert pane.selected_span() == Span(place - 1, place + 1)
    cursor.setPosition(place)
    cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    assert pane.selected_span() == Span(place, place + 1)


def test_copying_gives_the_articles_own_characters(pane):
    pane.select(Span(0, len(pane.article.text)))
    pane.copy()
    assert QApplication.clipboard().text() == pane.article.text


def test_nothing_selected_is_no_span(pane):
    assert pane.selected_span() is None
    pane.select(Span(2, 4))
    pane.clear_selection()
    assert pane.selected_span() is None


def test_a_caption_sets_its_credit_apart(qapp, light):
    text = "桥上的人群（林一帆摄）"
    captioned = article_of((ParagraphKind.CAPTION, text, Span(5, len(text))))
    document = QTextDocument()
    fill_document(document, captioned, Typography(), light)
    cursor = QTextCursor(document)
    cursor.setPosition(7)
    assert cursor.charFormat().foreground().color() == light.colour("text_muted")
    cursor.setPosition(2)
    assert cursor.charFormat().foreground().color() == light.colour("caption")


def test_the_column_is_no_wider_than_its_measure(pane, qtbot):
    pane.resize(1400, 300)
    with qtbot.waitExposed(pane):
        pane.show()
    left, right = pane.column
    assert right - left == pytest.approx(Typography().widest)
    assert left > 300


def test_lines_are_even_whatever_the_font_of_a_character(pane, qtbot):
    pane.set_article(varied("风从河上来 abc😀𠮷é，船还没有开。" * 12))
    with qtbot.waitExposed(pane):
        pane.show()
    layout = pane.document().firstBlock().layout()
    baselines = [layout.lineAt(i).y() + layout.lineAt(i).ascent() for i in range(layout.lineCount())]
    assert len(baselines) > 5
    steps = [lower - upper for upper, lower in pairwise(baselines)]
    assert steps == pytest.approx([steps[0]] * len(steps), abs=1)


def test_place_and_selection_outlast_a_new_theme_and_size(pane, qtbot):
    pane.set_article(varied("\n".join(f"第{i}段，风从河上来。" * 4 for i in range(60))))
    with qtbot.waitExposed(pane):
        pane.show()
    pane.select(Span(10, 14))
    pane.verticalScrollBar().setValue(900)
    top = pane.position_at(pane.viewport().rect().topLeft())
    pane.set_appearance(Theme.load("dark"), Typography(size=22))
    assert abs(pane.position_at(pane.viewport().rect().topLeft()) - top) < 60
    assert pane.selected_span() == Span(10, 14)
    assert pane.palette().base().color() == Theme.load("dark").colour("pane")


def lines_of(count):
    return "\n".join(f"第{i}段，风从河上来。" * 4 for i in range(count))


def top_of(pane):
    return pane.position_at(pane.viewport().rect().topLeft())


def test_the_way_there_and_back_leads_to_the_same_place(pane, qtbot):
    pane.set_article(varied(lines_of(80)))
    with qtbot.waitExposed(pane):
        pane.show()
    pane.verticalScrollBar().setValue(1234)
    for width in (300, 520, 333, 610, 400):
        pane.resize(width, 500)
    for size in (14, 25, 17):
        pane.set_appearance(Theme.load("light"), Typography(size=size))
    assert pane.verticalScrollBar().value() == 1234


@pytest.mark.parametrize("width", [260, 700])
def test_what_stands_at_the_top_stays_there_in_another_width(pane, qtbot, width):
    pane.set_article(varied(lines_of(80)))
    with qtbot.waitExposed(pane):
        pane.show()
    pane.verticalScrollBar().setValue(1500)
    pane.verticalScrollBar().setValue(int(pane.height_of(top_of(pane))))
    top = top_of(pane)
    pane.resize(width, 480)
    assert pane.height_of(top) == pytest.approx(pane.verticalScrollBar().value(), abs=1)


def test_the_beginning_stays_the_beginning(pane, qtbot):
    pane.set_article(varied(lines_of(30)))
    with qtbot.waitExposed(pane):
        pane.show()
    pane.resize(700, 300)
    pane.set_appearance(Theme.load("light"), Typography(size=24))
    assert pane.verticalScrollBar().value() == 0


def test_a_reader_comes_back_to_their_place_in_another_pane(pane, qtbot, light):
    pane.set_article(varied(lines_of(80)))
    with qtbot.waitExposed(pane):
        pane.show()
    pane.set_hits([Span(3, 5)])
    pane.select(Span(700, 712))
    pane.verticalScrollBar().setValue(1100)
    other = TextPane(light, Typography())
    qtbot.addWidget(other)
    other.resize(380, 300)
    other.set_article(pane.article)
    other.go_back_to(pane.place())
    with qtbot.waitExposed(other):
        other.show()
    assert abs(top_of(other) - top_of(pane)) < 40
    assert other.selected_span() == Span(700, 712)
    assert len(other.extraSelections()) == 1


def test_a_place_beyond_a_text_that_became_shorter_is_its_end(pane, qtbot):
    pane.set_article(varied(lines_of(80)))
    with qtbot.waitExposed(pane):
        pane.show()
    pane.go_to(3000)
    place = pane.place()
    pane.set_article(varied(lines_of(2)))
    pane.go_back_to(place)
    assert pane.selected_span() is None
    assert pane.textCursor().position() == len(lines_of(2))


def test_letting_go_of_a_selection_does_not_scroll_to_it(pane, qtbot):
    pane.set_article(varied(lines_of(80)))
    with qtbot.waitExposed(pane):
        pane.show()
    pane.select(Span(0, 4))
    pane.verticalScrollBar().setValue(2000)
    pane.clear_selection()
    assert pane.selected_span() is None
    assert pane.verticalScrollBar().value() == 2000


def lines_in(pane):
    """The lines as laid out, with their left edges."""
    found = []
    block = pane.document().firstBlock()
    while block.isValid():
        layout, text = block.layout(), block.text()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            found.append((text[line.textStart() : line.textStart() + line.textLength()], line.x()))
        block = block.next()
    return found


@pytest.mark.parametrize("width", range(300, 340, 7))
def test_no_line_begins_with_closing_or_ends_with_opening_punctuation(pane, qtbot, width):
    pane.resize(width, 400)
    pane.set_article(
        article_of(
            "船长说：“风大，浪高。”（记者：郑文）《河报》、《江报》都说，「船还没开」！他问：“为何？”" * 12
        )
    )
    with qtbot.waitExposed(pane):
        pane.show()
    lines = [text for text, _ in lines_in(pane)]
    assert len(lines) > 20
    assert not {line[0] for line in lines} & set("，。、：；！？”）》」")
    assert not {line[-1] for line in lines} & set("“（《「")


def test_first_lines_are_set_in_by_two_characters_and_no_space_is_between(pane, qtbot, light):
    pane.set_appearance(light, Typography(size=20, indented=True))
    pane.set_article(article_of("风从河上来，船还没有开。" * 6, "\u3000\u3000人们在码头上等。" * 6))
    with qtbot.waitExposed(pane):
        pane.show()
    first, second = pane.document().firstBlock(), pane.document().lastBlock()
    assert first.layout().lineAt(0).x() - first.layout().lineAt(1).x() == pytest.approx(40)
    assert second.layout().lineAt(0).x() == second.layout().lineAt(1).x()  # it has spaces of its own
    last = first.layout().lineAt(first.layout().lineCount() - 1)
    tops = [
        pane.document().documentLayout().blockBoundingRect(block).top() + line.y() + line.ascent()
        for block, line in ((first, last), (second, second.layout().lineAt(0)))
    ]
    assert tops[1] - tops[0] == pytest.approx(20 * 1.7, abs=1)


def test_of_two_marks_side_by_side_one_is_set_at_half_its_width(pane, qtbot, light):
    pane.set_appearance(light, Typography(size=20))
    pane.set_article(article_of("他说：“好。”"))
    with qtbot.waitExposed(pane):
        pane.show()
    line = pane.document().firstBlock().layout().lineAt(0)
    edges = [line.cursorToX(place)[0] for place in range(8)]
    widths = [round((right - left) / 20, 1) for left, right in pairwise(edges)]
    assert widths == [1, 1, 0.5, 1, 1, 0.5, 1]
    assert raw_text(pane.document()) == pane.article.text


def test_a_paragraph_that_begins_with_a_quote_begins_where_the_others_do(pane, qtbot, light):
    pane.set_appearance(light, Typography(size=20))
    pane.set_article(article_of("“好，”他说。", "他说：“好。”"))
    with qtbot.waitExposed(pane):
        pane.show()
    line = pane.document().firstBlock().layout().lineAt(0)
    assert line.cursorToX(1)[0] - line.cursorToX(0)[0] == pytest.approx(10, abs=1)


@pytest.mark.parametrize(("pane_width", "even"), [(340, False), (480, False), (600, True)])
def test_lines_end_level_only_where_there_are_characters_enough_to_share_what_is_left(pane_width, even):
    assert Typography(size=17).fitted(pane_width).even is even


def test_a_paragraph_with_latin_words_is_not_torn_apart_between_them(pane, qtbot, light):
    text = "国际体育仲裁法庭（Court of Arbitration for Sport）上周三作出了一项裁决。" * 4
    pane.set_appearance(light, Typography(size=20))
    pane.set_article(article_of(text, text.replace(" ", "")))
    with qtbot.waitExposed(pane):
        pane.show()
    blocks = [pane.document().firstBlock(), pane.document().lastBlock()]
    is_even = [bool(each.blockFormat().alignment() & Qt.AlignmentFlag.AlignJustify) for each in blocks]
    assert is_even == [False, True]
    layout = blocks[0].layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        places = range(line.textStart(), line.textStart() + line.textLength() - 1)
        gaps = [line.cursorToX(at + 1)[0] - line.cursorToX(at)[0] for at in places if text[at] == " "]
        assert all(gap < 12 for gap in gaps)


def test_which_marks_give_up_a_half():
    assert halved("他说：“好。”") == [2, 5]
    assert halved("（《河》）、“‘甲’”。") == [1, 3, 4, 5, 7, 9, 10]
    assert halved("没有。标点，相连") == []
    assert halved("") == []
    assert halved("“好，”他说。", begins=True) == [0, 2]
    assert halved("好，“他说。", begins=True) == [1]
    assert halved("", begins=True) == []


@pytest.mark.parametrize("per_paragraph", [150, 60_000])
def test_a_text_as_long_as_a_book_is_set_and_kept(pane, qtbot, light, per_paragraph):
    lines = [("风从河上来，船还没有开。" * (per_paragraph // 12))] * (60_000 // per_paragraph)
    pane.set_article(article_of(*lines))
    with qtbot.waitExposed(pane):
        pane.show()
    last = len(pane.article.text) - 1
    pane.go_to(last)
    assert 0 <= pane.height_of(last) - pane.verticalScrollBar().value() < pane.viewport().height()
    before = pane.verticalScrollBar().value()
    pane.resize(500, 300)
    pane.resize(400, 300)
    assert pane.verticalScrollBar().value() == pytest.approx(before, abs=2)
    assert raw_text(pane.document()) == pane.article.text


def test_a_title_of_two_hundred_characters_takes_two_lines(make_view):
    view = make_view(2)
    articles = (replace(view.alignment.articles[0], title="很长的题目，" * 40), view.alignment.articles[1])
    view.set_alignment(replace(view.alignment, articles=articles))
    title = view.panes[0].header.title
    assert len(title.lines()) == 2
    assert title.lines()[1].endswith("…")
    assert len({pane.header.height() for pane in view.panes}) == 1
