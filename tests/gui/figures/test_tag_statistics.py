"""The window of counts, by mouse and keys."""

import csv
import io

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.gui.app import application
from reader.gui.figures.figures_window import FiguresWindow
from reader.gui.figures.fills import FILLS, paint_fill
from reader.gui.hub import Hub
from reader.gui.jobs import Jobs
from reader.gui.look.theme import Theme
from reader.model import GroupBy, TagFilter, Within
from tests.gui.conftest import settle


@pytest.fixture
def tagged(library):
    """An article of VOA, BBC and NYT each, with tags of three codes; the ids of the codes by name."""
    outer, other = (library.add_code(name).added.codes[0] for name in ("引述", "框架"))
    (inner,) = library.add_code("直接", outer.id).added.codes
    for number, article in enumerate(sorted(summary.id for summary in library.articles())):
        for start in range(number + 1):
            library.annotate(article, start, start + 4, outer.id)
        library.annotate(article, 2, 6, other.id)
    library.annotate(article, 0, 9, inner.id)
    return {"引述": outer.id, "框架": other.id, "直接": inner.id}


@pytest.fixture
def alone(qtbot, library, settings):
    """Opens the window of counts by itself; what it counts is there at once."""

    def make():
        application([])
        made = FiguresWindow(
            Hub(library, Jobs(inline=True)), settings, Theme.load("light"), TagFilter(), None
        )
        qtbot.addWidget(made)
        made.show()
        return made

    return make


@pytest.fixture
def figures(alone, tagged):
    return alone()


def choose(box, value):
    box.setCurrentIndex(box.findData(value))


def click(qtbot, plot, row, column):
    part = next(part for part in plot.parts if (part.row, part.column) == (row, column))
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=part.area.center().toPoint())
    return part


def test_bars_are_as_long_as_the_counts(figures):
    chart = figures.frequencies.chart
    assert [series.values for series in chart.data.series] == [(2, 3, 1), (0, 1, 0), (1, 1, 1)]
    assert not chart.upright
    longest = max(chart.parts, key=lambda part: part.area.width())
    assert (longest.row, longest.column) == (0, 1)
    first = next(part for part in chart.parts if (part.row, part.column) == (0, 2))
    assert longest.area.width() == pytest.approx(3 * first.area.width())
    assert "引述" in first.words
    assert "1 tagged passage" in first.words


def test_the_table_has_the_same_numbers_and_can_be_sorted(qtbot, figures):
    page = figures.frequencies
    qtbot.mouseClick(page.table_button, Qt.MouseButton.LeftButton)
    assert page.table.isVisible()
    model = page.table.model()
    shown = [[model.index(row, column).data() for column in range(6)] for row in range(3)]
    assert shown == [
        ["引述", "2", "3", "1", "6", "3"],
        ["引述 › 直接", "0", "1", "0", "1", "1"],
        ["框架", "1", "1", "1", "3", "3"],
    ]
    page.table.sortByColumn(4, Qt.SortOrder.AscendingOrder)
    assert [model.index(row, 0).data() for row in range(3)] == ["引述 › 直接", "框架", "引述"]
    assert list(csv.reader(io.StringIO(page.table.table.as_csv())))[1][1:] == ["2", "3", "1", "6", "3"]


def test_a_click_on_a_number_of_the_table_asks_for_its_tags(qtbot, figures, tagged):
    page = figures.frequencies
    page.table_button.click()
    choose(page.by, GroupBy.MONTH)
    assert page.table.model().headerData(1, Qt.Orientation.Horizontal) == "May 2024"
    place = page.table.visualRect(page.table.model().index(0, 1)).center()
    with qtbot.waitSignal(figures.tags_wanted) as asked:
        qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args[0].codes == {tagged["引述"]}


def test_nested_codes_are_summed_and_time_stands_upright(qtbot, figures):
    page = figures.frequencies
    page.summed.click()
    assert [series.values for series in page.chart.data.series] == [(2, 4, 1), (1, 1, 1)]
    choose(page.by, GroupBy.MONTH)
    assert page.chart.upright
    assert page.chart.data.groups == ("2024-05",)
    page.stacked.click()
    widths = {part.area.width() for part in page.chart.parts}
    assert len(page.chart.parts) == 2
    assert max(widths) == pytest.approx(min(widths))


def test_keys_walk_over_the_bars_and_enter_asks_for_their_tags(qtbot, figures, tagged):
    chart = figures.frequencies.chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    first = chart.current
    assert (first.row, first.column) == (0, 0)
    assert chart.accessibleDescription() == first.words
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert (chart.current.row, chart.current.column) == (2, 0)
    with qtbot.waitSignal(figures.tags_wanted) as asked:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert asked.args[0].codes == {tagged["框架"]}
    assert asked.args[0].outlets == {"bbc"}


def test_what_occurs_together_is_in_the_cells(qtbot, figures, tagged):
    page = figures.together
    figures.pages.setCurrentWidget(page)
    assert page.map.counts == [[6, 3, 6], [3, 1, 1], [6, 1, 3]]
    choose(page.within, Within.ARTICLE)
    assert page.map.counts == [[3, 1, 3], [1, 1, 1], [3, 1, 3]]
    with qtbot.waitSignal(figures.tags_wanted) as asked:
        part = click(qtbot, page.map, 0, 2)
    assert part.words == "引述 + 框架\ntogether in 3 articles"
    assert asked.args[0].codes == {tagged["引述"], tagged["框架"]}


