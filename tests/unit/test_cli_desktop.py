import os
import shlex
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

from reader.cli.desktop import quoted
from reader.resources import resource

pytestmark = pytest.mark.usefixtures("surroundings")


@pytest.fixture(autouse=True)
def linux(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def entry(path: Path) -> dict[str, str]:
    parser = ConfigParser(interpolation=None, delimiters="=", comment_prefixes="#")
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return dict(parser["Desktop Entry"])


def test_the_program_comes_into_the_menu_with_its_icons(run, tmp_path):
    status, out, err = run("desktop", "install")
    file = tmp_path / "data/applications/jianting.desktop"
    assert (status, out) == (0, "")
    assert str(file) in err
    said = entry(file)
    assert said["Name"] == "Jianting"
    assert said["Name[zh_CN]"] == "兼听"
    program = shlex.split(said["Exec"])
    assert Path(program[0]).is_absolute()
    assert os.access(program[0], os.X_OK)
    icons = tmp_path / "data/icons/hicolor"
    assert (icons / "48x48/apps/jianting.png").read_bytes().startswith(b"\x89PNG")
    drawing = icons / "scalable/apps/jianting.svg"
    assert drawing.read_bytes() == resource("icons", "jianting.svg").read_bytes()


def test_installing_again_names_the_program_where_it_is_now(run, tmp_path, monkeypatch):
    run("desktop", "install")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/media/my disk/Jian$ting 100%/jianting")
    assert run("desktop", "install")[0] == 0
    command = entry(tmp_path / "data/applications/jianting.desktop")["Exec"]
    assert command == r'"/media/my disk/Jian\\$ting 100%%/jianting"'


def test_it_goes_without_a_trace(run, tmp_path):
    run("desktop", "install")
    other = tmp_path / "data/applications/other.desktop"
    other.write_text("[Desktop Entry]\n", "utf-8")
    status, _, err = run("desktop", "remove")
    assert status == 0
    assert "no longer" in err
    assert [path for path in (tmp_path / "data").rglob("*") if path.is_file()] == [other]
    status, _, err = run("desktop", "remove")
    assert status == 0
    assert "not in your own menu" in err


def test_a_relative_data_folder_is_ignored(run, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", "data")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    run("desktop", "install")
    assert (tmp_path / "home/.local/share/applications/jianting.desktop").is_file()


def test_elsewhere_it_says_how_else(run, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    status, _, err = run("desktop", "install")
    assert status == 3
    assert "taskbar" in err


@pytest.mark.parametrize(
    ("argument", "written"),
    [
        ("/opt/jianting/jianting", "/opt/jianting/jianting"),
        ("/opt/兼听/jianting", "/opt/兼听/jianting"),
        ("/opt/a b", '"/opt/a b"'),
        ("/opt/50%", "/opt/50%%"),
        ('/opt/"', r'"/opt/\\""'),
        ("/opt/\\", r'"/opt/\\\\"'),
    ],
)
def test_a_path_is_written_as_the_specification_wants_it(argument, written):
    assert quoted(argument) == written
