"""What stands in the middle while nothing is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.gui.icons import app_pixmap

_ICON = 72
_MEASURE, _LEAST = 560, 260


class WelcomePage(QWidget):
    """Says what the program is for, and offers the two ways to begin."""

    sample_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
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
        self.sample_button = QPushButton(self.tr("Open the sample"))
        self.sample_button.setObjectName("primary")
        self.import_button = QPushButton(self.tr("Import a folder…"))
        for button in (self.sample_button, self.import_button):
            button.setProperty("large", True)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.sample_button.clicked.connect(self.sample_wanted)
        self.import_button.clicked.connect(self.import_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self.sample_button)
        buttons.addWidget(self.import_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for widget, gap in ((picture, 14), (self.title, 10), (self.text, 26)):
            layout.addLayout(_centred(widget))
            layout.addSpacing(gap)
        layout.addLayout(buttons)
        layout.addSpacing(16)
        layout.addLayout(_centred(self.hint))
        layout.addStretch(3)
        self.set_empty(empty=True)

    def way_in(self) -> QWidget:
        """What gets the keyboard when it comes here."""
        return self.import_button if self.sample_button.isHidden() else self.sample_button

    def set_empty(self, *, empty: bool) -> None:
        """Speaks to a reader who has no articles yet, or to one who has and chose none."""
        if empty:
            self.text.setText(
                self.tr(
                    "Read how several outlets report the same story, side by side.\n"
                    "Statements, topics and wording that they share are joined across the texts;\n"
                    "what only one of them has stands out."
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
        self.hint.setVisible(empty)
        self.sample_button.setVisible(empty)
        self.import_button.setVisible(empty)


def _centred(widget: QWidget) -> QHBoxLayout:
    """A row in which a widget has its full width if there is room, and less if not."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row
