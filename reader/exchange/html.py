"""A comparison as one HTML file that needs nothing beside it: no network, no program, no script even."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape
from pathlib import PurePath

from reader.dates import long_day
from reader.exchange.overview import coverage_table, only_here
from reader.exchange.page import head, lang_of, link_to, shipped
from reader.exchange.passages import marked_paragraphs
from reader.exchange.statements import Shared, shared_passages
from reader.exchange.witnesses import name_markup, witness_names
from reader.messages import language, link_sentence, say, verdict_words
from reader.model import (
    Alignment,
    Article,
    Coverage,
    LinkKind,
    Relation,
    Span,
    Verdict,
    by_pair,
    common_relation,
)


def comparison_html(
    alignment: Alignment,
    paths: Sequence[str] | None = None,
    *,
    outlets: Mapping[str, str] | None = None,
    tongue: str | None = None,
    topics: bool = True,
    coverage: Coverage | None = None,
) -> str:
    """The comparison as a page: a column for each witness, what they share marked, numbered and listed.

    ``paths`` name the articles' files, if known; ``outlets`` are outlets' names by id; ``tongue`` is the
    language of the page's own words (one of ``reader.messages.LANGUAGES``), by default the user's. Without
    ``topics`` only statements and reused text are marked and listed. ``coverage`` becomes a table of who
    reports what.
    """
    words = tongue or language()
    shared = shared_passages(alignment, topics=topics)
    called = outlets or {}
    names = witness_names(alignment.articles, called, words)
    files = list(paths) if paths is not None else [""] * len(alignment.articles)
    script = shipped("comparison.js")
    heading = say("report.heading", words, count=len(alignment.articles))
    columns = "\n".join(
        _column(alignment, index, called.get(article.outlet, article.outlet), files[index], shared, words)
        for index, article in enumerate(alignment.articles)
    )
    return f"""<!DOCTYPE html>
<html lang="{words}">
<head>
{head(_page_title(alignment, names), "comparison.css", script)}
</head>
<body>
<header class="page">
<h1>{escape(heading)}</h1>
<p class="summary">{escape(_summary(alignment, shared, words))}</p>
{_legend(shared, words)}
{_contents(shared, words)}
</header>
<main class="columns of-{len(alignment.articles)}">
{columns}
</main>
{coverage_table(alignment, coverage, shared, names, words) if coverage is not None else ""}
{only_here(alignment, names, words) if shared else ""}
{_list_of(alignment, shared, names, words)}
{_rejected(alignment, names, words)}
<footer class="page"><p>{escape(say("report.footer", words))}</p></footer>
<script>{script}</script>
</body>
</html>
"""


def _page_title(alignment: Alignment, names: Sequence[str]) -> str:
    return f"{alignment.articles[0].title} · {' · '.join(names)}" if alignment.articles else "Jianting"


def _summary(alignment: Alignment, shared: Sequence[Shared], words: str) -> str:
    if not shared:
        return say("report.nothing_shared", words)
    counts = {kind.value: sum(1 for each in shared if each.kind is kind) for kind in LinkKind}
    return say("report.summary", words, only=len(alignment.unmatched), **counts)


def _legend(shared: Sequence[Shared], words: str) -> str:
    if not shared:
        return ""
    forms: list[tuple[str, str]] = []
    for kind in LinkKind:
        own = {mark.relation for each in shared if each.kind is kind for mark in each.marks}
        name = say(f"kind.{kind}", words)
        if None in own or (own and kind is not LinkKind.QUOTE):
            forms.append((f"{kind}", name))
        elif own:
            told = [relation for relation in Relation if relation in own]
            forms += [(f"{kind} {each}", f"{name} · {say(f'relation.{each}', words)}") for each in told]
    kinds = " ".join(f'<span class="mark {form}">{escape(name)}</span>' for form, name in forms)
    only = f'<span class="only-sample">{escape(say("report.only_here", words))}</span>'
    return (
        f'<p class="legend">{kinds} {only} '
        f'<span class="how">{escape(say("report.how_without_script", words))}</span>'
        f'<span class="how with-script">{escape(say("report.how", words))}</span></p>'
    )


def _contents(shared: Sequence[Shared], words: str) -> str:
    """The labels of what is shared, each of which leads to where it first stands.

    Text that is taken over has the label of its topic, and is not listed again.
    """
    first: dict[str, Shared] = {}
    for each in shared:
        first.setdefault(each.label, each)
    labelled = [each for label, each in first.items() if label]
    if not labelled:
        return ""
    items = "\n".join(
        f'<li><a href="#s{each.number}-0" data-s="{each.number}">'
        f'<span class="chip {each.kind}">{each.number}</span> '
        f'<span lang="{lang_of(each.label)}">{escape(each.label)}</span></a></li>'
        for each in labelled
    )
    title = escape(say("report.contents", words, count=len(labelled)))
    return f'<details class="contents" open>\n<summary>{title}</summary>\n<ol>\n{items}\n</ol>\n</details>'


def _column(
    alignment: Alignment, index: int, name: str, path: str, shared: Sequence[Shared], words: str
) -> str:
    article = alignment.articles[index]
    lang = lang_of(article.title + article.text)
    around = [part for part in (article.section, article.series) if part]
    kicker = f'<span class="series">{escape(" · ".join(around))}</span>' if around else ""
    meta = "".join(f"<li>{part}</li>" for part in _meta(article, path, words))
    return f"""<article class="column" id="w{index}" lang="{lang}" tabindex="0">
