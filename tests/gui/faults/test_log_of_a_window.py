"""What a reader searches, tags and notes is not in the log, whatever goes wrong meanwhile."""

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication

from reader.faults import log
from reader.faults.unexpected import caught, heard_by
from reader.gui.faults.qt_messages import qt_messages_noted
from reader.library import Library, LibraryError
from reader.model import LibraryProblem
from tests.gui.conftest import STATEMENT, article_file, open_articles, settle, type_in

TITLE, WORDS, TAG, NOTE, NAME = "机密标题", "机密检索词", "机密标签", "机密备注", "机密目录"
MARKED = (TITLE, WORDS, TAG, NOTE, NAME, STATEMENT, "secretword")


@pytest.fixture
def marked(tmp_path, logs):
    """A library whose articles, folders and tags are all marked."""
    folder = tmp_path / NAME
    folder.mkdir()
    for number in range(2):
        article_file(folder, number, title=f"{TITLE}{number} secretword")
    with Library(folder / f"{NAME}.sqlite3", coder=NAME) as made:
        made.import_archive([folder])
        yield made


@pytest.mark.usefixtures("faults_expected")
def test_no_text_gets_into_the_log_of_a_window(qtbot, marked, make_window, monkeypatch, tmp_path):
    window = make_window(marked)
    met = []
    with caught(), heard_by(met.append), qt_messages_noted(str):
        articles = sorted(summary.id for summary in marked.articles())
        open_articles(qtbot, window, articles)
        type_in(qtbot, window.library_panel.search_box.line, WORDS)
        settle(qtbot, window)
        assert window.tagging.tag(articles[0], 3, 9, TAG)
        settle(qtbot, window)
        tag = marked.annotations()[0]
        for kind in (
            LibraryError(LibraryProblem.UNUSABLE, marked.path, WORDS),
            OSError(28, WORDS, str(tmp_path / NAME)),
            TypeError(f"{NOTE} is no number"),
            UnicodeEncodeError("utf-8", NOTE, 0, 1, TITLE),
        ):

            def fail(*_arguments, error=kind, **_options):
                words = (NOTE, TITLE)  # what a frame holds
                raise error from ValueError(words)

            for name in (
                "search",
                "annotate",
                "change_annotation",
                "article",
                "articles",
                "annotations",
                "codes",
            ):
                monkeypatch.setattr(marked, name, fail)
            window.tagging.set_memo(tag, NOTE)
            window.tagging.tag(articles[0], 12, 15, TAG)
            type_in(qtbot, window.library_panel.search_box.line, "secretword")
            settle(qtbot, window)
            window.tags_panel.model.load()
            settle(qtbot, window)
            qWarning(f"QLabel::setText: {TITLE}")
            monkeypatch.undo()
            monkeypatch.setenv("JIANTING_LOGS", str(tmp_path / "logs"))
            monkeypatch.setenv("JIANTING_LANG", "en")
            for box in window.telling.boxes():
                for button in box.buttons():
                    if button.text() == "Copy details":
                        button.click()
                copied = QApplication.clipboard().text()
                assert copied
                assert [each for each in (*MARKED, str(tmp_path)) if each in copied] == []
                box.close()
    text = (tmp_path / "logs" / log.NAME).read_text("utf-8")
    assert met
    assert "window.refused" in text
    assert "fault.unexpected" in text
    assert "qt.said" in text
    assert [each for each in (*MARKED, str(tmp_path)) if each in text] == []
