"""Making the library follow an act that was recorded: undo, redo, restoring.

Records that are still as the act left them become exactly what they were, field by field. Where somebody else
(another program, an import) has altered the library meanwhile, nothing of that is lost, and nothing that
the act is to bring back either:

- A field that was altered since stays as it is now, a note with what the act gives it below; the other
  fields follow the act.
- What is gone stays so, unless the act makes it or has a note on it that would be lost.
- What is used by something that the act knows nothing of stays, as does what has got another note since.
- A passage whose text has changed is looked for in the new one.
- A code or codebook whose name was taken since comes back under a free name; a digit that was taken is lost.
- A record that has come back since under another id (it is known by its uuid) is not doubled.
"""

from __future__ import annotations

from dataclasses import replace

from reader.library.anchoring import note_by_hand, placed_back
from reader.library.applying_codes import CodesToBe
from reader.library.following import brings_back, merged
from reader.library.ledger import Ledger
from reader.library.notes import joined
from reader.model import Annotation, Edit, Passage
from reader.store.store import Store


def apply(store: Store, edit: Edit) -> Edit:
    """Makes what is in ``edit.before`` into what is in ``edit.after``; returns what that really did."""
    ledger = Ledger(store)
    tags = _Tags(ledger, edit)
    codes = CodesToBe(ledger, edit)
    tags.follow(codes)
    _follow_memos(ledger, edit)
    codes.write()
    return ledger.edit()


class _Tags:
    """The coded passages that an act is about."""

    def __init__(self, ledger: Ledger, edit: Edit) -> None:
        self._ledger, self._store = ledger, ledger.store
        self._before = {tag.id: tag for tag in edit.before.annotations}
        self._after = {tag.id: tag for tag in edit.after.annotations}
        self._now = {tag.id: tag for tag in self._store.annotations.some({*self._before, *self._after})}
        self._texts: dict[int, tuple[int, str]] = {}

    def follow(self, codes: CodesToBe) -> None:
        """Writes what the act did to the tags; what comes back may stand where another was removed."""
        for number, before in sorted(self._before.items()):
            now = self._now.get(number)
            if number not in self._after and now is not None and _is_as_left(before, now):
                self._ledger.annotations.remove(now)
        for number, after in sorted(self._after.items()):
            was, now = self._before.get(number), self._now.get(number)
            if now is None and brings_back(was, after):
                self._bring_back(after, codes)
            elif now is not None and was is not None:
                self._alter(was, after, now, codes)

    def _bring_back(self, tag: Annotation, codes: CodesToBe) -> None:
        tag = replace(tag, code=codes.needed(tag.code))
        twin = self._store.annotations.named(tag.uuid)
        if twin is not None:
            self._ledger.annotations.remove(twin)
            later = max(tag, twin, key=lambda each: each.modified or each.created)
            tag = replace(later, id=tag.id, code=tag.code, memo=joined(tag.memo, twin.memo))
        self._ledger.annotations.put(None, placed_back(self._store, tag, *self._current(tag.article)))

    def _alter(self, before: Annotation, after: Annotation, now: Annotation, codes: CodesToBe) -> None:
        new = merged(before, after, now, "memo", "modified", "code")
        new = replace(new, code=codes.needed(new.code))
        if (before.passage, before.orphan) != (after.passage, after.orphan):
            new = self._replaced(before, after, now, new)
        self._ledger.annotations.put(now, new)

    def _replaced(
        self, before: Annotation, after: Annotation, now: Annotation, new: Annotation
    ) -> Annotation:
        """The tag on the passage that the act gave it, unless it has been given yet another one since."""
        revision, text = self._current(now.article)
        moved = (before.passage, before.orphan) != (now.passage, now.orphan)
        if moved and _stands(before.passage, text):
            return new
        there = replace(new, passage=after.passage, orphan=after.orphan)
        note_by_hand(self._store, there)
        if not after.orphan:
            there = placed_back(self._store, there, revision, text)
            if there.orphan:
                note_by_hand(self._store, now)
                return new
        return there

    def _current(self, article: int) -> tuple[int, str]:
        if article not in self._texts:
            self._texts[article] = self._store.articles.current(article)
        return self._texts[article]


def _is_as_left(before: Annotation, now: Annotation) -> bool:
    """Whether nothing has been said of a tag since that would go with it."""
    return now.code == before.code and (now.memo == before.memo or not now.memo.strip())


def _stands(passage: Passage, text: str) -> bool:
    return passage.end <= len(text) and Passage.of(text, passage.start, passage.end) == passage


def _follow_memos(ledger: Ledger, edit: Edit) -> None:
    table = ledger.store.article_memos
    befores = {memo.id: memo for memo in edit.before.memos}
    afters = {memo.id: memo for memo in edit.after.memos}
    nows = {memo.id: memo for memo in table.some({*befores, *afters})}
    for number, before in sorted(befores.items()):
        now = nows.get(number)
        if number not in afters and now is not None and now.text == before.text:
            ledger.memos.remove(now)
    for number, after in sorted(afters.items()):
        was, now = befores.get(number), nows.get(number)
        if now is None and brings_back(was, after):
            twin = table.named(after.uuid) or table.by(after.coder, after.article)
            if twin is not None:
                ledger.memos.remove(twin)
                later = max(after, twin, key=lambda each: each.modified or each.created)
                text = joined(after.text, twin.text)
                after = replace(after, text=text, modified=later.modified)
            ledger.memos.put(None, after)
        elif now is not None and was is not None:
            ledger.memos.put(now, merged(was, after, now, "text", "modified"))
