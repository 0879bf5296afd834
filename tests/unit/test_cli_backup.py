import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from reader.messages import say
from reader.model import BackupReason

Run = Callable[..., tuple[int, str, str]]
TEXT = """<!--1900000000000-->
[河港新桥通车](https://www.voachinese.com/a/1.html)
------

<p>河港新桥今早通车，数千市民到场。</p>
"""


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIANTING_LANG", "en")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "a.md").write_text(TEXT, "utf-8")
    return folder


@pytest.fixture
def path(tmp_path: Path, archive: Path) -> Path:
    with Library(tmp_path / "library.sqlite3", coder="甲") as library:
        library.import_archive([archive])
        library.annotate(1, 2, 4, "桥", "新的")
    return library.path


def test_backups_are_made_listed_and_restored(run: Run, path: Path):
    status, out, err = run("backup", "make", "--library", path, "--format", "json")
    (made,) = json.loads(out)["backups"]
    assert (status, made["annotations"], made["codes"], made["notes"]) == (0, 1, 1, 1)
    assert (made["coders"], made["reason"], made["library"]) == (["甲"], "hand", str(path))
    assert made["path"] in err
    with Library(path) as library:
        library.remove_annotations([1])
        library.annotate(1, 4, 6, "早")
    status, out, err = run("backup", "list", "--library", path)
    assert status == 0
    assert [line.split()[1:6] for line in out.splitlines()[1:]] == [["hand", "1", "1", "1", "0"]]
    status, out, err = run("backup", "restore", "latest", "--dry-run", "--library", path, "--format", "json")
    assert (status, json.loads(out)["files"][0]["annotations"]["new"]) == (0, 1)
    with Library(path) as library:
        assert len(library.annotations()) == 1
    assert run("backup", "restore", "latest", "--library", path)[0] == 0
    with Library(path) as library:
        assert [each.passage.exact for each in library.annotations()] == ["新桥", "今早"]
    status, out, err = run("backup", "restore", made["path"], "--replace", "--library", path)
    assert (status, say("backup.removed", "en", count=1) in err) == (0, True)
    with Library(path) as library:
        assert [each.passage.exact for each in library.annotations()] == ["新桥"]
    status, out, err = run("backup", "list", "--library", path, "--format", "csv")
    assert [line.split(",")[1] for line in out.splitlines()] == ["reason", "restore", "restore", "hand"]


def test_a_dry_run_tells_what_restoring_then_does(run: Run, path: Path):
    run("backup", "make", "--library", path)
    with Library(path) as library:
        library.change_annotation(1, memo="后来写的")
    command = ("backup", "restore", "latest", "--library", path, "--format", "json")
    told, done = (json.loads(run(*each)[1]) for each in ((*command, "--dry-run"), command))
    assert told == done
    assert done["files"][0]["annotations"] == {"new": 0, "changed": 0, "unchanged": 1}


def test_a_lost_library_is_restored_once_its_articles_are_there(run: Run, path: Path, archive: Path):
    run("backup", "make", "--library", path)
    for file in path.parent.glob("library.sqlite3*"):
        file.unlink()
    assert "hand" in run("backup", "list", "--library", path)[1]
    status, _, err = run("backup", "restore", "latest", "--library", path)
    assert (status, "河港新桥通车" in err) == (1, True)
    run("import", archive, "--library", path)
    assert run("backup", "restore", "latest", "--library", path)[0] == 0
    with Library(path) as library:
        assert [each.passage.exact for each in library.annotations()] == ["新桥"]


def test_what_can_not_be_done_is_told(run: Run, path: Path, archive: Path, tmp_path: Path):
    status, out, err = run("backup", "list", "--library", path)
    assert (status, out, "jianting backup make" in err) == (0, "", True)
    assert run("backup", "restore", "latest", "--library", path)[0] == 3
    assert run("backup", "restore", archive / "a.md", "--library", path)[0] == 3
    assert run("backup", "restore", tmp_path / "none", "--library", path)[0] == 3
    assert run("backup", "make", "--library", tmp_path / "none")[0] == 3
    assert run("backup", "restore", "latest", "--replace", "--dry-run", "--library", path)[0] == 2
    run("import", archive, "--library", tmp_path / "plain.sqlite3")
    status, out, err = run("backup", "make", "--library", tmp_path / "plain.sqlite3")
    assert (status, out, err.strip()) == (0, "", say("backup.nothing", "en"))
    path.with_name("library-backups").write_text("a file")
    status, _, err = run("backup", "make", "--library", path)
    assert (status, "library-backups" in err) == (3, True)


def test_the_environment_says_who_tags(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("JIANTING_CODER", "  王 小明 ")
    with Library(path) as library:
        assert library.coder == "王 小明"
        library.set_coder("Anna")
        assert library.coder == "Anna"
        library.set_coder(None)
        assert library.coder == "王 小明"
        for wrong in (" ", "a\nb"):
            with pytest.raises(ValueError, match="coder"):
                library.set_coder(wrong)
    monkeypatch.delenv("JIANTING_CODER")
    with Library(path) as library:
        assert library.coder not in ("", "王 小明")


@pytest.fixture
def thinned(path: Path) -> Path:
    """A library whose newest backup has clearly less than an older one: much was removed by mistake."""
    with Library(path, coder="甲") as library:
        for start in range(4, 12):
            library.annotate(1, start, start + 2, "桥", "注")
        assert library.back_up(BackupReason.BY_HAND) is not None
        library.remove_annotations([each.id for each in library.annotations()][1:])
        assert library.back_up(BackupReason.BY_HAND) is not None
    return path


@pytest.mark.parametrize("options", [(), ("--replace",), ("--dry-run",)])
def test_the_latest_is_not_taken_where_it_has_clearly_less(run: Run, thinned: Path, options: tuple[str, ...]):
    status, out, err = run("backup", "restore", "latest", *options, "--library", thinned)
    assert (status, out) == (3, "")
    newest, fullest = (line for line in err.splitlines() if line.startswith("  "))
    assert newest.split()[0] == "newest"
    assert "1 tagged passage(s)" in newest
    assert fullest.split()[0] == "fullest"
    assert "9 tagged passage(s)" in fullest
    with Library(thinned) as library:
        assert len(library.annotations()) == 1


@pytest.mark.parametrize(("which", "count"), [("newest", 1), ("fullest", 9)])
def test_which_one_is_meant_can_be_said(run: Run, thinned: Path, which: str, count: int):
    assert run("backup", "restore", which, "--replace", "--library", thinned)[0] == 0
    with Library(thinned) as library:
        assert len(library.annotations()) == count


def test_the_latest_is_taken_where_it_has_a_little_less(run: Run, thinned: Path):
    assert run("backup", "restore", "fullest", "--library", thinned)[0] == 0
    with Library(thinned) as library:
        library.change_annotation(library.annotations()[-1].id, memo="")
        library.back_up(BackupReason.BY_HAND)
    assert run("backup", "restore", "latest", "--library", thinned)[0] == 0


@pytest.mark.parametrize("which", ["latest", "newest", "fullest"])
def test_where_there_is_no_backup_that_is_told(run: Run, path: Path, which: str):
    status, _, err = run("backup", "restore", which, "--library", path)
    assert (status, "no backup" in err) == (3, True)
