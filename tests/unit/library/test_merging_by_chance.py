"""Two libraries that take each other in, whatever was done in both: nothing said is lost, all is undone.

More of it by ``JIANTING_MANY``: so many times as many runs.
"""

import os
from contextlib import suppress
from dataclasses import replace
from random import Random

import pytest

from reader.library.by_hand import ByHand
from reader.library.merging import take_in
from reader.library.projects import project_of
from reader.library.replacing import alter, put_in_place
from reader.model import Code, Passage, Project
from reader.store.connections import Rehearsal
from tests.unit.library.bench import TEXTS, dump, opened

MANY = int(os.environ.get("JIANTING_MANY", "1"))
NAMES = ("风险", "反对", "桥", "来源")


class Person:
    """Somebody with a library: each note is one that nobody else writes."""

    def __init__(self, coder: str, random: Random, said: list[str]) -> None:
        self.store = opened()
        self._library = ByHand(Rehearsal(self.store), coder)  # type: ignore[arg-type]
        self._random, self._coder, self._said = random, coder, said

    @property
    def project(self) -> Project:
        """All that is in the library."""
        return project_of(self.store, texts=True)

    def act(self) -> None:
        """Tags, notes, recodes, renames, nests, merges or makes a codebook."""
        if not self._library.annotations():
            self._tag()
        acts = (self._note_on_tag, self._note_on_code, self._note_on_article, self._recode)
        more = (self._rename, self._nest, self._merge, self._make_book)
        self._random.choice((self._tag, self._tag, *acts, *more))()

    def lacks(self, words: list[str]) -> list[str]:
        """Those of some words that stand nowhere in the library."""
        found = "\n".join(str(row) for rows in dump(self.store).values() for row in rows)
        return [word for word in words if word not in found]

    def check(self) -> None:
        """The library is sound, and every tag lies where its words are."""
        assert not self.store.db.execute("PRAGMA foreign_key_check").fetchall()
        for tag in self.store.annotations.all():
            text = TEXTS[tag.article - 1]
            assert not tag.orphan
            assert Passage.of(text, tag.passage.start, tag.passage.end) == tag.passage

    def _word(self, *before: str) -> str:
        self._said.append(f"{self._coder}说{len(self._said)}。")
        return "\n\n".join(filter(None, (*before, self._said[-1])))

    def _code(self) -> Code:
        return self._random.choice(self._library.codes())

    def _tag(self) -> None:
        article = self._random.randint(1, len(TEXTS))
        start = self._random.randrange(len(TEXTS[article - 1]) - 2)
        known = self._library.codes() and self._random.random() < 0.7
        used = self._code().id if known else self._random.choice(NAMES)
        self._library.annotate(article, start, start + self._random.randint(1, 2), used, self._word())

    def _note_on_tag(self) -> None:
        tag = self._random.choice(self._library.annotations())
        self._library.change_annotation(tag.id, memo=self._word(tag.memo))

    def _note_on_code(self) -> None:
        code = self._code()
        self._library.change_code(replace(code, memo=self._word(code.memo)))

    def _note_on_article(self) -> None:
        article = self._random.randint(1, len(TEXTS))
        notes = self._library.article_memos(article)
        own = [memo.text for memo in notes if memo.coder == self._library.coder]
        self._library.set_article_memo(article, self._word(*own))

    def _recode(self) -> None:
        tag = self._random.choice(self._library.annotations())
        self._library.change_annotation(tag.id, code=self._code().id)

    def _rename(self) -> None:
        with suppress(ValueError):
            self._library.change_code(replace(self._code(), name=self._random.choice(NAMES)))

    def _nest(self) -> None:
        code, above = self._code(), self._code()
        parent = self._random.choice((above.id, None))
        with suppress(ValueError):
            self._library.change_code(replace(code, parent=parent, codebook=above.codebook))

    def _merge(self) -> None:
        code, into = self._code(), self._code()
        with suppress(ValueError):
            self._library.merge_codes([code.id], into.id)

    def _make_book(self) -> None:
        with suppress(ValueError):
            (book,) = self._library.add_codebook(self._random.choice(NAMES)).added.codebooks
            self._library.change_codebook(replace(book, memo=self._word()))


@pytest.mark.parametrize("seed", range(2 * MANY))
def test_nothing_said_in_either_is_lost(seed: int):
    random, said = Random(seed), list[str]()  # noqa: S311
    one = Person("甲", random, said)
    other = Person(random.choice("甲乙"), random, said)
    for _ in range(3):
        for person in (one, other):
            for _ in range(random.randint(1, 12)):
                person.act()
        for here, there in ((one, other), (other, one)):
            _take(here, there.project)
            here.check()
            assert here.lacks([word for word in said if word not in there.lacks(said)]) == []
        assert other.lacks(said) == []
    _replace(other, one.project)


def _take(here: Person, project: Project) -> None:
    """Takes a project in, twice, and takes that back and does it again."""
    store, before = here.store, dump(here.store)
    with store.transaction():
        taken = take_in(store, project, by_hand=False)
    with store.transaction():
        assert not take_in(store, project, by_hand=False).alteration
    after = dump(store)
    with store.transaction():
        undone = alter(store, taken.alteration.inverse)
    assert dump(store) == before
    with store.transaction():
        alter(store, undone.inverse)
    assert dump(store) == after


def _replace(here: Person, project: Project) -> None:
    """Makes a library what another is, and takes that back."""
    before = dump(here.store)
    with here.store.transaction():
        done = put_in_place(here.store, project)
    assert _content(here.project) == _content(project)
    with here.store.transaction():
        alter(here.store, done.alteration.inverse)
    assert dump(here.store) == before


def _content(project: Project) -> dict[str, set[tuple[object, ...]]]:
    codes = {code.id: code.uuid for code in project.codes}
    books = {book.id: book.uuid for book in project.codebooks}
    return {
        "books": {(book.uuid, book.name, book.memo) for book in project.codebooks},
        "codes": {
            (replace(code, id=0, codebook=0, parent=None), books[code.codebook], codes.get(code.parent or 0))
            for code in project.codes
        },
        "tags": {(replace(tag, id=0, code=0), codes[tag.code]) for tag in project.annotations},
        "memos": {(replace(memo, id=0),) for memo in project.memos},
    }
