"""What all windows look like: the palette of a theme, and the few rules of style sheet beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QMenu, QToolButton

from reader.gui.look.theme import Theme
from reader.resources import resource

PLAIN = "QLabel, QToolTip { qproperty-textFormat: PlainText; }"
"""Qt takes the words of a label, a question or a tool tip for markup where they look like
it, and opens the files and addresses that it names. Words of articles and people stand in most of them."""

BARE_BUTTONS = "QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }"
"""The pictures that some desktops put on buttons of dialogs are made for one theme."""

BASE = PLAIN + BARE_BUTTONS
"""What holds in every theme, and before there is one."""

_SHEET = """
QMainWindow::separator {{ width: 1px; height: 1px; background: {border}; }}
QToolBar {{ background: {window}; border: 0; border-bottom: 1px solid {border};
    spacing: 2px; padding: 4px 8px; }}
QToolBar QToolButton {{ padding: 5px; border: 0; border-radius: 6px; }}
QToolBar QToolButton:hover {{ background: {header}; }}
QToolBar QToolButton:pressed, QToolBar QToolButton:checked {{ background: {badge}; }}
QToolBar QToolButton:focus {{ border: 1px solid {focus}; padding: 4px; }}
QToolBar::separator {{ width: 1px; background: {border}; margin: 4px 6px; }}
QStatusBar {{ background: {window}; color: {text_muted}; border-top: 1px solid {border}; }}
QStatusBar::item {{ border: 0; }}
QToolButton#flat {{ border: 0; border-radius: 4px; padding: 3px; }}
QToolButton#flat:hover, QToolButton#flat:focus, QToolButton#flat:checked {{ background: {badge}; }}
QToolButton#flat::menu-indicator {{ image: none; }}
QTabWidget::tab-bar {{ left: 10px; }}
QTabBar {{ background: {window}; }}
QMainWindow > QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{ background: {window}; color: {text_muted}; border: 0; border-bottom: 2px solid {window};
    padding: 6px 10px; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {heading}; border-bottom-color: {accent}; }}
QTabBar::tab:focus {{ color: {link_text}; }}
QDockWidget > QWidget {{ background: {window}; }}
QLabel#muted {{ color: {text_muted}; }}
QLabel#error {{ color: {error}; }}
QLabel#title {{ color: {heading}; font-size: 26pt; }}
QLabel#lead {{ color: {text}; font-size: 12pt; }}
QLabel#figure {{ color: {heading}; font-size: 18pt; }}
QLabel#panel {{ color: {text_muted}; }}
QFrame#strip {{ background: {header}; border: 0; border-top: 1px solid {border}; }}
QFrame#hints {{ background: {header}; border: 0; border-bottom: 1px solid {border}; }}
QFrame#palette {{ background: {window}; border: 1px solid {border}; border-radius: 8px; }}
QWidget#welcome {{ background: {pane}; }}
QTextBrowser#preview {{ background: {pane}; border: 1px solid {border}; border-radius: 6px; }}
QTextBrowser#preview:focus {{ border-color: {focus}; }}
QListView, QTreeView#rows, QTableView {{ background: {pane}; border: 0; outline: 0; }}
QListWidget#plain::item {{ padding: 4px 6px; border-radius: 4px; }}
QListWidget#plain::item:selected {{ background: {selection}; color: {selection_text}; }}
QListWidget#plain:focus {{ border: 1px solid {focus}; }}
QLineEdit {{ background: {pane}; border: 1px solid {border}; border-radius: 6px; padding: 5px 6px; }}
QLineEdit:focus {{ border-color: {focus}; }}
QLineEdit#inline {{ border-radius: 4px; padding: 1px 4px; }}
QPlainTextEdit#note {{ background: {window}; border: 0; padding: 0 6px; }}
QPlainTextEdit#note:focus {{ background: {pane}; }}
QFrame#card {{ background: {window}; border: 0; border-top: 1px solid {border}; }}
QScrollArea#page, QWidget#page {{ background: {pane}; border: 0; }}
QLineEdit:disabled {{ color: {text_disabled}; }}
QToolButton#chip {{ background: {badge}; color: {badge_text}; border: 1px solid {badge}; border-radius: 10px;
    padding: 2px 8px; }}
