"""Files to articles: discovery, the file formats, one small module per outlet and a generic one."""

from reader.archive.candidate import Candidate
from reader.archive.discover import discover
from reader.archive.errors import ArchiveError
from reader.archive.outlets import outlet_of, outlets
from reader.model import Article, Source

__all__ = ["ArchiveError", "Candidate", "discover", "outlet_of", "outlets", "read"]


def read(source: Source) -> Article:
    """The article in an archive file (``reader.archive.reading`` does it).

    Raises:
        ArchiveError: if there is none, with the reason.
    """
    # The parser of HTML takes its time to load, and a start with nothing to import does not need it.
    from reader.archive.reading import read as read_source

    return read_source(source)
