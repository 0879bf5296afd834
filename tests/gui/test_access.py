"""What a screen reader is told, what the keyboard reaches, and what has room for longer words."""

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel

from reader.gui.teaching.commands import plain
from reader.model import LinkKind, Verdict
from tests.gui.conftest import open_articles, settle

NAMED = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.MenuItem,
    QAccessible.Role.PageTab,
    QAccessible.Role.RadioButton,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
}


def nameless(widget):
    """The widgets in view that a screen reader would call by their role alone."""
    found, todo = [], [QAccessible.queryAccessibleInterface(widget)]
    while todo:
        here = todo.pop()
        if here is None or here.state().invisible:
            continue
        if here.role() in NAMED and not here.text(QAccessible.Text.Name).strip():
            thing = here.object()
            # Qt's own parts of a spin box or a scroll area are reached through their owner.
            if thing is not None and not (thing.objectName() or "").startswith("qt_"):
                found.append((here.role().name, type(thing).__name__, thing.objectName()))
        if here.role() in {QAccessible.Role.List, QAccessible.Role.Table, QAccessible.Role.Tree}:
            continue  # its rows speak for themselves
        todo += [here.child(number) for number in range(here.childCount())]
    return found


class TestNames:
    def test_everything_in_the_window_has_one(self, qtbot, window, library):
        window.tags_dock.show()
        settle(qtbot, window)
        assert nameless(window) == []
        open_articles(qtbot, window, [summary.id for summary in library.articles()][:3])
        assert nameless(window) == []

    def test_what_judging_and_menus_show_has_one(self, qtbot, window, library):
        open_articles(qtbot, window, [summary.id for summary in library.articles()][:3])
        qtbot.keyClick(window.view.panes[0].text, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        qtbot.keyClick(window.view.panes[0].text, Qt.Key.Key_Y)
        settle(qtbot, window)
        strip = window.controls.links.strip
        assert strip.isVisible()
        assert nameless(strip) == []
        assert "Confirmed" in strip.accessibleName()
        assert QApplication.focusWidget() is window.view.panes[0].text
        qtbot.keyClick(window.view.panes[0].text, Qt.Key.Key_K)
        menu = QApplication.activePopupWidget()
        assert nameless(menu) == []
        menu.close()
        window.actions_.edit.find.trigger()
        assert nameless(window.find_bar) == []
        window.docks.inspector.show()
        window.docks.where_else.show()
        for tab in range(window.inspector.bar.count()):
            window.inspector.bar.setCurrentIndex(tab)
            settle(qtbot, window)
            assert nameless(window.docks.inspector) == [], tab
        for action in window.menuBar().actions():
            assert nameless(action.menu()) == [], action.text()
        for show in (window.actions_.library.show_events, window.actions_.library.show_statements):
            show.trigger()
            settle(qtbot, window)
            assert nameless(window) == [], show.text()

    def test_everything_in_preferences_and_palette_has_one(self, qtbot, window):
        window.actions_.edit.preferences.trigger()
        dialog = window.controls.frame.preferences
        for page in range(dialog.tabs.count()):
            dialog.tabs.setCurrentIndex(page)
            assert nameless(dialog) == [], page
        dialog.close()
        window.actions_.help.commands.trigger()
        assert nameless(window.controls.frame.palette) == []
        window.controls.frame.palette.close()


class Longer(QTranslator):
    """Every string is two fifths longer, as a translation may be."""

    def translate(self, _context, source, _comment=None, _n=-1):
        letters = len(plain(source))
        return source + "~" * max(1, round(letters * 0.4)) if letters > 1 else source

    def isEmpty(self):  # noqa: N802 - Qt
        return False


@pytest.fixture
def longer(qapp, monkeypatch):
    translator = Longer()
    monkeypatch.setattr("reader.gui.app.speak", lambda *_: None)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def clipped(widget):
    for part in (*widget.findChildren(QAbstractButton), *widget.findChildren(QLabel)):
        text = part.text()
        if not (part.isVisible() and text) or "Elided" in type(part).__name__:
            continue
        wraps = getattr(part, "wordWrap", bool)()
        least = part.heightForWidth(part.width()) if wraps else part.minimumSizeHint().height()
        if part.height() < least - 1 or (not wraps and part.width() < part.minimumSizeHint().width() - 1):
            yield type(part).__name__, text, part.size().toTuple(), part.minimumSizeHint().toTuple()


class TestRoom:
    def test_longer_words_have_room(self, qtbot, longer, make_window, empty_library):
        window = make_window(empty_library, size=(1024, 640))
        assert "~" in window.welcome.sample_button.text()
        for part in (window.welcome, window.statusBar(), window.import_panel):
            assert list(clipped(part)) == []
        for panel in (window.tabs.articles, window.tabs.events, window.tabs.statements):
            window.tabs.show_panel(panel)
            settle(qtbot, window)
            assert list(clipped(panel)) == []
        window.actions_.edit.preferences.trigger()
        dialog = window.controls.frame.preferences
        for page in range(dialog.tabs.count()):
            dialog.tabs.setCurrentIndex(page)
            QApplication.processEvents()
            assert list(clipped(dialog)) == []
        dialog.close()
        window.actions_.help.commands.trigger()
        assert list(clipped(window.controls.frame.palette)) == []
        window.controls.frame.palette.close()

    def test_large_type_has_room(self, qtbot, make_window, library, qapp):
        font = qapp.font()
        window = make_window(library, size=(1024, 640))
        large = qapp.font()
        large.setPointSizeF(large.pointSizeF() * 1.5)
        qapp.setFont(large)
        settle(qtbot, window)
        window.actions_.edit.preferences.trigger()
        dialog = window.controls.frame.preferences
        QApplication.processEvents()
        found = list(clipped(dialog))
        dialog.close()
        qapp.setFont(font)
        assert found == []


class TestOrder:
    def test_tab_goes_through_everything_once_and_comes_back(self, qtbot, window, library):
        open_articles(qtbot, window, [summary.id for summary in library.articles()][:2])
        window.docks.inspector.show()
        window.tags_dock.show()
        settle(qtbot, window)
        texts = [pane.text for pane in window.view.panes]
        texts[0].setFocus()
        met = [QApplication.focusWidget()]
        for _ in range(120):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            if QApplication.focusWidget() is texts[0]:
                break
            met.append(QApplication.focusWidget())
        assert QApplication.focusWidget() is texts[0]
        assert len(set(met)) == len(met)
        assert met[1] is texts[1]
        assert all(each.isVisible() and each.isEnabled() for each in met)
        places = {
            name: [number for number, each in enumerate(met) if part.isAncestorOf(each)]
            for name, part in (
                ("texts", window.view),
                ("library", window.library_dock),
                ("inspector", window.docks.inspector),
            )
        }
        for name, found in places.items():
            assert found, name
            assert found == list(range(found[0], found[-1] + 1)), (name, found)


def test_a_first_visit_by_keyboard_alone(qtbot, make_window, empty_library, tmp_path, monkeypatch):
    """Start, open the sample, walk the statements, judge one, take it back, judge it again, export."""
    target = tmp_path / "page.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window = make_window(empty_library)
    control, alt, shift = (
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.ShiftModifier,
    )

    def press(key, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)
        settle(qtbot, window)

    for _ in range(5):
        press(Qt.Key.Key_F6)
        if QApplication.focusWidget() is window.welcome.sample_button:
            break
    assert QApplication.focusWidget() is window.welcome.sample_button
    with qtbot.waitSignal(window.controls.files.sample_opened, timeout=30_000):
        press(Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.view.isAncestorOf(QApplication.focusWidget())
    met = []
    for _ in range(3):
        press(Qt.Key.Key_Down, alt)
        met.append(window.view.current_index)
    assert None not in met
    assert len(set(met)) == 3
    press(Qt.Key.Key_Down, alt | shift)
    link = window.view.current_link
    assert link.kind is LinkKind.QUOTE

    press(Qt.Key.Key_Y)
    (said,) = empty_library.judgements()
    assert said.verdict is Verdict.CONFIRMED
    assert (said.ends[0].passage, said.ends[1].passage) == (link.a.passage, link.b.passage)
    assert window.view.current_link.judgement == said.id
    assert "Confirmed" in window.controls.links.strip.accessibleName()
    press(Qt.Key.Key_Y, shift)
    assert empty_library.judgements() == []
    press(Qt.Key.Key_Z, control)
    assert empty_library.judgements() == [said]
    press(Qt.Key.Key_Z, control)
    assert empty_library.judgements() == []
    press(Qt.Key.Key_Y)
    assert window.view.current_link.judgement is not None
    assert window.view.isAncestorOf(QApplication.focusWidget())

    press(Qt.Key.Key_E, control)
    qtbot.waitUntil(
        lambda: target.exists() and "</html>" in target.read_text(encoding="utf-8"), timeout=20_000
    )
