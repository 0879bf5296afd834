"""The project's documents: which there are, and what they show.

``docs/developing.md`` tells writers the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
GAP = re.compile(r"\s{3,}(?=\S)")
"""What parts a command from the words that explain it."""

_FENCE = re.compile(r"^(?P<margin> *)(?P<fence>```+|~~~+)\s*(?P<language>\S*)\s*$")
_INDENTED = re.compile(r"^ {4}(?! )(.+)$")
_INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_BEGINS_COMMAND = re.compile(
    r"(?:[A-Z_]+=\S+ +)*(?:jianting(?: |$)|(?:python3|py|bash) |\.venv[/\\]\S+ )",
)
_EXIT = re.compile(r"\s+# exit status (\d+)$")


@dataclass(frozen=True, slots=True)
class Shown:
    """A command in a document: where it stands, the output shown below it, and the exit status it is to have.

    ``kind`` is ``block``, ``inline`` for one within a sentence, or the language of a whole program.
    """

    document: Path
    line: int
    command: str
    kind: str = "block"
    output: tuple[str, ...] = ()
    status: int = 0

    def __str__(self) -> str:
        return f"{self.document.relative_to(ROOT)}:{self.line}: {self.command}"


@cache
def documents() -> tuple[Path, ...]:
    """Every Markdown file that belongs to the project, but for the invented articles."""
    found = [
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/**/*.md"),
        *ROOT.glob("resources/**/*.md"),
        ROOT / "seeds/README.md",
    ]
    return tuple(sorted(found))


@cache
def lines_of(document: Path) -> tuple[str, ...]:
    """The lines of a document."""
    return tuple(document.read_text(encoding="utf-8").split("\n"))


def prose(document: Path) -> Iterator[tuple[int, str]]:
    """The lines outside fenced blocks, with their numbers."""
    fence = ""
    for number, line in enumerate(lines_of(document), 1):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark["fence"] == fence:
                fence = ""
        elif mark:
            fence = mark["fence"]
        else:
            yield number, line


def blocks(document: Path) -> Iterator[tuple[int, str, list[str]]]:
    """The fenced blocks: the number of their first line, their language, their lines."""
    opened: re.Match[str] | None = None
    start, held = 0, []
    for number, line in enumerate(lines_of(document), 1):
        mark = _FENCE.match(line)
        if opened is None:
            if mark:
                opened, start, held = mark, number + 1, []
        elif mark and mark["fence"] == opened["fence"]:
            yield start, opened["language"], held
            opened = None
        else:
            held.append(line.removeprefix(opened["margin"]))


def shown_in(document: Path) -> list[Shown]:
    """Every command in a document, in its order."""
    found: list[Shown] = []
    for start, language, held in blocks(document):
        if language == "sh":
            found += _commands(document, start, held)
        elif language == "console":
            found += _session(document, start, held)
        elif language in ("python", "bash"):
            found.append(Shown(document, start, "\n".join(held), language))
    for number, line in prose(document):
        indented = _INDENTED.match(line)
        if indented:
            if _BEGINS_COMMAND.match(indented[1]):
                found += _commands(document, number, [indented[1]])
            continue
        for inline in _INLINE.finditer(line):
            if _BEGINS_COMMAND.match(inline[1]):
                found.append(Shown(document, number, inline[1], "inline"))
    return sorted(found, key=lambda shown: shown.line)


def _commands(document: Path, start: int, lines: list[str]) -> Iterator[Shown]:
    """The commands of a block, one a line; a backslash at the end goes on in the next."""
    held = ""
    for number, line in enumerate(lines, start):
        held += line.strip()
        if held.endswith("\\"):
            held = held[:-1]
            continue
        if held and not held.startswith("#"):
            yield _shown(document, number, held)
        held = ""


def _session(document: Path, start: int, lines: list[str]) -> Iterator[Shown]:
    """The commands of a session at the terminal, each with what it printed."""
    command, number, output = "", start, []
    for at, line in enumerate([*lines, "$ "], start):
        if command.endswith("\\"):
            command = command[:-1] + line.strip()
        elif line.startswith("$ "):
            if command:
                yield _shown(document, number, command, tuple(output))
            command, number, output = line[2:].strip(), at, []
        else:
            output.append(line)


def _shown(document: Path, number: int, line: str, output: tuple[str, ...] = ()) -> Shown:
    status = _EXIT.search(line)
    command = GAP.split(line[: status.start()] if status else line)[0].strip()
    return Shown(document, number, command, "block", output, int(status[1]) if status else 0)


def differs(shown: tuple[str, ...], real: str) -> str | None:
    """The first line of an output shown that the real one lacks; None if it agrees.

    ``…`` stands for anything within a line, and alone on a line for any lines.
    """
    lines = [line.rstrip() for line in real.rstrip("\n").split("\n")]
    wanted = [line.rstrip() for line in shown]
    while wanted and not wanted[-1]:
        wanted.pop()
    at, loose = 0, False
    for line in wanted:
        if line.strip() == "…":
            loose = True
            continue
        pattern = re.compile(".*".join(map(re.escape, line.split("…"))))
        place = next(
            (place for place in range(at, len(lines) if loose else min(at + 1, len(lines)))
             if pattern.fullmatch(lines[place])),
            None,
        )  # fmt: skip
        if place is None:
            return line
        at, loose = place + 1, False
    return None if loose or at == len(lines) else f"(the end; there is more: {lines[at]!r})"
