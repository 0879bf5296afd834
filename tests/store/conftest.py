from pathlib import Path

import pytest


@pytest.fixture
def place(tmp_path: Path, whole: bytes) -> Path:
    """A file of its own, for each test, of the library that a module makes once and calls ``whole``."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(whole)
    return path
