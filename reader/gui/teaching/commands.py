"""Every action of the window as something that can be looked for: what it is called, where, by which key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from reader.gui.actions import Actions
from reader.gui.actions.group import ActionGroup

_MNEMONIC = re.compile(r"\(&\w\)|&(?!&)")

_REASONS = {
    "compare.compare": QT_TRANSLATE_NOOP("Commands", "first select articles in the list"),
    "compare.add": QT_TRANSLATE_NOOP("Commands", "first select articles in the list"),
    "compare.close_comparison": QT_TRANSLATE_NOOP("Commands", "first open an article"),
    "compare.open_original": QT_TRANSLATE_NOOP("Commands", "the article has no address"),
    "compare.show_pictures": QT_TRANSLATE_NOOP("Commands", "there are no pictures to show"),
    "compare.note": QT_TRANSLATE_NOOP("Commands", "first open an article"),
    "codes.apply": QT_TRANSLATE_NOOP("Commands", "first choose a tag in the codebook, and a passage"),
    "codes.rename_book": QT_TRANSLATE_NOOP("Commands", "there is no codebook yet"),
    "codes.note_book": QT_TRANSLATE_NOOP("Commands", "there is no codebook yet"),
    "codes.delete_book": QT_TRANSLATE_NOOP("Commands", "there is no codebook yet"),
    "codes": QT_TRANSLATE_NOOP("Commands", "first choose a tag in the codebook"),
    "compare": QT_TRANSLATE_NOOP("Commands", "first open two articles or more"),
    "file.export": QT_TRANSLATE_NOOP("Commands", "first open two articles or more"),
    "file.recent": QT_TRANSLATE_NOOP("Commands", "nothing was compared as yet"),
    "links.leave_link": QT_TRANSLATE_NOOP("Commands", "no shared passage is current"),
    "links.back": QT_TRANSLATE_NOOP("Commands", "nothing was open before"),
    "links.forward": QT_TRANSLATE_NOOP("Commands", "nothing was open after this"),
    "judge.take_back": QT_TRANSLATE_NOOP("Commands", "nothing was said of the current link"),
    "judge.draw": QT_TRANSLATE_NOOP("Commands", "first select a passage"),
    "judge.give_up": QT_TRANSLATE_NOOP("Commands", "no link is being drawn"),
    "judge": QT_TRANSLATE_NOOP("Commands", "first go to a shared passage"),
    "links": QT_TRANSLATE_NOOP("Commands", "first open articles that share something"),
    "tags.hits": QT_TRANSLATE_NOOP("Commands", "first find something in the open articles"),
    "tags.library_hits": QT_TRANSLATE_NOOP("Commands", "first search the library"),
    "tags.place_here": QT_TRANSLATE_NOOP("Commands", "first choose in its list what can't be placed"),
    "tags": QT_TRANSLATE_NOOP("Commands", "first select a passage"),
    "edit.undo": QT_TRANSLATE_NOOP("Commands", "there is nothing to undo"),
    "edit.redo": QT_TRANSLATE_NOOP("Commands", "there is nothing to redo"),
    "edit": QT_TRANSLATE_NOOP("Commands", "first open an article"),
    "library.where_else": QT_TRANSLATE_NOOP("Commands", "first open an article"),
    "library.same_event": QT_TRANSLATE_NOOP("Commands", "first choose an article"),
    "library.merge_events": QT_TRANSLATE_NOOP("Commands", "first select events in the list"),
    "library.split_event": QT_TRANSLATE_NOOP("Commands", "first select articles of an event"),
    "library.rename_event": QT_TRANSLATE_NOOP("Commands", "first select an event in the list"),
    "library": QT_TRANSLATE_NOOP("Commands", "first select something in the list"),
    "view.serif": QT_TRANSLATE_NOOP("Commands", "a font was chosen in the preferences"),
    "view": QT_TRANSLATE_NOOP("Commands", "first open an article"),
}
"""Why an action is not allowed just now, by the longest beginning of its key that is listed."""


@dataclass(frozen=True, slots=True)
class Command:
    """An action, and what a person may know it by.

    ``key`` is the same at every start (empty for what a menu lists for the moment, such as what was open
    before); ``other_name`` is English whatever the window speaks.
    """

    key: str
    label: str
    menu: str
    shortcut: str
    other_name: str
    action: QAction

    @property
    def reason(self) -> str:
        """Why it can't be done now, in a few words; nothing if it can, or if that is not known."""
        if self.action.isEnabled():
            return ""
        begun = (begin for begin in sorted(_REASONS, key=len, reverse=True) if self.key.startswith(begin))
        found = next(begun, None)
        return QCoreApplication.translate("Commands", _REASONS[found]) if found else ""


def plain(text: str) -> str:
    """What an action or a menu is called, without the mark of its mnemonic."""
    return _MNEMONIC.sub("", text).replace("&&", "&").removesuffix(":").removesuffix("：").strip()


def keys_of(action: QAction) -> str:
    """The keys of an action as the system writes them, the first of several."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def commands(actions: Actions) -> list[Command]:
    """All actions, from the first menu to the last; what a menu does not list follows what it lists."""
    found: list[Command] = []
    for name, group in actions.groups().items():
        title = plain(group.title)
        known = _names(group)
        for item in group.items():
            if isinstance(item, QMenu):
                found += _of_menu(item, title, name, known)
            elif item is not None and item.isVisible():
                found.append(_command(item, title, name, known))
        listed = {each.action for each in found}
        rest = (action for action in group.actions() if action not in listed)
        found += [_command(each, title, name, known) for each in rest if each.isVisible()]
    return found


def _of_menu(menu: QMenu, title: str, name: str, known: dict[QAction, str]) -> Iterator[Command]:
    menu.aboutToShow.emit()  # menus that list what there is are filled when they are opened
    if not menu.isEnabled():
        return
    for action in menu.actions():
        if action.menu() is not None:
            yield from _of_menu(action.menu(), plain(menu.title()), name, known)
        elif not action.isSeparator() and action.isVisible() and action.text():
            yield _command(action, f"{title} › {plain(menu.title())}", name, known)


def _command(action: QAction, menu: str, name: str, known: dict[QAction, str]) -> Command:
    own = known.get(action, "")
    other_name = own.replace("_", " ")
    return Command(
        f"{name}.{own}" if own else "", plain(action.text()), menu, keys_of(action), other_name, action
    )


def _names(group: ActionGroup) -> dict[QAction, str]:
    """What the actions are called in the program, which is English and stays."""
    found: dict[QAction, str] = {}
    for name, value in vars(group).items():
        if isinstance(value, QAction):
            found[value] = name
        elif isinstance(value, (list, tuple)):
            found |= {each: f"{name}_{n}" for n, each in enumerate(value, 1) if isinstance(each, QAction)}
        elif isinstance(value, QActionGroup):
            for number, each in enumerate(value.actions(), 1):
                found[each] = each.data() if isinstance(each.data(), str) else f"{name}_{number}"
    for action in group.actions():
        if action not in found and action.data() is not None:
            found[action] = str(action.data())
    return found
