"""docs/shell.md has every command and every option of the command line."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest

from reader.cli import errors
from reader.cli.app import cli
from tests.documents import ROOT

TEXT = (ROOT / "docs" / "shell.md").read_text(encoding="utf-8")


def _commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from _commands(inner, f"{path} {name}")
    if not isinstance(command, click.Group) or command.invoke_without_command:
        yield path, command


COMMANDS = dict(_commands(cli, "jianting"))


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_is_told_of(path: str) -> None:
    assert re.search(rf"(?<![\w-]){re.escape(path)}(?![\w-])", TEXT)


@pytest.mark.parametrize("path", COMMANDS)
def test_every_option_is_told_of(path: str) -> None:
    names = {
        name
        for option in COMMANDS[path].params
        if isinstance(option, click.Option) and not option.hidden
        for name in (*option.opts, *option.secondary_opts)
        if name.startswith("--")
    }
    lacking = {name for name in names if not re.search(rf"{re.escape(name)}(?![\w-])", TEXT)}
    assert lacking == set()


def test_every_exit_status_and_variable_is_told_of() -> None:
    statuses = {value for name, value in vars(errors).items() if name.isupper() and isinstance(value, int)}
    assert {status for status in statuses if f"| {status} |" not in TEXT} == set()
    sources = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "reader").rglob("*.py"))
    variables = set(re.findall(r"\"(JIANTING_[A-Z]+)\"", sources))
    assert {name for name in variables if f"`{name}`" not in TEXT} == set()


def test_every_variable_of_the_tests_is_told_of() -> None:
    known = TEXT + (ROOT / "docs" / "developing.md").read_text(encoding="utf-8")
    found: set[str] = set()
    for folder in ("tests", ".ci", "resources/training"):
        for path in (ROOT / folder).rglob("*.py"):
            found |= set(re.findall(r"\"(JIANTING_[A-Z_]+)\"", path.read_text("utf-8")))
    assert {name for name in found if f"`{name}`" not in known} == set()
    assert {"JIANTING_SHARED", "JIANTING_MANY"} <= found
