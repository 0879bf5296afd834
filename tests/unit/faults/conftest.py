from pathlib import Path

import pytest

from reader.faults import log


@pytest.fixture
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for the log, not there yet, of a process that has logged nothing."""
    folder = tmp_path / "logs"
    monkeypatch.setenv("JIANTING_LOGS", str(folder))
    monkeypatch.setattr(log, "_process", log._Process())
    return folder
