"""What the shell says of what can go wrong: a line in plain words, no traceback, and a log without text."""

import errno
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader import messages
from reader.cli import main
from reader.cli.errors import Unusable
from reader.cli.saving import saving
from reader.faults import log
from reader.faults.finding import Finding, Severity
from reader.library import Library, write_text
from reader.resources import seeds
from tests.tagged_library import FERRY

pytestmark = pytest.mark.usefixtures("surroundings")

Run = Callable[..., tuple[int, str, str]]
MARKED = "机密的词"
ROOT = Path(messages.__file__).parents[1]


@pytest.fixture
def logs(logs: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JIANTING_LANG", "en")
    return logs


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of the program, whose words and variables hold what a person wrote."""

    def fail(_library: Library, words: str, **_options: object) -> None:
        raise RuntimeError(f"no {words}")

    monkeypatch.setattr(Library, "search", fail)


def test_a_fault_of_the_program_is_one_line(run: Run, tagged: Path, broken: None, logs: Path):
    status, out, err = run("search", MARKED)
    assert (status, out) == (70, "")
    assert len(err.splitlines()) == 1
    assert MARKED not in err
    assert "RuntimeError" in err
    assert str(logs) in err
    text = (logs / log.NAME).read_text("utf-8")
    assert "fault.unexpected" in text
    assert "reader/cli/searching.py:" in text
    assert MARKED not in text


@pytest.mark.parametrize("how", ["option", "variable"])
def test_where_a_fault_is_can_be_asked_for(
    tagged: Path, broken: None, logs: Path, capsys, monkeypatch: pytest.MonkeyPatch, how: str
):
    if how == "variable":
        monkeypatch.setenv("JIANTING_DEBUG", "1")
    assert main([*(["--debug"] if how == "option" else []), "search", MARKED]) == 70
    assert "Traceback (most recent call last)" in capsys.readouterr().err


@pytest.mark.parametrize("tongue", messages.LANGUAGES)
@pytest.mark.parametrize("code", sorted(set(messages._SYSTEM)))
def test_what_the_system_says_has_plain_words(code: str, tongue: str):
    error = OSError(getattr(errno, code), "Raw words", "/place/a.csv")
    words = messages.system_reason(error, tongue)
    assert "Raw words" not in words
    assert "a.csv" in words or code == "ENOMEM"


def test_memory_that_is_not_enough(run: Run, tagged: Path, logs: Path, monkeypatch: pytest.MonkeyPatch):
    def fail(*_arguments: object, **_options: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Library, "search", fail)
    status, _, err = run("search", "x")
    assert status == 3
    assert "not enough memory" in err


def test_a_part_that_is_missing(run: Run, tagged: Path, logs: Path, monkeypatch: pytest.MonkeyPatch):
    def fail(*_arguments: object, **_options: object) -> None:
        raise ModuleNotFoundError("no words", name="jieba")

    monkeypatch.setattr(Library, "search", fail)
    status, _, err = run("search", "x")
    assert status == 3
    assert "jieba" in err
    assert "jianting doctor" in err


@pytest.mark.parametrize(
    ("target", "said"), [("gone/tags", "is not there"), ("under/file.txt/x", "a file stands")]
)
def test_an_export_that_can_not_be_written(
    run: Run, tagged: Path, tmp_path: Path, logs: Path, target: str, said: str
):
    (tmp_path / "under").mkdir()
    (tmp_path / "under" / "file.txt").write_text("x")
    for form in ("csv", "qdpx", "html", "bibtex"):
        status, _, err = run("export", "--to", form, "--output", tmp_path / target)
        assert status == 3, form
        assert said in err
        assert str(tmp_path / target) in err
        assert not (tmp_path / "gone").exists()


@pytest.fixture
def little_room() -> Iterator[None]:
    """No file may grow beyond a kilobyte; then the system says what it says of a full disk."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_without_room(tmp_path: Path, little_room: None):
    output = tmp_path / "both.html"
    output.write_text("what was there")
    with pytest.raises(Unusable, match="no room left") as met, saving(output):
        write_text(output, "字" * 2000)
    assert str(output) in str(met.value)
    assert output.read_text() == "what was there"
    assert list(tmp_path.iterdir()) == [output]


def test_no_text_gets_into_the_log(
    run: Run, tagged: Path, tmp_path: Path, logs: Path, monkeypatch: pytest.MonkeyPatch
):
    """Many faults, each about what a person wrote or read; of these nothing may be told."""
    strange = tmp_path / f"{MARKED}.sqlite3"
    strange.write_text(MARKED * 100, "utf-8")
    (tmp_path / f"{MARKED}.qdpx").write_text(MARKED, "utf-8")
    for arguments in (
        ("--library", strange, "list"),
        ("search", f'outlet:bbc "{MARKED}'),
        ("tags", "add", "--article", "99", "--start", "0", "--end", "3", "--code", MARKED, "--memo", MARKED),
        ("tags", "import", tmp_path / f"{MARKED}.qdpx"),
        ("show", MARKED),
        ("export", "--to", "csv", "--output", tmp_path / MARKED / MARKED / "x.csv"),
        ("codes", "rename", MARKED, FERRY),
    ):
        assert run(*arguments)[0] != 0

    def fail(*arguments: object, **_options: object) -> None:
        text = seeds()  # a variable of a frame
        raise LookupError(MARKED, FERRY, arguments, text)

    for name in ("search", "articles", "article", "find", "annotate"):
        monkeypatch.setattr(Library, name, fail)
    for arguments in (("search", MARKED), ("list",), ("show", "1")):
        assert run(*arguments)[0] == 70
    text = (logs / log.NAME).read_text("utf-8")
    assert text.count("fault.unexpected") == 2  # the third time the same place is not told
    assert text.count("shell.refused") == 1
    for secret in (MARKED, FERRY, str(tmp_path), str(Path.home()) + "/"):
        assert secret not in text


@pytest.fixture
def installed_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.faults.installation.check_installation", list)


def found(run: Run, *arguments: object) -> tuple[int, dict[str, str]]:
    status, out, err = run("doctor", "--format", "json", *arguments)
    data = json.loads(out)
    for each in data["findings"]:
        assert each["message"] in err
        assert each["remedy"] in err
        assert (each["command"] or "") in err
    assert data["sound"] is (status == 0)
    return status, {each["id"]: each["severity"] for each in data["findings"]}


@pytest.mark.usefixtures("installed_well")
def test_doctor_ends_as_bad_as_what_it_finds(run: Run, tagged: Path, monkeypatch: pytest.MonkeyPatch):
    assert found(run) == (0, {"backup_none": "warning"})
    assert run("backup", "make")[0] == 0
    assert found(run) == (0, {})
    missing = Finding("package_missing", Severity.ERROR, {"name": "jieba"}, "pip install jieba")
    monkeypatch.setattr("reader.faults.installation.check_installation", lambda: [missing])
    assert found(run) == (1, {"package_missing": "error"})
    assert "error.package_missing" in run("doctor", "--format", "csv")[1]
    tagged.write_text("no library " * 100)
    assert found(run) == (3, {"package_missing": "error", "library_not_a_library": "error"})


@pytest.mark.usefixtures("installed_well")
def test_doctor_makes_the_index_anew(run: Run, tagged: Path):
    run("backup", "make")
    with closing(sqlite3.connect(tagged)) as file:
        (index,) = file.execute("SELECT id FROM search_indexes").fetchone()
        file.execute(f"DROP TABLE search_pairs_{index}")
    assert found(run) == (1, {"index_broken": "error"})
    assert found(run, "--rebuild-index") == (0, {})
    assert run("doctor", "--rebuild-index", "--library", tagged.with_name("none"))[0] == 3


def test_doctor_works_where_the_rest_can_not_be_loaded(tagged: Path, tmp_path: Path):
    """Neither Qt nor numpy, and no sqlite-utils: it says so, and how to get them."""
    names = ("PySide6", "numpy", "sqlite_utils", "jieba", "pypinyin", "dulwich", "opencc")
    for name in names:
        (tmp_path / f"{name}.py").write_text("raise ImportError('a library of the system is missing')")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])}
    command = [sys.executable, "-m", "reader", "doctor", "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 1
    told = [each for each in json.loads(done.stdout)["findings"] if each["id"] == "package_broken"]
    assert len(told) == len(names)
    assert all("--force-reinstall" in each["command"] for each in told)
    done = subprocess.run(
        [*command[:3], "list"], capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 3
    assert "jianting doctor" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_can_be_read_is_rescued_from_a_damaged_library(run: Run, tagged: Path):
    with closing(sqlite3.connect(tagged)) as file:
        (page,) = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'sources'").fetchone()
    whole = bytearray(tagged.read_bytes())
    whole[(page - 1) * 4096 : page * 4096] = bytes(4096)
    tagged.write_bytes(whole)
    status, _, err = run("doctor", "--rescue", "rescued.sqlite3")
    assert status in (0, 1)
    assert "Rescued into the new library rescued.sqlite3" in err
    assert tagged.read_bytes() == bytes(whole)
    with Library("rescued.sqlite3") as library:
        assert library.check().sound
        assert library.annotations()
    assert run("doctor", "--rescue", "rescued.sqlite3")[0] == 3
    assert run("--library", "none.sqlite3", "doctor", "--rescue", "other.sqlite3")[0] == 3
