"""The view as a whole: panes, selection, tags, themes, little room and nothing to show."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel

from reader.gui.compare import ComparisonView, Typography
from reader.gui.compare.header_parts import part
from reader.gui.look.theme import Theme
from reader.model import Alignment, Span
from tests.gui.compare.conftest import point_on

LEFT = Qt.MouseButton.LeftButton


def test_a_drag_selects_and_is_no_click(make_view, qtbot):
    view = make_view(2)
    text = view.panes[0].text
    start = point_on(text, 0)
    with qtbot.assertNotEmitted(view.link_activated):
        qtbot.mousePress(text.viewport(), LEFT, pos=start)
        qtbot.mouseMove(text.viewport(), start + QPoint(80, 0))
        qtbot.mouseRelease(text.viewport(), LEFT, pos=start + QPoint(80, 0))
    pane, span = view.selected_passage()
    assert pane == 0
    assert 3 <= len(span) <= 6


def test_one_pane_at_a_time_has_a_selection(make_view):
    view = make_view(2)
    view.panes[0].text.select(Span(0, 5))
    view.panes[1].text.select(Span(2, 6))
    assert view.selected_passage() == (1, Span(2, 6))
    assert view.panes[0].text.selected_span() is None


def test_tags_are_shown_and_their_stripe_is_clicked(make_view, qtbot):
    view = make_view(2)
    text = view.panes[1].text
    view.set_annotations(1, [(41, Span(4, 30), 3)])
    placed = next(placed for placed in text.placed if placed.mark.annotation == 41)
    before = text.viewport().grab().toImage()
    point = QPoint(int(placed.bar.x + 2), int(placed.bar.y + placed.bar.height - 4))
    with qtbot.waitSignal(view.tags_clicked) as caught:
        qtbot.mouseClick(text.viewport(), LEFT, pos=point)
    assert caught.args == [1, (41,)]
    view.set_annotations(1, [])
    assert all(placed.mark.annotation is None for placed in text.placed)
    assert text.extents.keys() == {0, 1, 2}
    assert text.viewport().grab().toImage() != before


def test_the_context_menu_is_left_to_the_window(make_view, qtbot):
    view = make_view(2)
    text = view.panes[1].text
    text.select(Span(1, 4))
    place = QPoint(60, 60)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, text.viewport().mapToGlobal(place))
    with qtbot.waitSignal(view.context_menu_requested) as caught:
        QApplication.sendEvent(text.viewport(), event)
    assert caught.args == [1, text.viewport().mapToGlobal(place), Span(1, 4)]


def test_tab_goes_from_pane_to_pane(make_view, qtbot):
    view = make_view(3)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.panes[0].text.setFocus()
    for following in view.panes[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is following.text


def test_panes_say_what_they_are(make_view):
    view = make_view(2)
    assert "青禾市" in view.panes[0].text.accessibleName()
    assert view.panes[0].header.open_button.accessibleName()
    assert view.panes[0].overview.accessibleName()


def test_the_original_is_offered_only_where_there_is_one(make_view, qtbot):
    view = make_view(2)
    assert not view.panes[1].header.open_button.isEnabled()
    with qtbot.waitSignal(view.open_requested) as caught:
        qtbot.mouseClick(view.panes[0].header.open_button, LEFT)
    assert caught.args == [0]


def test_a_long_title_is_elided_and_headers_stay_level(make_view):
    view = make_view(4, width=900)
    assert len({pane.header.height() for pane in view.panes}) == 1
    lines = view.panes[1].header.title.lines()
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert view.panes[1].header.title.toolTip().replace("\n", "") == view.alignment.articles[1].title


def test_headers_are_as_high_as_the_longest_title_needs(make_view):
    view = make_view(2, width=1400)
    assert len(view.panes[1].header.title.lines()) == 2
    high = view.panes[0].header.height()
    articles = [replace(each, title="【示例】一行的题目") for each in view.alignment.articles]
    view.set_alignment(replace(view.alignment, articles=tuple(articles)))
    QApplication.processEvents()
    low = {pane.header.height() for pane in view.panes}
    assert len(low) == 1
    assert high - low.pop() == pytest.approx(view.panes[0].header.title.font().pixelSize() * 1.4, abs=2)


def test_the_title_stands_over_a_text_that_is_narrower_than_its_pane(make_view):
    view = make_view(1, width=1800)
    pane = view.panes[0]
    for width in (1800, 1200, 500):
        view.resize(width, 700)
        QApplication.processEvents()
        left, right = pane.text.column
        title = pane.header.title
        assert title.mapTo(pane, QPoint(0, 0)).x() == pytest.approx(left, abs=1)
        assert pane.header.outlet.mapTo(pane, QPoint(0, 0)).x() == pytest.approx(left, abs=1)
        end = title.mapTo(pane, QPoint(title.width(), 0)).x()
        assert end <= max(right + 1, pane.width() - 10)
    assert pane.header.remove_button.mapTo(pane, QPoint(0, 0)).x() > pane.width() - 60


def test_a_title_is_broken_where_its_sense_is():
    def fits(words):
        return len(words) <= 16

    assert part("河上的船停了一夜，码头的人等到天亮", fits) == ["河上的船停了一夜，", "码头的人等到天亮"]
    assert part("河上的船同意“停一夜等到天亮”", fits) == ["河上的船同意", "“停一夜等到天亮”"]
    assert part("河上的船《“停一夜”等到天亮》", fits) == ["河上的船《“停一夜”", "等到天亮》"]
    assert part("河上的船 等到天亮", fits) == ["河上的船", "等到天亮"]
    assert part("啊，河上的船停了一夜码头的人等到天亮", fits) is None
    assert part("没有标点的一个长题目它只能在中间断开来", fits) is None
    assert part("", fits) is None


def test_no_line_of_a_title_has_one_character_alone(make_view):
    view = make_view(2, width=1000)
    title = view.panes[0].header.title
    for length in range(20, 60):
        text = "长" * length
        articles = (replace(view.alignment.articles[0], title=text), view.alignment.articles[1])
        view.set_alignment(replace(view.alignment, articles=articles))
        title = view.panes[0].header.title
        lines = title.lines()
        if not lines[-1].endswith("…"):
            assert "".join(lines) == text
            assert len(lines) == 1 or len(lines[1]) >= 0.3 * length


def test_details_that_do_not_fit_are_left_out_before_they_are_cut(make_view):
    header = make_view(2, width=1280).panes[0].header
    details = header.details
    assert details.shown() == details.text()
    assert details.text().endswith("09:30 UTC · 陈述")
    details.resize(details.fontMetrics().horizontalAdvance("8 April 2031 · 陈述") + 2, 20)
    assert details.shown() == "8 April 2031 · 陈述"
    details.resize(details.fontMetrics().horizontalAdvance("8 April 2031") + 2, 20)
    assert details.shown() == "8 April 2031"
    details.resize(40, 20)
    assert details.shown().endswith("…")
    header.set_narrow(True)
    assert details.shown() == "8 Apr"


def test_a_narrow_window_scrolls_sideways_instead_of_crushing_the_panes(make_view):
    view = make_view(4, width=600)
    assert all(pane.text.width() >= pane.text.minimumSizeHint().width() for pane in view.panes)
    assert view._area.horizontalScrollBar().maximum() > 0


def test_narrow_panes_keep_to_what_is_needed_and_recover(make_view):
    view = make_view(4, width=1000)
    view.set_outlets({"voa": "美国之音"}, {"voa": "VOA"})
    view.set_alignment(view.alignment)
    header, text = view.panes[0].header, view.panes[0].text
    assert header.outlet.text() == "VOA"
    assert header.outlet.toolTip() == "美国之音"
    assert header.details.text().startswith("8 Apr 2031 ·")
    assert "09:30 UTC" in header.details.toolTip()
    narrow = text.document().defaultFont().pixelSize()
    view.resize(2000, 700)
    assert header.outlet.text() == "美国之音"
    assert "09:30 UTC" in header.details.text()
    assert text.document().defaultFont().pixelSize() > narrow


def test_an_inferred_date_is_marked_however_narrow_the_pane(make_view):
    view = make_view(4, width=1000)
    articles = tuple(replace(each, published_inferred=True) for each in view.alignment.articles)
    view.set_alignment(replace(view.alignment, articles=articles))
    header = view.panes[0].header
    assert header.details.text().startswith("≈ 8 Apr 2031")
    assert header.inferred.isHidden()
    view.resize(2000, 700)
    assert not header.inferred.isHidden()


@pytest.mark.parametrize(
    ("size", "pane", "fitted"), [(17, 400, 17), (17, 300, 15), (15, 300, 14), (12, 200, 12), (30, 400, 26)]
)
def test_text_in_a_narrow_pane_is_smaller_but_readable(size, pane, fitted):
    assert Typography(size=size).fitted(pane).size == fitted


def test_another_theme_recolours_everything_in_place(make_view):
    view = make_view(2, long=20)
    view.activate(1)
    values = [pane.text.verticalScrollBar().value() for pane in view.panes]
    before = view.grab().toImage()
    view.set_theme(Theme.load("dark"))
    after = view.grab().toImage()
    assert before.pixelColor(5, 5) != after.pixelColor(5, 5)
    assert after.pixelColor(20, 780).lightness() < 80
    for pane, value in zip(view.panes, values, strict=True):
        assert abs(pane.text.verticalScrollBar().value() - value) < 40
    assert view.current_link is not None


def test_an_article_without_text_says_so(make_view):
    view = make_view(4)
    image = view.panes[3].text.viewport().grab().toImage()
    middle = {image.pixel(x, image.height() // 2 + y) for x in range(image.width()) for y in range(-12, 12)}
    assert len(middle) > 1


def test_without_a_comparison_the_view_says_what_to_do(make_view):
    view = make_view(0)
    shown = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert any("two to four" in text for text in shown)
    view.next_link()
    assert view.current_link is None
    assert view.selected_passage() is None


def test_articles_that_share_nothing_are_shown_with_a_notice(make_view):
    view = make_view(2)
    assert not view._notice.isVisible()
    view.set_alignment(Alignment(view.alignment.articles, (), ()))
    assert view._notice.isVisible()
    view.next_link()
    view.panes[0].text.verticalScrollBar().setValue(50)
    assert view.panes[1].text.verticalScrollBar().value() > 0
    view.set_alignment(Alignment(view.alignment.articles[:1], (), ()))
    assert not view._notice.isVisible()


def test_panes_of_a_closed_comparison_are_freed(make_view, qtbot):
    view = make_view(4)
    gone = []
    for pane in view.panes:
        pane.destroyed.connect(lambda: gone.append(1))
    view.set_alignment(None)
    qtbot.waitUntil(lambda: len(gone) == 4)


def test_a_view_is_built_before_it_has_a_size(qtbot, light, make_view):
    alignment = make_view(2).alignment
    view = ComparisonView(light)
    qtbot.addWidget(view)
    view.set_alignment(alignment)
    view.activate(0)
    assert view.current_link is alignment.links[0]
