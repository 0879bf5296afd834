import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli import main
from tests.tagged_library import BRIDGE, CRITICS, FERRY, SPEECH, filled, tag


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs the command line; gives the exit status, standard output and standard error."""

    def call(*arguments: object) -> tuple[int, str, str]:
        status = main([str(argument) for argument in arguments])
        output = capsys.readouterr()
        assert "Traceback" not in output.err
        return status, output.out, output.err

    return call


@pytest.fixture
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell in an empty folder, with a library to be made there, that speaks English."""
    monkeypatch.setenv("JIANTING_LIBRARY", str(tmp_path / "library.sqlite3"))
    monkeypatch.setenv("JIANTING_LANG", "en")
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def tagged_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = filled(tmp_path_factory.mktemp("tagged"))
    tag(path, BRIDGE, "事实")
    tag(path, SPEECH, "直接", "比别家\n详细", parent="引述")
    tag(path, CRITICS, "引述")
    tag(path, FERRY, "引述", coder="乙")
    return path


@pytest.fixture
def tagged(tmp_path: Path, tagged_once: Path) -> Path:
    """Four tags: three of 甲, of which one is a nested code's and one has a note, and one of 乙."""
    return Path(shutil.copy(tagged_once, tmp_path))
