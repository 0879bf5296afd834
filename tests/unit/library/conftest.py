from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.library import Library

Writer = Callable[..., Path]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An empty folder for archive files."""
    folder = tmp_path / "archive"
    folder.mkdir()
    return folder


@pytest.fixture
def write(archive: Path) -> Writer:
    """Writes an invented article as an archive file of VOA's, or another outlet's host."""

    def write(
        name: str,
        *paragraphs: str,
        title: str | None = None,
        number: int | None = None,
        host: str = "www.voachinese.com",
        ms: int = 1_900_000_000_000,
    ) -> Path:
        file = archive / name
        file.parent.mkdir(parents=True, exist_ok=True)
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or (f"{name}说，河港新桥通车了。",))
        address = f"https://{host}/a/{number if number is not None else abs(hash(name))}.html"
        head = f"<!--{ms}-->\n[{title or f'【示例】{file.stem}'}]({address})\n------\n\n"
        file.write_text(head + body + "\n", "utf-8")
        return file

    return write


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.sqlite3", coder="甲") as library:
        yield library
