"""Tags out of the window and into it, by its menu, in the formats of other programs."""

import csv
import threading
import zipfile

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QMessageBox

from reader.gui import settings as names
from reader.gui.carrying import CAN_STOP
from reader.library import Library
from tests.gui.conftest import open_articles, settle
from tests.qda_files import codes, coding, qdpx, selection, source


@pytest.fixture
def tagged(library):
    """One tag in each of two articles, with two codes."""
    ids = sorted(summary.id for summary in library.articles())
    library.annotate(ids[0], 0, 4, "来源", "谁说的")
    library.annotate(ids[1], 5, 9, "语气")
    return ids


@pytest.fixture
def choose(monkeypatch):
    """Answers the dialogs for files."""

    def answer(path):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path or ""), ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path or ""), ""))

    return answer


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def close(qtbot, dialog):
    box = dialog.findChild(QDialogButtonBox)
    press(qtbot, box.button(QDialogButtonBox.StandardButton.Close))


class TestExport:
    def ask(self, qtbot, window):
        window.actions_.file.export_tags.trigger()
        settle(qtbot, window)
        return window.controls.exchange.dialog

    def test_writes_what_is_chosen_in_the_format_that_is_chosen(
        self, qtbot, window, tagged, choose, tmp_path, settings
    ):
        path = tmp_path / "研究.qdpx"
        choose(path.with_suffix(""))
        dialog = self.ask(qtbot, window)
        assert dialog.scopes.currentText() == "Of the whole library · 2 tagged passages"
        press(qtbot, dialog.buttons["qdpx"])
        press(qtbot, dialog.export_button)
        settle(qtbot, window)
        with zipfile.ZipFile(path) as archive:
            assert sum(name.startswith("sources/") for name in archive.namelist()) == 2
        assert path.name in window.controls.exports.notice.label.text()
        assert settings.get(names.TAGS_FORM) == "qdpx"
        assert settings.get(names.EXPORT_FOLDER) == str(tmp_path)
        assert window.controls.exchange.losses is None

    def test_offers_the_open_articles_and_tells_what_a_format_loses(
        self, qtbot, window, tagged, choose, tmp_path
    ):
        open_articles(qtbot, window, tagged[:1])
        path = tmp_path / "a.csv"
        choose(path)
        dialog = self.ask(qtbot, window)
        offered = [dialog.scopes.itemText(at) for at in range(dialog.scopes.count())]
        dialog.scopes.setCurrentIndex(offered.index("Of the articles that are open · 1 tagged passage"))
        press(qtbot, dialog.buttons["csv"])
        press(qtbot, dialog.export_button)
        settle(qtbot, window)
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert [row["code"] for row in csv.DictReader(file)] == ["来源"]
        told = window.controls.exchange.losses
        assert "colour" in told.losses.text()
        close(qtbot, told)

    def test_writes_nothing_if_no_place_is_named(self, qtbot, window, tagged, choose, tmp_path):
        choose(None)
        press(qtbot, self.ask(qtbot, window).export_button)
        settle(qtbot, window)
        assert not list(tmp_path.glob("*.qdpx"))

    def test_is_waited_for_where_the_window_gives_way_to_another(
        self, qtbot, window, library, tagged, choose, tmp_path, monkeypatch
    ):
        gate, make = threading.Event(), library.exported_tags

        def slowly(*given, **named):
            gate.wait(60)
            return make(*given, **named)

        monkeypatch.setattr(library, "exported_tags", slowly)
        choose(tmp_path / "a.qdpx")
        press(qtbot, self.ask(qtbot, window).export_button)
        qtbot.waitUntil(window.hub.jobs.is_busy)
        assert window.hub.jobs.is_altering(but=CAN_STOP)
        gate.set()
        settle(qtbot, window)
        assert (tmp_path / "a.qdpx").exists()

    def test_asks_before_it_replaces_a_file_whose_name_it_completed(
        self, qtbot, window, tagged, choose, tmp_path, monkeypatch
    ):
        path = tmp_path / "a.qdpx"
        path.write_bytes(b"kept")
        choose(tmp_path / "a")
        monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
        press(qtbot, self.ask(qtbot, window).export_button)
        settle(qtbot, window)
        assert path.read_bytes() == b"kept"

    def test_tells_of_a_place_where_it_may_not_write(self, qtbot, window, tagged, choose, tmp_path):
        choose(tmp_path / "no" / "folder" / "a.qdpx")
        press(qtbot, self.ask(qtbot, window).export_button)
        settle(qtbot, window)
        assert window.controls.exchange.trouble.text() == "a.qdpx"
        window.controls.exchange.trouble.reject()


