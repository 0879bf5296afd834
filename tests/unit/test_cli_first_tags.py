"""``jianting tags import`` where there is no library yet."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from tests.tagged_library import BRIDGE, filled, tag

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def project(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the texts of its articles, made from a library elsewhere."""
    monkeypatch.setenv("JIANTING_LANG", "en")
    (tmp_path / "theirs").mkdir()
    source = filled(tmp_path / "theirs")
    tag(source, BRIDGE, "事实")
    made = tmp_path / "project.qdpx"
    assert run("tags", "export", "--to", "qdpx", "--output", made, "--library", source)[0] == 0
    return made


def test_a_project_with_its_texts_makes_a_library(run: Run, project: Path, tmp_path: Path):
    new = tmp_path / "new.sqlite3"
    assert run("tags", "import", project, "--add-articles", "--library", new)[0] == 0
    with Library(new) as library:
        (found,) = library.annotations()
        assert library.article(found.article).text[found.passage.start : found.passage.end] == BRIDGE
        assert not found.orphan


@pytest.mark.parametrize("options", [(), ("--add-articles", "--dry-run")])
def test_else_nothing_is_made(run: Run, project: Path, tmp_path: Path, options: tuple[str, ...]):
    new = tmp_path / "new.sqlite3"
    status, _, told = run("tags", "import", project, *options, "--library", new)
    assert (status, new.exists()) == (3, False)
    assert "jianting import" in told
