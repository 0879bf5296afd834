"""``jianting tags``: passages that were tagged by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reader.cli.agreement import agreement
from reader.cli.code_paths import made_code, paths_of, shown_name
from reader.cli.command_list import Commands
from reader.cli.errors import Unusable, check_is_there
from reader.cli.options import chosen, format_option, library_option, output_option
from reader.cli.output import one_line, print_csv, print_json, print_json_list, print_table, say_aside
from reader.cli.tag_counts import stats, together
from reader.cli.tag_options import tag_options, wanted
from reader.messages import say
from reader.model import STAR, Code, Codebook, Edit, ListedTag, Span, TagOrder

if TYPE_CHECKING:
    from reader.library import Library

_FIELDS = (
    "id", "article", "start", "end", "exact", "prefix", "suffix", "code", "codebook", "memo", "coder",
    "created", "modified", "orphan", "uuid", "outlet", "title", "url", "published",
    "seal",
)  # fmt: skip
_COLUMNS = ("id", "article", "outlet", "published", "code", "words", "note", "by")
_WORDS, _NOTE = 40, 24
_STAR = "★"
_FORMATS = {
    ".jsonld": "webannotation", ".json": "webannotation", ".qdpx": "qdpx", ".qdc": "qdc", ".csv": "csv",
    ".html": "html", ".htm": "html",
}  # fmt: skip
"""What the name of a file tells of its format."""


@click.group(cls=Commands)
def tags() -> None:
    """Lists, adds and exchanges tags: passages that you put under a code, with a note if you like.

    'jianting codes' has the codes themselves. Tags by several people come together with 'import' and 'merge';
    nothing that is there already is ever removed by these.
    """


@tags.command("list")
@tag_options
@click.option(
    "--order",
    type=click.Choice([order.value for order in TagOrder]),
    default=TagOrder.ARTICLE.value,
    show_default=True,
    help="What comes first: by article, by code, by date of the article, or the newest tag.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="At most N tags; 0, the default, for all.",
)
@library_option
@format_option
@click.pass_context
def list_tags(
    context: click.Context, /, order: str, limit: int, library: Path | None, form: str, **options: Any
) -> None:
    """Lists tagged passages, all or those that are meant.

    \b
    Examples:
      jianting tags list
      jianting tags list --code Actors/Government --outlet bbc --since 2023-03
      jianting tags list --text 新桥 --memo --format csv > bridge.csv
      jianting tags list --orphan
    """
    from reader.cli.inputs import existing_library

    with existing_library(chosen(context, library)) as source:
        meant = wanted(options).filter(source)
        found = source.tags(meant, TagOrder(order), limit=limit or None)
        total = source.count_tags(meant) if limit else len(found)
        names = _Names(source, found)
    if form == "json":
        print_json_list("annotations", (names.form(each) for each in found))
    elif form == "csv":
        forms = map(names.form, found)
        print_csv(_FIELDS, ([each[name] for name in _FIELDS] for each in forms))
    elif found:
        print_table(_COLUMNS, map(names.row, found), flexible=_COLUMNS.index("words"))
        say_aside(say("tags.count", shown=len(found), total=total))
    else:
        say_aside(say("tags.none_such" if meant else "tags.none"))


class _Names:
    """What tags are told by in a library: paths of codes, names of codebooks, addresses of articles."""

    def __init__(self, library: Library, tags: Sequence[ListedTag]) -> None:
        articles = list(dict.fromkeys(each.annotation.article for each in tags))
        self._urls = {summary.id: summary.url for summary in library.summaries(articles)}
        self._codes: dict[int, Code] = {code.id: code for code in library.codes()}
        self._books: dict[int, Codebook] = {book.id: book for book in library.codebooks()}
        self._paths = paths_of(list(self._codes.values()))

    def form(self, each: ListedTag) -> dict[str, Any]:
        from reader.cli.forms import instant, moment
        from reader.model.seals import seal

        tag, passage = each.annotation, each.annotation.passage
        code, book = self._paths[tag.code], self._books[self._codes[tag.code].codebook].name
        return {
            "id": tag.id,
            "article": tag.article,
            "start": passage.start,
            "end": passage.end,
            "exact": passage.exact,
            "prefix": passage.prefix,
            "suffix": passage.suffix,
            "code": code,
            "codebook": book,
            "memo": tag.memo,
            "coder": tag.coder,
            "created": moment(tag.created),
            "modified": moment(tag.modified),
            "orphan": tag.orphan,
            "uuid": tag.uuid,
            "outlet": each.outlet,
            "title": each.title,
            "url": self._urls.get(tag.article),
            "published": instant(each.published),
            "seal": seal(
                tag.uuid,
                (book, code, tag.memo),
                (str(passage.start), str(passage.end), passage.exact),
                (tag.created, tag.modified),
            ),
        }

    def row(self, each: ListedTag) -> list[object]:
        tag = each.annotation
        words = one_line(tag.passage.exact, _WORDS)
        day = "" if each.published is None else f"{each.published:%Y-%m-%d}"
        return [
            tag.id,
            tag.article,
            each.outlet,
            day + ("?" if each.published_inferred else ""),
            shown_name(self._codes[tag.code], self._paths[tag.code]),
            say("links.orphan", words=words) if tag.orphan else words,
            one_line(tag.memo, _NOTE),
            tag.coder,
        ]


@tags.command("add")
@click.option("--article", required=True, metavar="ARTICLE", help="A number of 'jianting list', or a path.")
@click.option("--start", type=click.IntRange(min=0), required=True, metavar="N", help="The first character.")
@click.option("--end", type=click.IntRange(min=1), required=True, metavar="N", help="The first one after it.")
@click.option("--code", "path", required=True, metavar="PATH", help="The code, such as Actors/Government.")
@click.option("--codebook", metavar="NAME", help="The codebook that the code is in, or is to be made in.")
@click.option("--memo", default="", metavar="TEXT", help="A note on the passage.")
@click.option(
    "--exact", metavar="TEXT", help="The words that should stand there; if others do, nothing is done."
)
@click.option("--coder", metavar="NAME", help="Who tags; by default the name that you have on this computer.")
@library_option
@format_option
@click.pass_context
def add_tag(
    context: click.Context,
    article: str,
    start: int,
    end: int,
    path: str,
    codebook: str | None,
    memo: str,
    exact: str | None,
    coder: str | None,
    library: Path | None,
    form: str,
) -> None:
    """Tags a passage of an article.

    Positions count the characters of the text as 'jianting show ARTICLE --format json' prints it, from 0. A
    code that is not there yet is made, with those that it is nested in. A slash in a name is written \\/. The
    code ★ stars a passage.

    \b
    Examples:
      jianting tags add --article 12 --start 105 --end 131 --code 引述/直接
      jianting tags add --article 12 --start 105 --end 131 --code 措辞 --memo '比另一家强硬' --coder 甲
    """
    from reader.cli.inputs import article_number, existing_library

    with existing_library(chosen(context, library)) as source:
        _sign(source, coder)
        number = article_number(source, article)
        text = source.article(number).text
        if not start < end <= len(text):
            raise click.UsageError(say("tags.no_place", start=start, end=end, length=len(text)))
        if exact is not None and text[start:end] != exact:
            raise Unusable(say("tags.other_words", words=one_line(text[start:end], _WORDS)))
        made: list[str] = []
        place = (number, Span(start, end), text[start:end])
        if path.strip() == _STAR and codebook is None:
            edit = _starred(source, place, memo)
        else:
            code, made = made_code(source, path, codebook)
            edit = source.annotate(number, start, end, code, memo, exact=text[start:end])
        for new in made:
            say_aside(say("codes.made", path=new))
        touched = [each.id for each in edit.after.annotations]
        if not edit.added.annotations:
            say_aside(say("tags.noted" if touched else "tags.there_already"))
        tags = source.listed_tags(touched)
        names = _Names(source, tags)
        found = [names.form(each) for each in tags]
    if form == "json":
        print_json({"annotations": found})
    elif form == "csv":
        print_csv(_FIELDS, ([each[name] for name in _FIELDS] for each in found))
    else:
        for tag in found:
            words = one_line(tag["exact"], _WORDS)
            say_aside(say("tags.added", number=tag["id"], words=words, code=tag["code"]))


def _starred(library: Library, place: tuple[int, Span, str], memo: str) -> Edit:
    """Stars a passage, with a note if there is one to make."""
    edit = library.star([place])
    if not memo:
        return edit
    article, span, exact = place
    star = next(code.id for code in library.codes() if code.uuid == STAR)
    noted = library.annotate(article, span.start, span.end, star, memo, exact=exact)
    return edit or noted


def _sign(library: Library, coder: str | None) -> None:
    if coder is not None:
        try:
            library.set_coder(coder)
        except ValueError:
            raise click.UsageError(say("tags.no_coder")) from None


@tags.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--dry-run", is_flag=True, help="Read and report, but leave the library as it is.")
@click.option(
    "--add-articles",
    is_flag=True,
    help="Take in the texts that a REFI-QDA project brings, where they are not in the library.",
)
@library_option
@format_option
@click.pass_context
def import_tags(
    context: click.Context,
    files: tuple[Path, ...],
    dry_run: bool,
    add_articles: bool,
    library: Path | None,
    form: str,
) -> None:
    """Takes in tags of another person or program.

    \b
    A FILE is told by the end of its name:
      .jsonld, .json   W3C Web Annotations, exports of Hypothesis, or what 'tags list --format json' prints
      .qdpx, .qdc      projects and codebooks of REFI-QDA (NVivo, MAXQDA, ATLAS.ti, QualCoder, …)
      .csv             a table that 'jianting export --to csv' wrote, or one of your own

    Articles are known again by their address, their file, or outlet, title and date; passages by their words.
    What is here already is not doubled, and nothing is removed. What can't be taken in is told.

    A file may be edited, and taken in again: a code, a note or a passage that was changed in it is changed
    here, too. What was changed here since stays, with both notes, and is named. A row that was deleted
    removes nothing. Leave the columns uuid, created, modified and seal as they are.

    \b
    Examples:
      jianting tags import colleague.jsonld --dry-run
      jianting tags import nvivo.qdpx --add-articles
      jianting tags import table.csv
    """
    from reader.cli.inputs import existing_library
    from reader.cli.taking_in import Taken, read_file, take, tell
    from reader.library import Library

    found = []
    # With articles of its own a file can fill a library that is only now made.
    opened = Library if add_articles and not dry_run else existing_library
    with opened(chosen(context, library)) as target:
        readings = [(file, read_file(target, file)) for file in files]
        for file, reading in readings:
            taken = take(target, reading.project, dry_run=dry_run, add_articles=add_articles)
            found.append(Taken(file, taken, reading.refused))
    context.exit(tell(found, form, dry_run=dry_run))


@tags.command("export")
@tag_options
@click.option(
    "--to",
    "to",
    type=click.Choice(sorted(set(_FORMATS.values()))),
    help="The format; by default what the end of the file's name says.",
)
@output_option("Where to write it (.jsonld, .qdpx, .qdc, .csv or .html).")
@library_option
@click.pass_context
def export_tags(
    context: click.Context, /, to: str | None, output: Path, library: Path | None, **options: Any
) -> None:
    """Writes tags for other people and programs: all, or those that are meant.

    \b
    The formats:
      webannotation   W3C Web Annotation (JSON-LD), which 'tags import' takes back whole
      qdpx, qdc       REFI-QDA project with the texts, or the codebook alone
      csv             a row a tag, for Excel and statistics
      html            a report for any browser, by code, to read and print

    What a format can't hold is told.

    \b
    Examples:
      jianting tags export --output tags.jsonld
      jianting tags export --code 引述 --coder 甲 --output quotes.html
      jianting tags export --outlet voa --to csv --output voa.csv
    """
    from reader.cli.inputs import existing_library
    from reader.cli.taking_in import write_file

    form = to or _FORMATS.get(output.suffix.casefold())
    if form is None:
        raise click.UsageError(say("tags.no_format", path=output))
    with existing_library(chosen(context, library)) as source:
        write_file(source, form, output, wanted(options).filter(source))


@tags.command("merge")
@click.argument("other", type=click.Path(path_type=Path), metavar="LIBRARY")
@click.option("--dry-run", is_flag=True, help="Report, but leave the library as it is.")
@library_option
@format_option
@click.pass_context
def merge_tags(context: click.Context, other: Path, dry_run: bool, library: Path | None, form: str) -> None:
    """Takes in the codes, tags, notes and judgements of another person's library, or of a backup.

    The other library is only read. Codes are the same if they come from one library, or have the same path
    in codebooks of the same name; tags by different people stay apart. Of what both have the later version
    stays.

    \b
    Examples:
      jianting tags merge ~/colleague/library.sqlite3 --dry-run
      jianting tags merge ~/colleague/library.sqlite3
    """
    from dataclasses import replace

    from reader.cli.inputs import existing_library
    from reader.cli.taking_in import Taken, take, tell

    check_is_there(other)
    with existing_library(chosen(context, library)) as target:
        if dry_run:
            project = replace(target.other_project(other), flags=(), events=())
            taken = take(target, project, dry_run=True)
        else:
            taken = target.merge_library(other)
    context.exit(tell([Taken(other, taken)], form, dry_run=dry_run))


tags.add_command(stats)
tags.add_command(together)
tags.add_command(agreement)
