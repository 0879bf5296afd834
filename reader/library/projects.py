"""What is made by hand in a library, as a project that can travel."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

from reader.library.recognising import name_of
from reader.model import (
    Annotation,
    ArticleFlags,
    ArticleMemo,
    Code,
    DecidedEvent,
    Judgement,
    Project,
    ProjectArticle,
)
from reader.store.store import Store


def project_of(
    store: Store,
    articles: Collection[int] | None = None,
    codes: Collection[int] | None = None,
    *,
    texts: bool = False,
) -> Project:
    """All that is made by hand, or what of it is about some articles, or tagged with some codes.

    With ``codes`` it has tags of these alone, and neither notes on articles nor judgements or names. A
    judgement is about its two articles together. Flags and events are there only if all is. ``texts`` has
    those of the articles travel along.

    Raises:
        KeyError: if there is no such article or code.
    """
    for article in articles or ():
        store.articles.summary(article)
    all_codes = {code.id: code for code in store.codes.all()}
    for code in codes or ():
        all_codes[code]
    annotations = tuple(
        each
        for each in store.annotations.all()
        if (articles is None or each.article in articles) and (codes is None or each.code in codes)
    )
    memos: tuple[ArticleMemo, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    if codes is None:
        every = store.article_memos.all()
        memos = tuple(each for each in every if articles is None or each.article in articles)
        judgements = tuple(store.judgements.all() if articles is None else store.judgements.between(articles))
    whole = articles is None and codes is None
    flags, events = (_flags(store), _events(store)) if whole else ((), ())
    wanted = all_codes.values() if codes is None else _with_those_above(all_codes, codes)
    kept = tuple(wanted)
    books = {code.codebook for code in kept}
    about = _about(annotations, memos, judgements, flags, events)
    return Project(
        codebooks=tuple(book for book in store.codebooks.found() if codes is None or book.id in books),
        codes=kept,
        articles=tuple(_article(store, each, with_text=texts) for each in sorted(about)),
        annotations=annotations,
        memos=memos,
        judgements=judgements,
        names=tuple(store.own_names.all()) if codes is None else (),
        flags=flags,
        events=events,
    )


def _with_those_above(codes: dict[int, Code], wanted: Collection[int]) -> list[Code]:
    kept: set[int] = set()
    for number in wanted:
        above: int | None = number
        while above is not None and above not in kept:
            kept.add(above)
            above = codes[above].parent
    return [code for code in codes.values() if code.id in kept]


def _about(
    annotations: Iterable[Annotation],
    memos: Iterable[ArticleMemo],
    judgements: Iterable[Judgement],
    flags: Iterable[ArticleFlags],
    events: Iterable[DecidedEvent],
) -> set[int]:
    found = {each.article for each in annotations} | {each.article for each in memos}
    found |= {end.article for each in judgements for end in each.ends}
    found |= {each.article for each in flags}
    return found.union(*(event.articles for event in events))


def _article(store: Store, article: int, *, with_text: bool) -> ProjectArticle:
    text = store.articles.text(article) if with_text else None
    return ProjectArticle(article, name_of(store, article), text)


def _flags(store: Store) -> tuple[ArticleFlags, ...]:
    rows = store.db.execute("SELECT article, read, starred FROM flags WHERE read OR starred ORDER BY article")
    return tuple(ArticleFlags(article, bool(read), bool(starred)) for article, read, starred in rows)


def _events(store: Store) -> tuple[DecidedEvent, ...]:
    rows = store.db.execute(
        "SELECT name, json_group_array(article) FROM events JOIN event_members ON event = events.id"
        " WHERE pinned GROUP BY events.id ORDER BY events.id"
    )
    return tuple(DecidedEvent(name, tuple(sorted(json.loads(members)))) for name, members in rows)
