"""An import that is killed leaves a sound library, and the next one completes it.

JIANTING_KILLS says how often it is killed, at moments drawn at random over its whole run; a few by default.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import textwrap
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

from reader.library import Library

KILLS = int(os.environ.get("JIANTING_KILLS", "4"))
FILES = 260 if KILLS < 20 else 600
"""Enough for other processes to be called to help."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills a process group")

_CHILD = """
    import sys, time
    from reader.library import Library, importing

    importing.BATCH_FILES = 20

    if __name__ == "__main__":
        print("started", flush=True)
        with Library(sys.argv[1]) as library:
            library.import_archive([sys.argv[2]], processes=2)
"""


@pytest.fixture
def full(archive: Path, write, tmp_path: Path) -> Path:
    """An archive with copies, other versions, files that are no articles, and a zip file; nothing is new."""
    for number in range(FILES):
        # Every tenth is another version of the article before it.
        write(f"a{number:03}.md", f"第{number}段。", "后面一段。" * 40, number=number - (number % 10 == 9))
    for number in range(0, FILES, 30):
        shutil.copy(archive / f"a{number:03}.md", archive / f"z{number:03}.md")
        (archive / f"{number:03}-none.md").touch()
    packed = [write(f"in/{number}.md", number=1000 + number) for number in range(20)]
    with zipfile.ZipFile(archive / "more.zip", "w") as file:
        for each in packed:
            file.write(each, each.name)
    shutil.rmtree(archive / "in")
    for each in archive.iterdir():
        os.utime(each, (1_900_000_000 - 500_000_000,) * 2)
    return archive


def content(library: Library) -> dict[str, list[tuple[Any, ...]]]:
    """All that a library knows, by names that do not depend on the order in which it came."""
    queries = {
        "articles": "SELECT url_key, name_key, outlet, title, author, published, published_inferred, url,"
        " path, length, series, section, folded, sha256, parser, digest, fields, text FROM articles"
        " JOIN revisions ON revisions.id = revision JOIN sources ON sources.id = source",
        "revisions": "SELECT url_key, sha256, parser, digest, fields, text, data, sources.modified"
        " FROM revisions JOIN articles ON articles.id = article JOIN sources ON sources.id = source",
        "files": "SELECT files.path, sha256, size, files.modified, stamp FROM files"
        " JOIN sources ON sources.id = source",
        "sources": "SELECT sha256, count(*) FROM sources"
        " LEFT JOIN revisions ON source = sources.id GROUP BY 1",
    }
    with library._connections.reading() as store:
        return {name: sorted(store.db.execute(query).fetchall(), key=repr) for name, query in queries.items()}


def check(path: Path, archive: Path, whole: dict[str, list[tuple[Any, ...]]]) -> int:
    """Sees that a library is sound, holds whole articles only and is completed; returns how many it held."""
    with Library(path) as library:
        health = library.check()
        assert health.sound, health.faults
        before = content(library)
        for name, rows in before.items():
            if name in ("revisions", "files", "sources"):
                assert set(rows) <= set(whole[name]), name
        for article in library.articles():
            assert library.article(article.id).text
            if ".zip" not in article.path:
                assert library.raw(article.id).data == Path(article.path).read_bytes()
        report, _ = library.import_archive([archive], processes=1)
        assert not report.cancelled
        assert content(library) == whole
        assert library.pending().search == 0
        assert library.check().sound
    return len(before["articles"])


def test_a_kill_at_any_moment_costs_nothing_but_time(full: Path, tmp_path: Path):
    script = tmp_path / "child.py"
    script.write_text(textwrap.dedent(_CHILD), "utf-8")

    def start(library: Path) -> tuple[subprocess.Popen[str], float]:
        child = subprocess.Popen(
            [sys.executable, "-W", "ignore", script, library, full],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert child.stdout is not None
        assert child.stdout.readline() == "started\n"
        return child, time.monotonic()

    undisturbed = tmp_path / "undisturbed.sqlite3"
    child, began = start(undisturbed)
    assert child.communicate(timeout=120) == ("", "")
    longest = time.monotonic() - began
    with Library(undisturbed) as library:
        whole = content(library)
    assert len(whole["files"]) == FILES + len(range(0, FILES, 30)) + 20

    seed = time.time_ns()
    moments = random.Random(seed)  # noqa: S311 - any moment will do
    held = []
    for number in range(KILLS):
        path = tmp_path / f"{number}.sqlite3"
        child, began = start(path)
        time.sleep(moments.uniform(0, longest))
        os.killpg(child.pid, signal.SIGKILL)
        child.communicate(timeout=120)
        held.append(check(path, full, whole))
        for file in tmp_path.glob(f"{number}.sqlite3*"):
            file.unlink()
    print(f"seed {seed}, an import took {longest:.1f} s, articles after each kill: {held}")  # noqa: T201