QToolButton#chip:hover {{ background: {hover}; }}
QToolButton#chip:focus {{ border-color: {focus}; }}
QToolButton#menu {{ background: {button}; border: 1px solid {border}; border-radius: 6px;
    padding: 4px 17px 4px 7px; }}
QToolButton#menu:hover {{ background: {hover}; }}
QToolButton#menu:focus {{ border-color: {focus}; }}
QToolButton#menu::menu-indicator {{ subcontrol-position: right center; right: 5px; }}
QPushButton {{ background: {button}; color: {text}; border: 1px solid {border}; border-radius: 6px;
    padding: 5px 14px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:focus {{ border-color: {focus}; }}
QPushButton:disabled {{ color: {text_disabled}; }}
QPushButton#primary {{ background: {accent}; color: {accent_text}; border-color: {accent}; }}
QPushButton#primary:focus {{ border: 4px double {accent_text}; padding: 2px 11px; }}
QPushButton#primary:disabled {{ background: {header}; color: {text_disabled}; border-color: {border}; }}
QPushButton[large="true"] {{ padding: 10px 22px; font-size: 12pt; }}
QPushButton#primary[large="true"]:focus {{ padding: 7px 19px; }}
QPushButton#row {{ text-align: left; border-color: transparent; background: transparent; padding: 5px 8px; }}
QPushButton#row:hover {{ background: {hover}; }}
QPushButton#row:focus {{ border-color: {focus}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px; background: {pane};
    border: 1px solid {text_muted}; border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{tick}"); }}
QRadioButton::indicator:checked {{ border-color: {accent}; background: qradialgradient(cx: 0.5, cy: 0.5,
    radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 {accent}, stop: 0.55 {accent}, stop: 0.65 {pane},
    stop: 1 {pane}); }}
QCheckBox:focus, QRadioButton:focus {{ color: {link_text}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {focus}; width: 12px;
    height: 12px; }}
QComboBox, QAbstractSpinBox {{ background: {pane}; border: 1px solid {border}; border-radius: 6px;
    padding: 4px 22px 4px 6px; }}
QComboBox:focus, QAbstractSpinBox:focus {{ border-color: {focus}; }}
QComboBox::drop-down {{ border: 0; width: 20px; }}
QComboBox::down-arrow, QAbstractSpinBox::down-arrow {{ image: url("{down}"); width: 11px; height: 11px; }}
QAbstractSpinBox::up-arrow {{ image: url("{up}"); width: 11px; height: 11px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; width: 18px;
    background: transparent; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
QProgressBar {{ background: {badge}; border: 0; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QScrollBar {{ background: {pane}; border: 0; margin: 0; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {text_disabled}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {icon}; }}
QScrollBar::handle:vertical {{ min-height: 30px; }}
QScrollBar::handle:horizontal {{ min-width: 30px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QToolTip {{ background: {tooltip}; color: {tooltip_text}; border: 0; padding: 4px 6px; }}
"""


def style_sheet(theme: Theme) -> str:
    """The application's style sheet in the theme's colours."""
    tick = resource("icons", f"tick_{'dark' if theme.dark else 'light'}.svg").as_posix()
    # A grey that is seen on the ground of every theme.
    down, up = (resource("icons", f"arrow_{way}.svg").as_posix() for way in ("down", "up"))
    return BASE + _SHEET.format(
        tick=tick, down=down, up=up, **{slot: _css(theme.colour(slot)) for slot in theme}
    )


def put_on(theme: Theme) -> None:
    """Has all windows, open and to come, wear a theme.

    The sheet is the application's, as each that a window has of its own goes through all its parts anew.
    """
    QApplication.setPalette(theme.palette())
    app, sheet = QApplication.instance(), style_sheet(theme)
    if isinstance(app, QApplication) and app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


def _css(colour: QColor) -> str:
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alpha()})"


def set_up_list(view: QListView) -> None:
    """Makes a list scroll by pixels, never sideways, and choose several rows, as all of the window's do."""
    view.setUniformItemSizes(True)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)


def menu_button(name: str) -> tuple[QToolButton, QMenu]:
    """A button that shows what was chosen from its menu; ``name`` says what there is to choose."""
    button = QToolButton()
    button.setObjectName("menu")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(name)
    button.setToolTip(name)
    menu = QMenu(button)
    button.setMenu(menu)
    return button, menu
