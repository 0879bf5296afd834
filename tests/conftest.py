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

from reader.faults import log
from tests.offline import sitecustomize as offline

# A slow machine is no error: timing belongs in the benchmarks.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_LOGS = tempfile.mkdtemp(prefix="jianting-logs-")
os.environ["JIANTING_LOGS"] = _LOGS

_handle, _name = tempfile.mkstemp(prefix="jianting-tried-network-")
os.close(_handle)
_TRIED = Path(_name)
"""Where this process and those it starts write down that they tried to reach the network."""


def pytest_configure() -> None:
    """Keeps this process and every one it starts from the network, for as long as they run."""
    os.environ[offline.LOG] = str(_TRIED)
    folders = [str(Path(offline.__file__).parent), os.environ.get("PYTHONPATH", "")]
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, folders))
    # What is no Python: git stays with files, and others ask a proxy that is not there.
    os.environ["GIT_ALLOW_PROTOCOL"] = "file"
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        os.environ[name] = os.environ[name.upper()] = "http://127.0.0.1:9"
    os.environ["no_proxy"] = os.environ["NO_PROXY"] = "127.0.0.1,localhost,::1"
    offline.guard()


def pytest_unconfigure() -> None:
    """Leaves nothing behind."""
    _TRIED.unlink(missing_ok=True)
    shutil.rmtree(_LOGS, ignore_errors=True)


def tried_the_network() -> str:
    """What tried to reach the network since this was asked last, one attempt a line."""
    if not _TRIED.stat().st_size:
        return ""
    told = _TRIED.read_text(encoding="utf-8")
    _TRIED.write_text("", encoding="utf-8")
    return told


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    """Fails a test within which anything tried to reach the network, even if the refusal was swallowed."""
    yield
    tried = tried_the_network()
    if tried:
        pytest.fail(f"no test may reach the network:\n{tried}", pytrace=False)


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
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for the log, not there yet, of a process that has logged nothing."""
    monkeypatch.setenv("JIANTING_LOGS", str(tmp_path / "logs"))
    monkeypatch.setattr(log, "_process", log._Process())
    return tmp_path / "logs"


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
