"""What goes out of the window, by its menus: files of every kind, paper, bibliographies, the clipboard."""

import json
import sys
import threading
from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox

from reader.gui import settings as names
from reader.gui.carrying import CAN_STOP
from reader.gui.exporting.file_names import comparison_name, safe_name
from reader.gui.printing.meter import Meter
from reader.gui.settings import CitationChoice
from tests.gui.conftest import drag_over, open_articles, settle


@pytest.fixture
def ids(library):
    return [summary.id for summary in library.articles()]


@pytest.fixture
def opened(qtbot, window, ids):
    open_articles(qtbot, window, ids[:2])
    return window


@pytest.fixture
def choose(monkeypatch):
    """Answers the dialog that asks for a place; what it was asked is kept."""
    asked = []

    def answer(path, kind=None):
        def chosen(_parent, title, start, filters, offered):
            asked.append((title, start, filters, offered))
            taken = next((each for each in filters.split(";;") if kind and kind in each), offered)
            return str(path) if path else "", taken

        monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
        return asked

    return answer


@pytest.mark.parametrize(
    ("name", "kind", "written", "begins"),
    [
        ("a.html", None, "a.html", b"<!doctype"),
        ("a.pdf", None, "a.pdf", b"%pdf"),
        ("a.png", None, "a.png", b"\x89png"),
        ("对照", "pdf", "对照.pdf", b"%pdf"),
        ("2024.05", "html", "2024.05.html", b"<!doctype"),
    ],
)
def test_the_name_or_else_the_kind_says_what_is_written(
    qtbot, opened, choose, tmp_path, name, kind, written, begins
):
    choose(tmp_path / name, kind)
    opened.actions_.file.export.trigger()
    settle(qtbot, opened)
    assert (tmp_path / written).read_bytes()[:9].lower().startswith(begins)
    assert opened.controls.exports.notice.isVisible()
    assert written in opened.controls.exports.notice.label.text()


def test_a_name_and_the_last_folder_and_kind_are_offered(qtbot, opened, choose, tmp_path):
    asked = choose(tmp_path / "a.pdf")
    opened.actions_.file.export.trigger()
    settle(qtbot, opened)
    asked = choose("")
    opened.actions_.file.export.trigger()
    _title, start, _filters, offered = asked[-1]
    assert start.startswith(str(tmp_path))
    assert "2024-05-20" in start
    assert start.endswith(".pdf")
    assert "PDF" in offered
    assert [file.name for file in tmp_path.glob("*.pdf")] == ["a.pdf"]


def test_a_picture_of_twice_the_sharpness_has_four_times_the_pixels(qtbot, opened, choose, tmp_path):
    from PySide6.QtGui import QImage

    choose(tmp_path / "plain.png")
    opened.actions_.file.export_png.trigger()
    choose(tmp_path / "sharp", "twice")
    opened.actions_.file.export_png.trigger()
    settle(qtbot, opened)
    plain, sharp = (QImage(str(tmp_path / name)) for name in ("plain.png", "sharp.png"))
    assert plain.width() == 1600
    assert sharp.size() == plain.size() * 2


def test_a_picture_that_had_to_be_cut_says_so(qtbot, opened, choose, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.gui.exporting.snapshot.MAX_HEIGHT", 500)
    choose(tmp_path / "a.png")
    opened.actions_.file.export_png.trigger()
    settle(qtbot, opened)
    assert "cut" in opened.controls.exports.notice.label.text()


@pytest.mark.parametrize("suffix", [".html", ".pdf", ".png"])
def test_a_file_that_can_not_be_written_is_told_by_its_name(qtbot, opened, choose, tmp_path, suffix):
    heard = []
    opened.hub.failed.disconnect(opened.tell)
    opened.hub.failed.connect(heard.append)
    choose(tmp_path / "missing" / f"a{suffix}")
    opened.actions_.file.export.trigger()
    settle(qtbot, opened)
    assert [str(error.filename) for error in heard] == [str(tmp_path / "missing" / f"a{suffix}")]
    assert not opened.controls.exports.notice.isVisible()


@pytest.mark.skipif(sys.platform == "win32", reason="there a process can't be kept from writing")
@pytest.mark.parametrize("suffix", [".html", ".pdf", ".png"])
def test_a_file_that_finds_no_room_is_not_half_written(qtbot, opened, choose, tmp_path, suffix, monkeypatch):
    import resource

    monkeypatch.setattr("reader.gui.exporting.unwritten._NO_ROOM", 1 << 62)
    target = tmp_path / f"a{suffix}"
    target.write_bytes(b"before")
    choose(target)
    most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, most[1]))
    try:
        opened.actions_.file.export.trigger()
        settle(qtbot, opened)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)
    (box,) = opened.telling.boxes()
    assert "There is no room left to write" in box.text()
    assert str(target) in box.text()
    assert target.read_bytes() == b"before"
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".a")] == []
    box.close()


