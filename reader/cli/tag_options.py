"""The options that say which tags are meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from reader.cli.code_paths import code_called, codebook_called
from reader.cli.options import Day
from reader.messages import say
from reader.model import TagFilter

if TYPE_CHECKING:
    from reader.library import Library

_Command = TypeVar("_Command", bound=Callable[..., Any])
_OPTIONS = (
    click.option(
        "--code", "codes", multiple=True, metavar="PATH",
        help="Only tags with this code or one nested in it, such as Actors/Government; may be given again.",
    ),
    click.option("--only", is_flag=True, help="With --code: not the codes nested in it."),
    click.option("--codebook", metavar="NAME", help="Only codes of this codebook."),
    click.option("--article", "articles", multiple=True, metavar="ARTICLE",
                 help="Only in this article (a number of 'jianting list', a path); may be given again."),
    click.option("--outlet", "outlets", multiple=True, metavar="ID",
                 help="Only in articles of this outlet (voa, BBC, 美国之音, …); may be given again."),
    click.option("--since", type=Day(), metavar="DATE",
                 help="Only in articles from this day, month or year on (2023-03-22, 2023-03, 2023)."),
    click.option("--until", type=Day(last=True), metavar="DATE",
                 help="Only in articles up to and with this day, month or year."),
    click.option("--coder", "coders", multiple=True, metavar="NAME",
                 help="Only tags by this person; may be given again."),
    click.option("--text", default="", metavar="WORDS",
                 help="Only with these words in the passage, the note or the title, in either script."),
    click.option("--memo/--no-memo", "has_memo", default=None, help="Only tags with a note, or without."),
    click.option("--starred/--not-starred", "starred", default=None, help="Only stars, or none."),
    click.option("--orphan/--placed", "orphans", default=None,
                 help="Only tags whose passage is no longer in the text, or only others."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person said of the tags that are meant, in a shell's words."""

    codes: tuple[str, ...]
    only: bool
    codebook: str | None
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    since: datetime | None
    until: datetime | None
    coders: tuple[str, ...]
    text: str
    has_memo: bool | None
    starred: bool | None
    orphans: bool | None

    def filter(self, library: Library) -> TagFilter:
        """The same with the ids of this library.

        Raises:
            Unusable: if a code, a codebook or an article is not in it.
            click.UsageError: if an outlet is not known.
        """
        from reader.cli.inputs import article_number

        codes = frozenset(code_called(library, path, self.codebook).id for path in self.codes)
        articles = frozenset(article_number(library, name) for name in self.articles)
        return TagFilter(
            codes=codes or None,
            with_descendants=not self.only,
            codebook=None if self.codebook is None else codebook_called(library, self.codebook).id,
            outlets=outlets_called(library, self.outlets) or None,
            since=self.since,
            until=self.until,
            coders=frozenset(self.coders) or None,
            text=self.text,
            has_memo=self.has_memo,
            starred=self.starred,
            orphans=self.orphans,
            articles=articles or None,
        )


def tag_options(command: _Command) -> _Command:
    """The options that say which tags are meant; their values make a ``Wanted``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def wanted(options: dict[str, Any]) -> Wanted:
    """What the options of ``tag_options`` say; they are taken out of ``options``."""
    return Wanted(**{name: options.pop(name) for name in Wanted.__slots__})


def outlets_called(library: Library, names: Sequence[str]) -> frozenset[str]:
    """The ids of the outlets that go by one of the names.

    Raises:
        click.UsageError: if none goes by one of them.
    """
    found: frozenset[str] = frozenset()
    for name in names:
        try:
            found |= library.outlets_called(name)
        except KeyError as error:
            near = error.args[1]
            words = say("query.unknown_outlet", detail=name)
            words = say("query.did_you_mean", reason=words, suggestion=near) if near else words
            raise click.UsageError(words) from None
    return found
