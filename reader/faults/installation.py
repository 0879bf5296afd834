"""What may ail an installation: the system's libraries, the packages, the files that ship with the program.

Each check works where what it checks is missing.
"""

from __future__ import annotations

import gzip
import importlib
import importlib.util
import os
import re
import shlex
import shutil
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import metadata
from pathlib import Path

from reader.faults import system_libraries
from reader.faults.display import check_display
from reader.faults.finding import Finding, Severity
from reader.faults.log import folder
from reader.resources import resource, seeds

PACKAGES = {
    "PySide6-Essentials": "PySide6",
    "beautifulsoup4": "bs4",
    "click": "click",
    "diff-match-patch": "diff_match_patch",
    "dulwich": "dulwich",
    "jieba": "jieba",
    "numpy": "numpy",
    "OpenCC": "opencc",
    "platformdirs": "platformdirs",
    "pylopdf-fonts-zh-cn": "pylopdf_fonts_zh_cn",
    "pypinyin": "pypinyin",
    "PyYAML": "yaml",
    "rapidfuzz": "rapidfuzz",
    "sqlite-utils": "sqlite_utils",
    "threadpoolctl": "threadpoolctl",
}
"""What the program is built on, and the module by which each is known."""
_WITHOUT_QT = (3, 12)
_FIRST_UNFIT_QT = (6, 12)
"""From this version on PySide6 loses references to None in a Python older than that."""
_FONT_MARKS = (b"OTTO", b"\0\1\0\0", b"true", b"ttcf")
_LITTLE_BYTES = 200 * 1024**2
_DAY_SECONDS = 86_400
_FILES = {
    "i18n": ("messages.toml", "jianting_en.qm", "jianting_zh_CN.qm", "jianting_zh_TW.qm"),
    "themes": ("light.toml", "dark.toml"),
    "tables": ("outlets.toml", "cue_verbs.toml", "variants.toml", "names.tsv", "letter_pairs.txt.gz"),
    "model": ("encoder.npz", "vectors.npz", "words.tsv.gz", "topics.json.gz", "quotes.json.gz",
              "statements.json.gz", "statements.npz"),
    "exchange": ("comparison.css", "comparison.js", "page.css", "tags.css"),
    "icons": ("jianting.svg",),
}  # fmt: skip
"""The shipped files without which something does not work, by folder."""


def check_installation(*, workers: bool = True) -> list[Finding]:
    """All that is amiss apart from the library. ``workers`` tries to start a process too."""
    checks: list[Callable[[], list[Finding]]] = [
        check_system_libraries,
        check_display,
        check_packages,
        check_resources,
        check_fonts,
        check_clock,
        check_folders,
    ]
    return [finding for check in (*checks, *([check_workers] if workers else [])) for finding in check()]


def check_system_libraries() -> list[Finding]:
    """Libraries that Qt needs from the system, with the command that installs them."""
    missing = system_libraries.missing()
    if not missing:
        return []
    packages = system_libraries.packages_of(missing)
    values = {"libraries": ", ".join(missing), "packages": " ".join(packages)}
    command = system_libraries.install_command(packages)
    return [Finding("system_library_missing", Severity.ERROR, values, command)]


def check_packages() -> list[Finding]:
    """Packages that are missing, can't be loaded, or don't go with each other."""
    found = []
    for name, module in PACKAGES.items():
        if not _is_there(module):
            found.append(
                Finding("package_missing", Severity.ERROR, {"name": name}, _install(_requirement(name)))
            )
            continue
        if module == "PySide6":
            found += check_qt()
            continue
        try:
            importlib.import_module(module)
        except Exception as error:  # a broken package may raise anything; that it does is what is told
            values = {"name": name, "kind": type(error).__name__}
            again = _install("--force-reinstall", _requirement(name))
            found.append(Finding("package_broken", Severity.ERROR, values, again))
    return found + _check_twins("opencc")


def check_qt() -> list[Finding]:
    """A Qt that can't be loaded, or does not go with this Python."""
    found = []
    version = version_of("PySide6-Essentials") or version_of("PySide6") or ""
    numbers = tuple(int(part) for part in re.findall(r"\d+", version)[:2])
    if numbers >= _FIRST_UNFIT_QT and sys.version_info < _WITHOUT_QT:
        values = {"version": version, "python": ".".join(map(str, sys.version_info[:2]))}
        command = _install("PySide6-Essentials<6.12", "shiboken6<6.12")
        found.append(Finding("qt_python_mismatch", Severity.ERROR, values, command))
    try:
        importlib.import_module("PySide6.QtCore")
    except ImportError as error:
        # Which library of the system it is that is missing is told by another check.
        values = {"name": "PySide6-Essentials", "kind": type(error).__name__}
        again = _install("--force-reinstall", _requirement("PySide6-Essentials"))
        found.append(Finding("package_broken", Severity.ERROR, values, again))
    return found


def _check_twins(module: str) -> list[Finding]:
    """Two packages that bring modules of one name, of which one overwrites parts of the other."""
    with suppress(Exception):  # a broken record of another package is not ours to tell
        owners = sorted(set(metadata.packages_distributions().get(module, [])))
        if len(owners) > 1:
            others = [name for name in owners if name.casefold() != module]
            values = {"name": module, "packages": ", ".join(owners)}
            return [
                Finding("package_twice", Severity.ERROR, values, f"{_pip()} uninstall {' '.join(others)}")
            ]
    return []


