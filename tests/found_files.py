"""What discovery finds in a place."""

from pathlib import Path

from reader.archive.candidate import Candidate
from reader.archive.discover import discover
from reader.model import Problem, ProblemCode


class Found:
    def __init__(self, *paths: Path | str):
        self.problems: list[Problem] = []
        self.skipped: list[str] = []
        self.candidates: list[Candidate] = list(discover(paths, self.problems.append, self.skipped.append))

    def names(self, below: Path) -> list[str]:
        return [Path(candidate.path).relative_to(below).as_posix() for candidate in self.candidates]

    def reasons(self, below: Path) -> dict[str, ProblemCode]:
        return {Path(p.path).relative_to(below).as_posix(): p.code for p in self.problems}
