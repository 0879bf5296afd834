"""What stops an archive file from becoming an article."""

from reader.model import Problem, ProblemCode


class ArchiveError(Exception):
    """A file that can't be read as an article, and why.

    ``code`` says why; ``detail`` may add a value (a byte position, a size, the name of an encoding). Neither
    is a sentence: words for a person are made at the edge.
    """

    def __init__(self, code: ProblemCode, detail: str = "") -> None:
        super().__init__(f"{code.value}: {detail}" if detail else code.value)
        self.code = code
        self.detail = detail

    def problem(self, path: str) -> Problem:
        """The same as a record of a report on the file that ``path`` names."""
        return Problem(path, self.code, self.detail)
