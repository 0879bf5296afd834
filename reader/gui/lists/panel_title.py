"""The title over a panel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QToolButton, QWidget

from reader.gui.look.icons import icon
from reader.gui.look.theme import Theme


class PanelTitle(QWidget):
    """A panel's name, or what is given to stand there instead, and a button that hides the panel."""

    def __init__(self, dock: QDockWidget, theme: Theme, head: QWidget | None = None) -> None:
        super().__init__(dock)
        self._soon: QTimer | None = None
        if head is None:
            head = QLabel(dock.windowTitle())
            head.setObjectName("panel")
            self._follow_tabs(dock, head)
        self.close_button = QToolButton()
        self.close_button.setObjectName("flat")
        self.close_button.setAutoRaise(True)
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.setToolTip(self.tr("Hide this panel"))
        self.close_button.setAccessibleName(self.tr("Hide {panel}").format(panel=dock.windowTitle()))
        self.close_button.clicked.connect(dock.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12 if isinstance(head, QLabel) else 2, 8, 6, 0)
        layout.addWidget(head, 1)
        layout.addWidget(self.close_button)
        self.set_theme(theme)

    def _follow_tabs(self, dock: QDockWidget, name: QLabel) -> None:
        """Behind or before another panel the tab says the name already."""

        def look() -> None:
            window = dock.parentWidget()
            is_tab = isinstance(window, QMainWindow) and any(
                not other.isHidden() for other in window.tabifiedDockWidgets(dock)
            )
            name.setText("" if is_tab else dock.windowTitle())

        # Only once the others have come or gone is it known who shares the place.
        soon = QTimer(self, singleShot=True, interval=0)
        soon.timeout.connect(look)
        dock.visibilityChanged.connect(soon.start)
        dock.dockLocationChanged.connect(soon.start)
        self._soon = soon
        dock.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hears of the tabs that come or go: the panel has another height then."""
        if event.type() == QEvent.Type.Resize and self._soon is not None:
            self._soon.start()
        return super().eventFilter(watched, event)

    def set_theme(self, theme: Theme) -> None:
        """Tints the button."""
        self.close_button.setIcon(icon("close", theme))
