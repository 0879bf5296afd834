"""What is in the wheel, and in the one that the source archive builds."""

import email
import os
import zipfile
from pathlib import Path

import pytest

from reader import __version__
from reader.resources import documents, resource, seeds
from tests.packaging.conftest import named

pytestmark = pytest.mark.bundle


@pytest.fixture(scope="module")
def wheels() -> list[dict[str, bytes]]:
    """The files of both wheels by their names."""
    found = []
    for path in str(named("JIANTING_WHEEL_FILES")).split(os.pathsep):
        with zipfile.ZipFile(path) as wheel:
            found.append({name: wheel.read(name) for name in wheel.namelist()})
    return found


def test_the_source_archive_builds_the_same_wheel(wheels):
    first, second = wheels
    assert first == second


def test_it_brings_what_lies_beside_the_code(wheels):
    files = wheels[0]
    outside = {"training", "screenshot.png"}
    for folder, name in ((resource(), "_resources"), (seeds(), "_seeds"), (documents(), "_docs")):
        for path in folder.rglob("*"):
            inner = path.relative_to(folder)
            wanted = inner.parts[0] not in outside and path.suffix not in {".ts", ".ico", ".icns", ".pyc"}
            if path.is_file() and wanted and "licences" not in inner.parts:
                assert files[f"reader/{name}/{inner.as_posix()}"] == path.read_bytes()


def test_nothing_superfluous_is_in_it(wheels):
    for name in wheels[0]:
        top = Path(name).parts[0]
        assert top in {"reader", f"jianting-{__version__}.dist-info"}, name
        assert Path(name).suffix != ".ts", name
        assert "training" not in name
        assert "__pycache__" not in name


def test_its_metadata_are_complete(wheels):
    files = wheels[0]
    said = email.message_from_string(files[f"jianting-{__version__}.dist-info/METADATA"].decode("utf-8"))
    assert said["Name"] == "jianting"
    assert said["Version"] == __version__
    assert said["License-Expression"] == "MIT"
    assert said["Requires-Python"] == ">=3.11"
    assert "兼听" in said.get_payload()
    classifiers = said.get_all("Classifier")
    assert "Operating System :: OS Independent" in classifiers
    assert f"jianting-{__version__}.dist-info/licenses/LICENSE" in files
    assert b"jianting = reader.cli:main" in files[f"jianting-{__version__}.dist-info/entry_points.txt"]
