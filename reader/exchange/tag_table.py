"""Tags as a table for spreadsheets, a row a tag, out and in.

It is CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes Chinese for another encoding.
A cell that a spreadsheet would take for a formula is written with an apostrophe before it, which is taken off
again when the table is read (``reader/text/cells.py``).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from reader.exchange.gathered_tags import GatheredTags, Listed
from reader.exchange.json_values import FARTHEST, instant
from reader.exchange.losses import LossCounter, exported
from reader.exchange.named_codes import STAR_NAME, tidy_name
from reader.exchange.table_dates import reformatted
from reader.exchange.web_annotation_terms import derived
from reader.model import (
    CONTEXT_LENGTH,
    ArticleName,
    Passage,
    Project,
)
from reader.model.annotation import STAR
from reader.model.code_path import code_path, names_in_path, names_of_codes
from reader.model.coding import FIRST_CODEBOOK
from reader.model.exchanging import ExchangeError, Exported, Reading, Refused
from reader.model.refusal import RefusalError
from reader.model.seals import dates_in, seal
from reader.text.cells import csv_text, unguarded

COLUMNS = (
    "uuid", "article", "outlet", "title", "url", "path", "published", "start", "end", "exact", "prefix",
    "suffix", "codebook", "code", "memo", "coder", "created", "modified", "orphan", "seal",
)  # fmt: skip
"""``article`` is the number in the library that wrote the table, for a person; positions are code points.

