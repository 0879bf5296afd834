"""Builds the wheel and the source archive in ``dist``, and puts the wheel into an environment of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import bootstrap

DIST = bootstrap.ROOT / "dist"
WORK = bootstrap.ROOT / "build" / "wheel"
ENVIRONMENT = WORK / "environment"


def build(python: Path) -> Path:
    """Makes both anew and returns the wheel's file.

    Raises:
        OSError: if they could not be built; the builder has said why.
    """
    for old in [*DIST.glob("jianting-*.whl"), *DIST.glob("jianting-*.tar.gz")]:
        old.unlink()
    _hatch(python, bootstrap.ROOT, DIST, "sdist", "wheel")
    return next(DIST.glob("jianting-*.whl"))


def build_from_sources(python: Path) -> Path:
    """The wheel that the source archive builds, unpacked as a stranger would.

    Raises:
        OSError: if it could not be built; the builder has said why.
    """
    shutil.rmtree(WORK / "sources", ignore_errors=True)
    with tarfile.open(next(DIST.glob("jianting-*.tar.gz"))) as archive:
        # Debian 12 has a Python that can't be asked for it yet; the archive is our own.
        careful = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
        archive.extractall(WORK / "sources", **careful)  # noqa: S202
    (sources,) = (WORK / "sources").iterdir()
    _hatch(python, sources, sources / "dist", "wheel")
    return next((sources / "dist").glob("*.whl"))


def install(wheel: Path) -> Path:
    """Installs the wheel, with what it needs, into a new environment, and returns the program there.

    Raises:
        OSError: if that failed; pip has said why.
    """
    making = [sys.executable, "-m", "venv", "--clear", "--without-pip", ENVIRONMENT]
    if subprocess.run(making, check=False).returncode != 0:
        raise OSError("the environment for the wheel could not be made")
    if not bootstrap.pip_install(bootstrap.program_of(ENVIRONMENT, "python"), wheel):
        raise OSError("the wheel could not be installed")
    return bootstrap.program_of(ENVIRONMENT, "jianting")


def _hatch(python: Path, sources: Path, target: Path, *kinds: str) -> None:
    command = [python, "-m", "hatchling", "build", "-d", target]
    for kind in kinds:
        command += ["-t", kind]
    done = subprocess.run(command, cwd=sources, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        raise OSError(f"{' and '.join(kinds)} could not be built:\n{done.stdout}{done.stderr}")
