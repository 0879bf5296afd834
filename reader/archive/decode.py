"""Bytes of an archive file to text, telling apart the ways in which they are no text."""

import codecs

from reader.archive.errors import ArchiveError
from reader.model import ProblemCode

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_OTHER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes) -> str:
    """The text of a UTF-8 file, without a byte order mark; line ends are left as they are.

    Raises:
        ArchiveError: EMPTY if there is nothing but white space; NOT_UTF8 with the name of another Unicode
            encoding whose byte order mark opens the file, or with the position of the first byte that is
            wrong; BINARY with the position of the first NUL byte.
    """
    for mark, name in _OTHER_MARKS:
        if data.startswith(mark):
            raise ArchiveError(ProblemCode.NOT_UTF8, name)
    body = data.removeprefix(codecs.BOM_UTF8)
    if not body.strip():
        raise ArchiveError(ProblemCode.EMPTY)
    nul = data.find(b"\0")
    if nul >= 0:
        raise ArchiveError(ProblemCode.BINARY, str(nul))
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        position = error.start + len(data) - len(body)
        raise ArchiveError(ProblemCode.NOT_UTF8, str(position)) from error
    if not text.strip():
        raise ArchiveError(ProblemCode.EMPTY)
    return text
