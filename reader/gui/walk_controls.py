"""Going through what is shared, how it is read, and what its marks mean: menu, keys and status bar."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QStyle, QToolButton

from reader.gui import settings as names
from reader.gui.actions import Actions
from reader.gui.compare.link_filter import ReadingMode
from reader.gui.look.theme import Theme, ThemeSwitch
from reader.gui.reading import Reading
from reader.gui.settings import Settings
from reader.gui.teaching.legend import Legend
from reader.model import LinkKind


class WalkControls(QObject):
    """Joins the menu of shared passages with the comparison view, and opens the legend."""

    def __init__(
        self,
        settings: Settings,
        themes: ThemeSwitch,
        reading: Reading,
        actions: Actions,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._settings, self._links = settings, actions.links
        self._view = view = reading.view
        self._animate = actions.view.animate
        self.legend = Legend(themes.theme, window)
        self.button = QToolButton()
        self.button.setObjectName("flat")
        self.button.setText(self.tr("Legend"))
        self.button.setToolTip(self.tr("What the marks mean"))
        self.button.clicked.connect(self.show_legend)
        window.statusBar().addPermanentWidget(self.button)
        links = self._links
        links.next_statement.triggered.connect(lambda: view.next_link(LinkKind.QUOTE))
        links.previous_statement.triggered.connect(lambda: view.previous_link(LinkKind.QUOTE))
        links.legend.triggered.connect(self.show_legend)
        for mode, action in links.modes.items():
            action.triggered.connect(partial(self._set_mode, mode))
        self._animate.setChecked(settings.get(names.ANIMATED))
        self._animate.toggled.connect(self._set_animated)
        themes.changed.connect(self._show_theme)
        view.filter_changed.connect(self._refresh)
        view.alignment_changed.connect(self._refresh)
        reading.relinked.connect(self._refresh)
        self._set_animated(self._animate.isChecked())
        self._refresh()

    def show_legend(self) -> None:
        """Says what the marks mean, above the status bar."""
        corner = self.button.mapToGlobal(self.button.rect().topRight())
        self.legend.adjustSize()
        corner.setX(corner.x() - self.legend.width())
        self.legend.show_above(corner)

    def _set_mode(self, mode: ReadingMode, *_checked: bool) -> None:
        """Reads in a mode; asked for the one that is on, goes back to everything."""
        self._view.set_mode(ReadingMode.ALL if mode is self._view.mode else mode)
        self._refresh()

    def _set_animated(self, on: bool) -> None:
        self._settings.set(names.ANIMATED, on)
        self._view.set_animated(on and system_animates())

    def _refresh(self) -> None:
        alignment = self._view.alignment
        is_shared = alignment is not None and len(alignment.articles) > 1
        for mode, action in self._links.modes.items():
            action.setChecked(mode is self._view.mode)
            action.setEnabled(is_shared)
        has_quotes = is_shared and self._view.walk.has_kind(LinkKind.QUOTE)
        self._links.next_statement.setEnabled(has_quotes)
        self._links.previous_statement.setEnabled(has_quotes)
        self.button.setVisible(is_shared)

    def _show_theme(self, theme: Theme) -> None:
        self.legend.set_theme(theme)


def system_animates() -> bool:
    """Whether the system lets things move on the screen, as far as Qt tells."""
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
