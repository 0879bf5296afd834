"""A small shell, in which the commands of the documents run as in a folder with the sample archive.

``jianting`` runs within this process, which is much faster than starting it; other programs are started.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from reader.cli import main

_ASSIGNMENT = re.compile(r"([A-Z_]+)=(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended. ``output`` is what a terminal shows: standard output, then the messages.

    ``whole`` is False if a program of the pipeline is not on this machine, so that its output is not known.
    """

    status: int
    stdout: str
    stderr: str
    whole: bool = True

    @property
    def output(self) -> str:
        return self.stdout + self.stderr


def run(line: str, folder: Path) -> Ran:
    """Run a pipeline within ``folder``, the current one; the first failure is the whole line's status."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars="|<>")
    lexer.whitespace_split = True
    stages: list[list[str]] = [[]]
    for word in lexer:
        if word == "|":
            stages.append([])
        else:
            stages[-1].append(word)
    status, text, told = 0, "", ""
    for stage in stages:
        words, source, target = _redirected(stage)
        own = _name(words) == "jianting"
        if not own and words[0] != "python3" and shutil.which(words[0]) is None:
            return Ran(status, "", told, whole=False)
        given = (folder / source).read_text(encoding="utf-8") if source else text
        ran = _jianting(words) if own else _other(words, given, folder)
        status, text, told = status or ran.status, ran.stdout, told + ran.stderr
        if target:
            (folder / target).write_text(text, encoding="utf-8")
            text = ""
    return Ran(status, text, told)


def _name(words: Sequence[str]) -> str:
    return next(word for word in words if not _ASSIGNMENT.fullmatch(word))


def _redirected(stage: Sequence[str]) -> tuple[list[str], str, str]:
    words, places, mark = [], {"<": "", ">": ""}, ""
    for word in stage:
        if word in places:
            mark = word
        elif mark:
            places[mark], mark = word, ""
        else:
            words.append(str(Path(word).expanduser()) if word.startswith("~") else word)
    return words, places["<"], places[">"]


def _jianting(words: Sequence[str]) -> Ran:
    at = words.index("jianting")
    set_here = dict(match.groups() for word in words[:at] if (match := _ASSIGNMENT.fullmatch(word)))
    before = {name: os.environ.get(name) for name in set_here}
    os.environ.update(set_here)
    out, err = io.StringIO(), io.StringIO()
    try:
        with redirect_stdout(out), redirect_stderr(err):
            status = main(words[at + 1 :])
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
    return Ran(status, out.getvalue(), err.getvalue())


def _other(words: Sequence[str], given: str, folder: Path) -> Ran:
    program = [sys.executable if words[0] == "python3" else words[0], *words[1:]]
    ran = subprocess.run(program, input=given, capture_output=True, text=True, encoding="utf-8", cwd=folder)
    return Ran(ran.returncode, ran.stdout, ran.stderr)
