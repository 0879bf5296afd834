"""Taking archives in as a reader does: dropped on the window, watched while it runs, its report read."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from reader.gui.importing import import_report
from reader.gui.importing.import_report import ReportDialog
from reader.library import ImportProgress
from reader.model import Anchored, ImportReport, Problem, ProblemCode
from tests.gui.conftest import STATEMENT, article_file, open_articles, settle

PROBLEMS = (
    Problem("b/broken.md", ProblemCode.NOT_UTF8),
    Problem("a/empty.md", ProblemCode.EMPTY),
    Problem("c/empty.md", ProblemCode.EMPTY),
)


def drop_on(widget, *paths):
    """Lets go of files over a widget, as a file manager does: they come as addresses and as text."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(map(str, paths)))
    middle = widget.rect().center()
    keys = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(middle, *keys)
    QApplication.sendEvent(widget, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPointF(middle), *keys))


@pytest.fixture
def more(tmp_path):
    folder = tmp_path / "more"
    folder.mkdir()
    for number in (7, 8):
        article_file(folder, number)
    return folder


@pytest.mark.parametrize("where", ["search line", "list", "text", "filter of events"])
def test_files_can_be_dropped_anywhere(qtbot, window, library, more, where):
    open_articles(qtbot, window, [1, 2])
    if where == "filter of events":
        window.actions_.library.show_events.trigger()
    target = {
        "search line": window.library_panel.search_box.line,
        "list": window.library_panel.view.viewport(),
        "text": window.view.panes[0].text.viewport(),
        "filter of events": window.tabs.events.filter_box,
    }[where]
    drop_on(target, *sorted(more.iterdir()))
    settle(qtbot, window)
    assert library.count() == 5
    assert "2 new" in window.import_panel.label.text()
    assert window.library_panel.search_box.text() == window.tabs.events.filter_box.text() == ""


def test_how_far_how_fast_and_how_long_still(qtbot, window):
    panel = window.import_panel
    panel._running(True)
    panel.show()
    report = ImportReport(read=1250, new=1249, failed=1)
    panel._progress(ImportProgress(1250, 5000, report, "x", 5.0, 250.0, 15.0))
    words = panel.label.text()
    assert "1,250 of 5,000" in words
    assert "250 files a second" in words
    assert "0:15 left" in words
    assert "1 problem" in words
    assert (panel.bar.value(), panel.bar.maximum()) == (1250, 5000)
    assert panel.cancel_button.isVisible()
    assert panel.minimumSizeHint().width() < 400, "a long line does not widen the window"
    assert panel.label.toolTip() == words


def test_a_click_on_the_strip_leaves_the_keyboard_in_the_text(qtbot, window, more):
    open_articles(qtbot, window, [1, 2])
    text = window.view.panes[1].text
    text.setFocus()
    window.import_panel.start([more])
    settle(qtbot, window)
    assert window.import_panel.label.text() == "Import done: 2 new"
    qtbot.mouseClick(window.import_panel.close_button, Qt.MouseButton.LeftButton)
    assert not window.import_panel.isVisible()
    assert text.hasFocus()


def test_counts_of_the_outcome_are_written_as_all_numbers_are(window):
    window.import_panel.tell(ImportReport(read=3230, new=0, unchanged=3230))
    assert window.import_panel.label.text() == "Import done: 0 new · 3,230 unchanged"


def test_the_report_is_there_again_after_it_was_closed(qtbot, window, more):
    action = window.actions_.file.import_report
    assert not action.isEnabled()
    drop_on(window.library_panel, more)
    settle(qtbot, window)
    qtbot.mouseClick(window.import_panel.close_button, Qt.MouseButton.LeftButton)
    assert not window.import_panel.isVisible()
    for _ in range(2):
        action.trigger()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReportDialog)
        dialog.reject()


class TestChangedText:
    """An article that is imported with another text, in which something was tagged."""

    @pytest.fixture
    def changed(self, qtbot, window, library, archive):
        article = 1
        text = library.article(article).text
        start = text.index("第5段，记者")
        library.annotate(article, start, start + 3, "桥")
        library.annotate(article, text.index(STATEMENT), text.index(STATEMENT) + len(STATEMENT), "桥")
        file = Path(library.summary(article).path)
        file.write_text(file.read_text(encoding="utf-8").replace(STATEMENT, "不详"), encoding="utf-8")
        window.import_panel.start([archive])
        settle(qtbot, window)
        return article

    def test_what_can_not_be_placed_is_told_and_listed(self, qtbot, window, library, changed):
        panel = window.import_panel
        assert "1 tagged passage can't be placed in the changed text" in panel.label.text()
        assert not panel._hide_soon.isActive(), "what is to be done stays in view"
        qtbot.mouseClick(panel.lost_button, Qt.MouseButton.LeftButton)
        settle(qtbot, window)
        assert window.tags_panel.isVisible()
        assert window.tags_panel.filter.wanted().orphans
        (lost,) = [each for each in library.annotations() if each.orphan]
        model = window.tags_panel.model
        assert [found for row in range(model.rowCount()) if (found := model.id_in(row))] == [lost.id]

    def test_the_report_names_the_article_and_leads_there(self, qtbot, window, library, changed):
        qtbot.mouseClick(window.import_panel.details_button, Qt.MouseButton.LeftButton)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReportDialog)
        assert library.summary(changed).title in dialog.anchored.text()
        qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
        assert "1 tagged passage can't be placed" in QApplication.clipboard().text()
        qtbot.mouseClick(dialog.lost_button, Qt.MouseButton.LeftButton)
        settle(qtbot, window)
        assert window.tags_panel.filter.wanted().articles == frozenset({changed})

    def test_judgements_alone_lead_to_their_list(self, qtbot, window):
        window.import_panel.tell(ImportReport(changed=1, anchored=Anchored(0, 2, 0, 1, ((1, "题"),))))
        assert "1 judgement can't be placed" in window.import_panel.label.text()
        qtbot.mouseClick(window.import_panel.lost_button, Qt.MouseButton.LeftButton)
        settle(qtbot, window)
        assert window.by_hand.front() is window.by_hand.judged
        assert window.by_hand.judged.filter.wanted().orphans
        window.import_panel.tell(ImportReport(new=1))
        assert not window.import_panel.lost_button.isVisible()


