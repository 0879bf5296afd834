"""The inspector's tabs as one panel."""

from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from reader.gui.inspector.findings import findings_of
from reader.gui.inspector.look import FlowLayout
from reader.gui.look.style import style_sheet
from reader.gui.look.theme import Theme


def tabs(panel):
    return panel.statements, panel.coverage, panel.alone, panel.why


def test_before_anything_is_open_it_says_what_to_do(bare_panel):
    for tab in tabs(bare_panel):
        assert "side by side" in tab.empty.text()


def test_with_one_article_it_asks_for_a_second(bare_panel):
    bare_panel.show_findings(None, 1)
    for tab in tabs(bare_panel):
        assert "second article" in tab.empty.text()
        assert tab.empty.isVisibleTo(tab)
    assert not bare_panel.filter_bar.isEnabled()


def test_articles_that_share_nothing(bare_panel, read_library, findings):
    bare = replace(findings.alignment, links=(), groups=())
    bare_panel.show_findings(findings_of(read_library, bare, findings.names), 4)
    for tab in (bare_panel.statements, bare_panel.coverage, bare_panel.why):
        assert "Nothing shared" in tab.empty.text()


def test_the_tabs_are_walked_by_keys_and_each_takes_the_keyboard(qtbot, panel):
    panel.bar.setFocus()
    for number, tab in enumerate(tabs(panel)):
        assert panel.stack.currentIndex() == number
        assert panel.stack.currentWidget() is tab
        qtbot.keyClick(panel.bar, Qt.Key.Key_Right)
    panel.show_link(0)
    panel.bring_forward(panel.statements)
    for tab in (*tabs(panel), panel.statements):
        assert panel.stack.currentWidget() is tab
        assert tab.isAncestorOf(panel.focusWidget())
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert panel.stack.currentWidget() is panel.statements


def test_other_colours_reach_every_tab(qtbot, panel):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 400)
    panel.setParent(window)
    panel.resize(1000, 400)
    window.show()
    panel.show()
    panel.show_link(0)
    for name in ("dark", "high_contrast_light", "high_contrast_dark"):
        theme = Theme.load(name)
        window.setStyleSheet(style_sheet(theme))
        panel.set_theme(theme)
        for tab in tabs(panel):
            panel.bring_forward(tab)
            shown = tab.grab().toImage()
            places = [(x, y) for x in range(0, shown.width(), 20) for y in range(0, shown.height(), 20)]
            ground = sum(shown.pixelColor(x, y) == theme.colour("pane") for x, y in places)
            assert ground > len(places) / 4, (name, tab)
    panel.setParent(None)


def test_a_rejected_link_is_listed_last_and_crossed_out(panel, read_library, findings):
    judged = replace(findings.alignment, rejected=(findings.alignment.links[0],))
    panel.show_findings(findings_of(read_library, judged, findings.names), 4)
    last = panel.statements.things.shown[-1]
    assert last.rejected == findings.alignment.links[0]
    assert panel.statements.things.about(last).startswith("Rejected")


def test_outlets_with_several_articles_are_numbered(findings):
    assert len(set(findings.names)) == len(findings.alignment.articles)


def test_a_flow_layout_breaks_lines(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    flow = FlowLayout(widget, 4)
    for number in range(4):
        button = QPushButton(str(number))
        button.setFixedSize(100, 20)
        flow.addWidget(button)
    assert flow.heightForWidth(1000) < flow.heightForWidth(220)
    flow.setGeometry(QRect(0, 0, 220, 100))
    assert flow.itemAt(2).geometry().top() > flow.itemAt(1).geometry().top()
    assert flow.takeAt(9) is None
