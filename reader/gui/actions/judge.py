"""What the reader says of links."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.actions.group import ActionGroup, Item
from reader.model import LinkKind, Relation

Kind = tuple[LinkKind, Relation | None]


class JudgeActions(ActionGroup):
    """Confirming, rejecting and altering the current link, and drawing one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("&Judge")
        make = self.make
        self.confirm = make(self.tr("&Confirm the link"), "Y")
        self.reject = make(self.tr("&Reject the link"), "N")
        self.choose_kind = make(self.tr("Choose the &kind of the link…"), "K")
        window.addAction(self.choose_kind)  # it stands in no menu, which would give it its key
        self.take_back = make(self.tr("&Take back what was said of the link"), "Shift+Y")
        self.note = make(self.tr("N&ote on the link…"), "Shift+N")
        self.draw = make(self.tr("&Draw a link from the selection"), "D")
        self.give_up = make(self.tr("&Give up drawing the link"))
        self.list = make(self.tr("&List of judged links"), "Ctrl+Shift+L")
        self.kind_menu = QMenu(self.tr("K&ind of the link"), window)
        self._exclusive = QActionGroup(self)
        self._exclusive.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        self.kinds: dict[Kind, QAction] = {}
        """The kinds that a link can be given."""
        for kind, text in (
            ((LinkKind.QUOTE, Relation.VERBATIM), self.tr("Same statement, &word for word")),
            ((LinkKind.QUOTE, Relation.RETRANSLATED), self.tr("Same statement, in &other words")),
            ((LinkKind.QUOTE, Relation.INDIRECT), self.tr("Same statement, once in &reported speech")),
            ((LinkKind.TOPIC, None), self.tr("Same &topic")),
            ((LinkKind.REUSE, None), self.tr("Same running te&xt")),
        ):
            action = self.kinds[kind] = make(text, checkable=True)
            self._exclusive.addAction(action)
            self.kind_menu.addAction(action)

    def items(self) -> list[Item]:
        """What is said of the current link, then drawing."""
        return [
            self.confirm,
            self.reject,
            self.kind_menu,
            self.take_back,
            self.note,
            None,
            self.draw,
            self.give_up,
            None,
            self.list,
        ]
