"""Codes and codebooks as a person names them in a shell."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from reader.cli.errors import Unusable
from reader.messages import codebook_name, say
from reader.model import STAR, Code, Codebook
from reader.model.code_path import code_path, names_in_path, names_of_codes

if TYPE_CHECKING:
    from reader.library import Library

_Command = TypeVar("_Command", bound=Callable[..., Any])
_SUGGESTED = 3


def codebook_option(words: str) -> Callable[[_Command], _Command]:
    """``--codebook NAME``; ``words`` is its help."""
    return click.option("--codebook", metavar="NAME", help=words)


in_codebook = codebook_option("The codebook that the code is in, where several have one of that path.")


def paths_of(codes: Sequence[Code]) -> dict[int, str]:
    """How each code is named, by its id: the names that lead to it, parted by slashes."""
    return {code: code_path(names) for code, names in names_of_codes(codes).items()}


def codebook_called(library: Library, name: str) -> Codebook:
    """The codebook of this name.

    Raises:
        Unusable: if there is none.
    """
    books = library.codebooks()
    book = _called(books, name)
    if book is not None:
        return book
    names = say("why.list").join(codebook_name(book.name) for book in books)
    raise Unusable(say("codes.no_codebook", name=name, names=names or "–"))


def code_called(library: Library, path: str, codebook: str | None = None) -> Code:
    """The code that a path leads to, in one codebook or in any.

    Raises:
        Unusable: if there is none, or several codebooks have it.
        click.UsageError: if it is no path.
    """
    names = _names(path)
    books = {book.id: book for book in library.codebooks()}
    only = codebook_called(library, codebook).id if codebook is not None else None
    codes = library.codes(only)
    ways = names_of_codes(codes)
    found = [code for code in codes if ways[code.id] == names]
    if len(found) > 1:
        among = say("why.list").join(codebook_name(books[code.codebook].name) for code in found)
        raise Unusable(say("codes.several", path=path, names=among))
    if not found:
        words = say("codes.unknown", path=path)
        near = _near(names[-1], ways.values())
        raise Unusable(say("query.did_you_mean", reason=words, suggestion=near) if near else words)
    return found[0]


def made_code(library: Library, path: str, codebook: str | None = None) -> tuple[int, list[str]]:
    """The id of the code that a path leads to, made with all on the way if need be; and the paths that were.

    Without ``codebook`` a path that no codebook has goes to that which has most of the way, else to the
    first.

    Raises:
        Unusable: if a name on the way is none.
        click.UsageError: if it is no path.
    """
    names = _names(path)
    book = None
    if codebook is not None:
        called = _called(library.codebooks(), codebook)
        book = (called or library.add_codebook(codebook).added.codebooks[0]).id
    codes = library.codes(book)
    for name in names:
        if not name.isprintable():
            raise Unusable(say("codes.no_name", name=name))
    ways = names_of_codes(codes)
    known = {ways[code.id]: code.id for code in reversed(codes)}
    depth = next((length for length in range(len(names), 0, -1) if names[:length] in known), 0)
    here = known.get(names[:depth])
    made = []
    for length in range(depth + 1, len(names) + 1):
        edit = library.add_code(names[length - 1], here, codebook=book if here is None else None)
        here = edit.added.codes[0].id
        made.append(code_path(names[:length]))
    if here is None:
        raise click.UsageError(say("codes.no_path", path=path))
    return here, made


def check_place(library: Library, new: Code) -> None:
    """Says in the reader's language what a library would refuse of a code's new name or place.

    Raises:
        Unusable: if it has no name, lies within itself, or another code beside it has its name.
    """
    name = unicodedata.normalize("NFC", new.name).strip()
    if not name or not name.isprintable():
        raise Unusable(say("codes.no_name", name=new.name))
    codes = {code.id: code for code in library.codes()}
    above = new.parent
    while above is not None:
        if above == new.id:
            raise Unusable(say("codes.within_itself", name=name))
        above = codes[above].parent
    book = new.codebook if new.parent is None else codes[new.parent].codebook
    for code in codes.values():
        if code.id != new.id and (code.codebook, code.parent, code.name) == (book, new.parent, name):
            raise Unusable(say("codes.there_already", path=paths_of(list(codes.values()))[code.id]))


def shown_name(code: Code, path: str) -> str:
    """What a person reads of a code in a table."""
    return f"★ {say('tag_report.starred')}" if code.uuid == STAR else path


def _called(books: Sequence[Codebook], name: str) -> Codebook | None:
    """The codebook of a name, or the one that is shown under it."""
    found = [book for book in books if book.name == name.strip()]
    found += [book for book in books if codebook_name(book.name) == name.strip()]
    return found[0] if found else None


def _names(path: str) -> tuple[str, ...]:
    try:
        return names_in_path(path)
    except ValueError:
        raise click.UsageError(say("codes.no_path", path=path)) from None


def _near(name: str, ways: Iterable[tuple[str, ...]]) -> str:
    """Codes that a path may have meant: those with such a name elsewhere in the tree, or one that has it."""
    wanted = name.casefold()
    found = [way for way in ways if wanted in way[-1].casefold()]
    found.sort(key=lambda way: (way[-1].casefold() != wanted, len(way[-1])))
    return say("why.list").join(map(code_path, found[:_SUGGESTED]))
