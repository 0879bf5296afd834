"""Words of articles, files and people are shown as they stand: nothing takes them for markup."""

import csv
import io
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QInputDialog,
    QLabel,
    QMessageBox,
    QTextEdit,
    QToolTip,
    QWidget,
)

from reader.cli.output import print_csv
from reader.gui.asking import ask
from reader.gui.figures.count_table import Table
from reader.gui.inspector.findings import Piece
from reader.gui.inspector.look import rich
from reader.gui.look.theme import Theme
from reader.gui.look.tips import plain_tip
from reader.library import Library
from reader.model import LinkKind
from reader.text.cells import csv_text
from tests.gui.conftest import article_file, open_articles, settle

MARKUP = (
    '<img src="file:///nowhere/a.png">',
    "<b>粗</b>",
    '<a href="javascript:alert(1)">点</a>',
    "<style>*{color:red}</style>",
    "&lt;i&gt;",
)
HOSTILE = "".join(MARKUP)
READER = Path(__file__).parents[2] / "reader"


@pytest.fixture
def made(qapp):
    """Ask for the widgets of a kind made in this test: what others left behind has no window's style."""
    before = set(qapp.allWidgets())

    def widgets(kind):
        return [each for each in qapp.allWidgets() if isinstance(each, kind) and each not in before]

    return widgets


@pytest.fixture
def hostile(qtbot, make_window, made, tmp_path):
    """A window on three articles side by side, hostile words wherever somebody may put them."""
    folder = tmp_path / "archive"
    folder.mkdir()
    escaped = HOSTILE.replace("&", "&amp;").replace("<", "&lt;")
    for number, host in enumerate(("www.voachinese.com", "www.bbc.com/zhongwen/simp", "cn.nytimes.com")):
        said = f"“河水不认得国界，{escaped}我们必须先学会互相打电话。”"
        title = f"第{number}篇{HOSTILE}"
        article_file(folder, number, host=host, title=title, statement=said, paragraphs=4)
    with Library(tmp_path / "hostile.sqlite3", coder=f"甲{MARKUP[1]}") as library:
        library.import_archive([folder])
        book = library.add_codebook(f"集{HOSTILE}", memo=HOSTILE).added.codebooks[0]
        code = library.add_code(f"签{HOSTILE}", codebook=book.id, memo=HOSTILE).added.codes[0]
        inner = library.add_code(f"内{HOSTILE}", code.id).added.codes[0]
        articles = sorted(summary.id for summary in library.articles())
        for article in articles:
            library.annotate(article, 3, 12, code.id, HOSTILE)
            library.annotate(article, 5, 20, inner.id, HOSTILE)
            library.set_article_memo(article, HOSTILE)
        assert MARKUP[0] in library.article(articles[0]).title
        assert MARKUP[0] in library.article(articles[0]).text
        window = make_window(library, size=(1500, 950))
        actions = window.actions_.library
        open_articles(qtbot, window, articles)
        for dock in (
            window.docks.codebook,
            window.docks.where_else,
            window.docks.tags,
            window.docks.inspector,
        ):
            dock.show()
        for show in (actions.show_events, actions.show_statements, actions.show_articles):
            show.trigger()
            settle(qtbot, window)
        for tab in range(window.inspector.bar.count()):
            window.inspector.bar.setCurrentIndex(tab)
            settle(qtbot, window)
        window.view.activate(0, 0)
        settle(qtbot, window)
        yield window


def made_of_markup(document):
    """What a document holds that came of markup: pictures, and links but those of the program's own."""
    block = document.begin()
    while block.isValid():
        for fragment in block:
            form = fragment.fragment().charFormat()
            if form.isImageFormat() or (form.isAnchor() and not form.anchorHref().startswith("#")):
                yield form.anchorHref() or form.toImageFormat().name()
        block = block.next()


def rows(model: QAbstractItemModel, parent=None):
    """The cells of a model, those nested in others too."""
    parent = parent or QModelIndex()
    for row in range(min(model.rowCount(parent), 40)):
        column = 0
        while (index := model.index(row, column, parent)).isValid():
            yield index
            column += 1
        yield from rows(model, model.index(row, 0, parent))


def tips(widgets):
    """What is told of everything that the mouse may rest on."""
    for widget in widgets:
        yield widget.toolTip()
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            for index in rows(widget.model()):
                yield str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        for action in widget.findChildren(QAction):
            yield action.toolTip()


def tip_label():
    (label,) = [each for each in QApplication.allWidgets() if each.metaObject().className() == "QTipLabel"]
    return label


