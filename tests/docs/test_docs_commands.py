"""Every command that a document shows does what it says.

``docs/developing.md`` tells how to write them; ``tests/documents.py`` finds them.
"""

from __future__ import annotations

import os
import re
import runpy
import shlex
import shutil
from collections.abc import Iterator
from contextlib import redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path

import click
import pytest

from reader.cli.app import cli
from tests.doc_folder import follow, is_setting_up, make, within
from tests.doc_shell import Ran, run
from tests.documents import ROOT, Shown, differs, documents, shown_in

NOT_RUN = {
    r"python3 \.ci/start\.py.*": "sets up the machine; what it starts is tested without it",
    r"python3 \.ci/test\.py.*": "runs this very test",
    r"bash \.ci/run": "runs this very test",
    r"python3 \.ci/package\.py.*": "takes minutes; .ci/run runs it",
    r"python3 \.ci/bench\.py.*": "takes minutes; tests/unit/test_benchmarks.py tries its parts",
    r"python3 \.ci/bare\.py": "makes a bare Debian, as root; .ci/package.py --check does so",
    r"jianting desktop (?:install|remove)": "alters a Linux desktop; tests/unit/test_cli_desktop.py does so",
    r"jianting": "opens the window; tests/gui and tests/packaging do so",
}
"""Commands that can't be run here, each with the reason."""

_TOOL = re.compile(r"(?:[A-Z_]+=\S+ +)*\.venv[/\\](?:bin|Scripts)[/\\](\w+)")
_PLACEHOLDER = re.compile(r"…|\.\.\.|(?<![\w/.-])[A-Z]{3,}(?![\w.-])(?!=)")
_SHOWN_OUTPUT = 2000
_VARIABLE = re.compile(r"\b([A-Z]+_[A-Z_]+)=")


SHOWN = {document: found for document in documents() if (found := shown_in(document))}


def _reason(command: str) -> str | None:
    return next((pattern for pattern in NOT_RUN if re.fullmatch(pattern, command)), None)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as docs/shell.md tells to make it, in which a page's commands have not run yet."""
    kept = tmp_path_factory.mktemp("documents") / "kept"
    folder = kept.with_name("folder")
    make(folder)
    follow(folder)
    return folder.rename(kept)


@pytest.fixture
def page(made: Path) -> Iterator[Path]:
    """That folder anew, for one page, at the place that its library remembers."""
    folder = made.with_name("folder")
    yield shutil.copytree(made, folder)
    shutil.rmtree(folder)


