"""Making what is made by hand in a library what it is in a backup; and acts undone as a whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from reader.library.anchoring import put_back_judgement
from reader.library.applying import apply
from reader.library.naming import restore_names
from reader.library.notes import both
from reader.library.recognising import Recogniser
from reader.library.taking_marks import take_marks
from reader.model import (
    Alteration,
    Annotation,
    ArticleMemo,
    Code,
    Codebook,
    Edit,
    JudgedEnd,
    Judgement,
    OwnName,
    Project,
    Records,
    TakenIn,
    Tally,
)
from reader.store.store import Store

_Record = TypeVar("_Record", Codebook, Code, Annotation, ArticleMemo, Judgement)
_OnArticle = TypeVar("_OnArticle", Annotation, ArticleMemo)
_Ids = dict[int, int]


def put_in_place(store: Store, project: Project) -> TakenIn:
    """Makes what is made by hand just what a project has, under its ids where these are free.

    What is here and not in the project is removed. Articles that are not here are told; what is about them is
    left out. What has been read or starred, or decided on events, is added to what is here, and stays when
    this is undone.
    """
    return _Replacing(store, project).run()


def alter(store: Store, alteration: Alteration) -> Alteration:
    """Makes what an act had before into what it had after; returns what that really did.

    See ``reader.library.applying`` for what becomes of what was altered since. A judgement of which somebody
    has said something since stays, with the note that the act gives it below its own.
    """
    edit = apply(store, alteration.edit)
    before, after = ({each.uuid: each for each in some} for some in alteration.judged)
    uuids = before.keys() | after.keys()
    was = _named(store, uuids)
    since = {each.uuid for each in was if each.uuid in before and each.spoken > before[each.uuid].spoken}
    for judgement in was:
        wanted = after.get(judgement.uuid)
        if judgement.uuid in since:
            memo = judgement.memo if wanted is None else both(judgement.memo, wanted.memo)
            store.judgements.put(replace(judgement, memo=memo))
        elif wanted is None:
            store.judgements.remove(judgement.id)
    for uuid, wanted in after.items():
        if uuid not in since:
            put_back_judgement(store, wanted)
    names_were, names = alteration.named
    if names_were != names:
        restore_names(store, names, [each.id for each in names_were])
    return Alteration(edit, (was, _named(store, uuids)), alteration.named)


def _named(store: Store, uuids: Iterable[str]) -> tuple[Judgement, ...]:
    found = (store.judgements.named(uuid) for uuid in sorted(uuids))
    return tuple(each for each in found if each is not None)


@dataclass(slots=True)
class _Numbers:
    """The ids for records of one table: the same as here, else their own, else new ones."""

    known: dict[str, int]
    taken: set[int]
    next: int

    @classmethod
    def of(cls, store: Store, table: str, records: Iterable[_Record]) -> _Numbers:
        """Those that are given, of a table with these records."""
        known = {each.uuid: each.id for each in records}
        row = store.db.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", [table]).fetchone()
        return cls(known, set(known.values()), row[0] if row else 0)

    def give(self, uuid: str, own: int, *, most: int) -> int:
        """The id for a record; ``most`` is the highest that one of the project has."""
        if uuid in self.known:
            return self.known[uuid]
        if own in self.taken:
            self.next = own = max(self.next, most) + 1
        self.taken.add(own)
        self.known[uuid] = own
        return own


class _Replacing:
    def __init__(self, store: Store, project: Project) -> None:
        self._store, self._project = store, project
        recogniser = Recogniser(store)
        self._recogniser = recogniser
        self._articles = {each.id: each for each in project.articles}
        self._here = {each.id: recogniser.known(each.name, each.text) for each in project.articles}
        self._left_out = 0

    def run(self) -> TakenIn:
        """Does it, in the transaction that the store is in."""
        store = self._store
        now = Records(
            tuple(store.codebooks.found()),
            tuple(store.codes.found()),
            tuple(store.annotations.found()),
            tuple(store.article_memos.found()),
        )
        wanted = self._records(now)
        edit = apply(store, Edit(now, wanted))
        was = store.judgements.all()
        judged = (tuple(was), tuple(self._judgements(was)))
        named = (tuple(store.own_names.all()), self._project.names)
        alter(store, Alteration(judged=judged, named=named))
        judged = (judged[0], tuple(store.judgements.all()))
        named = (named[0], tuple(store.own_names.all()))
        removed = edit.removed
        after = {each.id: each for each in store.annotations.some(each.id for each in wanted.annotations)}
        gone = {each.uuid for each in judged[0]} - {each.uuid for each in judged[1]}
        unknown = [self._articles[number].name for number, here in self._here.items() if here is None]
        alteration = Alteration(edit, judged, named)
        marked = take_marks(store, self._project, self._here)
        return TakenIn(
            codes=_tally(now.codes, wanted.codes),
            annotations=_tally(now.annotations, tuple(after.values())),
            memos=_tally(now.memos, wanted.memos),
            judgements=_tally(judged[0], judged[1]),
            names=_names_tally(*named),
            orphans=sum(each.orphan for each in edit.after.annotations),
            unknown=tuple(unknown),
            left_out=self._left_out,
            losses=self._project.losses,
            changes=alteration.changes | marked,
            removed=len(removed.annotations) + len(removed.memos) + len(gone),
            alteration=alteration,
        )

    def _records(self, now: Records) -> Records:
        """The records of the project with the ids and the articles that they have here."""
        store, project = self._store, self._project
        books = _ids(store, "codebooks", now.codebooks, project.codebooks)
        codes = _ids(store, "codes", now.codes, project.codes)
        tags = self._ids_on_articles("annotations", now.annotations, project.annotations)
        memos = self._ids_on_articles("article_memos", now.memos, project.memos)
        return Records(
            tuple(replace(each, id=books[each.id]) for each in project.codebooks),
            tuple(
                replace(
                    each,
                    id=codes[each.id],
                    codebook=books[each.codebook],
                    parent=None if each.parent is None else codes[each.parent],
                )
                for each in project.codes
            ),
            tuple(
                self._placed(replace(each, id=tags[each.id], code=codes[each.code]), article)
                for each in project.annotations
                if (article := self._article(each.article)) is not None
            ),
            tuple(
                replace(each, id=memos[each.id], article=article)
                for each in project.memos
                if (article := self._article(each.article)) is not None
            ),
        )

    def _ids_on_articles(self, table: str, now: Sequence[_OnArticle], records: Sequence[_OnArticle]) -> _Ids:
        """As ``_ids``; what has the uuid of something on another article gets an id of its own."""
        homes = {each.uuid: self._here.get(each.article) for each in records}
        gone = [each.id for each in now if homes.get(each.uuid, each.article) != each.article]
        return _ids(self._store, table, now, records, gone)

    def _judgements(self, now: Sequence[Judgement]) -> list[Judgement]:
        numbers = _ids(self._store, "judgements", now, self._project.judgements)
        found = []
        for judgement in self._project.judgements:
            articles = [self._here.get(end.article) for end in judgement.ends]
            ends = [
                JudgedEnd(article, passage or end.passage, orphan=passage is None)
                for article, end in zip(articles, judgement.ends, strict=True)
                if article is not None
                for known in (self._articles[end.article].text,)
                for passage in (self._recogniser.placed(end.passage, article, known, orphan=end.orphan),)
            ]
            ends.sort(key=lambda end: end.article)
            if len(ends) < 2 or ends[0].article == ends[1].article:
                self._left_out += 1
                continue
            found.append(replace(judgement, id=numbers[judgement.id], a=ends[0], b=ends[1]))
        return found

    def _placed(self, tag: Annotation, article: int) -> Annotation:
        """The tag in the text that its article has here."""
        known = self._articles[tag.article].text
        passage = self._recogniser.placed(tag.passage, article, known, orphan=tag.orphan)
        return replace(tag, article=article, passage=passage or tag.passage, orphan=passage is None)

    def _article(self, article: int) -> int | None:
        here = self._here.get(article)
        if here is None:
            self._left_out += 1
        return here


def _ids(
    store: Store, table: str, now: Sequence[_Record], records: Sequence[_Record], gone: Collection[int] = ()
) -> _Ids:
    """By their ids in the project, those that records have here: not those of what is ``gone``."""
    numbers = _Numbers.of(store, table, now)
    numbers.known = {uuid: number for uuid, number in numbers.known.items() if number not in gone}
    most = max((each.id for each in records), default=0)
    return {each.id: numbers.give(each.uuid, each.id, most=most) for each in records}


def _tally(before: Sequence[_Record], after: Sequence[_Record]) -> Tally:
    was = {each.uuid: each for each in before}
    same = sum(was.get(each.uuid) == each for each in after)
    known = sum(each.uuid in was for each in after)
    return Tally(len(after) - known, known - same, same)


def _names_tally(before: Sequence[OwnName], after: Sequence[OwnName]) -> Tally:
    same = len(set(before) & set(after))
    return Tally(new=len(after) - same, unchanged=same)
