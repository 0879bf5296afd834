"""Files to articles: discovery, the file formats, one small module per outlet and a generic one."""

from reader.archive.candidate import Candidate
from reader.archive.discover import discover
from reader.archive.errors import ArchiveError
from reader.archive.outlets import outlet_of, outlets
from reader.archive.read import read

__all__ = ["ArchiveError", "Candidate", "discover", "outlet_of", "outlets", "read"]