def test_a_file_is_replaced_without_a_word_only_if_the_dialog_asked(
    qtbot, opened, choose, tmp_path, monkeypatch
):
    (tmp_path / "a.pdf").write_bytes(b"before")
    choose(tmp_path / "a", "pdf")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    opened.actions_.file.export.trigger()
    assert (tmp_path / "a.pdf").read_bytes() == b"before"
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    opened.actions_.file.export.trigger()
    settle(qtbot, opened)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_a_long_name_does_not_widen_the_window(qtbot, opened, choose, tmp_path):
    before = opened.minimumSizeHint().width()
    choose(tmp_path / f"{'长' * 60}.pdf")
    opened.actions_.file.export.trigger()
    settle(qtbot, opened)
    assert opened.controls.exports.notice.isVisible()
    assert opened.minimumSizeHint().width() - before < 450


def test_the_notice_opens_the_file_and_its_folder(qtbot, opened, choose, tmp_path, monkeypatch):
    went = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: went.append(url.toLocalFile()))
    choose(tmp_path / "a.pdf")
    opened.actions_.file.export.trigger()
    settle(qtbot, opened)
    for button in (opened.controls.exports.notice.open_button, opened.controls.exports.notice.folder_button):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert went == [str(tmp_path / "a.pdf"), str(tmp_path)]


@pytest.mark.parametrize("suffix", [".pdf", ".png"])
def test_the_window_is_not_kept_waiting_and_a_file_can_be_stopped(
    qtbot, opened, choose, tmp_path, suffix, monkeypatch
):
    held = threading.Event()
    reach = Meter.reach

    def slow(meter, part):
        held.wait(10)
        reach(meter, part)

    monkeypatch.setattr(Meter, "reach", slow)
    choose(tmp_path / f"a{suffix}")
    opened.actions_.file.export.trigger()
    notice = opened.controls.exports.notice
    assert notice.bar.isVisible()
    assert f"a{suffix}" in notice.label.text()
    assert not notice.open_button.isVisible()
    assert opened.hub.jobs.is_altering(but=CAN_STOP), "another window would begin without the file"
    qtbot.mouseClick(notice.stop_button, Qt.MouseButton.LeftButton)
    held.set()
    settle(qtbot, opened)
    assert not notice.isVisible()
    assert list(tmp_path.glob(f"*{suffix}")) == []


def test_how_far_a_file_is_can_be_seen(qtbot, opened, choose, tmp_path):
    choose(tmp_path / "a.pdf")
    notice = opened.controls.exports.notice
    shown = []
    notice.bar.valueChanged.connect(shown.append)
    opened.actions_.file.export.trigger()
    settle(qtbot, opened)
    assert len(set(shown)) > 3
    assert not notice.bar.isVisible()
    assert notice.open_button.isVisible()


def test_what_the_filter_leaves_out_is_not_exported(qtbot, opened, choose, tmp_path):
    choose(tmp_path / "a.html")
    opened.actions_.links.topics.trigger()
    opened.actions_.file.export.trigger()
    settle(qtbot, opened)
    assert 'class="chip topic"' not in (tmp_path / "a.html").read_text(encoding="utf-8")


# Paper


def test_the_preview_shows_every_page(qtbot, opened, tmp_path, monkeypatch):
    path = tmp_path / "preview.pdf"

    def look(dialog):
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        dialog.paintRequested.emit(printer)

    monkeypatch.setattr(QPrintPreviewDialog, "exec", look)
    opened.actions_.file.print_preview.trigger()
    words = "".join(page.extract_text() for page in PdfReader(path).pages)
    assert "Whocoverswhat" in "".join(words.split())
    qtbot.waitUntil(lambda: not opened.findChildren(QPrintPreviewDialog))


def test_printing_prints_what_is_shown(qtbot, opened, tmp_path, monkeypatch):
    def accept(dialog):
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "paper.pdf"))
        return 1

    kept = []
    made = QPrintDialog.__init__

    def remember(dialog, printer, parent):
        made(dialog, printer, parent)
        kept.append(printer)

    monkeypatch.setattr(QPrintDialog, "__init__", remember)
    monkeypatch.setattr(QPrintDialog, "printer", lambda _dialog: kept[-1], raising=False)
    monkeypatch.setattr(QPrintDialog, "exec", accept)
    opened.actions_.file.print.trigger()
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(lambda: not opened.findChildren(QPrintDialog))


# Bibliographies


