"""Finding one's way in the library."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.gui.actions.group import ActionGroup, Item


class LibraryActions(ActionGroup):
    """Searching, the lists, and the reader's own view of what belongs to an event."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("&Library")
        make = self.make
        self.find = make(self.tr("&Search the library"), "Ctrl+L")
        self.show_articles = make(self.tr("List of &articles"), "Ctrl+1")
        self.show_events = make(self.tr("List of &events"), "Ctrl+2")
        self.show_statements = make(self.tr("List of s&tatements"), "Ctrl+3")
        self.same_event = make(self.tr("The same e&vent elsewhere…"), "E")
        self.where_else = make(self.tr("&Where else was this said?"), "W")
        self.star = make(self.tr("Sta&r"), "S")
        self.mark_read = make(self.tr("Mark as rea&d"), "U")
        self.mark_all_read = make(self.tr("Mark all &listed as read"))
        self.remove = make(self.tr("Rem&ove from the library…"))
        self.remove_sample = make(self.tr("Remove t&he sample…"))
        self.merge_events = make(self.tr("&Merge the selected events"), "Ctrl+M")
        self.split_event = make(self.tr("S&plit the selected articles off"), "Ctrl+Shift+M")
        self.rename_event = make(self.tr("Re&name the event…"), "F2")

    def items(self) -> list[Item]:
        """Searching and lists, counterparts, events."""
        return [
            self.find,
            None,
            self.show_articles,
            self.show_events,
            self.show_statements,
            None,
            self.same_event,
            self.where_else,
            None,
            self.star,
            self.mark_read,
            self.mark_all_read,
            None,
            self.remove,
            self.remove_sample,
            None,
            self.merge_events,
            self.split_event,
            self.rename_event,
        ]
