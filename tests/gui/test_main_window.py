import json
import os
import subprocess
import sys

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog

from reader.gui import app
from reader.gui import settings as names
from reader.gui.importing.sample import sample_articles
from reader.gui.look.icons import app_icon, icon
from reader.gui.look.theme import Theme, ThemeChoice
from reader.gui.settings import Settings
from reader.gui.teaching.about import show_about, versions
from reader.resources import resource
from tests.gui.conftest import article_file, open_articles, settle


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    keys = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(window.rect().center(), *keys)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(QPointF(window.rect().center()), *keys))


class TestFirstStart:
    def test_the_sample_is_one_click_away_and_opens_side_by_side(self, qtbot, make_window, empty_library):
        window = make_window(empty_library)
        assert window.stack.currentWidget() is window.welcome
        assert window.welcome.sample_button.isVisible()
        with qtbot.waitSignal(window.reading.aligned, timeout=20_000):
            qtbot.mouseClick(window.welcome.sample_button, Qt.MouseButton.LeftButton)
        settle(qtbot, window)
        assert window.stack.currentWidget() is window.view
        assert window.reading.articles == sample_articles(empty_library)
        assert 2 <= len(window.view.panes) <= 4
        assert window.reading.alignment.links
        assert all("【示例】" in article.title for article in window.reading.alignment.articles)
        assert window.view.least_width() <= window.view.width() or not window.library_dock.isVisible()

    def test_looking_at_an_empty_library_writes_nothing(self, make_window, empty_library):
        make_window(empty_library)
        assert not empty_library.path.exists()

    def test_a_library_with_articles_says_what_to_do(self, window):
        assert not window.welcome.sample_button.isVisible()
        assert "Enter" in window.welcome.text.text()

    def test_the_sample_is_found_without_its_list(self, empty_library, archive, tmp_path, monkeypatch):
        for number in range(7, 10):
            article_file(archive, number, title=f"【示例】第{number}篇")
        empty_library.import_archive([archive])
        monkeypatch.setattr("reader.gui.importing.sample.seeds", lambda: tmp_path)
        found = [empty_library.summary(article).title for article in sample_articles(empty_library)]
        assert found == ["【示例】第9篇", "【示例】第8篇", "【示例】第7篇"]


class TestImport:
    def test_a_dropped_folder_is_imported_and_the_problems_told(
        self, qtbot, make_window, empty_library, archive
    ):
        (archive / "broken.md").write_bytes(b"\xff\xfe\x00\x01 not text")
        window = make_window(empty_library)
        drop(window, archive)
        settle(qtbot, window)
        assert empty_library.count() == 3
        assert window.library_panel.model.rowCount() == 3
        assert window.import_panel.isVisible()
        assert "3 new" in window.import_panel.label.text()
        assert "1 could not be read" in window.import_panel.label.text()
        qtbot.mouseClick(window.import_panel.details_button, Qt.MouseButton.LeftButton)
        table = QApplication.activeModalWidget().problems
        assert table.topLevelItemCount() == 1
        assert table.topLevelItem(0).text(0).endswith("broken.md")
        assert len(table.topLevelItem(0).text(1)) > 10
        QApplication.activeModalWidget().reject()

    def test_what_is_done_is_kept_when_it_is_cancelled(self, qtbot, make_window, empty_library, tmp_path):
        folder = tmp_path / "many"
        folder.mkdir()
        for number in range(400):
            article_file(folder, number, paragraphs=5)
        window = make_window(empty_library)
        # Some hundred articles take a while to be known, which is not looked at here.
        window.import_panel.imported.connect(lambda *_: window.catch_up.stop())
        window.import_panel.start([folder])
        qtbot.waitUntil(
            lambda: window.import_panel.bar.maximum() > 0 and window.import_panel.bar.value() > 0,
            timeout=60_000,
        )
        qtbot.mouseClick(window.import_panel.cancel_button, Qt.MouseButton.LeftButton)
        settle(qtbot, window)
        assert window.import_panel.label.text().startswith("Import stopped")
        assert 0 < empty_library.count() < 400
        assert window.library_panel.model.rowCount() == empty_library.count()
        assert window.import_panel.close_button.isVisible()

    def test_a_second_import_waits_for_the_first(self, qtbot, make_window, empty_library, archive, tmp_path):
        other = tmp_path / "other"
        other.mkdir()
        article_file(other, 50)
        window = make_window(empty_library)
        window.import_panel.start([archive])
        window.import_panel.start([other])
        settle(qtbot, window)
        qtbot.waitUntil(lambda: window.library_panel.model.rowCount() == 4, timeout=60_000)

    def test_a_chosen_folder_is_remembered(self, qtbot, make_window, empty_library, archive, monkeypatch):
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(archive))
        window = make_window(empty_library)
        window.actions_.file.import_folder.trigger()
        settle(qtbot, window)
        assert empty_library.count() == 3
        assert window.settings.get(names.IMPORT_FOLDER) == str(archive)


