"""Builds the one-folder bundle ``dist/jianting``, a wheel and a source archive: ``python3 .ci/package.py``.

With ``--check`` they are then tried out by ``tests/packaging``: the bundle here and in a bare Debian that is
made for it (Linux, as root, with debootstrap), the wheel in an environment of its own.
"""

import os
import sys
from pathlib import Path

if sys.version_info < (3, 11):
    sys.exit("Jianting needs Python 3.11 or newer; this is {}.{}.".format(*sys.version_info[:2]))

import bare
import bootstrap
import wheel

BUILD = ["-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", "build.spec"]
BUNDLE = bootstrap.ROOT / "dist" / "jianting"
TRY = ["-m", "pytest", "-q", "-rs", "-m", "bundle", "tests/packaging"]


def build(python: Path) -> Path:
    """Builds everything that is shipped and returns the wheel."""
    if bootstrap.call([python, *BUILD]) != 0:
        sys.exit("The bundle could not be built.")
    bootstrap.tell(f"Built {BUNDLE} ({size_on_disk(BUNDLE):.0f} MB)")
    try:
        built = wheel.build(python)
    except OSError as error:
        sys.exit(str(error))
    bootstrap.tell(f"Built {built} ({size_on_disk(built):.0f} MB) and the source archive beside it")
    return built


def size_on_disk(place: Path) -> float:
    """What a file, or all files of a folder, take up, in the megabytes of ``du -sm``."""
    found = [place.lstat(), *(file.lstat() for file in place.rglob("*"))]
    # Windows tells no blocks.
    return sum(each.st_blocks * 512 if hasattr(each, "st_blocks") else each.st_size for each in found) / 2**20


def check(python: Path, built: Path) -> int:
    """Tries out what was built, wherever that can be done here, and says loudly where it can't."""
    try:
        os.environ["JIANTING_WHEEL"] = str(wheel.install(built))
        files = [str(built), str(wheel.build_from_sources(python))]
    except OSError as error:
        bootstrap.tell(f"FAILED: {error}")
        return 1
    os.environ["JIANTING_WHEEL_FILES"] = os.pathsep.join(files)
    return check_in_bare_system(python)


def check_in_bare_system(python: Path, *, keep: bool = False) -> int:
    """Runs the tests with the bundle in a bare system, or without one where none can be made.

    Returns:
        The exit status: that of the tests, or 1 if the README's packages could not be installed.
    """
    os.environ["JIANTING_BUNDLE"] = str(BUNDLE)
    obstacle, failed = "", False
    bootstrap.tell("Making a bare Debian to try the bundle in …")
    try:
        os.environ["JIANTING_BARE"] = str(bare.make(BUNDLE))
    except bare.NotHere as error:
        obstacle = str(error)
    except OSError as error:
        obstacle, failed = str(error), True
    status = bootstrap.call([python, *TRY])
    if not keep:
        bare.remove()
    if obstacle:
        bootstrap.tell(f"{'!' * 20}\nNOT TRIED in a bare Debian: {obstacle}\n{'!' * 20}")
    return status or int(failed)


if __name__ == "__main__":
    checked = "--check" in sys.argv[1:]
    python = bootstrap.ready("package", *(["test"] if checked else []))
    built = build(python)
    if checked:
        sys.exit(check(python, built))
