"""The façade that the window and the shell talk to; it alone composes the rooms.

Its names are loaded when they are first asked for: a process that only parses for another one has no use for
a database.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.exchange.agreement_table import agreement_columns, agreement_csv, agreement_rows
    from reader.exchange.citation import CitationStyle, citation_line, cited_passage
    from reader.exchange.witnesses import witness_names
    from reader.exchange.writing import write_text, write_whole
    from reader.library.carrying import judgement_of_json, judgement_to_json
    from reader.library.catalogue import known_outlets
    from reader.library.citing import CitationForm
    from reader.library.facade import Library
    from reader.library.files import (
        align_articles,
        comparison_html,
        coverage_of,
        quotes_of,
        read_files,
        read_whole,
    )
    from reader.library.person import default_coder, keep_coder
    from reader.library.progress import CatchUpProgress, ImportProgress, Pending
    from reader.store.errors import LibraryError
    from reader.store.records import ArticleSummary, Health

__all__ = [
    "ArticleSummary",
    "CatchUpProgress",
    "CitationForm",
    "CitationStyle",
    "Health",
    "ImportProgress",
    "Library",
    "LibraryError",
    "Pending",
    "agreement_columns",
    "agreement_csv",
    "agreement_rows",
    "align_articles",
    "citation_line",
    "cited_passage",
    "comparison_html",
    "coverage_of",
    "default_coder",
    "judgement_of_json",
    "judgement_to_json",
    "keep_coder",
    "known_outlets",
    "quotes_of",
    "read_files",
    "read_whole",
    "witness_names",
    "write_text",
    "write_whole",
]
_PLACES = {
    "ArticleSummary": "reader.store.records",
    "CatchUpProgress": "reader.library.progress",
    "CitationForm": "reader.library.citing",
    "CitationStyle": "reader.exchange.citation",
    "Health": "reader.store.records",
    "ImportProgress": "reader.library.progress",
    "Library": "reader.library.facade",
    "LibraryError": "reader.store.errors",
    "Pending": "reader.library.progress",
    "agreement_columns": "reader.exchange.agreement_table",
    "agreement_csv": "reader.exchange.agreement_table",
    "agreement_rows": "reader.exchange.agreement_table",
    "align_articles": "reader.library.files",
    "citation_line": "reader.exchange.citation",
    "cited_passage": "reader.exchange.citation",
    "comparison_html": "reader.library.files",
    "coverage_of": "reader.library.files",
    "default_coder": "reader.library.person",
    "keep_coder": "reader.library.person",
    "judgement_of_json": "reader.library.carrying",
    "judgement_to_json": "reader.library.carrying",
    "known_outlets": "reader.library.catalogue",
    "quotes_of": "reader.library.files",
    "read_files": "reader.library.files",
    "read_whole": "reader.library.files",
    "witness_names": "reader.exchange.witnesses",
    "write_text": "reader.exchange.writing",
    "write_whole": "reader.exchange.writing",
}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_PLACES[name]), name)
    return value