class TestReport:
    @pytest.fixture
    def dialog(self, qtbot, window):
        report = ImportReport(read=6, new=2, unchanged=1, failed=3, problems=PROBLEMS)
        dialog = ReportDialog(report, window)
        dialog.open()
        yield dialog
        dialog.reject()
        dialog.deleteLater()

    def listed(self, dialog):
        items = [dialog.problems.topLevelItem(row) for row in range(dialog.problems.topLevelItemCount())]
        return [item.text(0) for item in items if not item.isHidden()]

    def test_files_are_listed_by_name_with_their_reasons(self, dialog):
        assert self.listed(dialog) == ["a/empty.md", "b/broken.md", "c/empty.md"]
        assert "UTF-8" in dialog.problems.topLevelItem(1).text(1)
        dialog.grab()

    def test_one_reason_alone(self, dialog):
        assert dialog.reasons.isVisible()
        assert dialog.reasons.itemText(0).endswith("(3)")
        assert dialog.reasons.itemText(1).endswith("(2)"), "the most common first"
        dialog.reasons.setCurrentIndex(1)
        assert self.listed(dialog) == ["a/empty.md", "c/empty.md"]
        dialog.reasons.setCurrentIndex(0)
        assert len(self.listed(dialog)) == 3

    def test_skipped_files_follow_with_why(self, qtbot, window):
        skips = (Problem("a/picture.png", ProblemCode.NO_ARTICLE), Problem("a/again.md", ProblemCode.COPY))
        report = ImportReport(read=6, new=1, skipped=2, failed=3, problems=PROBLEMS, skips=skips)
        dialog = ReportDialog(report, window)
        dialog.open()
        assert self.listed(dialog)[3:] == ["a/again.md", "a/picture.png"]
        assert "twice" in dialog.problems.topLevelItem(3).text(1)
        reasons = [dialog.reasons.itemText(row) for row in range(dialog.reasons.count())]
        assert reasons[0].endswith("(5)")
        assert [words.rsplit(" ", 1)[1] for words in reasons[1:]] == ["(2)", "(1)", "(1)", "(1)"]
        dialog.close()

    def test_where_all_could_be_read_what_was_skipped_is_told(self, qtbot, window):
        skips = (Problem("a/picture.png", ProblemCode.NO_ARTICLE),)
        dialog = ReportDialog(ImportReport(read=3, new=1, skipped=2, skips=skips), window)
        dialog.open()
        said = [label.text() for label in dialog.findChildren(QLabel)]
        assert "Every article could be read." in said
        assert "Only the first skipped file is named." in said
        assert self.listed(dialog) == ["a/picture.png"]
        dialog.close()

    def test_the_folder_of_a_file_is_shown(self, qtbot, window, more, monkeypatch):
        shown = []
        monkeypatch.setattr(import_report, "open_local", shown.append)
        inside = Problem(str(more / "Run.app" / "a.zip" / "b" / "c.md"), ProblemCode.EMPTY)
        (more / "Run.app").mkdir()
        (more / "Run.app" / "a.zip").write_bytes(b"")
        gone = Problem("nowhere/at/all.md", ProblemCode.EMPTY)
        dialog = ReportDialog(ImportReport(read=2, failed=2, problems=(inside, gone)), window)
        dialog.open()
        assert not dialog.folder_button.isEnabled()
        dialog.problems.setCurrentItem(dialog.problems.topLevelItem(0))
        qtbot.mouseClick(dialog.folder_button, Qt.MouseButton.LeftButton)
        assert shown == [more]
        dialog.problems.setCurrentItem(dialog.problems.topLevelItem(1))
        assert not dialog.folder_button.isEnabled()
        dialog.close()

    def test_it_can_be_copied(self, qtbot, dialog):
        qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
        lines = QApplication.clipboard().text().split("\n")
        assert lines[:2] == ["Files read\t6", "New\t2"]
        assert lines[-1].startswith("c/empty.md\tThe file is empty.")
        assert dialog.copy_button.text() == "Copied"

    def test_selected_files_can_be_copied(self, qtbot, dialog):
        dialog.problems.setCurrentItem(dialog.problems.topLevelItem(1))
        dialog.problems.setFocus()
        qtbot.keyClick(dialog.problems, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QApplication.clipboard().text().startswith("b/broken.md\t")
        assert "\n" not in QApplication.clipboard().text()