def test_the_window_of_counts_and_the_list_of_tags_lead_to_each_other(qtbot, make_window, library, tagged):
    window = make_window(library)
    window.tags_dock.show()
    window.tags_panel.show_code(tagged["框架"])
    settle(qtbot, window)
    window.actions_.tags.statistics.trigger()
    settle(qtbot, window)
    figures = window.controls.figures.open_window
    chart = figures.frequencies.chart
    assert figures.only_listed.isChecked()
    assert [series.values for series in chart.data.series] == [(1, 1, 1)]
    figures.only_listed.click()
    settle(qtbot, window)
    assert len(chart.data.series) == 3
    click(qtbot, chart, 0, 1)
    settle(qtbot, window)
    assert window.tags_panel.model.total == 3
    assert window.tags_panel.filter.outlets == {"nyt"}
    article = min(summary.id for summary in library.articles())
    assert window.tagging.tag(article, 9, 12, library.code(tagged["框架"]))
    settle(qtbot, window)
    assert chart.data.series[2].values == (1, 1, 2)
    figures.close()
    qtbot.waitUntil(lambda: window.controls.figures.open_window is None)


def test_plot_and_table_are_saved(qtbot, figures, tmp_path, monkeypatch):
    for name, button in (
        ("plot.svg", "picture_button"),
        ("plot.png", "picture_button"),
        ("t.csv", "table_button"),
    ):
        path = tmp_path / name
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *_args, path=path: (str(path), f"x (*{path.suffix})")
        )
        qtbot.mouseClick(getattr(figures, button), Qt.MouseButton.LeftButton)
    assert QSvgRenderer(str(tmp_path / "plot.svg")).isValid()
    picture = QImage(str(tmp_path / "plot.png"))
    assert picture.width() >= 600
    assert (tmp_path / "t.csv").read_text(encoding="utf-8-sig").splitlines()[0].startswith("Tag,")


def test_every_code_outlet_and_month_is_saved_as_a_line(qtbot, figures, tmp_path, monkeypatch):
    path = tmp_path / "all.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), "x (*.csv)"))
    qtbot.mouseClick(figures.all_button, Qt.MouseButton.LeftButton)
    lines = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    assert [(each["code"], each["outlet"], each["month"], each["tags"]) for each in lines] == [
        ("引述", "bbc", "2024-05", "2"),
        ("框架", "bbc", "2024-05", "1"),
        ("引述", "nyt", "2024-05", "3"),
        ("引述 › 直接", "nyt", "2024-05", "1"),
        ("框架", "nyt", "2024-05", "1"),
        ("引述", "voa", "2024-05", "1"),
        ("框架", "voa", "2024-05", "1"),
    ]
    assert {each["tagged_articles"] for each in lines} == {"1"}


def test_a_table_whose_name_was_completed_replaces_none_unasked(qtbot, figures, tmp_path, monkeypatch):
    path = tmp_path / "t.csv"
    path.write_bytes(b"kept")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "t"), ""))
    monkeypatch.setattr(QMessageBox, "question", lambda *_args: QMessageBox.StandardButton.No)
    qtbot.mouseClick(figures.table_button, Qt.MouseButton.LeftButton)
    assert path.read_bytes() == b"kept"
    monkeypatch.setattr(QMessageBox, "question", lambda *_args: QMessageBox.StandardButton.Yes)
    qtbot.mouseClick(figures.table_button, Qt.MouseButton.LeftButton)
    assert path.read_text(encoding="utf-8-sig").startswith("Tag,")


def test_one_outlet_is_seen_month_by_month(qtbot, figures):
    page = figures.frequencies
    choose(page.by, GroupBy.MONTH)
    choose(page.outlet, "nyt")
    assert [series.values for series in page.chart.data.series] == [(3,), (1,), (1,)]
    choose(page.outlet, "")
    assert [series.values for series in page.chart.data.series] == [(6,), (1,), (3,)]


def test_only_a_month_is_told_as_one(library, tagged, alone):
    library.set_coder("2023-99")
    (article, *_) = library.articles()
    library.annotate(article.id, 5, 8, tagged["框架"])
    page = alone().frequencies
    choose(page.by, GroupBy.CODER)
    assert "2023-99" in page.table.table.columns
    choose(page.by, GroupBy.MONTH)
    assert page.table.table.columns[0] == "May 2024"
    assert "May 2024" in page.chart.parts[0].words


def test_a_library_without_tags_says_so(alone):
    figures = alone()
    assert figures.frequencies.empty_label.isVisible()
    assert not figures.picture_button.isEnabled()


def test_every_fill_is_told_apart_without_colour(qapp):
    theme, found = Theme.load("light"), []
    for number in range(FILLS):
        image = QImage(60, 24, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_fill(painter, QRectF(0, 0, 60, 24), number, theme.colour("text"), theme.colour("pane"))
        painter.end()
        found.append([image.pixelColor(QPoint(x, y)).value() for x in range(60) for y in range(24)])
    for one in range(FILLS):
        for other in range(one):
            different = sum(abs(a - b) > 60 for a, b in zip(found[one], found[other], strict=True))
            assert different > 60, (one, other)
