"""Coded passages and notes on articles: what the façade does with them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from reader.library.anchoring import note_by_hand
from reader.library.applying import apply
from reader.library.code_tree import CodeTree, clean_name
from reader.library.coding import add_code, first_codebook
from reader.library.instants import later_than
from reader.library.ledger import Ledger
from reader.library.merging_codes import unified
from reader.library.notes import joined
from reader.library.person import default_coder
from reader.model import STAR, Annotation, ArticleMemo, Code, Edit, Passage, Span
from reader.store.connections import Connections

_STAR_NAME = "★"

Place = tuple[int, Span, str]
"""An article, a passage of it, and the words that were seen there."""


class Tagging:
    """The tags and notes of a library; a part of ``Library``. Each act is one transaction, and its ``Edit``.

    ``coder`` signs new ones, by default with the name of the user who runs the program.
    """

    def __init__(self, connections: Connections, coder: str | None) -> None:
        self._connections = connections
        self._coder = coder

    @property
    def coder(self) -> str:
        """Who signs what is made from now on."""
        if self._coder is None:
            self._coder = default_coder()
        return self._coder

    def set_coder(self, name: str | None) -> None:
        """Has another name sign what is made from now on, for None the default; what there is stays signed.

        Raises:
            ValueError: if the name is empty or has a line break.
        """
        self._coder = default_coder() if name is None else clean_name(name, "coder")

    def annotations(self, article: int | None = None) -> list[Annotation]:
        """The coded passages of an article, or of all, in the order of articles and places."""
        with self._connections.reading() as store:
            if article is not None:
                store.articles.summary(article)
            return store.annotations.all(article)

    def annotation(self, annotation: int) -> Annotation:
        """One coded passage."""
        with self._connections.reading() as store:
            return store.annotations.get(annotation)

    def article_memos(self, article: int | None = None) -> list[ArticleMemo]:
        """What was noted on an article, or on all, in the order of articles and of time."""
        with self._connections.reading() as store:
            if article is not None:
                store.articles.summary(article)
            return store.article_memos.all(article)

    def annotate(
        self,
        article: int,
        start: int,
        end: int,
        code: int | str,
        memo: str = "",
        *,
        exact: str | None = None,
    ) -> Edit:
        """Codes the passage ``[start, end)``; ``Edit.added`` holds the tag, and the code if it is new.

        ``code`` is an id, or the name of a code that lies in no other; if there is none it is made in the
        first codebook. ``exact`` is what a person sees there: an import may have changed the text meanwhile.
        A passage that this coder has coded so is not coded again; it gets the memo beside its own.

        Raises:
            ValueError: if the passage has no words, does not lie in the text or is not ``exact``, or the name
                is none for a code.
        """
        if start >= end:
            raise ValueError(f"[{start}, {end}) is no passage")
        with self._connections.writing() as store:
            ledger = Ledger(store)
            _annotate(ledger, [(article, start, end, exact)], code, memo, self.coder)
            return ledger.edit()

    def annotate_all(self, places: Sequence[Place], code: int | str, memo: str = "") -> Edit:
        """Codes many passages in one act, all or none; each as ``annotate`` does."""
        return self._annotate_all(places, code, memo)

    def star(self, places: Sequence[Place]) -> Edit:
        """Stars passages: codes them with the code whose uuid is ``STAR``, made at the first of all stars."""
        return self._annotate_all(places, None, "")

    def _annotate_all(self, places: Sequence[Place], code: int | str | None, memo: str) -> Edit:
        given = [(article, span.start, span.end, exact) for article, span, exact in places]
        for _, start, end, _ in given:
            if start >= end:
                raise ValueError(f"[{start}, {end}) is no passage")
        with self._connections.writing() as store:
            ledger = Ledger(store)
            _annotate(ledger, given, code, memo, self.coder)
            return ledger.edit()

    def change_annotation(
        self,
        annotation: int,
        *,
        code: int | None = None,
        memo: str | None = None,
        span: Span | None = None,
        exact: str | None = None,
    ) -> Edit:
        """Gives a tag another code, note or passage; what is None stays.

        An orphan that is given a passage is none any more. ``exact`` is what a person sees there. If its
        coder has such a tag already, the two become one and their notes are kept one below the other.

        Raises:
            ValueError: if the passage has no words, does not lie in the text or is not ``exact``.
        """
        with self._connections.writing() as store:
            ledger = Ledger(store)
            old = store.annotations.get(annotation)
            new = old
            if code is not None:
                new = replace(new, code=store.codes.get(code).id)
            if memo is not None:
                new = replace(new, memo=memo)
            if span is not None:
                _, text = store.articles.current(old.article)
                passage = _passage(text, span.start, span.end, exact)
                if old.orphan or passage != old.passage:
                    new = replace(new, passage=passage, orphan=False)
                    note_by_hand(store, new)
            if new != old:
                _alter(ledger, old, new, datetime.now(UTC))
            return ledger.edit()

    def recode_annotations(self, annotations: Sequence[int], code: int) -> Edit:
        """Gives tags another code in one act, all or none; each as ``change_annotation`` does."""
        with self._connections.writing() as store:
            ledger = Ledger(store)
            used = store.codes.get(code).id
            now = datetime.now(UTC)
            tags = {tag.id: tag for tag in store.annotations.some(annotations)}
            for number in dict.fromkeys(annotations):
                old = tags[number]
                # One that became one with an earlier tag is gone by now.
                if old.code != used and store.annotations.known(number) is not None:
                    _alter(ledger, old, replace(old, code=used), now)
            return ledger.edit()

    def note_annotations(self, annotations: Sequence[int], memo: str) -> Edit:
        """Adds a note to tags in one act, all or none; what is noted on one already stays, above it."""
        with self._connections.writing() as store:
            ledger = Ledger(store)
            now = datetime.now(UTC)
            tags = {tag.id: tag for tag in store.annotations.some(annotations)}
            for number in dict.fromkeys(annotations):
                old = tags[number]
                both = joined(old.memo, memo)
                if both != old.memo:
                    ledger.annotations.put(old, replace(old, memo=both, modified=later_than(old, now)))
            return ledger.edit()

    def remove_annotations(self, annotations: Sequence[int]) -> Edit:
        """Removes coded passages, all or none."""
        with self._connections.writing() as store:
            ledger = Ledger(store)
            known = {tag.id: tag for tag in store.annotations.some(annotations)}
            for number in dict.fromkeys(annotations):
                ledger.annotations.remove(known[number])
            return ledger.edit()

    def set_article_memo(self, article: int, text: str) -> Edit:
        """Replaces what the coder noted on an article; nothing but space removes it."""
        with self._connections.writing() as store:
            ledger = Ledger(store)
            store.articles.summary(article)
            old = store.article_memos.by(self.coder, article)
            now = datetime.now(UTC)
            if not text.strip():
                if old is not None:
                    ledger.memos.remove(old)
            elif old is None:
                ledger.memos.add(ArticleMemo(0, str(uuid.uuid4()), article, text, self.coder, now))
            elif text != old.text:
                ledger.memos.put(old, replace(old, text=text, modified=later_than(old, now)))
            return ledger.edit()

    def apply(self, edit: Edit) -> Edit:
        """Makes what an act had ``before`` into what it had ``after``; returns what that really did.

        Every record is written just as it is given. Where the library is no longer as the act left it,
        nothing is lost: see ``reader.library.applying``.
        """
        with self._connections.writing() as store:
            return apply(store, edit)


def _annotate(
    ledger: Ledger,
    places: Iterable[tuple[int, int, int, str | None]],
    code: int | str | None,
    memo: str,
    coder: str,
) -> None:
    """Codes passages; a code of None is the star."""
    store = ledger.store
    used = _code(ledger, code).id
    now = datetime.now(UTC)
    texts: dict[int, tuple[int, str]] = {}
    there: dict[tuple[int, Passage], Annotation] = {}
    for article, start, end, exact in places:
        if article not in texts:
            texts[article] = store.articles.current(article)
            for tag in store.annotations.said(article, used, coder):
                if not tag.orphan:
                    there.setdefault((article, tag.passage), tag)
        revision, text = texts[article]
        passage = _passage(text, start, end, exact)
        known = there.get((article, passage))
        if known is None:
            new = Annotation(0, str(uuid.uuid4()), article, used, passage, memo, coder, now)
            new = ledger.annotations.add(new)
            store.placements.note(new.id, revision=revision, span=passage.span)
        else:
            both = joined(known.memo, memo)
            new = known if both == known.memo else replace(known, memo=both, modified=later_than(known, now))
            ledger.annotations.put(known, new)
        there[article, passage] = new


def _code(ledger: Ledger, code: int | str | None) -> Code:
    """The code of an id or a name, or the star; a name that no outermost code has makes one."""
    store = ledger.store
    if code is None:
        starred = store.codes.named(STAR)
        if starred is not None:
            return starred
        tree = CodeTree(store)
        book = first_codebook(ledger).id
        name = tree.free_name(_STAR_NAME, book, None)
        return add_code(ledger, tree, name, codebook=book, named=STAR)
    if isinstance(code, int):
        return store.codes.get(code)
    name = clean_name(code)
    known = next((each for each in store.codes.all() if (each.name, each.parent) == (name, None)), None)
    return known or add_code(ledger, CodeTree(store), name)


def _passage(text: str, start: int, end: int, exact: str | None) -> Passage:
    if start >= end:
        raise ValueError(f"[{start}, {end}) is no passage")
    passage = Passage.seen(text, start, end, exact)
    if not passage.exact.strip():
        raise ValueError(f"[{start}, {end}) has nothing but white space")
    return passage


def _alter(ledger: Ledger, old: Annotation, new: Annotation, now: datetime) -> None:
    """Writes a tag as it is to be; one that says the same becomes one with it."""
    new = replace(new, modified=later_than(old, now))
    ledger.annotations.put(old, new)
    for twin in ledger.store.annotations.said(new.article, new.code, new.coder):
        if twin.id == new.id or (twin.passage, twin.orphan) != (new.passage, new.orphan):
            continue
        ledger.annotations.remove(twin)
        new = unified(ledger, new, twin, now)
