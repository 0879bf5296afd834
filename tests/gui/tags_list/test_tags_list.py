"""The list of tags as a reader uses it: narrowing, walking, recoding, copying."""

import csv
import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from reader.dates import short_day
from reader.gui.app import application
from reader.gui.hub import Hub
from reader.gui.jobs import Jobs
from reader.gui.lists import row_painting
from reader.gui.lists.row_painting import paint_line
from reader.gui.look.theme import Theme
from reader.gui.tags_list.tags_model import HEADING_ROLE, TAG_ROLE
from reader.gui.tags_list.tags_panel import TagsPanel
from reader.model import Span, TagFilter, TagOrder
from tests.gui.conftest import pick_from, settle, type_in


@pytest.fixture
def panel(qtbot, library, tagged):
    """The list by itself; what it asks for is there at once."""
    application([])
    made = TagsPanel(Hub(library, Jobs(inline=True)), Theme.load("light"))
    qtbot.addWidget(made)
    made.resize(280, 700)
    made.show()
    made.activateWindow()
    return made


def tell(panel, edit):
    """Something was done elsewhere."""
    panel.hub.changed.emit(edit.changes)


def said(panel):
    """What stands in the rows: headings as text, tags by their passages."""
    rows = []
    for row in range(panel.model.rowCount()):
        index = panel.model.index(row)
        heading, tag = index.data(HEADING_ROLE), index.data(TAG_ROLE)
        rows.append((heading.text, heading.count) if heading else tag.annotation.passage.span)
    return rows


def shown(panel):
    return [tag for row in range(panel.model.rowCount()) if (tag := panel.model.id_in(row)) is not None]


def code_named(library, name):
    return next(code for code in library.codes() if code.name == name)


def test_tags_stand_under_their_articles(panel, library, tagged):
    titles = {summary.id: summary.title for summary in library.articles()}
    headings = [row for row in said(panel) if isinstance(row, tuple)]
    assert headings == [(titles[article], number + 1) for number, article in enumerate(tagged)]
    assert panel.model.total == 6
    assert panel.count_label.text() == "6 tagged passages"


def test_the_list_is_a_sound_model(qtbot, panel, library):
    tester = QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    tell(panel, library.remove_annotations([shown(panel)[1]]))
    panel.filter.choose(TagFilter(text="语气"))
    assert len(shown(panel)) == 1
    tester.deleteLater()


def test_words_narrow_in_either_script_and_escape_widens(qtbot, panel):
    line = panel.filter.line
    line.setFocus()
    type_in(qtbot, line, "语气")
    qtbot.waitUntil(lambda: panel.model.total == 1)
    assert panel.count_label.text() == "1 tagged passage"
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert panel.focusWidget() is panel.view
    assert panel.note.edit.toPlainText() == "要核對語氣"
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert panel.model.total == 6
    type_in(qtbot, line, "没有的词")
    qtbot.waitUntil(lambda: panel.model.total == 0)
    assert panel.empty_label.isVisible()
    qtbot.mouseClick(panel.all_button, Qt.MouseButton.LeftButton)
    assert (panel.model.total, line.text()) == (6, "")


def test_menus_offer_codes_outlets_and_dates_with_counts(qtbot, panel, library):
    bar = panel.filter
    outer, inner = code_named(library, "引述"), code_named(library, "直接")
    offered = pick_from(qtbot, bar.code_button, outer.id)
    assert [text.split("\t") for text in offered] == [["引述", "6"], ["    直接", "1"]]
    assert panel.model.total == 6
    pick_from(qtbot, bar.code_button, outer.id)
    pick_from(qtbot, bar.code_button, inner.id)
    assert panel.model.total == 1
    assert bar.code_button.text() == "引述 › 直接"
    pick_from(qtbot, bar.code_button, inner.id)
    pick_from(qtbot, bar.outlet_button, "voa")
    outlets = {tag.outlet for tag in map(panel.model.record, range(panel.model.rowCount())) if tag}
    assert outlets == {"voa"}
    pick_from(qtbot, bar.outlet_button, "voa")
    assert pick_from(qtbot, bar.date_button, "2024-05") == ["May 2024\t6"]
    assert (panel.model.total, bar.date_button.text()) == (6, "May 2024")
    qtbot.mouseClick(bar.with_note, Qt.MouseButton.LeftButton)
    assert panel.model.total == 1


