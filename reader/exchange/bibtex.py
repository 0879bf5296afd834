"""Citations as BibTeX: a file that BibTeX, biblatex and Zotero read.

Every field is there for both, under the name that each knows: ``year`` and ``month`` for BibTeX, ``date`` for
biblatex. The file is UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from reader.exchange.citation import Citation, Name, with_unique_keys
from reader.messages import language, say

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Braces that are escaped by a backslash count all the same where BibTeX looks for the end of a field.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{char: f"\\{char}" for char in "%&#$_"},
    }
)
_SAFE_IN_ADDRESS = "!#$%&'()*+,-./:;=?@[]_~"


def bibtex(citations: Iterable[Citation], tongue: str | None = None) -> str:
    """The citations, an entry each; notes are in ``tongue``, by default the user's language."""
    words = tongue or language()
    return "\n".join(_entry(citation, words) for citation in with_unique_keys(citations))


def escaped(words: str) -> str:
    """The words as LaTeX prints them, with as many braces opened as closed."""
    return words.translate(_ESCAPES)


def _entry(citation: Citation, tongue: str) -> str:
    lines = [f"  {name} = {value},\n" for name, value in _fields(citation, tongue)]
    return f"@article{{{citation.key},\n{''.join(lines)}}}\n"


def _fields(citation: Citation, tongue: str) -> Iterator[tuple[str, str]]:
    for field, names in (("author", citation.authors), ("translator", citation.translators)):
        if names:
            yield field, f"{{{' and '.join(map(_name, names))}}}"
    # Twice in braces, so that no style changes the case of its letters.
    yield "title", f"{{{{{escaped(citation.title)}}}}}"
    yield "journal", f"{{{escaped(citation.outlet)}}}"
    day = citation.published
    if day is not None:
        yield "date", f"{{{day}}}"
        yield "year", f"{{{day.year:04}}}"
        yield "month", _MONTHS[day.month - 1]
    if citation.url:
        yield "url", f"{{{quote(citation.url, safe=_SAFE_IN_ADDRESS)}}}"
    if day is not None and citation.inferred:
        yield "note", f"{{{escaped(say('citation.inferred', tongue))}}}"
    yield "langid", "{chinese}"


def _name(name: Name) -> str:
    """A name in braces is not taken apart."""
    if name.family:
        return f"{escaped(name.family)}, {escaped(name.given)}"
    return f"{{{escaped(name.whole)}}}"
