import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.gui import settings as names
from reader.gui.settings import Settings
from reader.gui.teaching.commands import commands, plain
from tests.gui.conftest import open_articles, settle, type_in


@pytest.fixture
def palette(qtbot, window):
    return open_palette(qtbot, window)


def open_palette(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.controls.frame.palette.isVisible()
    return window.controls.frame.palette


def rows(palette):
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def test_it_lists_every_action_of_every_menu(window, palette):
    listed = rows(palette)
    for group in window.actions_.groups().values():
        for item in group.items():
            if (
                item is not None
                and hasattr(item, "isVisible")
                and hasattr(item, "trigger")
                and item.isVisible()
            ):
                assert plain(item.text()) in listed, item.text()
    assert "Dark" in listed


def test_every_command_has_a_name_of_its_own(window):
    found = commands(window.actions_)
    keys = [each.key for each in found if each.key]
    assert len(set(keys)) == len(keys) > 40
    assert not [each.label for each in found if "&" in each.label or not each.label]
    assert {each.label for each in found if not each.key} <= {"Watch a folder…"} | {
        each.label for each in found if "›" in each.menu
    }


def test_keys_alone_find_and_do(qtbot, window, palette):
    type_in(qtbot, palette.line, "dark")
    assert rows(palette)[0] == "Dark"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.themes.theme.dark)
    assert not palette.isVisible()


def test_arrows_go_round_and_leap(qtbot, window, palette):
    last = palette.list.count() - 1
    qtbot.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentRow() == last
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 0
    qtbot.keyClick(palette.line, Qt.Key.Key_PageDown)
    assert palette.list.currentRow() == 8


def test_escape_does_nothing_and_gives_the_keyboard_back(qtbot, window, library):
    open_articles(qtbot, window, [summary.id for summary in library.articles()][:2])
    text = window.view.panes[0].text
    text.setFocus()
    palette = open_palette(qtbot, window)
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is text)


def test_what_is_not_allowed_says_why_and_stays(qtbot, window, palette):
    type_in(qtbot, palette.line, "export picture")
    item = palette.list.item(0)
    assert item.text() == "Export comparison as picture…"
    assert "first open two articles or more" in item.data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_click_does_it_and_the_last_used_comes_first_the_next_time(qtbot, window, settings, tmp_path):
    for typed in ("light", "next part"):
        palette = open_palette(qtbot, window)
        type_in(qtbot, palette.line, typed)
        place = palette.list.visualItemRect(palette.list.item(0)).center()
        qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.waitUntil(lambda: not window.controls.frame.palette.isVisible())
        settle(qtbot, window)
    palette = open_palette(qtbot, window)
    assert rows(palette)[:2] == ["Next part of the window", "Light"]
    settings.save()
    used = Settings(tmp_path / "window.ini").get(names.PALETTE_USED)
    assert used == "view.next_part view.light"


def test_recent_comparisons_are_there(qtbot, window, library):
    ids = [summary.id for summary in library.articles()]
    open_articles(qtbot, window, ids[:2])
    open_articles(qtbot, window, ids[1:])
    palette = open_palette(qtbot, window)
    title = library.summary(ids[0]).title
    type_in(qtbot, palette.line, title[:5])
    assert title in rows(palette)[0]
    with qtbot.waitSignal(window.reading.aligned):
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.reading.articles == ids[:2]


def test_nothing_that_fits_is_said(qtbot, palette):
    type_in(qtbot, palette.line, "qqqqzz")
    assert rows(palette) == ["Nothing is called that"]
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_chinese_by_pinyin_and_by_its_english_name(qtbot, make_window, library, monkeypatch):
    monkeypatch.setenv("JIANTING_LANG", "zh_TW")
    palette = open_palette(qtbot, make_window(library))
    for typed in ("huichu", "汇出 图片", "匯出", "export png"):
        palette.line.setText(typed)
        assert "匯出" in palette.list.item(0).text(), typed


def test_it_fits_a_small_window_and_draws_in_every_theme(qtbot, make_window, library):
    window = make_window(library, size=(1024, 640))
    for theme in window.actions_.view.themes.actions():
        theme.trigger()
        palette = open_palette(qtbot, window)
        assert palette.height() <= window.height()
        type_in(qtbot, palette.line, "e")
        assert not palette.grab().isNull()
        palette.close()
