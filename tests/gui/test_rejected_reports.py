"""A report that the reader rejected does not count outside of the comparison either."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.gui.statements.report_words import place_words, standing_words
from reader.gui.statements.reports_model import rows_of
from reader.model import LinkKind, Span
from tests.gui.conftest import ask_about, open_articles, reports_in, settle


@pytest.fixture
def library(sample_library):
    return sample_library


@pytest.fixture
def pair(qtbot, window, library, statement):
    """Two reports of two outlets that are open, the first of them asked about, then rejected by keys."""
    first = statement.reports[0]
    ask_about(qtbot, window, first)
    rows = reports_in(window.where_else_panel)
    other = next(each.report for each in rows if each.report.outlet != first.outlet)
    open_articles(qtbot, window, [first.article, other.article])
    places = first.passage.span, other.passage.span
    number = next(
        number
        for number, link in enumerate(window.view.alignment.links)
        if link.kind is LinkKind.QUOTE
        and all(map(Span.coincides, (link.a.passage.span, link.b.passage.span), places))
    )
    window.view.activate(number)
    qtbot.keyClick(window.view.panes[0].text, Qt.Key.Key_N)
    settle(qtbot, window)
    assert window.hub.library.judgements()
    return first, other


def test_it_is_listed_last_and_named_at_once(qtbot, window, pair):
    _first, other = pair
    panel = window.where_else_panel
    rows = reports_in(panel)
    assert [row.report.article for row in rows if row.rejected] == [other.article]
    assert rows[-1].rejected
    assert standing_words(rows[-1]) == "rejected by you"
    assert not place_words(rows[-1])
    said = panel.label.text()
    assert f"{len(rows) - 1} reports" in said or "No other report" in said
    assert "1 rejected report" in said
    assert len(rows) - 1 not in [row for _place, row in panel.axis.marks()]
    window.grab()
    window.actions_.edit.undo.trigger()
    settle(qtbot, window)
    assert not any(row.rejected for row in reports_in(panel))


def test_it_is_not_compared_but_can_be_looked_at(qtbot, window, pair):
    _first, other = pair
    panel = window.where_else_panel
    compared, shown = [], []
    panel.comparison_wanted.connect(compared.append)
    panel.place_wanted.connect(lambda article, *_: shown.append(article))
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_End)
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert shown == [other.article]
    settle(qtbot, window)
    panel.view.selectAll()
    assert other.article not in [row.report.article for row in panel.selected()]
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert other.article not in [article for each in compared for article, *_ in each]
    assert shown[1:].count(other.article) == 0


def test_another_persons_word_is_told_as_theirs(library, pair):
    first, other = pair
    told = replace(other, rejected_by="林")
    (_, row) = rows_of(library, (first, told), None)
    assert standing_words(row) == "rejected by 林"


def test_the_statement_is_listed_without_it(qtbot, window, library, statement, pair):
    _first, other = pair
    for found in library.statements_by_id([statement.id]):
        assert other.article not in [each.article for each in found.reports]
    window.actions_.library.show_statements.trigger()
    settle(qtbot, window)
    panel = window.tabs.statements
    assert panel.model.rowCount() == len(library.statements())
    window.actions_.edit.undo.trigger()
    settle(qtbot, window)
    assert panel.model.rowCount() == len(library.statements())
    assert statement.id in [each.id for each in library.statements()]
