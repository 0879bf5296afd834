"""What stands in the middle while nothing is open: how to begin, or how to go on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.gui.look.icons import app_pixmap
from reader.gui.look.theme import Theme
from reader.gui.look.tips import plain_tip
from reader.gui.status_line import ElidedLabel
from reader.gui.teaching.step_picture import StepPicture
from reader.model import Event

_ICON = 56
_MEASURE, _LEAST = 640, 160
_STEP, _LEAST_STEP = 200, 112
_COLUMN, _LEAST_COLUMN = 520, 160


class WelcomePage(QScrollArea):
    """Teaches in half a minute what the program is for; with articles there, it offers what to go on with."""

    sample_wanted = Signal()
    import_wanted = Signal()
    comparison_wanted = Signal(object)
    """The ids of the articles of a comparison that was open before."""
    event_wanted = Signal(object)
    """An ``Event``, to be opened side by side."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setObjectName("welcome")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(page)
        picture = QLabel()
        picture.setPixmap(app_pixmap(_ICON, 2))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = QLabel(self.tr("Jianting"))
        self.title.setObjectName("title")
        self.text = QLabel()
        self.text.setObjectName("lead")
        self.hint = QLabel(self.tr("Or drop files, folders or zip archives anywhere on this window."))
        self.hint.setObjectName("muted")
        for label in (self.title, self.text, self.hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setMinimumWidth(_LEAST)
            label.setMaximumWidth(_MEASURE)
        self._pictures: list[StepPicture] = []
        self.steps = self._make_steps(theme)
        self.buttons = self._make_buttons()
        self.recent, self._recent_rows = _column(self.tr("Recent comparisons"))
        self.events, self._event_rows = _column(self.tr("Latest events that several outlets report"))
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addStretch(1)
        columns.addWidget(self.recent, 1000, Qt.AlignmentFlag.AlignTop)
        columns.addWidget(self.events, 1000, Qt.AlignmentFlag.AlignTop)
        columns.addStretch(1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addStretch(2)
        for widget, gap in ((picture, 8), (self.title, 8), (self.text, 20), (self.steps, 20)):
            layout.addLayout(_centred(widget))
            layout.addSpacing(gap)
        layout.addWidget(self.buttons)
        layout.addSpacing(8)
        layout.addLayout(_centred(self.hint))
        layout.addLayout(columns)
        layout.addStretch(3)
        self.set_empty(empty=True)
        self.show_recent(())
        self.show_events(())

    def _make_steps(self, theme: Theme) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        holder.setMaximumWidth(_MEASURE + 60)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for number, words in enumerate(
            (
                self.tr("Import articles: a folder, files or a zip archive."),
                self.tr("Choose two to four reports of one story and press Enter."),
                self.tr("Follow what they share, and see what only one of them says."),
            ),
            1,
        ):
            picture = StepPicture(number, theme)
            self._pictures.append(picture)
            label = QLabel(f"{number}  {words}")
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            label.setMinimumWidth(_LEAST_STEP)
            label.setMaximumWidth(_STEP)
            picture.setAccessibleName(label.text())
            step = QVBoxLayout()
            step.setSpacing(8)
            step.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
            step.addWidget(label)
            step.addStretch(1)
            row.addLayout(step)
        return holder

    def _make_buttons(self) -> QWidget:
        self.sample_button = QPushButton(self.tr("Open the sample"))
        self.sample_button.setObjectName("primary")
        self.import_button = QPushButton(self.tr("Import a folder…"))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addStretch(1)
        for button, signal in (
            (self.sample_button, self.sample_wanted),
            (self.import_button, self.import_wanted),
        ):
            button.setProperty("large", True)
            button.setAutoDefault(True)  # Enter presses it
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        return holder

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        for picture in self._pictures:
            picture.set_theme(theme)

    def way_in(self) -> QWidget:
        """What gets the keyboard when it comes here."""
        if not self.buttons.isHidden():
            return self.sample_button
        rows = [*self.recent.findChildren(QPushButton), *self.events.findChildren(QPushButton)]
        return rows[0] if rows else self.viewport()

    def set_empty(self, *, empty: bool) -> None:
        """Speaks to a reader who has no articles yet, or to one who has and chose none."""
        if empty:
            self.text.setText(
                self.tr(
                    "Read how several outlets report the same story, side by side,\n"
                    "with all that they share joined across the texts."
                )
            )
        else:
            self.text.setText(
                self.tr(
                    "Select two to four articles in the list (Ctrl or Shift and click)\n"
                    "and press Enter to read them side by side.\n"
                    "A double click opens one alone."
                )
            )
        for widget in (self.hint, self.steps, self.buttons):
            widget.setVisible(empty)

    def show_recent(self, comparisons: Sequence[tuple[Sequence[int], str, str]]) -> None:
        """Lists comparisons: the ids of their articles, a title, and the outlets."""
        rows = [
            (title, outlets, partial(self.comparison_wanted.emit, articles))
            for articles, title, outlets in comparisons
        ]
        _fill(self.recent, self._recent_rows, rows)

    def show_events(self, events: Sequence[tuple[Event, str]]) -> None:
        """Lists events, each with its date and outlets in words."""
        rows = [(event.label, about, partial(self.event_wanted.emit, event)) for event, about in events]
        _fill(self.events, self._event_rows, rows)


def _column(heading: str) -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    holder.setMinimumWidth(_LEAST_COLUMN)
    holder.setMaximumWidth(_COLUMN)
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 16, 0, 0)
    layout.setSpacing(4)
    label = QLabel(heading)
    label.setObjectName("panel")
    label.setWordWrap(True)
    label.setContentsMargins(8, 0, 0, 0)
    layout.addWidget(label)
    rows = QVBoxLayout()
    rows.setSpacing(2)
    layout.addLayout(rows)
    return holder, rows


def _fill(holder: QWidget, rows: QVBoxLayout, entries: Sequence[tuple[str, str, partial[None]]]) -> None:
    while rows.count():
        rows.takeAt(0).widget().deleteLater()
    for title, about, act in entries:
        button = QPushButton()
        button.setObjectName("row")
        button.setAutoDefault(True)
        button.setAccessibleName(f"{title}, {about}")
        button.setToolTip(plain_tip(title))
        inner = QVBoxLayout(button)
        inner.setContentsMargins(8, 5, 8, 5)
        inner.setSpacing(1)
        for words, name in ((title, ""), (about, "muted")):
            label = ElidedLabel(words)
            label.setObjectName(name)
            label.setMinimumWidth(1)  # a long title is cut rather than the label
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inner.addWidget(label)
        button.setMinimumHeight(inner.sizeHint().height())
        button.clicked.connect(lambda _checked=False, act=act: act())
        rows.addWidget(button)
    holder.setVisible(bool(entries))


def _centred(widget: QWidget) -> QHBoxLayout:
    """A row in which a widget has its full width if there is room, and less if not."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row
