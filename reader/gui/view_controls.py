"""How things look: theme, type, what is marked and whether texts scroll together, each remembered."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QWheelEvent

from reader.gui import settings as names
from reader.gui.actions import Actions
from reader.gui.compare import ComparisonView
from reader.gui.look.reading_type import typography_of
from reader.gui.look.tags_shown import TagsShown
from reader.gui.look.theme import Theme, ThemeChoice, ThemeSwitch
from reader.gui.settings import LARGEST_TEXT, SMALLEST_TEXT, Settings
from reader.model import LinkKind

_NOTCH = 120
"""What a wheel of notches turns at once, in Qt's eighths of a degree; finer ones turn a part of it."""


class ViewControls(QObject):
    """Joins the View menu with the settings and the comparison view."""

    def __init__(
        self, settings: Settings, themes: ThemeSwitch, view: ComparisonView, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings, self._themes, self._view = settings, themes, view
        self._actions = actions
        self._topics = actions.links.topics
        self._turned = 0
        """How far the wheel was turned beyond the last size of the text."""
        self.refresh()
        actions.compare.sync.toggled.connect(self._set_sync)
        self._topics.toggled.connect(self._set_topics)
        actions.view.serif.toggled.connect(self._set_serif)
        actions.view.themes.triggered.connect(self._choose_theme)
        actions.view.tags_shown.triggered.connect(self._show_tags)
        for action, by in (
            (actions.view.larger, 1),
            (actions.view.smaller, -1),
            (actions.view.normal_size, 0),
        ):
            action.triggered.connect(partial(self._resize_text, by))
        view.filter_changed.connect(self._show_topics)
        view.installEventFilter(self)

    @property
    def theme(self) -> Theme:
        """The theme that is on."""
        return self._themes.theme

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Sets the texts larger or smaller where the wheel is turned with Ctrl."""
        if not isinstance(event, QWheelEvent) or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH)  # towards 0, whichever way it is turned
        if notches:
            self._turned -= notches * _NOTCH
            self._resize_text(notches)
        event.accept()
        return True

    def refresh(self) -> None:
        """Shows everything as the settings have it now."""
        settings, actions = self._settings, self._actions
        choice = settings.get(names.THEME)
        for action in actions.view.themes.actions():
            action.setChecked(action.data() == choice)
        self._themes.choose(choice)
        shown = settings.get(names.TAGS_SHOWN)
        for action in actions.view.tags_shown.actions():
            action.setChecked(action.data() == shown)
        self._view.show_tags(shown)
        actions.view.serif.setChecked(settings.get(names.SERIF))
        # A family that is named goes before it.
        actions.view.serif.setEnabled(not settings.get(names.TEXT_FAMILY))
        actions.view.animate.setChecked(settings.get(names.ANIMATED))
        actions.compare.sync.setChecked(settings.get(names.SYNC))
        self._topics.setChecked(settings.get(names.TOPICS))
        self._view.set_sync(settings.get(names.SYNC))
        self._set_topics(settings.get(names.TOPICS))
        self._set_type()

    def _set_sync(self, on: bool) -> None:
        self._settings.set(names.SYNC, on)
        self._view.set_sync(on)

    def _set_topics(self, on: bool) -> None:
        self._settings.set(names.TOPICS, on)
        self._view.set_filter(self._view.link_filter.with_kind(LinkKind.TOPIC, shown=on))

    def _show_topics(self) -> None:
        self._topics.setChecked(LinkKind.TOPIC in self._view.link_filter.kinds)

    def _set_serif(self, on: bool) -> None:
        self._settings.set(names.SERIF, on)
        self._set_type()

    def _choose_theme(self, action: QAction) -> None:
        choice = ThemeChoice(action.data())  # Qt hands back a plain string
        self._settings.set(names.THEME, choice)
        self._themes.choose(choice)

    def _show_tags(self, action: QAction) -> None:
        shown = TagsShown(action.data())  # Qt hands back a plain string
        self._settings.set(names.TAGS_SHOWN, shown)
        self._view.show_tags(shown)

    def _resize_text(self, by: int, *_checked: bool) -> None:
        size = self._settings.get(names.TEXT_SIZE) + by if by else names.TEXT_SIZE.default
        self._settings.set(names.TEXT_SIZE, max(SMALLEST_TEXT, min(LARGEST_TEXT, size)))
        self._set_type()

    def _set_type(self) -> None:
        self._view.set_appearance(self._themes.theme, typography_of(self._settings))