def check_resources(files: Mapping[str, tuple[str, ...]] = _FILES) -> list[Finding]:
    """Shipped files that are missing, or are not what they should be."""
    bad = []
    for group, names in files.items():
        for name in names:
            try:
                sound = _is_sound(resource(group, name))
            except (OSError, ValueError, EOFError):
                sound = False
            if not sound:
                bad.append(f"{group}/{name}")
    try:
        if not any(seeds().glob("*.md")):
            bad.append("seeds")
    except OSError:
        bad.append("seeds")
    if not bad:
        return []
    return [Finding("resource_missing", Severity.ERROR, {"files": ", ".join(bad)}, _reinstall())]


def check_fonts() -> list[Finding]:
    """The Chinese fonts that come with the program."""
    try:
        fonts = importlib.import_module("pylopdf_fonts_zh_cn")
        paths = [Path(fonts.sans_path()), Path(fonts.serif_path())]
    except (ImportError, AttributeError, OSError):
        return []  # told as a package
    bad = [path.name for path in paths if not _begins(path, _FONT_MARKS)]
    if not bad:
        return []
    again = _install("--force-reinstall", _requirement("pylopdf-fonts-zh-cn"))
    return [Finding("font_broken", Severity.ERROR, {"files": ", ".join(bad)}, again)]


def check_clock(now: float | None = None) -> list[Finding]:
    """A clock that stands before the day on which the program was installed."""
    try:
        # Of a bundle, whose code lies in one file, as of any other installation.
        made = resource("i18n", "messages.toml").stat().st_mtime
    except OSError:
        return []  # told with the files that are missing
    told = time.time() if now is None else now
    if told >= made - _DAY_SECONDS:
        return []
    return [Finding("clock_wrong", Severity.WARNING, {"date": time.strftime("%Y-%m-%d", time.gmtime(told))})]


def check_folders() -> list[Finding]:
    """The folders for passing files and for the log."""
    found = []
    try:
        with tempfile.TemporaryFile() as file:
            file.write(b"\0" * 4096)
    except OSError:
        found.append(Finding("temporary_folder_unusable", Severity.ERROR, {"path": _temporary()}))
    else:
        found += check_room(Path(_temporary()), "temporary_room_low")
    logs = folder()
    if not is_writable_folder(logs):
        found.append(Finding("log_unwritable", Severity.WARNING, {"path": logs}))
    return found


def check_room(place: Path, name: str, *, about_library: bool = False) -> list[Finding]:
    """Whether there is little room left on the disk of a folder; ``name`` is the finding's id."""
    try:
        free = shutil.disk_usage(existing(place)).free
    except OSError:
        return []
    if free >= _LITTLE_BYTES:
        return []
    values = {"path": place, "free": f"{free / 1024**2:.0f} MB"}
    return [Finding(name, Severity.WARNING, values, about_library=about_library)]


def check_workers() -> list[Finding]:
    """Whether the processes that help with an import can be started."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    try:
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
            if pool.submit(abs, -1).result(timeout=60) == 1:
                return []
            kind = "ValueError"
    except Exception as error:  # whatever it is, imports go on in one process
        kind = type(error).__name__
    return [Finding("workers_fail", Severity.WARNING, {"kind": kind})]


def version_of(name: str) -> str | None:
    """The version of an installed package; ``bundled`` in a bundle, None if it is not there."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        frozen = bool(getattr(sys, "frozen", False)) and _is_there(PACKAGES.get(name, name))
        return "bundled" if frozen else None


def existing(place: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    place = place.absolute()
    while not place.is_dir() and place != place.parent:
        place = place.parent
    return place


def is_writable_folder(place: Path) -> bool:
    """Whether files can be made in a folder, or where it is not there, whether it can be made."""
    nearest = place.absolute()
    while not os.path.lexists(nearest) and nearest != nearest.parent:
        nearest = nearest.parent
    return nearest.is_dir() and os.access(
        nearest, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids
    )


def _is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except (ImportError, ValueError):
        return False


def _is_sound(path: Path) -> bool:
    """Whether a shipped file can be what its name says."""
    if path.suffix == ".toml":
        return bool(tomllib.loads(path.read_text(encoding="utf-8")))
    if path.suffix == ".gz":
        with gzip.open(path) as file:
            while file.read(1 << 20):
                pass
        return True
    if path.suffix == ".npz":
        import zipfile

        try:
            with zipfile.ZipFile(path) as parts:
                return parts.testzip() is None
        except zipfile.BadZipFile:
            return False
    marks = {".qm": (b"\x3c\xb8\x64\x18",), ".svg": (b"<svg", b"<?xml")}.get(path.suffix)
    return _begins(path, marks) if marks else path.stat().st_size > 0


def _begins(path: Path, marks: tuple[bytes, ...]) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(8).startswith(marks)
    except OSError:
        return False


def _requirement(name: str) -> str:
    """The package with the versions of it that the program goes with, as its own record says."""
    with suppress(metadata.PackageNotFoundError):
        for line in metadata.requires("jianting") or []:
            plain = line.split(";")[0].strip()
            if re.match(re.escape(name) + r"(?![\w-])", plain, re.IGNORECASE):
                return plain
    return name


def _pip() -> str:
    """The pip for this Python, which need not have one of its own."""
    python = shlex.quote(sys.executable)
    return f"{python} -m pip" if _is_there("pip") else f"python3 -m pip --python {python}"


def _install(*what: str) -> str:
    return "" if getattr(sys, "frozen", False) else f"{_pip()} install {shlex.join(what)}"


def _reinstall() -> str:
    return _install("--force-reinstall", "--no-deps", "jianting")


def _temporary() -> str:
    try:
        return tempfile.gettempdir()
    except OSError:
        return os.environ.get("TMPDIR", "/tmp")  # noqa: S108 - named, not used
