"""Codes made, named, coloured, noted on and moved with mouse and keys."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.gui.codebook.codebook_model import CodebookModel
from reader.library import LibraryError
from reader.model import LibraryProblem
from tests.gui.codebook.conftest import answer, click, drag, dragged, name, outline, press, rows
from tests.gui.conftest import settle, type_in

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class TestMaking:
    def test_codes_are_made_one_after_another_and_within_each_other(self, qtbot, panel, codes, library):
        click(qtbot, panel, codes["情绪"])
        press(qtbot, Qt.Key.Key_Insert)
        name(qtbot, "喜")
        name(qtbot, "怒", Qt.Key.Key_Tab)
        name(qtbot, "大怒", Qt.Key.Key_Return, CONTROL)
        name(qtbot, "暴怒")
        name(qtbot, "")
        assert outline(library)[-5:] == ["情绪", "喜", "怒", "  大怒", "    暴怒"]
        assert QApplication.focusWidget() is panel.view
        assert rows(panel) == outline(library)

    def test_a_drag_with_ctrl_takes_what_was_pressed_or_all_that_was_chosen(self, qtbot, panel, codes):
        def press_with_control(code):
            place = panel.view.visualRect(panel.model.index_of(code)).center()
            qtbot.mousePress(panel.view.viewport(), Qt.MouseButton.LeftButton, CONTROL, place)
            panel.view.choose_dragged()  # as a drag begins
            chosen = panel.view.chosen()
            qtbot.mouseRelease(panel.view.viewport(), Qt.MouseButton.LeftButton, CONTROL, place)
            return chosen

        click(qtbot, panel, codes["框架"])
        assert press_with_control(codes["情绪"]) == [codes["情绪"]]
        click(qtbot, panel, codes["框架"])
        click(qtbot, panel, codes["情绪"], CONTROL)
        assert press_with_control(codes["框架"]) == [codes["框架"], codes["情绪"]]

    def test_what_was_made_last_is_at_hand_once_no_more_are_made(self, qtbot, panel, codes, library, window):
        click(qtbot, panel, codes["情绪"])
        press(qtbot, Qt.Key.Key_Insert)
        name(qtbot, "喜")
        press(qtbot, Qt.Key.Key_Escape)
        made = panel.view.code()
        assert made is not None
        assert (made.name, panel.view.chosen()) == ("喜", [made.id])
        assert window.actions_.codes.rename.isEnabled()
        press(qtbot, Qt.Key.Key_F2)
        name(qtbot, "乐")
        assert library.code(made.id).name == "乐"

    def test_letters_find_a_code_and_are_no_keys_of_the_window(self, qtbot, panel, codes, window):
        pressed = []
        action = QAction(window)
        action.setShortcut("Q")
        action.triggered.connect(pressed.append)
        window.addAction(action)
        click(qtbot, panel, codes["框架"])
        for key in (Qt.Key.Key_Q, Qt.Key.Key_1):
            press(qtbot, key)
        assert not pressed
        press(qtbot, Qt.Key.Key_Escape)
        panel.view.keyboardSearch("")  # begins anew
        panel.view.keyboardSearch("情")
        assert panel.view.chosen() == [codes["情绪"]]

    def test_one_is_made_within_the_chosen_one(self, qtbot, panel, codes, library, undo):
        click(qtbot, panel, codes["框架"])
        press(qtbot, Qt.Key.Key_N, CONTROL | ALT)
        name(qtbot, "责任")
        press(qtbot, Qt.Key.Key_Escape)
        assert outline(library)[-3:] == ["框架", "  责任", "情绪"]
        assert panel.view.chosen() != []
        undo()
        assert outline(library)[-2:] == ["框架", "情绪"]

    def test_escape_makes_nothing_and_going_elsewhere_keeps_the_name(self, qtbot, panel, codes, library):
        before = outline(library)
        click(qtbot, panel, codes["框架"])
        press(qtbot, Qt.Key.Key_Insert)
        type_in(qtbot, QApplication.focusWidget(), "不要")
        press(qtbot, Qt.Key.Key_Escape)
        assert outline(library) == before
        assert rows(panel) == before
        press(qtbot, Qt.Key.Key_Insert)
        type_in(qtbot, QApplication.focusWidget(), "要")
        panel.filter_box.setFocus()
        assert outline(library) == [*before, "要"]

    def test_a_name_that_is_taken_there_is_not_given_twice(self, qtbot, panel, codes, library):
        before = outline(library)
        click(qtbot, panel, codes["情绪"])
        press(qtbot, Qt.Key.Key_Insert)
        name(qtbot, "框架")
        assert outline(library) == before
        assert isinstance(QApplication.focusWidget(), QLineEdit)
        name(qtbot, "新框架")
        press(qtbot, Qt.Key.Key_Escape)
        assert outline(library) == [*before, "新框架"]

    def test_what_was_typed_is_there_still_if_it_could_not_be_stored(
        self, qtbot, panel, codes, library, window, monkeypatch
    ):
        def fail(*_args, **_named):
            raise LibraryError(LibraryProblem.LOCKED, library.path, "")

        monkeypatch.setattr(library, "add_code", fail)
        click(qtbot, panel, codes["情绪"])
        press(qtbot, Qt.Key.Key_Insert)
        name(qtbot, "等等")
        assert QApplication.focusWidget().text() == "等等"
        monkeypatch.undo()
        press(qtbot, Qt.Key.Key_Return)
        press(qtbot, Qt.Key.Key_Escape)
        assert outline(library)[-1] == "等等"


class TestAltering:
    def test_another_name(self, qtbot, panel, codes, library, undo):
        click(qtbot, panel, codes["框架"])
        press(qtbot, Qt.Key.Key_F2)
        line = QApplication.focusWidget()
        assert line.selectedText() == "框架"
        name(qtbot, "新闻框架")
        assert library.code(codes["框架"]).name == "新闻框架"
        assert panel.view.chosen() == [codes["框架"]]
        undo()
        assert library.code(codes["框架"]).name == "框架"

    def test_colour_of_several_at_once(self, qtbot, panel, codes, library, window, undo):
        before = [library.code(codes[path]).slot for path in ("框架", "情绪")]
        click(qtbot, panel, codes["框架"])
        click(qtbot, panel, codes["情绪"], CONTROL)
        window.actions_.codes.colours[3].trigger()
        assert [library.code(codes[path]).slot for path in ("框架", "情绪")] == [3, 3]
        assert window.actions_.codes.colours[3].isChecked()
        undo()
        assert [library.code(codes[path]).slot for path in ("框架", "情绪")] == before

    def test_a_key_is_taken_from_the_code_that_had_it(self, qtbot, panel, codes, library, window, undo):
        keys = window.actions_.codes.keys
        click(qtbot, panel, codes["框架"])
        keys[4].trigger()
        click(qtbot, panel, codes["情绪"])
        window.actions_.codes.key_menu.aboutToShow.emit()
        assert keys[4].text() == "&5   框架"
        keys[4].trigger()
        assert (library.code(codes["框架"]).digit, library.code(codes["情绪"]).digit) == (None, 5)
        undo()
        assert (library.code(codes["框架"]).digit, library.code(codes["情绪"]).digit) == (5, None)
        window.actions_.codes.no_key.trigger()
        click(qtbot, panel, codes["框架"])
        window.actions_.codes.no_key.trigger()
        assert library.code(codes["框架"]).digit is None

    def test_a_note_is_stored_as_it_is_left_and_is_one_step(self, qtbot, panel, codes, library, window, undo):
        click(qtbot, panel, codes["框架"])
        press(qtbot, Qt.Key.Key_Return, ALT)
        field = QApplication.focusWidget()
        assert field is panel.note.field
        type_in(qtbot, field, "何时用")
        panel.note.store()  # as after a pause
        assert library.code(codes["框架"]).memo == "何时用"
        type_in(qtbot, field, "：总是")
        press(qtbot, Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is panel.view
        assert library.code(codes["框架"]).memo == "何时用：总是"
        click(qtbot, panel, codes["情绪"])
        assert panel.note.field.toPlainText() == ""
        undo()
        assert library.code(codes["框架"]).memo == ""
        assert panel.view.chosen() == [codes["框架"]]
        window.actions_.edit.redo.trigger()
        settle(qtbot, window)
        assert library.code(codes["框架"]).memo == "何时用：总是"
        assert panel.note.field.toPlainText() == "何时用：总是"

    def test_a_note_whose_code_was_removed_meanwhile_is_on_the_clipboard(
        self, qtbot, panel, codes, library, window
    ):
        click(qtbot, panel, codes["框架"])
        panel.note.field.setFocus()
        type_in(qtbot, panel.note.field, "写了很久")
        window.hub.changed.emit(library.remove_codes([codes["框架"]]).changes)  # by another program
        settle(qtbot, window)
        assert QApplication.clipboard().text() == "写了很久"
        assert len(window.failures) == 1

    def test_what_another_program_altered_stays_beside_what_is_noted_here(
        self, qtbot, panel, codes, library, window
    ):
        click(qtbot, panel, codes["框架"])
        panel.note.field.setFocus()
        type_in(qtbot, panel.note.field, "这里")
        library.change_code(replace(library.code(codes["框架"]), name="框", memo="那里", digit=7))
        press(qtbot, Qt.Key.Key_Escape)
        code = library.code(codes["框架"])
        assert (code.name, code.digit, code.memo) == ("框", 7, "那里\n\n这里")

    def test_a_note_goes_to_its_own_code_whatever_is_chosen_next(self, qtbot, panel, codes, library):
        click(qtbot, panel, codes["框架"])
        panel.note.field.setFocus()
        type_in(qtbot, panel.note.field, "甲")
        click(qtbot, panel, codes["情绪"])
        panel.note.field.setFocus()
        type_in(qtbot, panel.note.field, "乙")
        panel.hide()
        assert (library.code(codes["框架"]).memo, library.code(codes["情绪"]).memo) == ("甲", "乙")

    def test_a_note_that_could_not_be_stored_is_not_lost(
        self, qtbot, panel, codes, library, window, monkeypatch
    ):
        def fail(*_args):
            raise LibraryError(LibraryProblem.LOCKED, library.path, "")

        click(qtbot, panel, codes["框架"])
        panel.note.field.setFocus()
        type_in(qtbot, panel.note.field, "不能丢")
        monkeypatch.setattr(library, "change_code", fail)
        click(qtbot, panel, codes["情绪"])
        assert all(each.code is LibraryProblem.LOCKED for each in window.failures)
        assert window.failures
        assert panel.note.field.toPlainText() == ""
        monkeypatch.undo()
        click(qtbot, panel, codes["框架"])
        assert panel.note.field.toPlainText() == "不能丢"
        click(qtbot, panel, codes["情绪"])
        assert (library.code(codes["框架"]).memo, library.code(codes["情绪"]).memo) == ("不能丢", "")


class TestPlaces:
    def test_by_keys(self, qtbot, panel, codes, library, undo):
        before = outline(library)
        click(qtbot, panel, codes["情绪"])
        press(qtbot, Qt.Key.Key_Up, ALT)
        assert outline(library)[-2:] == ["情绪", "框架"]
        press(qtbot, Qt.Key.Key_Right, ALT)
        assert outline(library)[-2:] == ["  情绪", "框架"]
        assert panel.view.chosen() == [codes["情绪"]]
        press(qtbot, Qt.Key.Key_Up, ALT)
        press(qtbot, Qt.Key.Key_Up, ALT)
        assert outline(library)[:3] == ["说法", "  情绪", "  中性"]
        press(qtbot, Qt.Key.Key_Up, ALT)
        press(qtbot, Qt.Key.Key_Down, ALT)
        press(qtbot, Qt.Key.Key_Left, ALT)
        assert outline(library)[-2:] == ["情绪", "框架"]
        press(qtbot, Qt.Key.Key_Down, ALT)
        assert outline(library) == before
        for _ in range(7):
            undo()
        assert outline(library) == before

    def test_several_are_dragged_before_another_in_their_order(self, qtbot, panel, codes, library, undo):
        before = outline(library)
        data = dragged(panel, codes["情绪"], codes["说法/带立场"], codes["说法/带立场/声称"])
        assert drag(panel, data, codes["说法/中性/指出"], part=0.05)
        assert outline(library) == [
            *("说法", "  中性", "    表示", "    带立场", "      声称", "    情绪", "    指出", "框架"),
        ]
        undo()
        assert outline(library) == before

    def test_into_another_and_never_into_itself(self, qtbot, panel, codes, library):
        other = CodebookModel()  # of another window, where these ids are other codes
        other.show_tree(panel.model.whole)
        foreign = other.mimeData([other.index_of(codes["说法/带立场"])])
        assert not drag(panel, foreign, codes["框架"])
        assert drag(panel, dragged(panel, codes["说法/带立场"]), codes["框架"])
        assert outline(library)[-4:] == ["框架", "  带立场", "    声称", "情绪"]
        before = outline(library)
        assert not drag(panel, dragged(panel, codes["框架"]), codes["说法/带立场/声称"])
        assert outline(library) == before

    def test_below_an_open_row_is_within_it_and_below_the_last_is_last(self, qtbot, panel, codes, library):
        drag(panel, dragged(panel, codes["框架"]), codes["说法"], part=0.97)
        assert outline(library)[:3] == ["说法", "  框架", "  中性"]
        drag(panel, dragged(panel, codes["框架"]), codes["情绪"], part=0.97)
        assert outline(library)[-2:] == ["情绪", "框架"]

    def test_where_the_name_is_taken_a_merge_is_offered(self, qtbot, panel, codes, library, window):
        twin = library.add_code("表示", codes["框架"])
        window.hub.changed.emit(twin.changes)
        drag(panel, dragged(panel, twin.added.codes[0].id), codes["说法/中性"])
        said = answer(qtbot, "Merge")
        assert 'There is a tag "表示" already' in said
        assert outline(library).count("    表示") == 1
        assert "  表示" not in outline(library)
