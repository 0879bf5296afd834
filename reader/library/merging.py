"""Taking a project into a library: what is new comes in, of what is here the later word stays."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

from reader.library.carrying import JudgementIntake
from reader.library.ledger import Ledger
from reader.library.merging_codes import unified
from reader.library.notes import both
from reader.library.recognising import Recogniser, name_of
from reader.library.settling import Coming, settled, spoken
from reader.library.taking_codes import CodeIntake
from reader.library.taking_marks import take_marks
from reader.library.telling_apart import told_apart, uuid_for
from reader.model import (
    Alteration,
    Annotation,
    Changes,
    JudgedEnd,
    OwnName,
    Passage,
    Project,
    ProjectArticle,
    TagName,
    TakenIn,
    Tally,
)
from reader.store.store import Store
from reader.text.names import folded_form

_NEW, _CHANGED, _UNCHANGED = "new", "changed", "unchanged"


def take_in(
    store: Store,
    project: Project,
    *,
    add_articles: bool = False,
    earlier_notes: bool = True,
    by_hand: bool = True,
) -> TakenIn:
    """Writes what of a project is not here, in the transaction that the store is in; nothing is removed.

    Codes are known again by uuid, else by the name of their codebook and the path of names within it; tags
    and notes by uuid, else by passage, code and coder. Of what is here and there the later word stays; a note
    that differs is kept below it, an earlier one only with ``earlier_notes``. A tag's passage is where it
    says, if it stands there in the text of this library; else it is looked for, and kept as an orphan if it
    is not found. Taking the same in again changes nothing.

    With ``by_hand`` somebody may have edited the project, as one can a file: see ``settled``.

    Articles that are not here are told, and what is about them left out; with ``add_articles`` they are made
    of their texts, if these travel along.

    Raises:
        ValueError: if the project is at odds with itself, see ``told_apart``.
    """
    project = told_apart(project)
    options = {"add_articles": add_articles, "earlier_notes": earlier_notes, "by_hand": by_hand}
    return _Merging(store, project, **options).run()


class _Merging:
    def __init__(
        self, store: Store, project: Project, *, add_articles: bool, earlier_notes: bool, by_hand: bool
    ) -> None:
        self._store, self._project = store, project
        self._add_articles, self._earlier_notes = add_articles, earlier_notes
        self._by_hand = by_hand
        self._now = datetime.now(UTC)
        self._ledger = Ledger(store)
        self._recogniser = Recogniser(store)
        self._articles = {each.id: each for each in project.articles}
        self._here: dict[int, int | None] = {}
        self._codes = CodeIntake(self._ledger, earlier_notes=earlier_notes)
        self._counts: dict[str, Counter[str]] = {
            what: Counter() for what in ("annotations", "memos", "names")
        }
        self._orphans = 0
        self._left_out = 0
        self._added: set[int] = set()
        self._contested: list[TagName] = []
        self._unplaced: list[TagName] = []

    def run(self) -> TakenIn:
        """Takes everything in."""
        project = self._project
        for article in project.articles:
            self._here[article.id] = self._article_here(article)
        self._codes.take(project)
        self._take_annotations()
        if project.codes_by_tags:
            self._codes.leave_unused()
        self._take_memos()
        judged = self._take_judgements()
        named = self._take_names()
        marked = take_marks(self._store, project, self._here)
        alteration = Alteration(self._ledger.edit(), (tuple(judged.before), tuple(judged.after)), named)
        changes = marked | Changes(articles=frozenset(self._added))
        unknown = [number for number, here in self._here.items() if here is None]
        return TakenIn(
            codes=Tally(**self._codes.counts),
            annotations=self._tally("annotations"),
            memos=self._tally("memos"),
            judgements=judged.tally,
            orphans=self._orphans + judged.orphans,
            unknown=tuple(self._articles[number].name for number in unknown),
            left_out=self._left_out,
            losses=project.losses,
            changes=alteration.changes | changes,
            names=self._tally("names"),
            contested=tuple(self._contested),
            unplaced=tuple(self._unplaced),
            alteration=alteration,
        )

    def _tally(self, what: str) -> Tally:
        return Tally(**self._counts[what])

    # Articles

    def _article_here(self, article: ProjectArticle) -> int | None:
        here = self._recogniser.known(article.name, article.text)
        if here is None and self._add_articles and article.text:
            from reader.library.adding_sources import add_source

            here = add_source(self._store, article)
            self._added.add(here)
        return here

    def _found(self, article: int, passage: Passage, *, orphan: bool) -> tuple[int, Passage | None] | None:
        """The article here that one of the project is, and a passage of it in its text."""
        here = self._here.get(article)
        if here is None:
            return None
        return here, self._recogniser.placed(passage, here, self._articles[article].text, orphan=orphan)

    def _given(self, article: int, passage: Passage) -> tuple[int, Passage | None] | None:
        """The same of a passage that somebody gave by its place and words, with the old ones around it."""
        here = self._here.get(article)
        if here is not None:
            _, text = self._recogniser.current(here)
            if text[passage.start : passage.end] == passage.exact:
                return here, Passage.of(text, passage.start, passage.end)
        return self._found(article, passage, orphan=False)

    # Tags and notes

    def _take_annotations(self) -> None:
        by_uuid = {each.uuid: each for each in self._store.annotations.all()}
        same = {_place_of(each): each.uuid for each in by_uuid.values()}
        for annotation in self._project.annotations:
            if annotation.uuid in self._project.moved:
                found = self._given(annotation.article, annotation.passage)
            else:
                found = self._found(annotation.article, annotation.passage, orphan=annotation.orphan)
            if found is None:
                self._left_out += 1
                continue
            article, passage = found
            new = replace(
                annotation,
                id=0,
                article=article,
                code=self._codes.known[annotation.code],
                passage=passage or annotation.passage,
                orphan=passage is None,
            )
            here = by_uuid.get(new.uuid)
            if here is not None and here.article != article:
                new = replace(new, uuid=uuid_for(new.uuid, self._articles[annotation.article].name))
                here = by_uuid.get(new.uuid)
            here = here or by_uuid.get(same.get(_place_of(new), ""))
            if here is None:
                here = self._ledger.annotations.add(new)
                self._count("annotations", _NEW)
                self._orphans += here.orphan
            else:
                word = self._settled(here, new)
                self._ledger.annotations.put(here, word)
                twin = by_uuid.get(same.get(_place_of(word), ""))
                if twin is not None and twin.id != word.id:
                    # Somebody gave it the code, or the place, of another that says the same by that.
                    del by_uuid[twin.uuid]
                    self._ledger.annotations.remove(twin)
                    word = unified(self._ledger, word, twin, self._now)
                self._count("annotations", _UNCHANGED if word == here else _CHANGED)
                if word.passage == here.passage:
                    by_uuid[word.uuid] = word
                    same[_place_of(word)] = word.uuid
                    continue
                here = word
                self._store.placements.forget(here.id)
                self._orphans += here.orphan
            by_uuid[here.uuid] = here
            same[_place_of(here)] = here.uuid
            if not here.orphan:
                revision, _ = self._recogniser.current(here.article)
                self._store.placements.note(here.id, revision=revision, span=here.passage.span)

    def _settled(self, here: Annotation, new: Annotation) -> Annotation:
        """The tag as it is to be; it is named where that is not what the project says."""
        project = self._project
        coming = Coming(
            new,
            by_hand=self._by_hand,
            sealed=new.uuid in project.sealed,
            as_written=new.uuid in project.as_written,
            moved=new.uuid in project.moved,
            emptied=new.uuid in project.emptied,
        )
        found = settled(here, coming, self._now, earlier_notes=self._earlier_notes)
        if found.contested or found.unplaced:
            name = TagName(name_of(self._store, here.article), here.passage.exact)
            if found.contested:
                self._contested.append(name)
            if found.unplaced:
                self._unplaced.append(name)
        return found.tag

    def _take_memos(self) -> None:
        for memo in self._project.memos:
            article = self._here.get(memo.article)
            if article is None:
                self._left_out += 1
                continue
            here = self._store.article_memos.named(memo.uuid)
            if here is not None and here.article != article:
                memo = replace(memo, uuid=uuid_for(memo.uuid, self._articles[memo.article].name))
                here = self._store.article_memos.named(memo.uuid)
            here = here or self._store.article_memos.by(memo.coder, article)
            if here is None:
                self._ledger.memos.add(replace(memo, id=0, article=article))
                self._count("memos", _NEW)
                continue
            later = spoken(memo) > spoken(here)
            text = both(here.text, memo.text, later=later, earlier=self._earlier_notes)
            word = replace(here, text=text, modified=memo.modified if later else here.modified)
            self._ledger.memos.put(here, word)
            self._count("memos", _UNCHANGED if word == here else _CHANGED)

    # All else

    def _take_judgements(self) -> JudgementIntake:
        intake = JudgementIntake(self._store, earlier_notes=self._earlier_notes)
        for judgement in self._project.judgements:
            ends: tuple[JudgedEnd, JudgedEnd] = judgement.ends
            found = [self._found(end.article, end.passage, orphan=end.orphan) for end in ends]
            if not intake.take(judgement, found):
                self._left_out += 1
        return intake

    def _take_names(self) -> tuple[tuple[OwnName, ...], tuple[OwnName, ...]]:
        names, touched = self._store.own_names, set()
        before = {each.id: each for each in names.all()}
        for name in self._project.names:
            pairs = [(form, folded_form(form)) for form in name.forms]
            known = names.having(folded for _, folded in pairs)
            if not known:
                touched.add(names.add(pairs))
                self._count("names", _NEW)
                continue
            was = [names.get(each) for each in known]
            names.join(known[0], known[1:])
            names.extend(known[0], pairs)
            changed = was != [names.get(known[0])]
            touched.update(known if changed else ())
            self._count("names", _CHANGED if changed else _UNCHANGED)
        after = {each.id: each for each in names.all()}
        return (
            tuple(before[each] for each in sorted(touched) if each in before),
            tuple(after[each] for each in sorted(touched) if each in after),
        )

    def _count(self, what: str, outcome: str) -> None:
        self._counts[what][outcome] += 1


def _place_of(each: Annotation) -> tuple[object, ...]:
    return each.article, each.passage.start, each.passage.end, each.passage.exact, each.code, each.coder
