"""Another language is spoken at once, and everything is where it was."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from reader.gui import app
from reader.gui import settings as names
from reader.gui.compare.link_filter import ReadingMode
from reader.gui.importing.import_panel import After
from reader.gui.settings import Language
from reader.library import Library, LibraryError
from reader.model import LibraryProblem
from tests.gui.conftest import article_file, choose, open_articles, settle, type_in
from tests.gui.tagging_acts import tag, undo

LANGUAGES = {Language.ENGLISH: "en", Language.SIMPLIFIED: "zh-Hans", Language.TRADITIONAL: "zh-Hant"}


@pytest.fixture
def session(qtbot, library, settings, monkeypatch):
    """The program as it runs, with its window in English."""
    monkeypatch.delenv("JIANTING_LANG")
    settings.set(names.LANGUAGE, Language.ENGLISH)
    running = app.application([], settings)
    made = app.Session(running, library, settings)
    made.begin()
    made.window.resize(1280, 800)
    made.window.view.set_animated(False)
    settle(qtbot, made.window)
    yield made
    window = made.window
    qtbot.waitUntil(lambda: not window.hub.jobs.is_busy(), timeout=60_000)
    window.close()
    window.deleteLater()
    QApplication.processEvents()


def switch(qtbot, session, language):
    """Chooses a language in the preferences and waits for the window to speak it."""
    old = session.window
    old.actions_.edit.preferences.trigger()
    dialog = old.controls.frame.preferences
    page = dialog.appearance
    dialog.tabs.setCurrentWidget(page)
    page.language.setCurrentIndex(list(Language).index(language))
    qtbot.waitUntil(lambda: session.window is not old)
    new = session.window
    new.view.set_animated(False)
    settle(qtbot, new)
    return new


def test_all_is_where_it_was_and_can_be_undone(qtbot, session, library):
    first = session.window
    ids = sorted(summary.id for summary in library.articles())
    open_articles(qtbot, first, ids)
    tag(qtbot, first, 0, 30, 50, "Frame/War")
    tag(qtbot, first, 1, 30, 50, "Frame/Peace")
    qtbot.keyClick(first.view.panes[1].text, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    first.view.panes[1].text.verticalScrollBar().setValue(200)
    type_in(qtbot, first.library_panel.search_box.line, "通知")
    settle(qtbot, first)
    choose(first.library_panel, first.library_panel.model.index(1))
    first.docks.codebook.show()
    first.tags_dock.show()
    first.docks.inspector.show()
    first.inspector.stack.setCurrentIndex(1)
    settle(qtbot, first)
    first.view.set_mode(ReadingMode.SHARED)
    first.by_hand.tags.filter.line.setText("河水")
    first.tabs.events.choose(3)
    first.tabs.setCurrentIndex(2)
    first.tabs.statements.filter_box.setText("界")
    first.find_bar.open_bar()
    first.find_bar.line.setText("渡轮")
    first.find_bar.step(1)
    settle(qtbot, first)
    place = first.find_bar.kept()
    left = [pane.text.place() for pane in first.view.panes]
    link, area = first.view.current_index, first.geometry()
    assert link is not None
    assert len(library.annotations()) == 2

    second = switch(qtbot, session, Language.TRADITIONAL)

    assert "檔案" in second.menuBar().actions()[0].text()
    assert second.isVisible()
    assert second.geometry() == area
    assert second.reading.articles == ids
    assert [pane.text.place() for pane in second.view.panes] == left
    assert second.view.current_index == link
    assert second.view.mode is ReadingMode.SHARED
    assert second.library_panel.search_box.text() == "通知"
    assert second.library_panel.selected() == [second.library_panel.model.summary(1).id]
    assert second.tabs.currentIndex() == 2
    assert second.tabs.statements.filter_box.text() == "界"
    assert second.tabs.events.model.outlets == 3
    assert second.by_hand.tags.filter.line.text() == "河水"
    assert second.docks.codebook.isVisible()
    assert second.tags_dock.isVisible()
    assert second.docks.inspector.isVisible()
    assert second.inspector.stack.currentIndex() == 1
    assert second.find_bar.isVisible()
    assert second.find_bar.kept() == place
    # The preferences are open on the same page, for the language may have been chosen by mistake.
    dialog = second.controls.frame.preferences
    assert dialog.isVisible()
    assert dialog.tabs.currentWidget() is dialog.appearance
    dialog.close()
    second.activateWindow()
    qtbot.waitUntil(second.isActiveWindow)
    # What was done before is undone after, and says so in the new language.
    assert second.tagging.undo_stack.undoText() == "加標籤「Peace」"
    assert second.actions_.edit.undo.text() == "復原(&U)：加標籤「Peace」"
    undo(qtbot, second)
    assert len(library.annotations()) == 1
    assert "加標籤「Peace」" in second.statusBar().currentMessage()
    undo(qtbot, second)
    assert library.annotations() == []
    second.actions_.edit.redo.trigger()
    settle(qtbot, second)
    assert len(library.annotations()) == 1


def test_first_hints_stay_until_they_are_closed(qtbot, session, library):
    open_articles(qtbot, session.window, [summary.id for summary in library.articles()][:2])
    session.window.hints.show()
    second = switch(qtbot, session, Language.SIMPLIFIED)
    assert second.hints.isVisible()
    qtbot.mouseClick(second.hints.close_button, Qt.MouseButton.LeftButton)
    assert not switch(qtbot, session, Language.ENGLISH).hints.isVisible()


def test_a_note_being_written_is_stored_or_the_window_stays(qtbot, session, library, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise LibraryError(LibraryProblem.DISK_FULL, library.path)

    def write(window, words):
        window.docks.codebook.show()
        settle(qtbot, window)
        panel = window.codebook_panel
        panel.view.choose([library.codes()[0].id])
        panel.edit_note()
        panel.note.field.selectAll()
        type_in(qtbot, panel.note.field, words)

    def speak(language):
        session._settings.set(names.LANGUAGE, language)
        session.window.controls.frame.reopening_wanted.emit()

    first = session.window
    library.add_codebook("一套")
    first.hub.changed.emit(library.add_code("框架").changes)
    write(first, "写了很久")
    speak(Language.SIMPLIFIED)
    qtbot.waitUntil(lambda: session.window is not first)
    second = session.window
    assert library.codes()[0].memo == "写了很久"
    assert second.tagging.undo_stack.undoText() == "“框架”的备注"
    qtbot.waitUntil(lambda: not isValid(first))

    write(second, "又写了很久")
    second.hub.failed.disconnect(second.tell)
    with monkeypatch.context() as patch:
        patch.setattr(library, "change_code", refuse)
        speak(Language.TRADITIONAL)
        qtbot.waitUntil(lambda: second.notes_kept.question is not None)
        assert session.window is second
        assert second.codebook_panel.note.field.toPlainText() == "又写了很久"
        second.notes_kept.question.reject()
    speak(Language.TRADITIONAL)
    qtbot.waitUntil(lambda: session.window is not second)
    third = session.window
    assert library.codes()[0].memo == "又写了很久"
    # The first of the two was done in a window that is gone since long.
    stack = third.tagging.undo_stack
    assert [stack.text(at) for at in range(stack.count())] == ["「框架」的備註", "「框架」的備註"]
    for memo in ("写了很久", ""):
        third.actions_.edit.undo.trigger()
        settle(qtbot, third)
        assert library.codes()[0].memo == memo


def test_there_and_back_again_the_way_back_is_known(qtbot, session, library):
    first = session.window
    ids = [summary.id for summary in library.articles()]
    open_articles(qtbot, first, ids[:1])
    open_articles(qtbot, first, ids[1:])
    first.controls.figures.open()
    switch(qtbot, session, Language.SIMPLIFIED)
    last = switch(qtbot, session, Language.ENGLISH)
    assert last.controls.figures.open_window.isVisible()
    assert last.controls.agreement.open_window is None
    assert last.windowTitle().endswith("NYT") or last.reading.articles == ids[1:]
    assert last.menuBar().actions()[0].text() == "&File"
    with qtbot.waitSignal(last.reading.aligned, timeout=60_000):
        last.actions_.links.back.trigger()
    assert last.reading.articles == ids[:1]


def test_an_import_goes_on_in_the_other_window(qtbot, session, library, tmp_path, monkeypatch):
    folder = tmp_path / "more"
    folder.mkdir()
    for number in range(10, 13):
        article_file(folder, number)
    go_on = []
    real = Library.import_archive

    def slow(self, paths, *, progress=None, cancelled=None):
        qtbot_waits = 0
        while not go_on and qtbot_waits < 600:
            QApplication.instance().thread().msleep(10)
            qtbot_waits += 1
        return real(self, paths, progress=progress, cancelled=cancelled)

    monkeypatch.setattr(Library, "import_archive", slow)
    first = session.window
    first.import_panel.start([folder], After.WATCH)
    QTimer.singleShot(300, lambda: go_on.append(True))
    old = first
    session._settings.set(names.LANGUAGE, Language.TRADITIONAL)
    first.controls.frame.reopening_wanted.emit()
    qtbot.waitUntil(lambda: session.window is not old)
    second = session.window
    assert second.import_panel.isVisible()
    qtbot.waitUntil(lambda: second.import_panel.report is not None, timeout=60_000)
    settle(qtbot, second)
    assert second.import_panel.report.new == 3
    assert second.library_panel.model.rowCount() == 6
    assert second.controls.watching.folders == (folder,)


def test_what_is_being_stored_is_waited_for(qtbot, session, library):
    first = session.window
    done = []
    first.hub.jobs.write("a long act", lambda _job: QApplication.instance().thread().msleep(150), done.append)
    first.controls.frame.reopening_wanted.emit()
    qtbot.waitUntil(lambda: session.window is not first)
    assert done == [None]