``seal`` is for the program: by it a row tells whether what it says, or where, was edited since.
"""
_NEEDED = ("exact", "code")
_KNOWN_BY = ("url", "title", "path")
_YES, _NO = frozenset({"1", "true", "yes", "x", "是"}), frozenset({"", "0", "false", "no", "否"})
_LONGEST_CELL = 2**26


def write_tag_table(project: Project) -> Exported:
    """The tags of the project as a table."""
    lost = LossCounter()
    made = csv_text([COLUMNS, *_rows(project)])
    _count_losses(project, lost)
    return exported(made, lost, encoding="utf-8-sig")


def _rows(project: Project) -> Iterator[tuple[str, ...]]:
    articles = {each.id: each.name for each in project.articles}
    codes = {code.id: code for code in project.codes}
    books = {book.id: book.name for book in project.codebooks}
    ways = names_of_codes(project.codes)
    for tag in project.annotations:
        name, code, passage = articles[tag.article], codes[tag.code], tag.passage
        way = (STAR_NAME,) if code.uuid == STAR else ways[code.id]
        yield (
            tag.uuid,
            str(tag.article),
            name.outlet,
            name.title,
            name.url or "",
            name.path,
            _instant(name.published),
            str(passage.start),
            str(passage.end),
            passage.exact,
            passage.prefix,
            passage.suffix,
            books[code.codebook],
            code_path(way),
            tag.memo,
            tag.coder,
            _instant(tag.created),
            _instant(tag.modified),
            "1" if tag.orphan else "",
            seal(
                tag.uuid,
                (books[code.codebook], code_path(way), tag.memo),
                (str(passage.start), str(passage.end), passage.exact),
                (tag.created, tag.modified),
            ),
        )


def _instant(when: datetime | None) -> str:
    return "" if when is None else when.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"


def _count_losses(project: Project, lost: LossCounter) -> None:
    codes = {code.id: code for code in project.codes}
    told: set[int] = set()
    for tag in project.annotations:
        here: int | None = tag.code
        while here is not None and here not in told:
            told.add(here)
            here = codes[here].parent
    books = {codes[code].codebook for code in told}
    lost.add("loss.unused_codes", len(codes) - len(told))
    lost.add("loss.code_looks", len(told))
    memos = [code.memo for code in project.codes] + [book.memo for book in project.codebooks]
    lost.add("loss.code_memos", sum(map(bool, memos)))
    lost.add("loss.codebooks", sum(book.id not in books for book in project.codebooks))
    lost.add("loss.article_memos", len(project.memos))
    lost.add("loss.judgements", len(project.judgements))
    lost.add("loss.names", len(project.names))
    lost.add("loss.texts", sum(each.text is not None for each in project.articles))
    lost.add("loss.marks", len(project.flags) + len(project.events))


def read_tag_table(data: bytes, *, codebook: str | None = None, now: datetime | None = None) -> Reading:
    """The tags of a table in CSV, in UTF-8 or UTF-16, its cells parted by commas, semicolons or tabs.

    The first row names the columns: ``exact`` and ``code`` there must be, and one at least of ``url``,
    ``title`` and ``path``; ``codebook`` too if there is a ``seal``. Where the codebook is not named it is
    ``codebook``, by default a library's first. A tag without a uuid gets one that follows from its row; one
    without a date is of ``now``. A row that is wrong is refused with its number as a spreadsheet counts it,
    the names of the columns being row 1.

    Raises:
        ExchangeError: if it is no such table.
    """
    rows = _cells(_decoded(data))
    header = [name.strip().casefold() for name in next(rows, [])]
    missing = [name for name in _NEEDED if name not in header]
    if not any(name in header for name in _KNOWN_BY):
        missing.append("/".join(_KNOWN_BY))
    if "seal" in header and "codebook" not in header:
        # All codes would be taken for those of one codebook, and so for edited.
        missing.append("codebook")
    if missing or len(set(header)) < len(header):
        twice = {name for name in header if header.count(name) > 1}
        raise ExchangeError("exchange.no_columns", names=", ".join([*missing, *sorted(twice)]))
    reader = _TableReader(codebook or FIRST_CODEBOOK, now or datetime.now(UTC))
    reader.lost.add("loss.columns", sum(bool(name) and name not in COLUMNS for name in header))
    refused = []
    for number, row in enumerate(rows, start=2):
        if any(cell.strip() for cell in row):
            try:
                if any(row[len(header) :]):
                    raise RefusalError("refusal.cells", cells=len(row), columns=len(header))
                reader.take(dict(zip(header, map(unguarded, row), strict=False)))
            except ValueError as error:
                refused.append(Refused.of(number, error))
    return Reading(reader.project(), tuple(refused))


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ExchangeError("exchange.not_utf8") from error


def _cells(text: str) -> Iterator[list[str]]:
    """The rows, parted by whichever separator the row of names has most of."""
    first = text.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    longest = csv.field_size_limit(_LONGEST_CELL)
    number = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            number += 1
            yield row
    except csv.Error as error:
        raise ExchangeError("exchange.broken_table", row=number + 1, detail=error) from error
    finally:
        csv.field_size_limit(longest)


class _TableReader:
    """Gathers a project from the rows of a table."""

    def __init__(self, codebook: str, now: datetime) -> None:
        self._codebook = codebook
        self._tags = GatheredTags(now)
        self.lost = self._tags.lost

    def project(self) -> Project:
        """All that was taken."""
        return self._tags.project()

    def take(self, row: Mapping[str, str]) -> None:
        """One row.

        Raises:
            ValueError: if something of it is wrong; nothing of it is taken then.
        """
        uuid = row.get("uuid", "").strip() or derived("row", *row.values())
        if uuid in self._tags:
            raise RefusalError("refusal.uuid_taken", uuid=ascii(uuid))
        passage = _passage(row)
        codebook, code, memo, coder = (row.get(name, "") for name in ("codebook", "code", "memo", "coder"))
        names = tuple(map(tidy_name, names_in_path(code)))
        book = tidy_name(codebook or self._codebook)
        orphan = row.get("orphan", "").strip().casefold()
        if orphan not in _YES | _NO:
            raise RefusalError("refusal.yes_or_no", name="orphan", value=ascii(orphan))
        known = row.get("seal", "").strip().casefold()
        created, modified = _dates(row, known)
        self._tags.add(
            Listed(uuid, _article(row), book, names, passage, memo, coder, created, modified, orphan in _YES)
        )
        start, end, exact = (row.get(name, "") for name in ("start", "end", "exact"))
        self._tags.compare(uuid, known, (codebook, code, row.get("memo")), (start, end, exact))


def _article(row: Mapping[str, str]) -> ArticleName:
    url, title, path = (row.get(name, "") for name in _KNOWN_BY)
    if not (url or title or path):
        raise RefusalError("refusal.all_empty", names="url, title, path")
    return ArticleName(row.get("outlet", ""), title, url or None, path, _date(row, "published"))


def _passage(row: Mapping[str, str]) -> Passage:
    """The passage of a row; one without a place has the words alone, by which it is found in the text."""
    exact, prefix, suffix = (row.get(name, "") for name in ("exact", "prefix", "suffix"))
    if not exact:
        raise RefusalError("refusal.empty", name="exact")
    start, end = (row.get(name, "").strip() for name in ("start", "end"))
    if not start:
        place = len(prefix)
    elif not (start.isascii() and start.isdecimal() and len(start) < len(str(FARTHEST))):
        raise RefusalError("refusal.no_number", name="start", value=ascii(start[:40]))
    else:
        place = int(start)
    if end and end != str(place + len(exact)):
        raise RefusalError("refusal.end", end=ascii(end[:40]), length=len(exact))
    return Passage(place, place + len(exact), exact, prefix[-CONTEXT_LENGTH:], suffix[:CONTEXT_LENGTH])


def _dates(row: Mapping[str, str], known: str) -> tuple[datetime | None, datetime | None]:
    """When a tag was made and altered: as its seal has it, since spreadsheets write dates in other ways."""
    sealed = dates_in(known) if row.get("uuid", "").strip() else None
    return sealed or (_date(row, "created"), _date(row, "modified"))


def _date(row: Mapping[str, str], name: str) -> datetime | None:
    try:
        return instant(row.get(name), name)
    except ValueError:
        return reformatted(row.get(name, ""))
