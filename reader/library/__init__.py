"""The façade that the window and the shell talk to; it alone composes the rooms."""

from reader.library.catalogue import known_outlets
from reader.library.facade import Library
from reader.library.files import align_articles, comparison_html, quotes_of, read_files
from reader.library.progress import CatchUpProgress, ImportProgress, Pending
from reader.store.errors import LibraryError
from reader.store.records import ArticleSummary, Health

__all__ = [
    "ArticleSummary",
    "CatchUpProgress",
    "Health",
    "ImportProgress",
    "Library",
    "LibraryError",
    "Pending",
    "align_articles",
    "comparison_html",
    "known_outlets",
    "quotes_of",
    "read_files",
]
