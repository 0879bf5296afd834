"""What every test may ask for."""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# A slow machine is no error: timing belongs in the benchmarks.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_collection_finish() -> None:
    """Looks through thousands of tests for garbage less often, as the window does once it is up."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of test and training material, named by JIANTING_SHARED; the test is skipped without it."""
    place = os.environ.get("JIANTING_SHARED")
    if not place or not Path(place).is_dir():
        pytest.skip("JIANTING_SHARED does not name the folder of test material")
    return Path(place)


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """An empty folder; file permissions hold within the test, even where root runs it."""
    if sys.platform == "win32":
        pytest.skip("needs POSIX permissions")
    folder = Path(tempfile.mkdtemp())
    user = os.geteuid()
    if user == 0:
        nobody = 65534
        os.chown(folder, nobody, nobody)
        os.seteuid(nobody)
    try:
        yield folder
    finally:
        os.seteuid(user)
        for place, folders, _ in os.walk(folder):
            for name in folders:
                Path(place, name).chmod(0o700)
        shutil.rmtree(folder)
