"""The parts of a page that sum a comparison up: who covers what, and what only one article has."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from reader.exchange.statements import Shared
from reader.exchange.witnesses import name_markup
from reader.messages import say
from reader.model import Alignment, Coverage, ParagraphKind, Row, Share
from reader.text.script import LANGUAGE_TAGS, script_of

_SIGNS = {Share.FULL: "●", Share.MENTION: "○", Share.ABSENT: "–"}
_EXCERPT = 80
_TEXT = frozenset(set(ParagraphKind) - {ParagraphKind.HEADING, ParagraphKind.CAPTION})


def coverage_table(
    alignment: Alignment, coverage: Coverage, shared: Sequence[Shared], names: Sequence[str], words: str
) -> str:
    """A table of topics by articles, each cell of which leads to the passage; nothing if there are none."""
    numbered = [(row, each) for row in coverage.rows if (each := _shown_as(alignment, row, shared))]
    if not numbered:
        return ""
    heads = "".join(f'<th scope="col">{name_markup(name)}</th>' for name in names)
    rows = "\n".join(_row(row, each, names, words) for row, each in numbered)
    return (
        f'<section class="coverage">\n<h2>{escape(say("paper.coverage", words))}</h2>\n'
        f'<p class="key">{escape(say("paper.coverage_key", words))}</p>\n<div class="wide"><table>\n'
        f"<thead><tr><td></td>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>\n</section>"
    )


def _shown_as(alignment: Alignment, row: Row, shared: Sequence[Shared]) -> Shared | None:
    """What of the page a row of the table is about."""
    own = [alignment.links[index] for index in alignment.groups[row.group].links]
    return next((each for each in shared if any(link in own for link in each.links)), None)


def _row(row: Row, each: Shared, names: Sequence[str], words: str) -> str:
    cells = []
    for article, cell in enumerate(row.cells):
        said = escape(f"{names[article]}: {say(f'share.{cell.share}', words)}", quote=True)
        sign = f'<span role="img" aria-label="{said}" title="{said}">{_SIGNS[cell.share]}</span>'
        place = next((index for index, mark in enumerate(each.marks) if mark.article == article), None)
        if place is not None and cell.share is not Share.ABSENT:
            sign = f'<a href="#s{each.number}-{place}" data-s="{each.number}">{sign}</a>'
        cells.append(f'<td class="{cell.share}">{sign}</td>')
    lang = LANGUAGE_TAGS[script_of(row.label)]
    return (
        f'<tr><th scope="row"><span class="chip {each.kind}">{each.number}</span> '
        f'<span lang="{lang}">{escape(row.label)}</span></th>{"".join(cells)}</tr>'
    )


def only_here(alignment: Alignment, names: Sequence[str], words: str) -> str:
    """For each article the paragraphs that no other has, as links to them; nothing if there are none."""
    parts = []
    for article, name in enumerate(names):
        items = []
        text = alignment.articles[article].text
        for each in alignment.unmatched:
            kind = alignment.articles[each.article].paragraphs[each.paragraph].kind
            excerpt = text[each.start : each.end].strip() if each.article == article else ""
            if excerpt and kind in _TEXT:
                shown = excerpt if len(excerpt) <= _EXCERPT else excerpt[:_EXCERPT].rstrip() + "…"
                items.append(f'<li><a href="#w{article}p{each.paragraph}">{escape(shown)}</a></li>')
        if items:
            lang = LANGUAGE_TAGS[script_of(text)]
            count = escape(say("report.paragraphs", words, count=len(items)))
            parts.append(
                f"<details>\n<summary><b>{name_markup(name)}</b> {count}</summary>\n"
                f'<ul lang="{lang}">{"".join(items)}</ul>\n</details>'
            )
    if not parts:
        return ""
    title = escape(say("report.only_here", words))
    return f'<section class="alone">\n<h2>{title}</h2>\n' + "\n".join(parts) + "\n</section>"
