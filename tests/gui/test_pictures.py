"""The window looks as it did; what is kept, and how it is made anew, is said in ``picture_states``."""

import json
import shutil

import pytest
from PySide6.QtGui import QImage

from reader.gui.app import application
from reader.gui.look.theme import Theme
from reader.gui.settings import Settings
from reader.library import Library
from tests.gui.picture_states import FOLDER, collect, differing, halved, letters, moved, shoot

KEPT = json.loads((FOLDER / "layout.json").read_text(encoding="utf-8"))
STATES = sorted(KEPT["states"])
CHANGED = "current"
LOST = ("link_active_fill", "link_quote")


@pytest.fixture(scope="module")
def shots(qapp, known_sample, tmp_path_factory):
    """All states as they are now, and one of them changed in ways that have to be noticed."""
    folder = tmp_path_factory.mktemp("pictures")
    path = shutil.copy(known_sample, folder / "library.sqlite3")
    found, changed = {}, {}
    with pytest.MonkeyPatch.context() as patch, Library(path, coder="tester") as library:
        patch.setenv("JIANTING_LANG", "en")
        application([])
        for name, shot, window in collect(library, Settings(folder / "window.ini")):
            found[name] = shot
            if name == CHANGED:
                changed = changes(window)
    return found, changed


def changes(window):
    theme = window.themes.theme
    made = {}
    for slot in LOST:
        other = {each: theme.colour(each) for each in theme} | {slot: theme.colour("pane")}
        window.themes.changed.emit(Theme(theme.name, theme.dark, other))
        made[slot] = shoot(window)
    window.themes.changed.emit(theme)
    made["nothing"] = shoot(window)
    bar = window.view.panes[1].text.verticalScrollBar()
    window.view.set_sync(False)
    bar.setValue(bar.value() + 9)
    made["scrolled"] = shoot(window)
    bar.setValue(bar.value() - 9)
    window.statusBar().hide()
    made["no status bar"] = shoot(window)
    window.statusBar().show()
    sizes = window.view.row.sizes()
    window.view.row.setSizes([sizes[0] + 40, sizes[1] - 40])
    made["wider pane"] = shoot(window)
    window.view.row.setSizes(sizes)
    window.view.set_sync(True)
    return made


def kept(name):
    picture = QImage(str(FOLDER / f"{name}.webp"))
    assert not picture.isNull()
    return picture


@pytest.fixture
def same_letters(shots):
    if letters() != KEPT["letters"]:
        pytest.skip("letters are drawn in another way here than where the pictures were made")


@pytest.mark.parametrize("name", STATES)
def test_every_part_is_where_it_was_and_has_its_colours(shots, name):
    assert moved(KEPT["states"][name], shots[0][name].layout) == []


@pytest.mark.parametrize("name", STATES)
def test_the_window_looks_as_it_did(shots, same_letters, name, tmp_path):
    now = halved(shots[0][name].picture)
    where = differing(kept(name), now)
    now.save(str(tmp_path / f"{name}.png"))
    assert where == [], f"see {tmp_path / name}.png; to renew: python tests/gui/picture_states.py"


def test_nothing_is_left_out(shots):
    assert sorted(shots[0]) == STATES == sorted(path.stem for path in FOLDER.glob("*.webp"))


class TestNotices:
    """A comparison that never fails would be worth nothing."""

    @pytest.fixture
    def was(self, shots):
        return shots[0][CHANGED]

    def test_a_theme_that_came_back_is_the_same(self, shots, was):
        now = shots[1]["nothing"]
        assert moved(was.layout, now.layout) == []
        assert differing(halved(was.picture), halved(now.picture)) == []

    @pytest.mark.parametrize("slot", LOST)
    def test_a_colour_that_is_lost(self, shots, was, slot):
        now = shots[1][slot]
        assert any(slot in line for line in moved(was.layout, now.layout))
        assert differing(halved(was.picture), halved(now.picture))

    def test_a_text_that_moved_by_half_a_line(self, shots, was):
        found = differing(halved(was.picture), halved(shots[1]["scrolled"].picture))
        text = was.layout["text 1"]["rect"]
        assert len(found) > 20
        assert sum(text[0] <= 2 * square.center().x() <= text[0] + text[2] for square in found) > 20

    def test_a_part_that_is_gone(self, shots, was):
        assert "status bar: not there" in moved(was.layout, shots[1]["no status bar"].layout)

    def test_a_part_that_lies_elsewhere(self, shots, was):
        lines = moved(was.layout, shots[1]["wider pane"].layout)
        assert any(line.startswith("text 1: [") for line in lines)
