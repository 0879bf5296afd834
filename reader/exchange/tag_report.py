"""Tags as one page for any browser: code by code, each passage where it stands in its article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape

from reader.dates import short_day
from reader.exchange.code_colours import SLOTS
from reader.exchange.losses import LossCounter, exported
from reader.exchange.page import head, lang_of, link_to
from reader.exchange.witnesses import name_markup
from reader.messages import codebook_name, language, say
from reader.model import (
    STAR,
    Annotation,
    ArticleMemo,
    ArticleName,
    Code,
    Codebook,
    Passage,
    Project,
)
from reader.model.exchanging import Exported

_FORMS = "●■▲◆○□△◇"
"""What tells the colours of codes apart without colour, as in the window."""
_AROUND = 70
"""How many characters of the paragraph stand before and after a passage at most."""
_MOST_OUTLETS = 8
"""For more outlets than this the counts are not told apart by outlet: the table would not fit a page."""


def write_tag_report(
    project: Project,
    title: str = "",
    *,
    outlets: Mapping[str, str] | None = None,
    tongue: str | None = None,
) -> Exported:
    """The codebooks with all that is tagged, as a page that needs nothing beside it.

    ``title`` is what the collection is called; ``outlets`` are outlets' names by id; ``tongue`` is the
    language of the page's own words, by default the user's. Where the articles' texts travel along, a passage
    stands in its paragraph, else in the context that it carries.
    """
    lost = LossCounter()
    lost.add("loss.judgements", len(project.judgements))
    lost.add("loss.names", len(project.names))
    lost.add("loss.marks", len(project.flags) + len(project.events))
    return exported(_Page(project, outlets or {}, tongue or language()).whole(title), lost)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A code with its depth in the tree, and how many tags it has, and those nested in it."""

    code: Code
    depth: int
    own: int
    within: int


