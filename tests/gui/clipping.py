"""What of a window's words has no room, lies over other words, or was never given to be translated."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from reader.gui.status_line import ElidedLabel
from reader.pseudo import OPEN

WORD = re.compile(r"[A-Za-z]{3,}")
BREAKS = re.compile(r"[\s\u200b\u2e80-\uffef“”…·]+")
"""Where a line can be broken: at spaces, and anywhere in Chinese."""
MARKUP = re.compile(r"<[^<>]+>")
SLACK = 1
"""Sizes are rounded."""
LEADING = 4
"""So much of a label's height is no letters."""


def clipped(top):
    """Each widget of a window whose words have no room, with what they need and what they have."""
    found = []
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is top.window() and _is_seen(widget):
            found += [f"{type(widget).__name__} {words!r}: {why}" for words, why in _lacks(widget)]
    return found


def overlapping(top):
    """Pairs of widgets with words, side by side in one layout, that lie over each other."""
    found = []
    for parent in (top, *top.findChildren(QWidget)):
        if parent.layout() is None or not parent.isVisible():
            continue
        parts = [
            each
            for each in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if each.isVisible()
            and not each.isWindow()
            and parent.layout().indexOf(each) >= 0
            and _words(each)
        ]
        for number, one in enumerate(parts):
            for other in parts[number + 1 :]:
                both = one.geometry().intersected(other.geometry())
                if both.width() > SLACK and both.height() > SLACK:
                    found.append(f"{_words(one)[0]!r} and {_words(other)[0]!r}")
    return found


def untranslated(top, known):
    """What stands in a window, or is said of it, that went through no translation; ``known`` is data."""
    found = set()
    for widget in (top, *top.findChildren(QWidget)):
        if widget.window() is not top.window():
            continue
        said = [*_words(widget), widget.toolTip(), widget.accessibleName(), widget.windowTitle()]
        said += [action.text() for action in widget.actions()]
        found.update(
            words
            for words in said
            if OPEN not in words and WORD.search(MARKUP.sub("", words)) and not known(words)
        )
    return sorted(found)


def _is_seen(widget):
    return not widget.visibleRegion().isEmpty()


def _words(widget):
    match widget:
        case QLineEdit():
            return [widget.placeholderText()] if widget.placeholderText() else []
        case QLabel() | QAbstractButton():
            return [widget.text()] if widget.text() else []
        case QGroupBox():
            return [widget.title()] if widget.title() else []
        case QTabBar():
            return [widget.tabText(index) for index in range(widget.count())]
        case QMenuBar():
            return [action.text() for action in widget.actions()]
        case QHeaderView():
            words = (
                widget.model().headerData(index, widget.orientation()) if widget.model() is not None else ""
                for index in range(widget.count())
            )
            return [str(each) for each in words if each]
    return []


def _lacks(widget):
    metrics = QFontMetrics(widget.font())
    match widget:
        case ElidedLabel():
            if metrics.horizontalAdvance(widget.text()) > widget.width() and not widget.toolTip():
                yield widget.text(), "cut without a tool tip"
        case QLabel() if widget.text():
            yield from _label(widget)
        case QAbstractSpinBox():
            if widget.width() < widget.minimumSizeHint().width() - SLACK:
                yield widget.text(), f"needs {widget.minimumSizeHint().width()}, has {widget.width()}"
        case QPushButton() | QCheckBox() | QRadioButton() | QToolButton() if widget.text():
            shows_text = (
                not isinstance(widget, QToolButton)
                or widget.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly
                or widget.icon().isNull()
            )
            needed = widget.sizeHint()
            if shows_text and widget.width() < needed.width() - SLACK:
                least = widget.minimumSizeHint()
                if widget.width() < least.width() - SLACK or not _tells(widget.toolTip(), widget.text()):
                    yield widget.text(), f"needs {needed.width()}, has {widget.width()}"
            if shows_text and widget.height() < metrics.height() - SLACK:
                yield widget.text(), f"needs {metrics.height()} in height, has {widget.height()}"
        case QGroupBox() if widget.title():
            if metrics.horizontalAdvance(widget.title()) > widget.width():
                yield widget.title(), f"has {widget.width()}"
        case QComboBox() if widget.currentText():
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            field = widget.style().subControlRect(
                QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, widget
            )
            needed = metrics.horizontalAdvance(widget.currentText().replace("&", ""))
            if needed > field.width() + SLACK and not widget.toolTip():
                yield widget.currentText(), f"needs {needed}, has {field.width()}"
        case QLineEdit() if widget.placeholderText() and not widget.text():
            needed = metrics.horizontalAdvance(widget.placeholderText())
            if needed > widget.width() - 8 and not widget.toolTip():
                yield widget.placeholderText(), f"needs {needed}, has {widget.width()}"
        case QTabBar():
            for index in range(widget.count()):
                needed = metrics.horizontalAdvance(widget.tabText(index).replace("&", ""))
                has = widget.tabRect(index).width()
                if needed > has and not _tells(widget.tabToolTip(index), widget.tabText(index)):
                    yield widget.tabText(index), f"needs {needed}, has {has}"
        case QMenuBar():
            for action in widget.actions():
                area = widget.actionGeometry(action)
                if action.isVisible() and (area.isEmpty() or area.right() > widget.width()):
                    yield action.text(), "is not in the menu bar"
        case QHeaderView() if (
            widget.model() is not None and widget.orientation() is Qt.Orientation.Horizontal
        ):
            for index in range(widget.count()):
                if widget.isSectionHidden(index):
                    continue
                words = str(widget.model().headerData(index, widget.orientation()) or "")
                needed, has = metrics.horizontalAdvance(words), widget.sectionSize(index)
                tip = widget.model().headerData(index, widget.orientation(), Qt.ItemDataRole.ToolTipRole)
                if needed > has and not tip:
                    yield words, f"needs {needed}, has {has}"


def _label(label):
    inner = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if label.height() < needed - LEADING and not label.toolTip():
            yield label.text(), f"needs {needed} in height, has {label.height()}"
        parts = BREAKS.split(MARKUP.sub(" ", label.text()))
        longest = max(map(label.fontMetrics().horizontalAdvance, parts), default=0)
        is_plain = label.textFormat() == Qt.TextFormat.PlainText
        if is_plain and longest > inner.width() + SLACK and not label.toolTip():
            yield label.text(), f"a word needs {longest}, has {inner.width()}"
    else:
        needed = label.sizeHint()
        if label.width() < needed.width() - SLACK and not label.toolTip():
            yield label.text(), f"needs {needed.width()}, has {label.width()}"
        if label.height() < needed.height() - SLACK and label.height() < label.fontMetrics().height():
            yield label.text(), f"needs {needed.height()} in height, has {label.height()}"


def _tells(tip, words):
    return bool(tip) and len(tip) >= len(words.replace("&", "").rstrip("…")) // 2
