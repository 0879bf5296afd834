"""What the systems are told of the program, and its icons."""

import importlib
import plistlib
import struct
import sys
from types import ModuleType, SimpleNamespace

import pytest
from PySide6.QtGui import QImage

from reader import __version__
from reader.resources import resource
from tests.packaging.ci_modules import ci_module

identity = ci_module("identity")
ART = resource("packaging")


def test_the_version_is_the_program_s():
    assert identity.version() == __version__


@pytest.mark.parametrize(
    ("text", "four"), [("0.1.0", (0, 1, 0, 0)), ("1.2rc1", (1, 2, 0, 0)), ("3.4.5.6.7", (3, 4, 5, 6))]
)
def test_windows_has_four_numbers_of_a_version(text, four):
    assert identity.numbers(text) == four


def test_the_plist_tells_macos_what_the_program_is():
    told = plistlib.loads(plistlib.dumps(identity.info_plist("1.2.3rc4")))
    assert told["CFBundleShortVersionString"] == "1.2.3"
    assert told["CFBundleLocalizations"] == ["en", "zh-Hans", "zh-Hant"]
    assert "2026" in told["NSHumanReadableCopyright"]
    # It is never offered in place of the program that a person uses for such files.
    assert {kind["LSHandlerRank"] for kind in told["CFBundleDocumentTypes"]} == {"Alternate"}
    # PyInstaller's own entries, of which these must not take the place.
    assert not {"CFBundleExecutable", "CFBundleIdentifier", "CFBundleIconFile"} & told.keys()


@pytest.mark.bundle
def test_pyinstaller_reads_the_version_resource(tmp_path, monkeypatch):
    pytest.importorskip("PyInstaller")
    # What the module asks for, and uses only on a program that Windows can run.
    monkeypatch.setitem(sys.modules, "pefile", ModuleType("pefile"))
    monkeypatch.setattr("PyInstaller.compat.win32api", None, raising=False)
    versioninfo = importlib.import_module("PyInstaller.utils.win32.versioninfo")
    # It counts on the sizes that numbers have on Windows.
    standard = SimpleNamespace(
        pack=lambda form, *values: struct.pack(f"<{form}", *values),
        unpack=lambda form, data: struct.unpack(f"<{form}", data),
    )
    monkeypatch.setattr(versioninfo, "struct", standard)
    file = tmp_path / "version.txt"
    file.write_text(identity.version_resource("1.2.3rc1"), encoding="utf-8")
    read = versioninfo.VSVersionInfo()
    read.fromRaw(versioninfo.load_version_info_from_text_file(str(file)).toRaw())
    assert (read.ffi.fileVersionMS, read.ffi.fileVersionLS) == (1 << 16 | 2, 3 << 16)
    strings, translation = read.kids
    said = {entry.name: entry.val for entry in strings.kids[0].kids}
    assert said["ProductName"] == "Jianting 兼听"
    assert said["FileVersion"] == "1.2.3rc1"
    assert said["OriginalFilename"] == "jianting.exe"
    assert strings.kids[0].name == "040904b0"
    assert translation.kids[0].kids == [0x0409, 0x04B0]


def test_linux_has_the_icon_in_the_sizes_that_it_says():
    found = sorted(ART.glob("hicolor/*/apps/jianting.png"))
    assert len(found) > 5
    for path in found:
        image = QImage(str(path))
        assert path.parts[-3] == f"{image.width()}x{image.height()}"
        assert image.hasAlphaChannel()


def test_windows_has_the_icon_in_many_sizes():
    data = (ART / "jianting.ico").read_bytes()
    nothing, kind, count = struct.unpack_from("<HHH", data)
    assert (nothing, kind) == (0, 1)
    sizes = []
    for number in range(count):
        width, _, _, _, _, depth, length, start = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        image = QImage.fromData(data[start : start + length], "PNG")
        assert (image.width(), depth) == (width or 256, 32)
        sizes.append(image.width())
    assert {16, 32, 48, 256} <= set(sizes)


def test_macos_has_the_icon_in_many_sizes():
    data = (ART / "jianting.icns").read_bytes()
    letters, length = struct.unpack_from(">4sI", data)
    assert (letters, length) == (b"icns", len(data))
    sizes, at = {}, 8
    while at < length:
        kind, taken = struct.unpack_from(">4sI", data, at)
        sizes[kind.decode("ascii")] = QImage.fromData(data[at + 8 : at + taken], "PNG").width()
        at += taken
    assert sizes == ci_module("icons").MACOS


def test_the_icons_are_made_of_the_picture_as_it_is_now():
    made = ci_module("icons").picture(48)
    assert QImage.fromData(made) == QImage(str(ART / "hicolor" / "48x48" / "apps" / "jianting.png"))
