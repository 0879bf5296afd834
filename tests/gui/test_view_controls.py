from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.gui import settings as names
from tests.gui.conftest import open_articles


def turn(view, by, keys=Qt.KeyboardModifier.ControlModifier):
    """Turns the wheel over the first text, in eighths of a degree, as the system tells it."""
    target, window = view.panes[0].text.viewport(), view.window()
    place = target.mapTo(window, target.rect().center())
    QTest.wheelEvent(window.windowHandle(), place, QPoint(0, by), QPoint(), keys)
    QApplication.processEvents()


def test_the_wheel_with_control_sets_all_texts_larger_or_smaller(qtbot, window, library):
    open_articles(qtbot, window, sorted(summary.id for summary in library.articles())[:2])
    usual = names.TEXT_SIZE.default
    before = [pane.text.document().size().height() for pane in window.view.panes]
    turn(window.view, 240)
    assert window.settings.get(names.TEXT_SIZE) == usual + 2
    assert all(pane.text.verticalScrollBar().value() == 0 for pane in window.view.panes)
    for pane, height in zip(window.view.panes, before, strict=True):
        assert pane.text.document().size().height() > height
    turn(window.view, -120)
    assert window.settings.get(names.TEXT_SIZE) == usual + 1
    for _ in range(3):  # a finer wheel, or two fingers
        turn(window.view, -40)
    assert window.settings.get(names.TEXT_SIZE) == usual
    turn(window.view, 120_000)
    assert window.settings.get(names.TEXT_SIZE) == names.LARGEST_TEXT


def test_without_control_the_wheel_scrolls(qtbot, window, library):
    open_articles(qtbot, window, [library.articles()[0].id])
    turn(window.view, -120, Qt.KeyboardModifier.NoModifier)
    assert window.settings.get(names.TEXT_SIZE) == names.TEXT_SIZE.default
    assert window.view.panes[0].text.verticalScrollBar().value() > 0