class TestReading:
    def test_a_double_click_opens_one_alone(self, qtbot, window):
        view = window.library_panel.view
        place = view.visualRect(view.model().index(1, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
            qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert len(window.view.panes) == 1
        assert not window.actions_.links.next_link.isEnabled()
        assert not window.actions_.file.export_png.isEnabled()

    def test_more_can_be_added_up_to_four(self, qtbot, window, library):
        ids = [summary.id for summary in library.articles()]
        open_articles(qtbot, window, ids[:1])
        window.library_panel.select(ids[1:])
        with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
            window.actions_.compare.add.trigger()
        assert window.reading.articles == ids
        assert window.library_panel.delegate.open_articles == frozenset(ids)
        window.actions_.compare.close_comparison.trigger()
        assert window.stack.currentWidget() is window.welcome

    def test_keys_go_from_link_to_link(self, qtbot, window, library):
        open_articles(qtbot, window, [summary.id for summary in library.articles()][:2])
        qtbot.keyClick(window.view.panes[0].text, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert window.view.current_link is not None
        assert window.status.link_label.text().startswith("1 of ")

    def test_the_newest_choice_wins(self, qtbot, window, library):
        ids = [summary.id for summary in library.articles()]
        window.reading.open(ids[:2])
        window.reading.open(ids[1:])
        settle(qtbot, window)
        assert window.reading.articles == ids[1:]
        assert not window.status.busy_bar.isVisible()

    def test_a_changed_article_is_read_again(self, qtbot, window, library, archive):
        ids = [summary.id for summary in library.articles()][:2]
        open_articles(qtbot, window, ids)
        article_file(archive, 2, statement="“新的说法，另外一句话。”", host="cn.nytimes.com")
        window.import_panel.start([archive])
        settle(qtbot, window)
        assert any("新的说法" in article.text for article in window.reading.alignment.articles)


class TestWays:
    def test_the_foot_says_what_is_shared_and_which_is_current(self, qtbot, window, library):
        open_articles(qtbot, window, [summary.id for summary in library.articles()])
        summary = window.status.link_label.text()
        assert "1 shared statement" in summary
        assert "Alt+↓ goes to the next" in summary
        window.actions_.links.next_link.trigger()
        assert window.status.link_label.text().startswith("1 of ")
        window.actions_.links.leave_link.trigger()
        assert window.status.link_label.text() == summary
        assert not window.actions_.links.leave_link.isEnabled()

    def test_one_action_goes_back_to_the_comparison_before(self, qtbot, make_window, library, settings):
        window = make_window(library)
        ids = [summary.id for summary in library.articles()]
        open_articles(qtbot, window, ids[:2])
        assert not window.actions_.links.back.isEnabled()
        open_articles(qtbot, window, ids[2:])
        with qtbot.waitSignal(window.reading.aligned, timeout=60_000):
            window.actions_.links.back.trigger()
        assert window.reading.articles == ids[:2]
        window.actions_.file.recent_menu.aboutToShow.emit()
        entries = window.actions_.file.recent_menu.actions()
        assert [entry.isEnabled() for entry in entries] == [False, True]
        window.close()
        assert make_window(library).controls.recent.known == (tuple(ids[:2]), tuple(ids[2:]))

    def test_one_comparison_in_several_orders_is_listed_once(self, qtbot, window, library):
        ids = [summary.id for summary in library.articles()]
        open_articles(qtbot, window, ids[:1])
        open_articles(qtbot, window, ids[:2])
        open_articles(qtbot, window, ids[1::-1])
        window.actions_.file.recent_menu.aboutToShow.emit()
        entries = window.actions_.file.recent_menu.actions()
        assert [entry.isEnabled() for entry in entries] == [False, True]

    def test_the_foot_tells_of_articles_that_are_selected_where_they_are_in_view(self, qtbot, window):
        said = window.status.chosen_label
        window.library_panel.view.selectAll()
        assert said.text() == "3 articles selected"
        window.actions_.library.show_events.trigger()
        assert said.text() == ""
        window.actions_.library.show_articles.trigger()
        assert said.text() == "3 articles selected"
        window.status.show_chosen(1234)
        assert said.text() == "1,234 articles selected · 4 articles at most side by side"
        settle(qtbot, window)

    def test_some_of_the_texts_is_in_view_beside_all_panels(self, qtbot, make_window, library):
        window = make_window(library, size=(640, 400))
        open_articles(qtbot, window, [summary.id for summary in library.articles()])
        window.docks.inspector.show()
        settle(qtbot, window)
        assert window.stack.height() >= 120

    def test_keys_go_round_all_parts_of_the_window(self, qtbot, window, library):
        ids = [summary.id for summary in library.articles()][:2]
        open_articles(qtbot, window, ids)
        (code,) = library.add_code("水情").changes.codes
        window.hub.changed.emit(library.annotate(ids[0], 0, 4, code).changes)
        window.tags_dock.show()
        settle(qtbot, window)
        window.library_panel.view.setFocus()
        met = []
        for _ in range(4):
            window.actions_.view.next_part.trigger()
            met.append(window.focusWidget())
        texts = [pane.text for pane in window.view.panes]
        assert met == [*texts, window.tags_panel.view, window.library_panel.view]
        window.actions_.view.previous_part.trigger()
        assert window.focusWidget() is window.tags_panel.view
        for action, part in (
            (window.actions_.view.next_part, window.library_panel.view),
            (window.actions_.view.previous_part, window.tags_panel.view),
        ):
            window.focusWidget().clearFocus()  # from nowhere to the first, or to the last
            action.trigger()
            assert window.focusWidget() is part


class TestMemory:
    def test_the_next_start_is_like_the_end_of_the_last(self, qtbot, make_window, library, tmp_path):
        first = make_window(library)
        ids = [summary.id for summary in library.articles()][:2]
        open_articles(qtbot, first, ids)
        first.actions_.view.larger.trigger()
        first.actions_.view.themes.actions()[2].trigger()
        first.tags_dock.show()
        first.resize(1111, 777)
        first.close()
        again = make_window(library, settings=Settings(tmp_path / "window.ini"), size=(1111, 777))
        with qtbot.waitSignal(again.reading.aligned, timeout=60_000):
            again.restore_comparison()
        assert again.reading.articles == ids
        assert again.settings.get(names.TEXT_SIZE) == names.TEXT_SIZE.default + 1
        assert again.themes.theme.dark
        assert again.tags_dock.isVisible()
        assert again.actions_.view.themes.checkedAction().data() == ThemeChoice.DARK

    def test_a_comparison_of_another_library_is_not_restored(
        self, qtbot, make_window, library, empty_library, settings
    ):
        settings.set(names.LAST_LIBRARY, str(library.path))
        settings.set(names.LAST_COMPARISON, (1, 2))
        window = make_window(empty_library)
        window.restore_comparison()
        settle(qtbot, window)
        assert window.reading.articles == []

    def test_an_article_that_is_gone_is_left_out(self, qtbot, make_window, library, settings):
        settings.set(names.LAST_LIBRARY, str(library.path))
        settings.set(names.LAST_COMPARISON, (1, 999, 2))
        window = make_window(library)
        window.restore_comparison()
        settle(qtbot, window)
        assert window.reading.articles == [1, 2]


class TestAccess:
    def test_everything_that_can_be_pressed_has_a_name(self, window):
        for button in window.findChildren(QAbstractButton):
            if button.isVisible():
                assert button.text() or button.accessibleName() or button.toolTip(), button

    def test_no_key_is_given_twice(self, window):
        everywhere = [action.shortcut().toString() for action in window.docks.toggle_actions()]
        for group in window.actions_.groups().values():
            here = []
            for action in group.actions():
                is_local = action.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut
                for key in action.shortcuts():
                    (here if is_local else everywhere).append(key.toString())
            assert len(here) == len(set(here)), group.title
        assert len(everywhere) == len(set(everywhere))

    def test_tab_goes_from_the_filter_to_the_list(self, qtbot, window):
        panel = window.library_panel
        panel.search_box.line.setFocus()
        facets = panel.facets
        for widget in (panel.search_box.help_button, facets.outlet_button, facets.month_button):
            window.focusNextChild()
            assert window.focusWidget() is widget
        passed = []
        while window.focusWidget() is not panel.view and len(passed) < 3:
            window.focusNextChild()
            passed.append(window.focusWidget())
        assert window.focusWidget() is panel.view

    def test_every_icon_is_there_in_both_themes(self):
        for path in resource("icons").glob("*.svg"):
            for theme in ("light", "dark"):
                assert not icon(path.stem, Theme.load(theme)).isNull()
        assert not app_icon().isNull()

    def test_about_names_the_versions(self, window):
        box = show_about(window)
        assert versions()["pyside"] in box.informativeText()
        box.close()


class TestStart:
    def test_the_self_test_opens_the_sample_in_a_new_process(self, tmp_path):
        code = "import sys; from reader.gui.app import main; sys.exit(main(self_test=True))"
        environment = os.environ | {"JIANTING_LANG": "zh_CN", "HOME": str(tmp_path)}
        run = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=120, env=environment
        )
        assert run.returncode == 0, run.stderr
        (line,) = run.stdout.splitlines()
        outcome = json.loads(line)
        assert outcome["ok"]
        assert outcome["panes"] >= 2
        assert outcome["links"] > 0
        assert outcome["versions"]["jianting"]

    def test_nothing_heavy_is_loaded_to_open_the_window(self, library):
        code = (
            "import sys; from pathlib import Path; from reader.gui.app import application, open_window\n"
            "from reader.gui.settings import Settings; from reader.library import Library\n"
            "application(['jianting']); library = Library(sys.argv[1])\n"
            "window = open_window(library, Settings(Path(sys.argv[1] + '.ini')))\n"
            "window.show(); window.close()\n"
            "print(sorted({'jieba', 'bs4', 'yaml', 'diff_match_patch'} & set(sys.modules)))"
        )
        run = subprocess.run(
            [sys.executable, "-c", code, str(library.path)], capture_output=True, encoding="utf-8", timeout=60
        )
        assert run.stdout.strip() == "[]", run.stderr


def test_windows_are_freed(qtbot, library, settings):
    import gc
    import weakref

    app.application([])
    window = app.open_window(library, settings)
    window.show()
    settle(qtbot, window)
    window.close()
    watched = weakref.ref(window.view)
    window.deleteLater()
    del window
    qtbot.waitUntil(lambda: gc.collect() >= 0 and watched() is None)