def test_groups_follow_the_order(qtbot, panel):
    pick_from(qtbot, panel.filter.order_button, TagOrder.CODE)
    assert [row for row in said(panel) if isinstance(row, tuple)] == [("引述", 5), ("引述 › 直接", 1)]
    pick_from(qtbot, panel.filter.order_button, TagOrder.DATE)
    assert said(panel)[0] == ("May 2024", 6)


@pytest.mark.parametrize(
    ("order", "is_of_article"),
    [(TagOrder.ARTICLE, False), (TagOrder.CODE, False), (TagOrder.DATE, True), (TagOrder.NEWEST, True)],
)
def test_a_row_with_a_note_says_the_day_too(panel, monkeypatch, order, is_of_article):
    panel.filter._choose(order=order)
    (noted,) = [
        tag for row in range(panel.model.rowCount()) if (tag := panel.model.tag(row)) and tag.annotation.memo
    ]
    written = []

    def note(painter, place, text, **how):
        written.append((place.top(), text))
        return paint_line(painter, place, text, **how)

    monkeypatch.setattr(row_painting, "paint_line", note)
    panel.view.viewport().repaint()
    (top,) = [top for top, text in written if text == f"✎ {noted.annotation.memo}"]
    when = noted.published if is_of_article else noted.annotation.created.astimezone()
    assert [text for at, text in written if at == top and "✎" not in text] == [short_day(when, "en")]


def test_headings_are_lower_than_tags_in_whatever_order(qtbot, panel, library, tagged):

    def heights():
        rows = range(panel.model.rowCount())
        return {bool(panel.model.index(row).data(HEADING_ROLE)): panel.view.rowHeight(row) for row in rows}, {
            (bool(panel.model.index(row).data(HEADING_ROLE)), panel.view.rowHeight(row)) for row in rows
        }

    for order in (*TagOrder, TagOrder.ARTICLE):
        panel.filter._choose(order=order)
        of_kind, all_of_them = heights()
        assert len(all_of_them) == 2
        assert of_kind[True] < of_kind[False] / 2
    edit = library.annotate(tagged[1], 40, 44, code_named(library, "直接").id)
    tell(panel, edit)
    tell(panel, library.remove_annotations(shown(panel)[:1]))
    assert heights()[0] == of_kind
    assert len(heights()[1]) == 2


def test_another_part_of_the_window_can_ask_for_a_code(qtbot, panel, library):
    panel.show_code(code_named(library, "直接").id)
    assert (panel.model.total, panel.filter.code_button.text()) == (1, "引述 › 直接")


def test_a_code_that_is_removed_narrows_no_longer(qtbot, panel, library):
    inner = code_named(library, "直接")
    panel.show_code(inner.id)
    tell(panel, library.remove_codes([inner.id]))
    assert panel.model.total == 5
    assert panel.filter.codes == frozenset()


def test_the_keyboard_walks_past_headings_and_enter_opens(qtbot, panel, tagged):
    panel.view.setFocus()
    panel.view.go_to(0)
    here = [panel.view.currentIndex().row()]
    for _ in range(2):
        qtbot.keyClick(panel.view, Qt.Key.Key_Down)
        here.append(panel.view.currentIndex().row())
    qtbot.keyClick(panel.view, Qt.Key.Key_Up)
    here.append(panel.view.currentIndex().row())
    qtbot.keyClick(panel.view, Qt.Key.Key_Home)
    here.append(panel.view.currentIndex().row())
    assert here == [1, 3, 4, 3, 1]
    with qtbot.waitSignal(panel.place_wanted) as wanted:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert wanted.args == [tagged[0], 0, 4]


