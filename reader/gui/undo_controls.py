"""Showing what was undone or done again: where it is, and what it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from reader.gui.hub import Hub
from reader.gui.judging.judge_strip import JudgeStrip
from reader.gui.reading import Reading
from reader.gui.undoing import PassagePlace

_TOLD_MS = 6000


class UndoControls(QObject):
    """Goes to the place of what was undone.

    Its article may be opened for that, but a comparison is left as it is: then a strip tells of the place,
    and leads there if the reader wants to.
    """

    def __init__(self, hub: Hub, reading: Reading, strip: JudgeStrip, window: QMainWindow) -> None:
        super().__init__(window)
        self._hub, self._reading, self._strip, self._status = hub, reading, strip, window.statusBar()
        self._words = ""
        self._elsewhere: PassagePlace | None = None
        hub.altered.connect(self._tell)
        hub.places_wanted.connect(self._show)
        strip.go_wanted.connect(self._go)

    def _tell(self, text: str, is_undo: bool) -> None:
        words = self.tr("Undone: {act}") if is_undo else self.tr("Done again: {act}")
        self._words = words.format(act=text)
        self._status.showMessage(self._words, _TOLD_MS)

    def _show(self, places: Sequence[PassagePlace]) -> None:
        """Shows the place in what is open, at best in the text that the reader is in."""
        there = self._reading.articles
        here = there[self._reading.view.focused_pane : self._reading.view.focused_pane + 1]
        known = [place for place in places if place[0] in here] or [
            place for place in places if place[0] in there
        ]
        if known or len(there) < 2:
            self._reading.show_place(*(known or places)[0])
        else:
            self._tell_of(places)

    def _tell_of(self, places: Sequence[PassagePlace]) -> None:
        article = places[0][0]
        title = self._hub.library.summary(article).title
        others = len({place[0] for place in places}) - 1
        if others:
            said = self.tr("{act} – in “{title}” and %n other article(s), none of which is open", "", others)
        else:
            said = self.tr("{act} – in “{title}”, which is not open")
        words = said.format(act=self._words, title=title)
        self._status.showMessage(words, _TOLD_MS)
        self._elsewhere = places[0]
        # Once the stack stands where it goes: at every step of it the strip ends what it told before.
        QTimer.singleShot(0, self, lambda: self._strip.say_where(words))

    def _go(self) -> None:
        self._strip.hide()
        if self._elsewhere is not None:
            self._reading.show_place(*self._elsewhere)
