"""Knowing articles again in a project of another program, which knows neither addresses nor outlets."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from rapidfuzz import fuzz

from reader.archive.outlets import UNKNOWN
from reader.library.recognising import Recogniser, name_of
from reader.model import Project, ProjectArticle
from reader.store.store import Store
from reader.text.script import simplified_char

_ALIKE = 90.0
"""From which likeness on, in per cent, two texts are versions of one."""
_ADDED = re.compile(r"^\d{1,4}[_.\s-]+|\.(?:txt|md|docx?|rtf|pdf|odt|html?)$", re.IGNORECASE)
_NO_LETTER = re.compile(r"[\W_]+")


def likened(store: Store, project: Project) -> Project:
    """The project with the names that those of its articles have in the library that can be told to be there.

    That is an article whose text is just the same, or one with the same title, a number or a suffix aside,
    and nearly the same text. An outlet that is not known is called so.
    """
    recogniser = Recogniser(store)
    titles: dict[str, list[int]] | None = None
    articles = []
    for article in project.articles:
        if article.text and recogniser.known(article.name, article.text) is None:
            if titles is None:
                titles = _titles(store)
            here = _same(store, article.text) or _alike(store, article, titles)
            if here is not None:
                article = replace(article, name=name_of(store, here))
        if not article.name.outlet:
            article = replace(article, name=replace(article.name, outlet=UNKNOWN.id))
        articles.append(article)
    return replace(project, articles=tuple(articles))


def _same(store: Store, text: str) -> int | None:
    rows = store.db.execute(
        "SELECT articles.id FROM articles JOIN revisions ON revisions.id = revision"
        " WHERE length = ? AND text = ? LIMIT 2",
        [len(text), text],
    ).fetchall()
    return int(rows[0][0]) if len(rows) == 1 else None


def _alike(store: Store, article: ProjectArticle, titles: dict[str, list[int]]) -> int | None:
    text = article.text or ""
    found = [
        here
        for here in titles.get(_bare(article.name.title), ())
        if fuzz.ratio(text, store.articles.text(here), score_cutoff=_ALIKE)
    ]
    return found[0] if len(found) == 1 else None


def _titles(store: Store) -> dict[str, list[int]]:
    titles = defaultdict(list)
    for number, title in store.db.execute("SELECT id, title FROM articles"):
        if bare := _bare(title):
            titles[bare].append(int(number))
    return titles


def _bare(title: str) -> str:
    """A title as programs keep it: they number what has one name, and take suffixes and signs away."""
    plain = _NO_LETTER.sub("", _ADDED.sub("", title.strip())).casefold()
    return "".join(map(simplified_char, plain))