def test_what_is_selected_in_the_list_is_cited(qtbot, opened, ids, choose, tmp_path):
    opened.library_panel.select(ids)
    choose(tmp_path / "a.json")
    opened.actions_.file.export_citations.trigger()
    settle(qtbot, opened)
    assert len(json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))) == len(ids)
    assert f"{len(ids)} articles" in opened.controls.exports.notice.label.text()


def test_what_is_open_is_cited_if_no_more_is_selected(qtbot, opened, choose, tmp_path):
    choose(tmp_path / "a.bib")
    opened.actions_.file.export_citations.trigger()
    settle(qtbot, opened)
    assert (tmp_path / "a.bib").read_text(encoding="utf-8").count("@article{") == 2


def test_all_that_is_listed_is_cited_if_nothing_is_open(qtbot, window, ids, choose, tmp_path):
    choose(tmp_path / "all", "CSL")
    window.actions_.file.export_citations.trigger()
    settle(qtbot, window)
    assert len(json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))) == len(ids)


def test_two_bibliographies_are_both_written(qtbot, window, library, choose, tmp_path, monkeypatch):
    gate, export = threading.Event(), library.export_citations

    def slow(*given, **named):
        gate.wait(5)
        return export(*given, **named)

    monkeypatch.setattr(library, "export_citations", slow)
    for name in ("a.bib", "b.json"):
        choose(tmp_path / name)
        window.actions_.file.export_citations.trigger()
    assert window.hub.jobs.is_altering(but=CAN_STOP)
    gate.set()
    settle(qtbot, window)
    assert {path.name for path in tmp_path.iterdir()} >= {"a.bib", "b.json"}


# The clipboard


def test_a_passage_is_copied_with_its_citation(qtbot, opened):
    text = opened.view.panes[0].text
    drag_over(qtbot, text, 0, 8)
    span = text.selected_span()
    qtbot.keyClick(text, "C", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    data = QApplication.clipboard().mimeData()
    passage = text.article.text[span.start : span.end]
    assert data.text().startswith(f"{passage}\n— ")
    assert text.article.url in data.text()
    assert f'<a href="{text.article.url}">' in data.html()


def test_the_reader_chooses_the_style(qtbot, opened, settings):
    chinese = next(
        each
        for each in opened.actions_.edit.citation_styles.actions()
        if each.data() == CitationChoice.GBT7714
    )
    chinese.trigger()
    assert settings.get(names.CITATION_STYLE) is CitationChoice.GBT7714
    opened.actions_.edit.copy_cited.trigger()
    assert "[N/OL]" in QApplication.clipboard().text()


def test_the_style_is_a_preference_too_and_the_menu_follows(qtbot, opened, settings):
    qtbot.keyClick(opened, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    page = opened.controls.frame.preferences.library
    opened.controls.frame.preferences.tabs.setCurrentWidget(page)
    page.citations.setFocus()
    qtbot.keyClick(page.citations, Qt.Key.Key_Down)
    assert settings.get(names.CITATION_STYLE) is CitationChoice.GBT7714
    assert opened.actions_.edit.citation_styles.checkedAction().data() == CitationChoice.GBT7714
    opened.actions_.edit.copy_cited.trigger()
    assert "[N/OL]" in QApplication.clipboard().text()


def test_without_a_selection_the_citation_of_the_pane_is_copied(qtbot, opened):
    opened.view.panes[1].text.setFocus()
    opened.actions_.edit.copy_cited.trigger()
    words = QApplication.clipboard().text()
    assert opened.reading.alignment.articles[1].title in words
    assert "\n" not in words


def test_the_menu_of_a_pane_offers_it(qtbot, opened):
    text = opened.view.panes[0].text
    text.context_menu_requested.emit(text.mapToGlobal(text.rect().center()), None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert opened.actions_.edit.copy_cited in menu.actions()
    menu.close()


def test_nothing_can_go_out_while_nothing_is_open(window):
    file, edit = window.actions_.file, window.actions_.edit
    for action in (file.export, file.export_png, file.print, file.print_preview, edit.copy_cited):
        assert not action.isEnabled()
    assert file.export_citations.isEnabled()


# Names


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("谁该拨那通电话？", "谁该拨那通电话？"),
        ('a/b\\c:d*e?"f<g>|h', "a b c d e f g h"),
        (" .hidden. ", "hidden"),
        ("con", "_con"),
        ("x\ny\tz\u200b", "x y z"),
    ],
)
def test_a_name_is_one_that_every_system_takes(words, name):
    assert safe_name(words) == name


def test_a_comparison_is_named_for_its_first_article(opened):
    alignment = opened.reading.alignment
    first = replace(alignment.articles[0], title="长" * 200)
    name = comparison_name(replace(alignment, articles=(first, *alignment.articles[1:]), links=(), groups=()))
    assert name == f"{first.published:%Y-%m-%d} " + "长" * 60
