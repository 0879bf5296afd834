"""What every test may ask for."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of test and training material, named by JIANTING_SHARED; the test is skipped without it."""
    place = os.environ.get("JIANTING_SHARED")
    if not place or not Path(place).is_dir():
        pytest.skip("JIANTING_SHARED does not name the folder of test material")
    return Path(place)
