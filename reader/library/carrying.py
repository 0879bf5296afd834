"""Taking judgements from one library to another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.annotate.anchor import anchor
from reader.exchange.judgements import judgement_of_json, judgement_to_json
from reader.library.verdicts import later_of
from reader.model import (
    Article,
    ArticleName,
    Changes,
    JudgedEnd,
    Judgement,
    JudgementReport,
    Passage,
    PortableJudgement,
)
from reader.store.identity import name_key, url_key
from reader.store.store import Store

__all__ = ["judgement_of_json", "judgement_to_json", "named", "take_in"]


def named(store: Store, judgement: Judgement) -> PortableJudgement:
    """A judgement with what its articles are known by."""
    a, b = (_name_of(store, end.article) for end in judgement.ends)
    return PortableJudgement(judgement, (a, b))


def take_in(store: Store, judgements: Iterable[PortableJudgement]) -> JudgementReport:
    """Writes judgements of another library; of one that is here already the later word stays, and any note.

    Articles are known again by their address, else by the path of a file with the same title, else by
    outlet, title and date. A passage that does not stand in the article's text is looked for, and kept as an
    orphan if it is not found.
    """
    counts = {"new": 0, "changed": 0, "unchanged": 0, "orphans": 0}
    unknown: list[PortableJudgement] = []
    touched: set[int] = set()
    for each in judgements:
        placed = _placed(store, each)
        if placed is None:
            unknown.append(each)
            continue
        known = store.judgements.named(placed.uuid)
        if known is not None and known.spoken >= placed.spoken:
            counts["unchanged"] += 1
            continue
        touched.add(_write(store, placed if known is None else later_of(known, placed), known))
        counts["new" if known is None else "changed"] += 1
        counts["orphans"] += placed.orphan
    return JudgementReport(**counts, unknown=tuple(unknown), changes=Changes(judgements=frozenset(touched)))


def _write(store: Store, judgement: Judgement, known: Judgement | None) -> int:
    if known is None:
        number = store.judgements.add(judgement)
    else:
        number = known.id
        store.judgements.put(replace(judgement, id=number))
    for side, end in enumerate(judgement.ends):
        store.judgement_placements.forget(number, side)
        if not end.orphan:
            revision, _ = store.articles.current(end.article)
            store.judgement_placements.note(number, side, revision=revision, span=end.passage.span)
    return number


def _name_of(store: Store, article: int) -> ArticleName:
    summary = store.articles.summary(article)
    return ArticleName(summary.outlet, summary.title, summary.url, summary.path, summary.published)


def _placed(store: Store, portable: PortableJudgement) -> Judgement | None:
    """The judgement with the ids and the texts of this library; None if an article is not in it."""
    ends = []
    for end, name in zip(portable.judgement.ends, portable.articles, strict=True):
        article = _known(store, name)
        if article is None:
            return None
        _, text = store.articles.current(article)
        passage = _in_text(end.passage, text)
        ends.append(JudgedEnd(article, passage or end.passage, orphan=passage is None))
    ends.sort(key=lambda end: end.article)
    if ends[0].article == ends[1].article:
        return None
    return replace(portable.judgement, id=0, a=ends[0], b=ends[1])


def _in_text(passage: Passage, text: str) -> Passage | None:
    stands = passage.end <= len(text) and Passage.of(text, passage.start, passage.end) == passage
    return passage if stands else anchor(passage, text)


def _known(store: Store, name: ArticleName) -> int | None:
    """The article that goes by a name here, if just one does; none that has another address."""
    key = url_key(name.url)
    by_address = store.articles.by_key(key) if key is not None else None
    if by_address is not None:
        return by_address
    found = store.articles.at_path(name.path) if name.path else set()
    found = {each for each in found if store.articles.summary(each).title == name.title}
    if len(found) != 1:
        described = Article(name.outlet, name.title, "", (), published=name.published)
        found = store.articles.by_name(name_key(described) or "")
    if key is not None:
        found = {each for each in found if url_key(store.articles.summary(each).url) is None}
    return found.pop() if len(found) == 1 else None
