import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from reader.dates import short_day
from reader.gui import settings as names
from reader.gui.look.theme import Theme, ThemeChoice
from reader.gui.status_line import ElidedLabel
from reader.gui.teaching.step_picture import StepPicture
from reader.gui.teaching.welcome import WelcomePage
from reader.model import Event
from tests.gui.conftest import open_articles, settle


def rows(holder):
    return holder.findChildren(QPushButton)


def test_a_first_start_teaches_in_three_steps_and_enter_begins(qtbot, make_window, empty_library):
    window = make_window(empty_library)
    page = window.welcome
    assert len(page.steps.findChildren(StepPicture)) == 3
    assert not page.recent.isVisible()
    assert not page.events.isVisible()
    page.way_in().setFocus()
    with qtbot.waitSignal(window.reading.aligned, timeout=20_000):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_what_can_be_gone_on_with_is_offered(qtbot, make_window, sample_library, settings):
    window = make_window(sample_library, settings=settings)
    page = window.welcome
    assert not page.steps.isVisible()
    assert len(rows(page.events)) >= 1
    label = rows(page.events)[0].accessibleName()
    assert " / " in label
    assert label.split(", ")[0] in {event.label for event in sample_library.events(outlets=2)}
    with qtbot.waitSignal(window.reading.aligned, timeout=20_000):
        qtbot.mouseClick(rows(page.events)[0], Qt.MouseButton.LeftButton)
    opened = list(window.reading.articles)
    assert len(opened) >= 2
    window.actions_.compare.close_comparison.trigger()
    settle(qtbot, window)
    assert len(rows(page.recent)) == 1
    page.way_in().setFocus()
    with qtbot.waitSignal(window.reading.aligned, timeout=20_000):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.reading.articles == opened


@pytest.mark.parametrize(("empty", "width"), [(True, 540), (False, 270)])
def test_it_is_never_scrolled_sideways_in_a_small_window(qtbot, empty, width):
    page = WelcomePage(Theme.load("light"))
    qtbot.addWidget(page)
    page.resize(width, 400)
    page.set_empty(empty=empty)
    page.show_events([(Event(1, LONG, (1, 2), ("voa", "dw")), "2024-05-21 · 美国之音")])
    page.show()
    qtbot.waitExposed(page)
    assert page.horizontalScrollBar().maximum() == 0


LONG = "河港市的新堤坝本周通过验收，居民说他们记得那年的洪水，也记得那些没有回来的人，记得那一夜" * 2


@pytest.mark.parametrize("width", [500, 700, 1000, 1600])
@pytest.mark.parametrize("both", [True, False])
def test_a_long_title_takes_what_room_there_is_and_ends_in_an_ellipsis(qtbot, width, both):
    page = WelcomePage(Theme.load("light"))
    qtbot.addWidget(page)
    page.resize(width, 700)
    page.set_empty(empty=False)
    page.show_recent([([1, 2], LONG, "美国之音 / 德国之声")])
    if both:
        page.show_events([(Event(1, LONG, (1, 2), ("voa", "dw")), "2024-05-21 · 美国之音")])
    page.show()
    qtbot.waitExposed(page)
    columns = (page.recent, page.events) if both else (page.recent,)
    for column in columns:
        (row,) = rows(column)
        for label in row.findChildren(ElidedLabel):
            assert row.rect().contains(label.geometry()), "the label itself is not cut off"
        assert row.width() >= min(480, (width - 120) // len(columns))
        assert page.viewport().rect().contains(QRect(row.mapTo(page.viewport(), QPoint()), row.size()))
    page.grab()


def test_a_date_is_written_as_elsewhere(make_window, sample_library, settings):
    page = make_window(sample_library, settings=settings).welcome
    latest = max(event.last for event in sample_library.events(outlets=2))
    assert short_day(latest, "en") in rows(page.events)[0].accessibleName()


def test_a_comparison_whose_article_is_gone_is_not_offered(qtbot, make_window, library, settings):
    settings.set(names.LAST_LIBRARY, str(library.path))
    settings.set(names.RECENT_COMPARISONS, "1 999;2 3")
    window = make_window(library, settings=settings)
    assert len(rows(window.welcome.recent)) == 1


def test_hints_come_once_and_go_for_good(qtbot, make_window, empty_library, settings):
    window = make_window(empty_library, settings=settings)
    with qtbot.waitSignal(window.controls.files.sample_opened, timeout=20_000):
        qtbot.mouseClick(window.welcome.sample_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.hints.isVisible()
    window.hints.close_button.setFocus()
    qtbot.keyClick(window.hints.close_button, Qt.Key.Key_Space)
    assert not window.hints.isVisible()
    assert window.view.isAncestorOf(QApplication.focusWidget())
    with qtbot.waitSignal(window.controls.files.sample_opened, timeout=20_000):
        window.actions_.file.open_sample.trigger()
    settle(qtbot, window)
    assert not window.hints.isVisible()


def test_hints_do_not_stand_over_an_empty_middle(qtbot, window, library):
    open_articles(qtbot, window, [summary.id for summary in library.articles()][:2])
    window.hints.show()
    window.actions_.compare.close_comparison.trigger()
    assert not window.hints.isVisible()


@pytest.mark.parametrize("choice", list(ThemeChoice)[1:])
def test_the_pictures_are_drawn_in_the_colours_of_the_theme(qtbot, choice):
    theme = Theme.load(choice)
    picture = StepPicture(3, Theme.load("light"))
    qtbot.addWidget(picture)
    picture.set_theme(theme)
    image = picture.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert theme.colour("link_quote").name() in colours
    assert theme.colour("pane_alternate").name() in colours
