import warnings
from collections.abc import Mapping
from pathlib import Path

import pytest
from dulwich.objects import Blob, Commit, Tree
from dulwich.repo import Repo

from reader.archive.candidate import Candidate
from reader.archive.discover import Commits, discover
from reader.archive.last_opened import LastOpened
from reader.model import Problem, ProblemCode

FILE, LINK, MODULE, FOLDER = 0o100644, 0o120000, 0o160000, 0o040000


class Bare:
    """A bare repository that is written to without a work tree."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir()
        Repo.init_bare(str(path)).close()

    def commit(self, files: Mapping[str, bytes], modes: Mapping[str, int] | None = None) -> str:
        with Repo(str(self.path), bare=True) as repository:
            commit = Commit()
            commit.tree = self._tree(repository, files, modes or {})
            commit.author = commit.committer = b"A <a@example.org>"
            commit.commit_time = commit.author_time = 1_900_000_000
            commit.commit_timezone = commit.author_timezone = 0
            commit.message = b"One"
            repository.object_store.add_object(commit)
            repository.refs[b"HEAD"] = commit.id
        return commit.id.decode("ascii")

    def _tree(self, repository: Repo, files: Mapping[str, bytes], modes: Mapping[str, int]) -> bytes:
        tree = Tree()
        folders: dict[str, dict[str, bytes]] = {}
        for name, data in files.items():
            first, _, rest = name.partition("/")
            if rest:
                folders.setdefault(first, {})[rest] = data
            else:
                blob = Blob.from_string(data)
                repository.object_store.add_object(blob)
                tree.add(name.encode(), modes.get(name, FILE), blob.id)
        for first, inner in folders.items():
            tree.add(first.encode(), FOLDER, self._tree(repository, inner, modes))
        repository.object_store.add_object(tree)
        return tree.id

    def damage(self, data: bytes) -> None:
        """Spoils the object that holds these bytes."""
        name = Blob.from_string(data).id.decode("ascii")
        place = self.path / "objects" / name[:2] / name[2:]
        place.chmod(0o600)
        place.write_bytes(b"no object")


@pytest.fixture
def bare(tmp_path: Path) -> Bare:
    return Bare(tmp_path / "archive.git")


def found(
    path: Path, commits: Commits | None = None
) -> tuple[dict[str, Candidate], list[Problem], list[str]]:
    problems: list[Problem] = []
    skipped: list[str] = []
    candidates = {
        each.path.removeprefix(f"{path}/"): each
        for each in discover([path], problems.append, skipped.append, commits=commits)
    }
    return candidates, problems, [each.removeprefix(f"{path}/") for each in skipped]


def test_the_files_of_the_last_commit_are_candidates(bare: Bare):
    bare.commit({"old.md": b"old"})
    bare.commit(
        {
            "b/二.md": "二".encode(),
            "a.md": b"one",
            "README.md": b"",
            "x.png": b"",
            ".github/c.md": b"",
            "link.md": b"a.md",
            "module": b"",
        },
        modes={"link.md": LINK, "module": MODULE},
    )
    commits = Commits()
    problems: list[Problem] = []
    skipped: list[str] = []
    read = {}
    for each in discover([bare.path], problems.append, skipped.append, commits=commits):
        assert each.location == each.path
        source = each.load()
        read[each.path.removeprefix(f"{bare.path}/")] = (source.data, source.modified_ns)
    assert read == {"a.md": (b"one", None), "b/二.md": ("二".encode(), None)}
    assert list(read) == ["a.md", "b/二.md"]
    assert problems == []
    assert {Path(path).name for path in skipped} == {"README.md", "x.png", "link.md", "module"}
    assert set(commits.found) == {str(bare.path)}


def test_only_what_is_new_since_a_commit_is_given(bare: Bare):
    before = {"a.md": b"1", "in/b.md": b"2", "in/deep/c.md": b"3", "gone.md": b"4"}
    seen = bare.commit(before)
    head = bare.commit({"a.md": b"1", "in/b.md": b"2!", "in/deep/c.md": b"3", "new/d.md": b"5"})
    commits = Commits({str(bare.path): seen})
    candidates, problems, _ = found(bare.path, commits)
    assert (list(candidates), problems) == (["in/b.md", "new/d.md"], [])
    assert commits.found == {str(bare.path): head}
    assert found(bare.path, Commits({str(bare.path): head}))[0] == {}
    gone = Commits({str(bare.path): "0" * 40})
    assert sorted(found(bare.path, gone)[0]) == ["a.md", "in/b.md", "in/deep/c.md", "new/d.md"]


def test_the_same_bytes_have_the_same_stamp(bare: Bare):
    bare.commit({"a.md": b"1", "b.md": b"2"})
    first = {name: each.stamp for name, each in found(bare.path)[0].items()}
    bare.commit({"a.md": b"1", "b.md": b"3"})
    second = {name: each.stamp for name, each in found(bare.path)[0].items()}
    assert first["a.md"] == second["a.md"] is not None
    assert first["b.md"] != second["b.md"]


def test_a_candidate_can_be_read_in_another_process(bare: Bare):
    import pickle

    bare.commit({"a.md": b"one"})
    place = LastOpened()
    (candidate,) = discover([bare.path], pytest.fail, place=place)
    portable = pickle.loads(pickle.dumps(candidate.portable()))  # noqa: S301
    place.close()
    assert portable.load().data == b"one"


def test_a_repository_in_a_folder_is_found_and_a_checkout_is_a_folder(bare: Bare, tmp_path: Path):
    bare.commit({"a.md": b"one"})
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    Repo.init(str(checkout)).close()
    (checkout / "b.md").write_bytes(b"two")
    candidates, problems, _ = found(tmp_path)
    assert (sorted(candidates), problems) == (["archive.git/a.md", "checkout/b.md"], [])


def test_a_repository_without_a_commit_is_empty(bare: Bare):
    assert found(bare.path) == ({}, [], [])


def test_without_head_the_only_branch_counts(bare: Bare):
    bare.commit({"a.md": b"one"})
    (bare.path / "HEAD").write_text("ref: refs/heads/nowhere\n", "ascii")
    assert list(found(bare.path)[0]) == ["a.md"]
    (branch,) = (bare.path / "refs" / "heads").iterdir()
    branch.with_name("other").write_bytes(branch.read_bytes())
    assert found(bare.path)[1] == [Problem(str(bare.path), ProblemCode.BROKEN_GIT, "HEAD")]


def test_a_damaged_file_is_told_and_the_others_are_read(bare: Bare):
    bare.commit({"a.md": b"one", "b.md": b"two"})
    bare.damage(b"one")
    place = LastOpened()
    good, bad = [], []
    for each in discover([bare.path], pytest.fail, place=place):
        try:
            good.append(each.load().data)
        except Exception as error:  # noqa: BLE001, RUF100
            bad.append(error)
    place.close()
    assert good == [b"two"]
    assert [getattr(error, "code", None) for error in bad] == [ProblemCode.BROKEN_GIT]


@pytest.mark.parametrize("spoiled", ["HEAD", "objects", "config"])
def test_a_damaged_repository_is_told(bare: Bare, spoiled: str):
    bare.commit({"in/a.md": b"one"})
    if spoiled == "HEAD":
        (bare.path / "HEAD").write_bytes(b"\xff\x00nonsense")
        for branch in (bare.path / "refs" / "heads").iterdir():
            branch.write_bytes(b"more of it")
    elif spoiled == "config":
        (bare.path / "config").write_bytes(b"[core\n\x00")
    else:
        for file in (bare.path / "objects").rglob("*"):
            if file.is_file():
                file.chmod(0o600)
                file.write_bytes(b"x")
    commits = Commits()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        candidates, problems, _ = found(bare.path, commits)
    assert candidates == {}
    assert problems == [Problem(str(bare.path), ProblemCode.BROKEN_GIT)]
