"""What is told of a passage does not lie over its counterpart."""

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip


def test_a_tip_stays_within_its_own_pane(qtbot, window, reading):
    screen = window.screen().geometry()
    tried = 0
    for pane in window.view.panes:
        viewport = pane.text.viewport()
        if not screen.contains(viewport.mapToGlobal(viewport.rect().bottomRight())):
            continue  # Qt keeps tips on the screen, and offscreen that is small
        tried += 1
        placed = pane.text.placed[0]
        pane.text.verticalScrollBar().setValue(max(0, round(placed.top) - 40))
        height = round(pane.text.placed[0].top) - pane.text.verticalScrollBar().value() + 6
        column = pane.text.column
        found = [QPoint(x, height) for x in range(int(column[0]), int(column[1]), 4)]
        at = [point for point in found if pane.text.mark_at(point) is not None][-1]
        event = QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at))
        QApplication.sendEvent(viewport, event)
        qtbot.waitUntil(QToolTip.isVisible)
        (tip,) = [
            each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel") and each.isVisible()
        ]
        own = QRect(viewport.mapToGlobal(QPoint(0, 0)), viewport.size())
        assert own.left() <= tip.geometry().left()
        assert tip.geometry().right() <= own.right()
        QToolTip.hideText()
        qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert tried