def rich_labels(labels):
    """The labels that would take words for markup."""
    for label in labels:
        label.ensurePolished()
        if label.textFormat() is not Qt.TextFormat.PlainText:
            yield label.text(), label.objectName()


def test_words_of_others_are_shown_as_they_stand(hostile, made, qtbot, tmp_path):
    assert any(MARKUP[1] in each.text() for each in made(QLabel))
    assert list(rich_labels(made(QLabel))) == []
    shown = [each.document() for each in made(QTextEdit)]
    assert sum(MARKUP[0] in each.toRawText() for each in shown) >= 3
    assert [found for each in shown for found in made_of_markup(each)] == []
    check_tips(hostile, made)
    check_questions(hostile, made)
    check_drawing(hostile, qtbot, tmp_path / "plot.svg")


def check_tips(window, made):
    told = {words for words in tips(made(QWidget)) if "<b>" in words or "&lt;b" in words}
    assert len(told) >= 6
    for words in told:
        assert "&lt;b" not in words
        QToolTip.showText(QPoint(9, 9), words, window)
        assert tip_label().textFormat() is Qt.TextFormat.PlainText
        assert tip_label().text() == words
    QToolTip.hideText()


def check_questions(window, made):
    ask(window, HOSTILE, HOSTILE, HOSTILE, "Yes", lambda: None)
    window.tell(ValueError(HOSTILE))
    asked = QInputDialog(window)
    asked.setLabelText(HOSTILE)
    asked.open()
    box = QMessageBox(QMessageBox.Icon.Question, HOSTILE, HOSTILE, parent=window)
    box.setInformativeText(HOSTILE)
    box.open()
    QApplication.processEvents()
    assert sum(each.text() == HOSTILE for each in made(QLabel) if each.isVisible()) >= 5
    assert list(rich_labels(made(QLabel))) == []
    for dialog in window.findChildren(QDialog):
        dialog.close()


def check_drawing(window, qtbot, path):
    window.controls.figures.open()
    settle(qtbot, window)
    figures = window.controls.figures.open_window
    figures.page.plot.save(path, HOSTILE)
    root = ElementTree.parse(path).getroot()  # noqa: S314 (the program's own)
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert "text" in names
    assert not names & {"script", "a", "b", "image", "img", "style", "foreignObject", "use", "iframe"}
    assert not [
        each for element in root.iter() for each in element.attrib if "href" in each or each[:2] == "on"
    ]
    assert any("<b>" in (element.text or "") for element in root.iter())
    figures.close()


def test_a_long_tool_tip_is_wrapped_and_stays_what_it_was(qapp):
    words = "渡轮与通知" * 40 + "\n\n" + "ferries and notices " * 40
    shown = plain_tip(words)
    assert max(map(len, shown.splitlines())) < 90
    assert shown.replace("\n", "").replace(" ", "") == words.replace("\n", "").replace(" ", "")
    assert "\n\n" in shown
    assert plain_tip(HOSTILE[:20]) == HOSTILE[:20]


def test_markup_is_made_in_few_places():
    """Who gives Qt markup escapes the words in it, and has a test that shows it."""
    makes = re.compile(
        r"\.(setHtml|insertHtml|appendHtml|setMarkdown|insertMarkdown|RichText|AutoText|MarkdownText|setWhatsThis)\b"
    )
    found = {
        path.relative_to(READER).as_posix()
        for path in READER.rglob("*.py")
        if makes.search(path.read_text(encoding="utf-8"))
    }
    assert found == {
        "gui/exporting/citing.py",
        "gui/inspector/statements_delegates.py",
        "gui/inspector/why_tab.py",
    }


def test_the_words_of_statements_are_escaped():
    document = QTextDocument()
    document.setHtml(rich([Piece(HOSTILE, marked=True)], Theme.load("light"), LinkKind.QUOTE))
    assert document.toPlainText() == HOSTILE
    assert list(made_of_markup(document)) == []


def test_tables_hold_no_formulas(capsys):
    said = "=cmd|' /C calc'!A0"
    table = Table(said, ("-1", "甲"), (("@SUM(A1)", 0), ("乙", 1)), ((1.0, -2.0), (0.5, 0.0)))
    print_csv(["name"], [[said], [-3], [None]])
    written = [table.as_csv(), csv_text([["name"], [said, -1]]), capsys.readouterr().out]
    cells = [cell for each in written for row in csv.reader(io.StringIO(each)) for cell in row]
    assert [each for each in cells if each.startswith(("=", "+", "@"))] == []
    assert cells.count(f"'{said}") == 3
    assert "-2" in cells
    assert "-3" in cells