@pytest.mark.parametrize("document", SHOWN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_a_page_shows_can_be_done(document: Path, page: Path) -> None:
    wrong: list[str] = []
    language = "zh-Hans" if "zh" in document.parent.parts else "en"
    with within(page, language):
        for shown in SHOWN[document]:
            if not is_setting_up(shown):
                trouble = _trouble(shown, page)
                if trouble:
                    wrong.append(f"{shown}\n    {trouble}")
    assert not wrong, "\n\n".join(wrong)


def _trouble(shown: Shown, folder: Path) -> str | None:
    """What is wrong with a command; None if nothing is."""
    if shown.kind == "python":
        return _script(shown, folder)
    if shown.kind == "bash":
        return "write commands in a block of the language sh"
    command = re.sub(r"^py \.ci\\", "python3 .ci/", shown.command)
    tool = _TOOL.match(command)
    if _reason(command):
        return None
    if tool:
        return _tool(command, tool[1])
    if not re.search(r"\bjianting\b", command) and shown.kind == "inline":
        return "nothing runs this; see NOT_RUN"
    if shown.kind == "inline":
        return _mention(shown, folder)
    if _PLACEHOLDER.search(re.sub(r"'[^']*'|\"[^\"]*\"", "", command)):
        return "a command in a block must be whole, or nobody can run it"
    ran = run(command, folder)
    return _outcome(shown, ran)


def _outcome(shown: Shown, ran: Ran) -> str | None:
    if ran.status != shown.status:
        return f"ends with {ran.status}: {ran.stderr or ran.stdout}"
    missing = differs(shown.output, ran.output) if shown.output and ran.whole else None
    return f"does not print {missing!r}, but\n{ran.output[:_SHOWN_OUTPUT]}" if missing else None


def _mention(shown: Shown, folder: Path) -> str | None:
    """Within a sentence a command may lack what it needs; its name and its options must be right."""
    words = shlex.split(shown.command)
    words = words[words.index("jianting") + 1 :]
    command: click.Command = cli
    while isinstance(command, click.Group) and words and words[0] in command.commands:
        command = command.commands[words.pop(0)]
    known = {
        name
        for each in (command, cli)
        for option in each.params
        for name in (*option.opts, *option.secondary_opts)
    }
    unknown = [
        word
        for word in words
        if word.startswith("-") and word.split("=")[0] not in {*known, "-h", "--help", "--"}
    ]
    if unknown:
        return f"there is no option {unknown}"
    if command is cli and words and words[0][0] != "-" and not _PLACEHOLDER.search(words[0]):
        return f"there is no command {words[0]!r}"
    if _PLACEHOLDER.search(shown.command) or (isinstance(command, click.Group) and not words):
        return None
    ran = run(shown.command, folder)
    return None if ran.stderr.count("Missing ") else _outcome(shown, ran)


def _tool(command: str, tool: str) -> str | None:
    """A tool of a developer is not run from a test, but what it names must be there."""
    for name in _VARIABLE.findall(command):
        if name not in _sources():
            return f"nothing asks for {name}"
    for word in shlex.split(command):
        path = word.split("::")[0]
        if re.match(r"(?:tests|reader|resources|docs|\.ci)/", path) and not any(ROOT.glob(path)):
            return f"there is no {path}"
    return (
        None
        if tool in {"python", "pytest", "ruff", "mypy", "jianting", "pip"}
        else f"there is no tool {tool}"
    )


@cache
def _sources() -> str:
    """The text of whatever may ask for a variable."""
    folders = ("tests", ".ci", "reader/cli", "resources/training")
    return "\n".join(path.read_text("utf-8") for folder in folders for path in ROOT.glob(f"{folder}/**/*.py"))


def _script(shown: Shown, folder: Path) -> str | None:
    """A whole program in Python is run as it stands, in the page's folder."""
    place = folder / "shown.py"
    place.write_text(shown.command, encoding="utf-8")
    before = dict(os.environ)
    try:
        with redirect_stdout(StringIO()):
            runpy.run_path(str(place), run_name="__main__")
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    finally:
        os.environ.clear()
        os.environ.update(before)
    return None


def test_each_reason_not_to_run_a_command_is_needed() -> None:
    commands = [shown.command for found in SHOWN.values() for shown in found]
    unneeded = [
        pattern for pattern in NOT_RUN if not any(re.fullmatch(pattern, command) for command in commands)
    ]
    assert unneeded == []


def test_what_runs_elsewhere_does() -> None:
    accepted = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "python3 .ci/test.py" in accepted
    assert "python3 .ci/package.py" in accepted
    for script in ("start", "test", "package", "bench"):
        assert (ROOT / ".ci" / f"{script}.py").is_file()


@pytest.mark.parametrize(
    ("shown", "real", "missing"),
    [
        (("a b", "…", "z"), "a b\nc\nd\nz\n", None),
        (("a … z",), "a b z", None),
        (("a", "c"), "a\nb\nc", "c"),
        (("a",), "a\nb", "(the end; there is more: 'b')"),
        (("a", "…"), "a\nb", None),
        (("…", "b"), "a\nb\nb", "(the end; there is more: 'b')"),
    ],
)
def test_output_is_held_against_what_is_shown(shown: tuple[str, ...], real: str, missing: str | None) -> None:
    assert differs(shown, real) == missing


def test_commands_are_found_wherever_a_page_has_them(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "Say `jianting list`, or `list`.\n\n    jianting show 3      the text\n    a → b\n\n"
        "```sh\njianting align \\\n    a.md b.md   # both\n```\n\n"
        "```console\n$ jianting show 9   # exit status 3\nThere is none.\n```\n\n```json\n{}\n```\n",
        encoding="utf-8",
    )
    found = [(each.command, each.kind, each.output, each.status) for each in shown_in(page)]
    assert found == [
        ("jianting list", "inline", (), 0),
        ("jianting show 3", "block", (), 0),
        ("jianting align a.md b.md", "block", (), 0),
        ("jianting show 9", "block", ("There is none.",), 3),
    ]


def test_a_pipeline_stops_where_a_machine_lacks_a_program(tmp_path: Path) -> None:
    with within(tmp_path):
        ran = run("jianting --version | no-such-program --at-all | sort", tmp_path)
        assert (ran.status, ran.stdout, ran.whole) == (0, "", False)
        assert run("jianting --version > v.txt", tmp_path).stdout == ""
        assert (tmp_path / "v.txt").read_text(encoding="utf-8").startswith("jianting")
        assert run("JIANTING_LANG=zh-Hans jianting list", tmp_path).status == 3
