"""A store that refuses: nothing is shown as done that is not, and nothing is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.library import LibraryError
from reader.model import LibraryProblem
from reader.model.span import TextChangedError
from tests.gui.conftest import settle
from tests.gui.tagging_acts import choose, select


class TestAStoreThatFails:
    @pytest.fixture
    def told(self, window):
        heard = []
        window.hub.failed.disconnect(window.tell)
        window.hub.failed.connect(heard.append)
        return heard

    @pytest.fixture
    def broken(self, library, monkeypatch):
        def refuse(*_args, **_kwargs):
            raise LibraryError(LibraryProblem.DISK_FULL, library.path)

        def break_it(*names, patch=monkeypatch):
            for name in names:
                patch.setattr(library, name, refuse)

        return break_it

    def test_a_tag_that_is_not_stored_is_not_shown(self, qtbot, window, library, reading, told, broken):
        _ids, start, end = reading
        broken("annotate")
        text = select(qtbot, window, 0, start, end)
        qtbot.keyClick(text, Qt.Key.Key_T)
        choose(qtbot, window, "河水")
        assert len(told) == 1
        assert text.annotations_at(start + 1) == []
        assert library.codes() == []
        assert not window.tagging.undo_stack.canUndo()

    def test_an_undo_that_fails_leaves_the_tag_and_says_so(
        self, qtbot, window, library, reading, told, broken, monkeypatch
    ):
        _ids, start, end = reading
        library.add_code("河水")
        text = select(qtbot, window, 0, start, end)
        qtbot.keyClick(text, Qt.Key.Key_T)
        choose(qtbot, window, "河水")
        with monkeypatch.context() as patch:
            broken("apply", patch=patch)
            window.tagging.undo_stack.undo()
            settle(qtbot, window)
        assert len(told) == 1
        assert len(library.annotations()) == 1
        assert text.annotations_at(start + 1) == [library.annotations()[0].id]
        window.tagging.undo_stack.undo()
        assert library.annotations() == []

    def test_a_note_that_was_removed_can_be_put_back_once_the_library_is_free_again(
        self, qtbot, window, library, reading, told, broken, monkeypatch
    ):
        (first, _), start, end = reading
        assert window.tagging.tag(first, start, end, "风险")
        (tag,) = library.annotations()
        assert window.tagging.set_memo(tag, "写了很久的备注")
        assert window.tagging.remove([tag.id])
        undo, redo = window.actions_.edit.undo, window.actions_.edit.redo
        for act, count in ((undo, 0), (redo, 1)):
            with monkeypatch.context() as patch:
                broken("apply", patch=patch)
                for _ in range(2):
                    act.trigger()
                    settle(qtbot, window)
            assert len(library.annotations()) == count
            act.trigger()
            settle(qtbot, window)
            assert len(library.annotations()) == 1 - count
        assert len(told) == 4
        undo.trigger()
        assert [each.memo for each in library.annotations()] == ["写了很久的备注"]

    def test_a_removed_tag_comes_back_though_its_code_went_meanwhile(self, window, library, reading):
        (first, _), start, end = reading
        library.add_code("风险")
        (code,) = library.codes()
        assert window.tagging.tag(first, start, end, code)
        before = library.annotations()
        assert window.tagging.remove([before[0].id])
        library.remove_codes([code.id])
        window.tagging.undo_stack.undo()
        assert (library.annotations(), library.codes()) == (before, [code])
        window.tagging.undo_stack.redo()
        assert (library.annotations(), library.codes()) == ([], [])

    def test_the_message_names_the_file(self, qtbot, window, library):
        window.tell(LibraryError(LibraryProblem.DISK_FULL, library.path))
        box = QApplication.activeModalWidget()
        assert str(library.path) in box.text()
        box.close()


def test_words_that_were_not_seen_are_not_tagged(window, library, reading):
    (first, _), start, end = reading
    failures = []
    window.hub.failed.connect(failures.append)
    assert not window.tagging.tag(first, start, end, "风险", "别的字")
    assert [type(failure) for failure in failures] == [TextChangedError]
    assert (library.annotations(), library.codes()) == ([], [])
    seen = library.article(first).text[start:end]
    assert window.tagging.tag(first, start, end, "风险", seen)
