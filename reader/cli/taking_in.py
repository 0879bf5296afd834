"""What a shell says of files and libraries whose tags were taken in, and of files that were written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.cli.errors import DONE, FAILURES, Unusable
from reader.cli.output import one_line, print_csv, print_json, say_aside
from reader.cli.saving import saving
from reader.messages import refused_reason, say, system_reason
from reader.model import Project, TagFilter, TakenIn, Tally
from reader.model.exchanging import ExchangeError, Losses, Reading, Refused

if TYPE_CHECKING:
    from reader.library import Library

_SORTS = {
    "codes": "tags.taken_codes",
    "annotations": "tags.taken_annotations",
    "memos": "tags.taken_memos",
    "judgements": "tags.taken_judgements",
    "names": "tags.taken_names",
}
"""What is counted, and the words for it."""
_MOST_NAMED, _TITLE, _WORDS = 20, 60, 40


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a file or a library, and the parts of it that could not be read."""

    path: Path
    taken: TakenIn
    refused: Sequence[Refused] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing was left out."""
        return not self.refused and not self.taken.left_out


def read_file(library: Library, path: Path) -> Reading:
    """What a file of another program holds.

    Raises:
        Unusable: if it can't be read, or is of no format that is known.
    """
    try:
        return library.read_tags(path)
    except FileNotFoundError as error:
        raise Unusable(say("input.problem", path=path, reason=say("problem.not_found"))) from error
    except OSError as error:
        raise Unusable(system_reason(error)) from error
    except ExchangeError as error:
        raise Unusable(say("input.problem", path=path, reason=exchange_reason(error))) from error


def write_file(library: Library, form: str, output: Path, meant: TagFilter) -> None:
    """Writes tags in a format of ``reader.library.exchanging.EXPORTS``, and tells what it can't hold.

    Raises:
        Unusable: if the file can't be written, or the format can't hold such tags at all.
    """
    from reader.library import write_whole

    try:
        made = library.exported_tags(form, output.stem, meant)
    except ExchangeError as error:
        raise Unusable(say("input.problem", path=output, reason=exchange_reason(error))) from error
    with saving(output):
        write_whole(output, lambda place: place.write_bytes(made.content))
    tell_losses(made.losses, output)
    if form == "qdc":
        say_aside(say("codes.written", count=len(library.codes(meant.codebook)), path=output))
    else:
        say_aside(say("tags.written", count=library.count_tags(meant), path=output))


def exchange_reason(error: ExchangeError) -> str:
    """What is wrong with a file, and what to do about it."""
    return say(error.problem, **error.values)


def tell_losses(losses: Losses, path: Path | None = None) -> None:
    """What a file or the library can't hold, a line each."""
    for message, count in losses:
        words = say(message, count=count)
        say_aside(words if path is None else say("tags.lost", path=path, words=words))


def take(library: Library, project: Project, *, dry_run: bool, add_articles: bool = False) -> TakenIn:
    """Takes a project in, or only tells what that would do.

    Raises:
        Unusable: if the project is at odds with itself.
    """
    act: Callable[..., TakenIn] = library.would_take_in if dry_run else library.take_in
    try:
        return act(project, add_articles=add_articles)
    except ValueError as error:
        raise Unusable(say("tags.at_odds", detail=error)) from error


def tell(found: Sequence[Taken], form: str, *, dry_run: bool) -> int:
    """Prints what became of files or libraries; returns the exit status."""
    if form == "json":
        print_json({"files": [_form(each) for each in found]})
    elif form == "csv":
        print_csv(
            ("path", "what", "new", "changed", "unchanged"),
            (
                (each.path, name, tally.new, tally.changed, tally.unchanged)
                for each in found
                for name, tally in _tallies(each.taken)
            ),
        )
    for each in found:
        _tell(each, in_words=form == "table")
    if dry_run:
        say_aside(say("import.dry_run"))
    return DONE if all(each.is_whole for each in found) else FAILURES


def _tell(each: Taken, *, in_words: bool) -> None:
    taken, path = each.taken, each.path
    for one in each.refused:
        say_aside(say("tags.refused", path=path, number=one.number, reason=refused_reason(one)))
    for article in taken.unknown:
        parts = (article.title, article.url or article.path)
        known_by = " · ".join(part for part in parts if part)
        say_aside(say("tags.unknown_article", name=known_by))
    tell_losses(taken.losses, path)
    for name, tally in _tallies(taken):
        if in_words and tally != Tally():
            counts = {"new": tally.new, "changed": tally.changed, "unchanged": tally.unchanged}
            say_aside(say(_SORTS[name], **counts))
    if taken.orphans:
        say_aside(say("tags.orphans", count=taken.orphans))
    for message, named in (("tags.contested", taken.contested), ("tags.unplaced", taken.unplaced)):
        if named:
            say_aside(say(message, count=len(named)))
            for tag in named[:_MOST_NAMED]:
                say_aside(f"  {one_line(tag.article.title, _TITLE)} · {one_line(tag.exact, _WORDS)}")
            if named[_MOST_NAMED:]:
                say_aside("  …")
    if taken.left_out:
        say_aside(say("tags.left_out", count=taken.left_out))


def _tallies(taken: TakenIn) -> list[tuple[str, Tally]]:
    return [(name, getattr(taken, name)) for name in _SORTS]


def _form(each: Taken) -> dict[str, Any]:
    from reader.cli.forms import instant

    taken = each.taken
    tallies = {
        name: {"new": tally.new, "changed": tally.changed, "unchanged": tally.unchanged}
        for name, tally in _tallies(taken)
    }
    unknown = [
        {
            "outlet": name.outlet,
            "title": name.title,
            "url": name.url,
            "path": name.path,
            "published": instant(name.published),
        }
        for name in taken.unknown
    ]
    return {
        "path": str(each.path),
        **tallies,
        "orphans": taken.orphans,
        "contested": [{"title": one.article.title, "exact": one.exact} for one in taken.contested],
        "unplaced": [{"title": one.article.title, "exact": one.exact} for one in taken.unplaced],
        "left_out": taken.left_out,
        "unknown": unknown,
        "refused": [{"number": one.number, "reason": one.reason} for one in each.refused],
        "losses": [{"id": message, "count": count} for message, count in taken.losses],
    }