class TestImport:
    def ask(self, qtbot, window, choose, path):
        choose(path)
        window.actions_.file.import_tags.trigger()
        settle(qtbot, window)
        return window.controls.exchange.preview

    def test_of_a_project_can_be_undone(self, qtbot, window, library, archive, choose, tmp_path):
        with Library(tmp_path / "other.sqlite3", coder="乙") as other:
            other.import_archive([archive])
            first = min(summary.id for summary in other.articles())
            other.annotate(first, 0, 4, "来源", "谁说的")
            path = tmp_path / "研究.qdpx"
            path.write_bytes(other.exported_tags("qdpx", "研究").content)
            tags = [(each.uuid, each.memo, each.coder) for each in other.annotations()]
        dialog = self.ask(qtbot, window, choose, path)
        assert "1 tagged passage by 乙" in dialog.counts.text()
        assert library.annotations() == []
        press(qtbot, dialog.import_button)
        settle(qtbot, window)
        assert [(each.uuid, each.memo, each.coder) for each in library.annotations()] == tags
        close(qtbot, window.controls.exchange.outcome)
        window.actions_.edit.undo.trigger()
        settle(qtbot, window)
        assert library.annotations() == []
        window.actions_.edit.redo.trigger()
        settle(qtbot, window)
        assert [each.uuid for each in library.annotations()] == [tags[0][0]]
        # What is all here already is not to be imported again.
        dialog = self.ask(qtbot, window, choose, path)
        assert not dialog.import_button.isEnabled()
        assert "already" in dialog.counts.text()
        dialog.reject()

    def test_makes_articles_of_texts_and_tells_what_is_lost(self, qtbot, window, library, choose, tmp_path):
        path = tmp_path / "study.qdpx"
        inner = selection(0, 3, "<Description>why</Description>" + coding("新标签"))
        text = "第一句。\r\n第二句。"
        body = codes("新标签") + "<Cases><Case/></Cases>" + f"<Sources>{source('访谈', inner)}</Sources>"
        path.write_bytes(qdpx(body, {"访谈.txt": text}))
        dialog = self.ask(qtbot, window, choose, path)
        assert "case" in dialog.losses.text()
        assert dialog.articles.item(0).text() == "访谈"
        qtbot.mouseClick(dialog.add_articles, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        press(qtbot, dialog.import_button)
        settle(qtbot, window)
        (found,) = library.annotations()
        assert (found.passage.exact, found.memo) == ("第一句", "why")
        assert library.article(found.article).text == "第一句。\n第二句。"
        close(qtbot, window.controls.exchange.outcome)

    def test_of_an_edited_table_takes_the_edits_and_names_what_was_changed_here_since(
        self, qtbot, window, library, tagged, choose, tmp_path
    ):
        path = tmp_path / "edited.csv"
        words = library.exported_tags("csv", "表").content.decode("utf-8-sig")
        path.write_text(words.replace("谁说的", "表里改的").replace("语气", "态度"), "utf-8-sig")
        kept = next(each for each in library.annotations() if each.memo)
        library.change_annotation(kept.id, memo="这里改的")
        dialog = self.ask(qtbot, window, choose, path)
        press(qtbot, dialog.import_button)
        settle(qtbot, window)
        said = window.controls.exchange.outcome.words.text()
        assert "1 tagged passage differs, and it is not sure" in said
        assert library.annotation(kept.id).passage.exact in said
        assert library.annotation(kept.id).memo == "这里改的\n\n表里改的"
        names = {code.id: code.name for code in library.codes()}
        assert {names[each.code] for each in library.annotations()} == {"来源", "态度"}
        close(qtbot, window.controls.exchange.outcome)

    def test_of_a_file_that_is_none_says_why(self, qtbot, window, library, choose, tmp_path):
        path = tmp_path / "a.qdpx"
        path.write_bytes(b"nothing of the sort")
        assert self.ask(qtbot, window, choose, path) is None
        trouble = window.controls.exchange.trouble
        assert trouble.text() == "a.qdpx"
        assert "zip" in trouble.informativeText()
        trouble.reject()
        assert library.annotations() == []

    def test_lists_what_could_not_be_read(self, qtbot, window, choose, tmp_path):
        path = tmp_path / "a.csv"
        path.write_text("title,exact,code,start\n题,字,码,nonsense\n", "utf-8")
        dialog = self.ask(qtbot, window, choose, path)
        assert dialog.refused.count() == 1
        dialog.reject()

    def test_may_be_stopped_while_the_file_is_read(
        self, qtbot, window, library, choose, tmp_path, monkeypatch
    ):
        path = tmp_path / "study.qdpx"
        path.write_bytes(qdpx(codes("a")))
        began, may_end = threading.Event(), threading.Event()
        read = library.read_tags

        def slowly(place):
            began.set()
            may_end.wait(60)
            return read(place)

        monkeypatch.setattr(library, "read_tags", slowly)
        choose(path)
        window.actions_.file.import_tags.trigger()
        assert began.wait(60)
        notice = window.controls.exports.notice
        assert "study.qdpx" in notice.label.text()
        press(qtbot, notice.stop_button)
        may_end.set()
        settle(qtbot, window)
        assert window.controls.exchange.preview is None
        assert notice.isHidden()
