"""Each thing that may ail an installation, made true, is found and has a remedy."""

import gzip
import subprocess
import sys
import time
from importlib import metadata
from pathlib import Path

import pytest

from reader import messages
from reader.faults import display, installation, places, system_libraries
from reader.faults.finding import Finding, Severity


def ids(findings: list[Finding]) -> list[str]:
    """Their ids; each has words and a remedy in every language."""
    for each in findings:
        for tongue in messages.LANGUAGES:
            assert messages.finding_words(each, tongue)
            assert messages.remedy_words(each, tongue)
    return [each.id for each in findings]


def test_what_runs_these_tests_is_sound():
    found = installation.check_installation(workers=False)
    assert [each for each in found if each.severity is Severity.ERROR] == []


def test_a_missing_system_library_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "platform", "linux")
    gone = {"libno-such-thing.so.7": system_libraries.Packages("libno-such-thing7", "no-such-thing")}
    monkeypatch.setattr(system_libraries, "LIBRARIES", gone)
    monkeypatch.setattr(system_libraries.shutil, "which", lambda tool: tool if tool == "apt-get" else None)
    (found,) = installation.check_system_libraries()
    assert ids([found]) == ["system_library_missing"]
    assert "libno-such-thing.so.7" in messages.finding_words(found, "en")
    assert found.command == "sudo apt-get install libno-such-thing7"
    monkeypatch.setattr(system_libraries.shutil, "which", lambda tool: tool if tool == "dnf" else None)
    assert installation.check_system_libraries()[0].command == "sudo dnf install no-such-thing"


def test_what_other_packages_bring_along_is_missed_where_these_are_there(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_libraries.shutil, "which", lambda tool: tool if tool == "apt-get" else None)
    monkeypatch.setattr(system_libraries, "loads", lambda name: name != "libxcb-image.so.0")
    (found,) = installation.check_system_libraries()
    assert found.command == "sudo apt-get install libxcb-image0"
    monkeypatch.setattr(system_libraries, "loads", lambda name: "xcb" not in name)
    (found,) = installation.check_system_libraries()
    assert "libxcb-cursor0" in found.command
    assert "libxcb-image0" not in found.command, "it comes with the others"


def test_a_missing_and_a_broken_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "broken_thing.py").write_text("raise RuntimeError('a secret')")
    monkeypatch.syspath_prepend(tmp_path)
    names = {"missing-thing": "missing_thing", "broken-thing": "broken_thing", "PyYAML": "yaml"}
    monkeypatch.setattr(installation, "PACKAGES", names)
    found = installation.check_packages()
    assert ids(found) == ["package_missing", "package_broken"]
    assert found[0].command.endswith("install missing-thing")
    assert found[1].values == {"name": "broken-thing", "kind": "RuntimeError"}


