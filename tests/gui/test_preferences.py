import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QCheckBox, QComboBox, QMessageBox

from reader.gui import settings as names
from reader.gui.look.theme import ThemeChoice
from reader.gui.settings import ParagraphStyle, Settings
from reader.gui.teaching.about import show_about, version_lines
from reader.gui.teaching.help_windows import KeysSheet, ProblemReport
from tests.gui.conftest import open_articles, type_in


@pytest.fixture
def preferences(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.controls.frame.preferences
    assert dialog.isVisible()
    return dialog


def show_page(dialog, page):
    dialog.tabs.setCurrentWidget(page)
    return page


class TestReading:
    def test_size_by_key_reaches_the_open_texts_and_is_remembered(
        self, qtbot, window, library, preferences, tmp_path
    ):
        open_articles(qtbot, window, [summary.id for summary in library.articles()][:1])
        before = window.view.panes[0].text.document().begin().charFormat().font().pixelSize()
        preferences.reading.size.setFocus()
        for _ in range(5):
            qtbot.keyClick(preferences.reading.size, Qt.Key.Key_Up)
        after = window.view.panes[0].text.document().begin().charFormat().font().pixelSize()
        assert after > before
        window.settings.save()
        assert Settings(tmp_path / "window.ini").get(names.TEXT_SIZE) == names.TEXT_SIZE.default + 5

    def test_a_look_at_it_changes_with_it(self, qtbot, preferences):
        page = preferences.reading
        block = page.preview.document().begin().next()
        assert block.blockFormat().textIndent() == 0
        page.paragraphs.setFocus()
        qtbot.keyClick(page.paragraphs, Qt.Key.Key_Down)
        assert page.settings.get(names.PARAGRAPH_STYLE) is ParagraphStyle.INDENT
        assert page.preview.document().begin().next().blockFormat().textIndent() > 0

    def test_a_family_that_is_named_goes_before_serif(self, window, preferences):
        page = preferences.reading
        page.family.setCurrentIndex(1)
        assert page.settings.get(names.TEXT_FAMILY) == page.family.currentText()
        assert not page.serif.isEnabled()
        assert not window.actions_.view.serif.isEnabled()

    def test_defaults_come_back_for_the_page_in_view(self, qtbot, window, preferences):
        page = preferences.reading
        page.size.setValue(25)
        page.serif.click()
        assert window.actions_.view.serif.isChecked()
        preferences.appearance.theme.setCurrentIndex(2)
        qtbot.mouseClick(preferences.restore_button, Qt.MouseButton.LeftButton)
        assert page.size.value() == names.TEXT_SIZE.default
        assert not window.actions_.view.serif.isChecked()
        assert window.settings.get(names.THEME) is ThemeChoice.DARK


class TestAppearance:
    @pytest.mark.parametrize("choice", list(ThemeChoice)[1:])
    def test_a_theme_applies_at_once_everywhere(self, window, preferences, choice):
        preferences.appearance.theme.setCurrentIndex(list(ThemeChoice).index(choice))
        assert window.themes.theme.name == choice.value
        assert window.actions_.view.themes.checkedAction().data() == choice

    def test_what_the_menu_sets_is_shown_here(self, window, preferences):
        preferences.close()
        window.actions_.view.themes.actions()[2].trigger()
        window.actions_.edit.preferences.trigger()
        assert preferences.appearance.theme.currentText() == "Dark"


class TestFinding:
    def test_keys_alone_find_a_setting_and_go_there(self, qtbot, preferences):
        preferences.finder.setFocus()
        type_in(qtbot, preferences.finder, "dark")
        popup = preferences.finder.list.popup()
        qtbot.waitUntil(popup.isVisible)
        shown = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
        assert shown[:2] == ["Theme › Dark", "Theme › High contrast, dark"]
        qtbot.keyClick(popup, Qt.Key.Key_Down)
        qtbot.keyClick(popup, Qt.Key.Key_Return)
        qtbot.waitUntil(preferences.appearance.theme.hasFocus)
        assert preferences.tabs.currentWidget() is preferences.appearance
        assert preferences.finder.text() == ""
        assert not popup.isVisible()

    def test_enter_takes_the_first_and_the_dialog_stays(self, qtbot, preferences):
        preferences.finder.setFocus()
        type_in(qtbot, preferences.finder, "glide")
        qtbot.keyClick(preferences.finder, Qt.Key.Key_Return)
        qtbot.waitUntil(preferences.reading.animate.hasFocus)
        assert preferences.isVisible()

    def test_pinyin_finds_too_and_every_setting_is_found(self, qtbot, make_window, library, monkeypatch):
        monkeypatch.setenv("JIANTING_LANG", "zh_CN")
        window = make_window(library)
        window.actions_.edit.preferences.trigger()
        dialog = window.controls.frame.preferences
        type_in(qtbot, dialog.finder, "zhuti")
        assert dialog.finder.list.completionModel().index(0, 0).data().startswith("主题")
        dialog.finder.clear()
        found = {place.field for _, place in dialog._places}
        for page in (dialog.reading, dialog.appearance, dialog.library):
            for kind in (QComboBox, QAbstractSpinBox, QCheckBox):
                assert set(page.findChildren(kind)) <= found
        dialog.close()


class TestMovement:
    def test_what_is_switched_off_stops_at_once(self, qtbot, window, preferences):
        page = preferences.reading
        window.view.set_animated(True)
        assert page.animate.isChecked()
        page.animate.setFocus()
        qtbot.keyClick(page.animate, Qt.Key.Key_Space)
        assert window.settings.get(names.ANIMATED) is False
        assert not window.actions_.view.animate.isChecked()
        assert not window.view._animated


class TestNames:
    def test_a_name_is_added_and_removed_by_keys_and_both_are_taken_back(
        self, qtbot, window, library, preferences
    ):
        page = show_page(preferences, preferences.names)
        page.line.setFocus()
        type_in(qtbot, page.line, "奥兰 = 歐倫")
        qtbot.keyClick(page.line, Qt.Key.Key_Return)
        assert preferences.isVisible()
        assert library.own_names() == [("奥兰", "歐倫")]
        assert page.list.item(0).text() == "奥兰 = 歐倫"
        page.list.setCurrentRow(0)
        page.list.setFocus()
        qtbot.keyClick(page.list, Qt.Key.Key_Delete)
        assert library.own_names() == []
        undo, redo = window.actions_.edit.undo, window.actions_.edit.redo
        undo.trigger()
        assert library.own_names() == [("奥兰", "歐倫")]
        redo.trigger()
        assert library.own_names() == []
        undo.trigger()
        undo.trigger()
        assert library.own_names() == []
        redo.trigger()
        assert page.list.count() == 1

    def test_names_that_were_joined_part_again(self, qtbot, window, library, preferences):
        library.add_names(["奥兰", "歐倫"])
        library.add_names(["马伦克", "馬倫哥"])
        page = show_page(preferences, preferences.names)
        type_in(qtbot, page.line, "奥兰，马伦克")
        qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
        assert len(library.own_names()) == 1
        window.actions_.edit.undo.trigger()
        assert set(library.own_names()) == {("奥兰", "歐倫"), ("马伦克", "馬倫哥")}
        window.actions_.edit.redo.trigger()
        assert len(library.own_names()) == 1

    def test_what_is_no_name_is_told_and_kept(self, qtbot, library, preferences):
        page = show_page(preferences, preferences.names)
        type_in(qtbot, page.line, "奥兰 = 奧蘭")
        qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
        assert page.trouble.isVisible()
        assert page.line.text() == "奥兰 = 奧蘭"
        assert library.own_names() == []

    def test_an_open_comparison_is_made_again(self, qtbot, window, library, preferences):
        open_articles(qtbot, window, [summary.id for summary in library.articles()][:2])
        page = show_page(preferences, preferences.names)
        type_in(qtbot, page.line, "奥兰 = 歐倫")
        with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
            page.add()


class TestHelp:
    def test_the_sheet_of_keys_lists_those_of_the_actions(self, qtbot, window):
        sheet = KeysSheet(window.actions_, window)
        sheet.open()
        listed = {
            sheet.tree.topLevelItem(menu).child(row).text(1)
            for menu in range(sheet.tree.topLevelItemCount())
            for row in range(sheet.tree.topLevelItem(menu).childCount())
        }
        assert {"Ctrl+K", "Alt+↓", "Ctrl+E", "Ctrl+Shift+Z or Ctrl+Y"} <= listed
        type_in(qtbot, sheet.line, "ctrl+k")
        shown = [
            n for n in range(sheet.tree.topLevelItemCount()) if not sheet.tree.topLevelItem(n).isHidden()
        ]
        assert [sheet.tree.topLevelItem(n).text(0) for n in shown] == ["Help"]
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)

    def test_a_report_is_copied_with_the_versions(self, qtbot, window):
        report = ProblemReport(window)
        report.open()
        qtbot.mouseClick(report.copy_button, Qt.MouseButton.LeftButton)
        assert version_lines() in QApplication.clipboard().text()
        report.close()

    def test_versions_are_copied_and_the_box_stays(self, qtbot, window):
        box = show_about(window)
        copy = next(each for each in box.buttons() if each.text() == "Copy versions")
        qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
        assert QApplication.clipboard().text() == version_lines()
        assert isinstance(box, QMessageBox)
        assert box.isVisible()
        box.close()

    def test_the_welcome_page_comes_back(self, qtbot, window, library):
        open_articles(qtbot, window, [summary.id for summary in library.articles()][:2])
        window.actions_.help.welcome.trigger()
        assert window.stack.currentWidget() is window.welcome


def test_kept_pictures_can_be_deleted(qtbot, window, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.library.pictures.platformdirs.user_cache_path", lambda *_, **__: tmp_path)
    kept = tmp_path / "pictures" / "one"
    kept.parent.mkdir()
    kept.write_bytes(b"x" * 2048)
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.controls.frame.preferences
    button = show_page(dialog, dialog.library).forget_button
    assert "2.00 KiB" in button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not kept.exists()
    assert not button.isEnabled()
