from pathlib import Path

import pytest
from dulwich.objects import Blob, Commit, Tree
from dulwich.repo import Repo

from reader.library import Library, importing, preparing
from reader.model import ProblemCode


def text(number: int, body: str = "正文。") -> bytes:
    title = f"[【示例】第{number}篇](https://www.voachinese.com/a/{number}.html)"
    return f"<!--{1_900_000_000_000 + number}-->\n{title}\n------\n\n<p>{body}</p>".encode()


def commit(path: Path, files: dict[str, bytes]) -> None:
    with Repo(str(path), bare=True) as repository:
        tree = Tree()
        for name, data in files.items():
            blob = Blob.from_string(data)
            repository.object_store.add_object(blob)
            tree.add(name.encode(), 0o100644, blob.id)
        repository.object_store.add_object(tree)
        made = Commit()
        made.tree = tree.id
        made.author = made.committer = b"A <a@example.org>"
        made.commit_time = made.author_time = 1_900_000_000
        made.commit_timezone = made.author_timezone = 0
        made.message = b"One"
        repository.object_store.add_object(made)
        repository.refs[b"HEAD"] = made.id


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    path = tmp_path / "archive.git"
    path.mkdir()
    Repo.init_bare(str(path)).close()
    return path


def counts(library: Library, path: Path) -> tuple[int, int, int, int]:
    report, _ = library.import_archive([path])
    return report.new, report.changed, report.unchanged, report.failed


def test_only_what_is_new_since_the_last_commit_is_taken_in(library: Library, bare: Path):
    commit(bare, {"a.md": text(1), "b.md": text(2)})
    assert counts(library, bare) == (2, 0, 0, 0)
    assert {article.path for article in library.articles()} == {f"{bare}/a.md", f"{bare}/b.md"}
    assert library.raw(library.find("a.md")).data == text(1)
    assert counts(library, bare) == (0, 0, 0, 0)
    commit(bare, {"a.md": text(1, "改了。"), "b.md": text(2), "c.md": text(3)})
    assert counts(library, bare) == (1, 1, 0, 0)
    assert library.article(library.find("a.md")).text == "改了。"


def test_when_the_last_commit_is_gone_everything_is_looked_at(library: Library, bare: Path):
    commit(bare, {"a.md": text(1)})
    library.import_archive([bare])
    with library._connections.writing() as store:
        store.articles.note_head(str(bare), "0" * 40, importing.PARSER_VERSION)
    commit(bare, {"a.md": text(1), "b.md": text(2)})
    assert counts(library, bare) == (1, 0, 1, 0)


def test_a_newer_parser_reads_everything_again(library: Library, bare: Path, monkeypatch: pytest.MonkeyPatch):
    commit(bare, {"a.md": text(1)})
    library.import_archive([bare])
    monkeypatch.setattr(importing, "PARSER_VERSION", importing.PARSER_VERSION + 1)
    read = []
    real = preparing.read
    monkeypatch.setattr(preparing, "read", lambda source: read.append(source.path) or real(source))
    monkeypatch.setattr("reader.archive.candidate.PARSER_VERSION", importing.PARSER_VERSION)
    assert counts(library, bare) == (0, 0, 1, 0)
    assert read == [f"{bare}/a.md"]


def test_a_cancelled_import_goes_on_where_it_was(library: Library, bare: Path):
    commit(bare, {f"{number}.md": text(number) for number in range(5)})
    asked: list[bool] = []
    report, _ = library.import_archive([bare], cancelled=lambda: asked.append(True) or len(asked) > 5 + 3)
    assert (report.cancelled, report.new) == (True, 3)
    assert counts(library, bare) == (2, 0, 3, 0)


def test_what_could_not_be_read_is_tried_again(library: Library, bare: Path):
    commit(bare, {"a.md": text(1), "b.md": text(2)})
    name = Blob.from_string(text(1)).id.decode("ascii")
    place = bare / "objects" / name[:2] / name[2:]
    whole = place.read_bytes()
    place.chmod(0o600)
    place.write_bytes(b"no object")
    report, _ = library.import_archive([bare])
    assert (report.new, [problem.code for problem in report.problems]) == (1, [ProblemCode.BROKEN_GIT])
    place.write_bytes(whole)
    assert counts(library, bare) == (1, 0, 1, 0)


def test_a_dry_run_notes_no_commit(library: Library, bare: Path):
    commit(bare, {"a.md": text(1)})
    report, _ = library.import_archive([bare], dry_run=True)
    assert report.new == 1
    assert counts(library, bare) == (1, 0, 0, 0)


def test_what_was_removed_comes_back_by_an_import(library: Library, bare: Path):
    commit(bare, {"a.md": text(1), "b.md": text(2)})
    assert counts(library, bare) == (2, 0, 0, 0)
    library.remove_articles([1])
    assert counts(library, bare) == (1, 0, 1, 0)
    way = library.remove_articles([2, 3]).way_back
    assert way is not None
    library.put_back(way)
    assert counts(library, bare) == (0, 0, 0, 0), "the commit is known again"