def test_a_package_is_asked_for_in_the_versions_that_fit(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(
        metadata, "requires", lambda _name: ["jieba2>1", "jieba<0.43,>=0.42.1; python_version>'3'"]
    )
    assert installation._requirement("jieba") == "jieba<0.43,>=0.42.1"
    assert installation._requirement("other") == "other"


@pytest.mark.parametrize(
    ("qt", "python", "fits"),
    [("6.12.0", (3, 11, 2), False), ("6.12.0", (3, 12, 0), True), ("6.11.3", (3, 11, 2), True)],
)
def test_a_qt_that_does_not_go_with_python(
    monkeypatch: pytest.MonkeyPatch, qt: str, python: tuple, fits: bool
):
    monkeypatch.setattr(metadata, "version", lambda _name: qt)
    monkeypatch.setattr(installation.sys, "version_info", python)
    assert ids(installation.check_qt()) == ([] if fits else ["qt_python_mismatch"])


def test_two_packages_with_one_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("opencc", "opencc-python-reimplemented"):
        record = tmp_path / f"{name.replace('-', '_')}-1.0.dist-info"
        record.mkdir()
        (record / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        (record / "top_level.txt").write_text("opencc\n")
    monkeypatch.syspath_prepend(tmp_path)
    (found,) = installation._check_twins("opencc")
    assert ids([found]) == ["package_twice"]
    assert found.command.endswith("uninstall opencc-python-reimplemented")


def test_shipped_files_that_are_missing_or_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "sound.json.gz").write_bytes(gzip.compress(b"{}"))
    (folder / "short.json.gz").write_bytes(gzip.compress(b"{}" * 50)[:-9])
    (folder / "words.toml").write_text("a = ")
    (folder / "words.qm").write_bytes(b"nothing")
    (folder / "empty.css").touch()
    (folder / "net.npz").write_bytes(b"PK nothing")
    monkeypatch.setattr(installation, "resource", lambda *parts: tmp_path.joinpath(*parts))
    names = ("sound.json.gz", "short.json.gz", "words.toml", "words.qm", "empty.css", "net.npz", "gone.css")
    (found,) = installation.check_resources({"model": names})
    assert ids([found]) == ["resource_missing"]
    assert found.values["files"] == ", ".join(f"model/{name}" for name in names[1:])


def test_every_file_that_is_asked_for_is_looked_at():
    for group, names in installation._FILES.items():
        for name in names:
            assert installation.resource(group, name).is_file()


def test_a_broken_font(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    import pylopdf_fonts_zh_cn as fonts

    (tmp_path / "a.otf").write_bytes(b"<html>not found</html>")
    monkeypatch.setattr(fonts, "sans_path", lambda: tmp_path / "a.otf")
    monkeypatch.setattr(fonts, "serif_path", lambda: tmp_path / "gone.otf")
    (found,) = installation.check_fonts()
    assert ids([found]) == ["font_broken"]
    assert found.values["files"] == "a.otf, gone.otf"


def test_a_clock_that_was_set_back():
    assert installation.check_clock() == []
    assert ids(installation.check_clock(now=time.time() - 86_400 * 10_000)) == ["clock_wrong"]


def test_folders_that_can_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("JIANTING_LOGS", str(tmp_path / "file" / "logs"))
    monkeypatch.setattr(installation.tempfile, "tempdir", str(tmp_path / "gone"))
    assert ids(installation.check_folders()) == ["temporary_folder_unusable", "log_unwritable"]


def test_a_disk_that_is_nearly_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert installation.check_room(tmp_path / "not" / "there", "library_room_low") == []
    monkeypatch.setattr(installation, "_LITTLE_BYTES", 1 << 60)
    assert ids(installation.check_room(tmp_path, "library_room_low")) == ["library_room_low"]


def test_processes_that_can_not_be_started():
    code = (
        "import multiprocessing; from reader.faults.installation import check_workers; "
        "multiprocessing.set_executable('/no/such/python'); print([each.id for each in check_workers()])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "['workers_fail']\n"
    assert ids([Finding("workers_fail", Severity.WARNING, {"kind": "BrokenProcessPool"})])


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there always is a screen")
def test_no_screen_and_one_that_does_not_answer(tmp_path: Path):
    assert ids(display.check_display({})) == ["no_display"]
    assert ids(display.check_display({"DISPLAY": ":987"})) == ["display_unreachable"]
    gone = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert ids(display.check_display(gone)) == ["display_unreachable"]
    (tmp_path / "wayland-7").touch()
    assert display.check_display(gone) == []
    assert display.check_display({"QT_QPA_PLATFORM": "offscreen"}) == []


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("Dropbox/news", "Dropbox"),
        ("Dropbox (Personal)/news", "Dropbox"),
        ("OneDrive - University/news", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("坚果云/news", ""),
        ("我的坚果云/news", "坚果云"),
        ("news/dropbox-notes", ""),
    ],
)
def test_folders_that_are_synced(tmp_path: Path, folder: str, program: str):
    assert places.synced_by(tmp_path / folder / "library.sqlite3") == program
    (tmp_path / ".stfolder").mkdir()
    assert places.synced_by(tmp_path / "plain" / "library.sqlite3") == "Syncthing"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked itself")
def test_network_drives(tmp_path: Path):
    mounts = tmp_path / "mounts"
    lines = (
        "/dev/sda1 / ext4 rw 0 0",
        "server:/home /net/home nfs4 rw 0 0",
        r"//server/share /mnt/a\040b cifs rw 0 0",
    )
    mounts.write_text("\n".join(lines))
    assert not places.is_on_network(Path("/home/a/library.sqlite3"), mounts)
    assert places.is_on_network(Path("/net/home/a/library.sqlite3"), mounts)
    assert places.is_on_network(Path("/mnt/a b/library.sqlite3"), mounts)
    assert not places.is_on_network(Path("/net/home/a"), tmp_path / "none")