<header>
<p class="outlet"><b>{name_markup(name)}</b>{kicker}</p>
<h2>{escape(article.title)}</h2>
<ul class="meta">{meta}</ul>
</header>
<div class="text">
{marked_paragraphs(alignment, index, shared, words)}
</div>
</article>"""


def _meta(article: Article, path: str, words: str) -> list[str]:
    parts = [_date(article, words)]
    if article.author:
        parts.append(escape(article.author))
    if link := link_to(article.url):
        parts.append(
            f'<a href="{link}" rel="noopener noreferrer">{escape(say("report.original", words))}</a>'
        )
    elif path:
        # The folders above it are a matter of this computer alone, and may name its owner.
        parts.append(f'<span class="path">{escape(PurePath(path).name)}</span>')
    return parts


def _date(article: Article, words: str) -> str:
    if article.published is None:
        return escape(say("report.no_date", words))
    when: datetime = article.published
    if article.published_inferred:
        hint, said = escape(say("report.inferred", words)), long_day(when, words)
        return f'<time datetime="{when:%Y-%m-%d}">{said}</time> <i title="{hint}">（{hint}）</i>'
    said = f"{long_day(when, words)} {when:%H:%M} UTC"
    return f'<time datetime="{when:%Y-%m-%dT%H:%M:%SZ}">{said}</time>'


def _list_of(alignment: Alignment, shared: Sequence[Shared], names: Sequence[str], words: str) -> str:
    """Everything that is shared, with each witness's wording."""
    if not shared:
        return ""
    items = "\n".join(_shared_item(alignment, each, names, words) for each in shared)
    title = escape(say("report.shared", words))
    return f'<section class="shared">\n<h2>{title}</h2>\n<ol>\n{items}\n</ol>\n</section>'


def _shared_item(alignment: Alignment, each: Shared, names: Sequence[str], words: str) -> str:
    about = [say(f"kind.{each.kind}", words)]
    relation = common_relation(each.links)
    if relation is not None:
        about.append(say(f"relation.{relation}", words))
    about.append(_certainty(each, words))
    rows = []
    for index, mark in enumerate(each.marks):
        name = name_markup(names[mark.article])
        who = f'<a href="#s{each.number}-{index}" data-s="{each.number}">{name}</a>'
        if mark.speaker:
            who += f'<span class="speaker">{escape(mark.speaker)}</span>'
        rows.append(_wording(alignment.articles[mark.article], mark.span, who))
    why = "".join(f"<li>{reason}</li>" for reason in _reasons(each, names, words))
    label = f'<b lang="{lang_of(each.label)}">{escape(each.label)}</b> ' if each.label else ""
    return (
        f'<li id="t{each.number}"><h3><span class="chip {each.kind}">{each.number}</span> {label}'
        f'<span class="about">{escape(" · ".join(about))}</span></h3>'
        f'<table>{"".join(rows)}</table><ul class="why">{why}</ul></li>'
    )


def _wording(article: Article, span: Span, who: str) -> str:
    """A row of a table: ``who``, as HTML, and how it is worded there."""
    words = escape(article.text[span.start : span.end]).replace("\n", "<br>")
    return f'<tr><th scope="row">{who}</th><td lang="{lang_of(article.text)}">{words}</td></tr>'


def _rejected(alignment: Alignment, names: Sequence[str], words: str) -> str:
    """The links that a person rejected, and who; nothing if there are none."""
    if not alignment.rejected:
        return ""
    items = []
    for link in alignment.rejected:
        rows = "".join(
            _wording(alignment.articles[end.article], end.passage.span, name_markup(names[end.article]))
            for end in (link.a, link.b)
        )
        about = " · ".join([say(f"kind.{link.kind}", words), verdict_words(link, words)])
        items.append(f'<li><h3 class="about">{escape(about)}</h3><table>{rows}</table></li>')
    title = escape(say("report.rejected", words))
    return f'<section class="shared rejected">\n<h2>{title}</h2>\n<ol>\n{"".join(items)}\n</ol>\n</section>'


def _certainty(each: Shared, words: str) -> str:
    """What a person says of all its links, or else the score of the surest that was found."""
    found = [link.score for link in each.links if link.judgement is None]
    if found:
        return f"{max(found):.2f}"
    drawn = all(link.why.get("verdict") == Verdict.ADDED for link in each.links)
    return say(f"why.{Verdict.ADDED if drawn else Verdict.CONFIRMED}", words)


def _reasons(each: Shared, names: Sequence[str], words: str) -> list[str]:
    """What the links of every two witnesses rest on, as HTML: a sentence each.

    Before it stands how the two are worded, unless all pairs are worded so.
    """
    relation, reasons = common_relation(each.links), []
    for link in by_pair(each.links):
        reason = escape(link_sentence(link, (names[link.a.article], names[link.b.article]), words))
        if link.relation not in (None, relation):
            said = escape(say(f"relation.{link.relation}", words))
            reason = f'<span class="relation">{said}</span> · {reason}'
        reasons.append(reason)
    return reasons
