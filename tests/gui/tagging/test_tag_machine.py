"""Long random ways through tagging, by keys in a real window: undo is exact, and what is painted is what is.

In a usual run they are short; JIANTING_TAG_STEPS sets how many acts there are in all (1000 say).
"""

import os
from functools import partial

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.gui.tagging.code_words import code_label
from reader.model import Span
from tests.gui.tagging_acts import (
    CONTROL,
    SHIFT,
    choose,
    drag_end,
    made_by_hand,
    press,
    redo,
    undo,
    write_memo,
)

KEY = Qt.Key
STEPS = int(os.environ.get("JIANTING_TAG_STEPS", "14"))
NAMES = ("风", "水/河", "水", "旗帜", "A & B")


class TaggingByHand(RuleBasedStateMachine):
    """Two articles side by side; after each act the library and the panes are compared."""

    def __init__(self, qtbot, window, library):
        super().__init__()
        self.qtbot, self.window, self.library = qtbot, window, library
        self.stack = window.tagging.undo_stack
        # What was done in another run must not matter here.
        window.tagging._used.clear()
        window.tagging._last_move = None
        self.states = {self.stack.index(): made_by_hand(library)}

    def _press(self, key, modifier=Qt.KeyboardModifier.NoModifier, pane=0):
        press(self.qtbot, self.window, key, modifier, pane)

    def _check(self, *, was_back=False):
        state, index = made_by_hand(self.library), self.stack.index()
        if was_back:
            assert state == self.states[index]
        else:
            self.states = {at: each for at, each in self.states.items() if at < index}
            self.states[index] = state
        codes = {code.id: code for code in self.library.codes()}
        for pane, article in zip(self.window.view.panes, self.window.reading.articles, strict=True):
            wanted = {
                (tag.id, tag.passage.span, codes[tag.code].slot, code_label(codes[tag.code]))
                for tag in self.library.annotations(article)
            }
            painted = {
                (placed.mark.annotation, placed.mark.span, placed.mark.slot, placed.mark.label)
                for placed in pane.text.placed
                if placed.mark.annotation is not None
            }
            assert painted == wanted
            shown = {mark.mark.annotation for mark in pane.text.placed if mark.bar is not None}
            heaped = {number for heap in pane.text.heaps for number in heap.annotations}
            assert {number for number, *_ in painted} <= shown | heaped

    def _go_to(self, text):
        """Gives the keyboard to a text; an editor that was closed gives it up somewhat later."""
        self.window.activateWindow()
        text.setFocus()
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is text)

    def _tagged(self, pane, text):
        """The codes that the selected words have, if these are more than blanks."""
        span = text.selected_span().trimmed(text.article.text)
        article = self.window.reading.articles[pane]
        tags = [tag for tag in self.library.annotations(article) if tag.passage.span == span]
        return {self.library.code(tag.code).name for tag in tags} if span else None

    def _select(self, pane, start, length):
        text = self.window.view.panes[pane].text
        self._go_to(text)
        text.select(Span(start, min(start + length, len(text.article.text))))

    def _has_tags(self):
        return bool(self.library.annotations())

    def _take_up(self, which):
        articles = self.window.reading.articles
        tags = [each for each in self.library.annotations() if each.article in articles]
        tag = tags[which % len(tags)]
        pane = articles.index(tag.article)
        text = self.window.view.panes[pane].text
        self._go_to(text)
        text.verticalScrollBar().setValue(max(0, int(text.height_of(tag.passage.start)) - 150))
        self.window.view.tags_clicked.emit(pane, (tag.id,))
        assert text.grip.annotation == tag.id
        return pane, tag

    @rule(
        pane=st.integers(0, 1),
        start=st.integers(0, 200),
        length=st.integers(1, 40),
        name=st.sampled_from(NAMES),
    )
    def tag_by_name(self, pane, start, length, name):
        self._select(pane, start, length)
        text = self.window.view.panes[pane].text
        before = self._tagged(pane, text)
        self._press(KEY.Key_T, pane=pane)
        if before is None:
            assert not self.window.controls.tags.palette.isVisible()
        else:
            choose(self.qtbot, self.window, name)
            assert name.rpartition("/")[2] in self._tagged(pane, text)
        self._check()

    @rule(
        pane=st.integers(0, 1),
        start=st.integers(0, 200),
        length=st.integers(1, 40),
        digit=st.sampled_from((KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_S)),
    )
    def tag_by_key(self, pane, start, length, digit):
        self._select(pane, start, length)
        text = self.window.view.panes[pane].text
        code = self.window.tagging.digits().get(digit - KEY.Key_0)
        before = self._tagged(pane, text)
        self._press(digit, pane=pane)
        if before is not None and (code is not None or digit is KEY.Key_S):
            assert (code.name if code is not None else "★") in self._tagged(pane, text)
        else:
            assert self._tagged(pane, text) == before
        palette = self.window.controls.tags.palette
        assert palette.isVisible() == (before is not None and code is None and digit is not KEY.Key_S)
        palette.hide()
        self._check()

    @precondition(_has_tags)
    @rule(which=st.integers(0, 50))
    def remove(self, which):
        pane, tag = self._take_up(which)
        self._press(KEY.Key_Delete, pane=pane)
        assert tag.id not in {each.id for each in self.library.annotations()}
        self._check()

    @precondition(_has_tags)
    @rule(which=st.integers(0, 50), name=st.sampled_from(NAMES))
    def recode(self, which, name):
        pane, _ = self._take_up(which)
        self._press(KEY.Key_R, pane=pane)
        choose(self.qtbot, self.window, name)
        self._check()

    @precondition(_has_tags)
    @rule(which=st.integers(0, 50), memo=st.sampled_from(("要核对", "see A", "")))
    def note(self, which, memo):
        pane, tag = self._take_up(which)
        self._press(KEY.Key_F2, pane=pane)
        write_memo(self.qtbot, self.window, memo)
        assert self.library.annotation(tag.id).memo == memo
        self._check()

    @precondition(_has_tags)
    @rule(which=st.integers(0, 50), right=st.booleans(), start=st.booleans(), steps=st.integers(1, 3))
    def nudge(self, which, right, start, steps):
        pane, _ = self._take_up(which)
        for _ in range(steps):
            self._press(
                KEY.Key_Right if right else KEY.Key_Left, CONTROL | SHIFT if start else SHIFT, pane=pane
            )
        self._check()

    @precondition(_has_tags)
    @rule(which=st.integers(0, 50), end=st.integers(0, 1), by=st.integers(-4, 4))
    def drag(self, which, end, by):
        pane, tag = self._take_up(which)
        place = max(0, (tag.passage.end if end else tag.passage.start) + by)
        drag_end(self.qtbot, self.window, pane, end, place)
        self._check()

    @rule(times=st.integers(1, 4))
    def take_back(self, times):
        for _ in range(times):
            if self.stack.canUndo():
                undo(self.qtbot, self.window)
                self._check(was_back=True)

    @rule(times=st.integers(1, 4))
    def do_again(self, times):
        for _ in range(times):
            if self.stack.canRedo():
                redo(self.qtbot, self.window)
                self._check(was_back=True)

    def teardown(self):
        """All of it can be taken back, and done again."""
        while self.stack.canUndo():
            self.stack.undo()
            assert made_by_hand(self.library) == self.states[self.stack.index()]
        last = max(self.states)
        while self.stack.canRedo():
            self.stack.redo()
        assert self.stack.index() == last
        assert made_by_hand(self.library) == self.states[last]
        while self.stack.canUndo():
            self.stack.undo()
        self.stack.clear()


def test_whatever_is_done_is_painted_and_taken_back_exactly(qtbot, window, library, reading, monkeypatch):
    monkeypatch.setattr("reader.gui.tagging.tagging.GESTURE_SECONDS", 1e9)  # nor how fast it is
    run_state_machine_as_test(
        partial(TaggingByHand, qtbot, window, library),
        settings=settings(
            max_examples=max(2, STEPS // 100),
            stateful_step_count=min(STEPS, 100),
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate,),
            database=None,
            derandomize=STEPS < 100,
        ),
    )
    assert library.annotations() == []