class _Page:
    """The parts of the page, each as HTML."""

    def __init__(self, project: Project, outlets: Mapping[str, str], words: str) -> None:
        self._project = project
        self._words = words
        self._articles = {each.id: each for each in project.articles}
        self._called = {each.id: _outlet(each.name, outlets) for each in project.articles}
        self._tags: dict[int, list[Annotation]] = defaultdict(list)
        for tag in project.annotations:
            self._tags[tag.code].append(tag)
        self._trees = {book.id: list(self._tree(book.id)) for book in project.codebooks}

    def _say(self, key: str, **values: object) -> str:
        return escape(say(key, self._words, **values))

    def _tree(self, codebook: int) -> Iterator[_Placed]:
        codes = [code for code in self._project.codes if code.codebook == codebook]
        known = {code.id for code in codes}
        below: dict[int | None, list[Code]] = defaultdict(list)
        for code in sorted(codes, key=lambda code: (code.position, code.id), reverse=True):
            below[code.parent if code.parent in known else None].append(code)
        order: list[tuple[Code, int]] = []
        waiting = [(code, 0) for code in below[None]]
        while waiting:
            code, depth = waiting.pop()
            order.append((code, depth))
            waiting += [(each, depth + 1) for each in below[code.id]]
        within = {code.id: len(self._tags[code.id]) for code, _ in order}
        for code, _ in reversed(order):
            if code.parent in within:
                within[code.parent] += within[code.id]
        for code, depth in order:
            yield _Placed(code, depth, len(self._tags[code.id]), within[code.id])

    def whole(self, title: str) -> str:
        project, words = self._project, self._words
        heading = (
            say("tag_report.heading_of", words, name=title) if title else say("tag_report.heading", words)
        )
        coders = sorted({tag.coder for tag in project.annotations if tag.coder})
        summary = self._say(
            "tag_report.summary",
            tags=len(project.annotations),
            codes=sum(placed.own > 0 for tree in self._trees.values() for placed in tree),
            articles=len({tag.article for tag in project.annotations}),
        )
        by = self._say("tag_report.by", names=say("why.list", words).join(coders)) if coders else ""
        return f"""<!DOCTYPE html>
<html lang="{words}">
<head>
{head(heading, "tags.css", rules=self._rules())}
</head>
<body>
<header class="page">
<h1>{escape(heading)}</h1>
<p class="summary">{summary} {by}</p>
</header>
{self._contents()}
<main>
{self._codebooks()}
{self._article_memos()}
</main>
<footer class="page"><p>{self._say("report.footer")}</p></footer>
</body>
</html>
"""

    def _rules(self) -> str:
        """How far the rows of the tree are set in: a page's own rules can't stand in its elements."""
        deepest = max((placed.depth for tree in self._trees.values() for placed in tree), default=0)
        return "".join(f".depth-{depth} {{ --depth: {depth}; }}\n" for depth in range(1, deepest + 1))

    def _contents(self) -> str:
        """The tree of codes with counts, each of which leads to its passages."""
        counts = Counter((tag.code, self._called[tag.article]) for tag in self._project.annotations)
        outlets = sorted({outlet for _, outlet in counts}, key=lambda name: (not name, name))
        outlets = outlets if 1 < len(outlets) <= _MOST_OUTLETS else []
        bodies = []
        for book in self._project.codebooks:
            rows = [self._count_row(placed, outlets, counts) for placed in self._trees[book.id]]
            span = 3 + len(outlets)
            name = f'<tr class="book"><th colspan="{span}" scope="rowgroup">{self._book(book)}</th></tr>'
            bodies.append(f"<tbody>\n{name}\n" + "\n".join(rows) + "\n</tbody>")
        if not bodies:
            return f'<p class="page empty">{self._say("tag_report.empty")}</p>'
        heads = [self._say("tag_report.code"), self._say("tag_report.count"), self._say("tag_report.nested")]
        heads += [name_markup(name) if name else self._say("tag_report.no_outlet") for name in outlets]
        cells = "".join(f'<th scope="col">{each}</th>' for each in heads)
        return (
            f'<nav class="page" aria-label="{self._say("tag_report.contents")}">\n'
            f"<h2>{self._say('tag_report.contents')}</h2>\n"
            f'<div class="wide"><table>\n<thead><tr>{cells}</tr></thead>\n'
            + "\n".join(bodies)
            + "\n</table></div></nav>"
        )

    def _count_row(self, placed: _Placed, outlets: Sequence[str], counts: Counter[tuple[int, str]]) -> str:
        code = placed.code
        label = f"{_form(code)} {self._name(code)}"
        shown = placed.own or code.memo
        name = f'<a href="#c{code.id}">{label}</a>' if shown else f"<span>{label}</span>"
        each = [counts[code.id, outlet] for outlet in outlets]
        cells = "".join(f"<td>{count or ''}</td>" for count in (placed.own, placed.within, *each))
        return f'<tr><th scope="row" class="depth-{placed.depth}">{name}</th>{cells}</tr>'

    def _name(self, code: Code) -> str:
        return self._say("tag_report.starred") if code.uuid == STAR else name_markup(code.name)

    def _book(self, book: Codebook) -> str:
        return name_markup(codebook_name(book.name, self._words))

    def _codebooks(self) -> str:
        parts = []
        for book in self._project.codebooks:
            codes = {code.id: code for code in self._project.codes}
            inner = [
                self._code(placed, codes) for placed in self._trees[book.id] if placed.own or placed.code.memo
            ]
            if inner or book.memo:
                memo = _memo(book.memo)
                parts.append(
                    f'<section class="book">\n<h2>{self._book(book)}</h2>\n{memo}\n'
                    + "\n".join(inner)
                    + "\n</section>"
                )
        return "\n".join(parts)

    def _code(self, placed: _Placed, codes: Mapping[int, Code]) -> str:
        code = placed.code
        above, seen = [], {code.id}
        here = codes.get(code.parent) if code.parent is not None else None
        while here is not None and here.id not in seen:
            seen.add(here.id)
            above.append(f"{self._name(here)} / ")
            here = codes.get(here.parent) if here.parent is not None else None
        way = f'<span class="way">{"".join(reversed(above))}</span>' if above else ""
        count = self._say("tag_report.tags", count=placed.own)
        items = "\n".join(map(self._passage, self._in_order(self._tags[code.id])))
        passages = f"<ol>\n{items}\n</ol>" if items else ""
        return (
            f'<section class="code slot-{code.slot % SLOTS}" id="c{code.id}">\n'
            f'<h3>{_form(code)} {way}{self._name(code)} <span class="count">{count}</span></h3>\n'
            f"{_memo(code.memo)}\n{passages}\n</section>"
        )

    def _in_order(self, tags: Sequence[Annotation]) -> list[Annotation]:
        """By the dates of their articles, those without one last, and as they stand there."""
        latest = datetime.max.replace(tzinfo=UTC)

        def place(tag: Annotation) -> tuple[datetime, int, int]:
            return self._articles[tag.article].name.published or latest, tag.article, tag.passage.start

        return sorted(tags, key=place)

    def _passage(self, tag: Annotation) -> str:
        article = self._articles[tag.article]
        before, after = _context(tag.passage, None if tag.orphan else article.text)
        lang = lang_of(before + tag.passage.exact + after)
        about = self._about(article.name, self._called[tag.article])
        about.append(_signed(tag, self._words))
        if tag.orphan:
            about.append(f'<strong class="orphan">{self._say("tag_report.orphan")}</strong>')
        return (
            f'<li{" class=orphan" if tag.orphan else ""}><blockquote lang="{lang}">'
            f'<span class="around">{_lines(before)}</span><mark>{_lines(tag.passage.exact)}</mark>'
            f'<span class="around">{_lines(after)}</span></blockquote>'
            f'<p class="about">{" · ".join(about)}</p>{_memo(tag.memo)}</li>'
        )

    def _about(self, name: ArticleName, outlet: str) -> list[str]:
        parts = [f"<b>{name_markup(outlet)}</b>"] if outlet else []
        title = escape(name.title or name.url or name.path)
        if link := link_to(name.url):
            title = f'<a href="{link}" rel="noopener noreferrer">{title}</a>'
        parts.append(f'<cite lang="{lang_of(name.title)}">{title}</cite>')
        if name.published is not None:
            when = name.published
            parts.append(f'<time datetime="{_instant(when)}">{short_day(when, self._words)}</time>')
        else:
            parts.append(self._say("report.no_date"))
        return parts

    def _article_memos(self) -> str:
        if not self._project.memos:
            return ""
        items = "\n".join(map(self._article_memo, self._project.memos))
        title = self._say("tag_report.article_memos")
        return f'<section class="book notes">\n<h2>{title}</h2>\n<ol>\n{items}\n</ol>\n</section>'

    def _article_memo(self, memo: ArticleMemo) -> str:
        article = self._articles[memo.article]
        about = self._about(article.name, self._called[memo.article])
        about.append(_signed(memo, self._words))
        return f'<li><p class="about">{" · ".join(about)}</p>{_memo(memo.text)}</li>'