def test_several_tags_get_another_code_by_the_palette_with_one_undo(qtbot, in_window, library):
    panel, window = in_window, in_window.window()
    before = library.annotations()
    panel.view.setFocus()
    panel.view.go_to(3)
    qtbot.keyClick(panel.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = panel.view.selected()
    assert len(chosen) == 2
    qtbot.keyClick(panel.view, Qt.Key.Key_R)
    palette = window.controls.tags.palette
    assert palette.isVisible()
    type_in(qtbot, palette.line, "框架")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    settle(qtbot, window)
    new = code_named(library, "框架")
    assert {each.id for each in library.annotations() if each.code == new.id} == set(chosen)
    assert panel.view.selected() == chosen
    window.tagging.undo_stack.undo()
    settle(qtbot, window)
    assert library.annotations() == before
    assert all(code.name != "框架" for code in library.codes())
    # And they are copied, as text and as a table.
    panel.view.go_to(0)
    qtbot.keyClick(panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    first = library.annotation(panel.view.selected()[0])
    assert QApplication.clipboard().text().startswith(f"[引述] {first.passage.exact}\n✎ 要核對語氣\n— ")
    panel.more_menu.actions()[1].trigger()
    settle(qtbot, window)
    table = list(csv.reader(io.StringIO(QApplication.clipboard().text())))
    assert [row[1] for row in table[1:]] == [library.annotation(tag).passage.exact for tag in shown(panel)]


def test_a_change_elsewhere_leaves_the_selection_where_it_is(qtbot, panel, library, tagged):
    panel.view.go_to(3)
    chosen = panel.view.selected()
    edit = library.annotate(tagged[0], 30, 33, code_named(library, "引述").id)
    tell(panel, edit)
    assert panel.view.selected() == chosen
    assert panel.model.total == 7
    tell(panel, library.apply(edit.inverse))
    assert (panel.view.selected(), panel.model.total) == (chosen, 6)


def test_rows_far_down_come_when_they_are_looked_at(qtbot, library):
    article = library.articles()[0].id
    length = library.summary(article).length
    (code,) = library.add_code("很多").added.codes
    text = library.article(article).text
    places = [(article, Span(at, at + 1), text[at]) for at in range(min(length, 700)) if text[at] != "\n"]
    library.annotate_all(places, code.id)
    application([])
    panel = TagsPanel(Hub(library, Jobs()), Theme.load("light"))
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: panel.model.total == len(places) and not panel.hub.jobs.is_busy())
    assert panel.model.record(panel.model.rowCount() - 1) is None
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: panel.model.record(panel.model.rowCount() - 1) is not None)
    last = panel.model.record(panel.model.rowCount() - 1)
    assert last.annotation.passage.start == places[-1][1].start
    assert panel.view.currentIndex().row() == panel.model.rowCount() - 1
    panel.hub.jobs.shut_down()


def test_what_is_typed_before_a_row_is_there_goes_to_no_other_tag(qtbot, library):
    article = library.articles()[0].id
    (code,) = library.add_code("很多").added.codes
    text = library.article(article).text
    places = [(article, Span(at, at + 1), text[at]) for at in range(700) if text[at] != "\n"]
    library.annotate_all(places, code.id)
    application([])
    panel = TagsPanel(Hub(library, Jobs()), Theme.load("light"))
    saved = []
    panel.note.save_with(lambda *what: bool(saved.append(what)) or True)
    qtbot.addWidget(panel)
    panel.resize(280, 500)
    panel.show()
    qtbot.waitUntil(lambda: panel.model.total == len(places))
    panel.view.go_to(1)
    assert panel.note.edit.isEnabled()
    last = panel.model.rowCount() - 1
    panel.view.setCurrentIndex(panel.model.index(last))
    assert panel.model.record(last) is None
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    qtbot.keyClicks(panel.note.edit, "x")
    assert not saved
    qtbot.waitUntil(lambda: panel.model.record(last) is not None)
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    qtbot.keyClicks(panel.note.edit, "y")
    panel.note.store()
    assert saved == [(panel.model.id_in(last), "", "y")]
    panel.hub.jobs.shut_down()