def _outlet(name: ArticleName, outlets: Mapping[str, str]) -> str:
    return outlets.get(name.outlet, name.outlet)


def _signed(record: Annotation | ArticleMemo, words: str) -> str:
    """Who made it, and when that or its last change was."""
    when = record.modified or record.created
    day = f'<time datetime="{_instant(when)}">{short_day(when, words)}</time>'
    return f'<span class="signed">{escape(record.coder)} {day}</span>' if record.coder else day


def _form(code: Code) -> str:
    slot = code.slot % SLOTS
    return f'<span class="form form-{slot}" aria-hidden="true">{_FORMS[slot]}</span>'


def _memo(memo: str) -> str:
    """A note, line by line; nothing if there is none."""
    return f'<p class="memo" lang="{lang_of(memo)}">{_lines(memo)}</p>' if memo.strip() else ""


def _lines(text: str) -> str:
    return escape(text).replace("\r\n", "\n").replace("\r", "\n").replace("\n", "<br>")


def _instant(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _context(passage: Passage, text: str | None) -> tuple[str, str]:
    """What stands before and after a passage in its paragraph, as far as there is room."""
    if text is None or text[passage.start : passage.end] != passage.exact:
        before, after = passage.prefix.rpartition("\n")[2], passage.suffix.partition("\n")[0]
        return (f"…{before}" if before else ""), (f"{after}…" if after else "")
    before = text[: passage.start].rpartition("\n")[2]
    after = text[passage.end :].partition("\n")[0]
    if len(before) > _AROUND:
        before = f"…{before[-_AROUND:]}"
    return before, after if len(after) <= _AROUND else f"{after[:_AROUND]}…"
