"""A coding bench in memory, and acts on it that are chosen by chance."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import NamedTuple

from sqlite_utils import Database

from reader.library.by_hand import ByHand
from reader.model import Edit, Span
from reader.store.connections import Rehearsal
from reader.store.migration import migrate
from reader.store.schema import MIGRATIONS
from reader.store.store import Store

TEXTS = (
    "河港新桥今早通车，数千市民到场。市长说，两岸近了一个小时。",
    "反对者指出，工程超支两成，而且噪音没有解决。反对者还说，新桥太窄。",
    "渡轮公司宣布停航。",
)
NAMES = ("风险", "反对", "赞成", "来源", "桥", "e\u0301", " 河 ")
MEMOS = ("", "注", "要核对", "多行\n备注", "😀")
_TABLES = ("codebooks", "codes", "annotations", "article_memos")

Dump = dict[str, list[tuple[object, ...]]]


def opened() -> Store:
    """A store of three articles that nothing is said of yet."""
    db = Database(sqlite3.connect(":memory:"))
    migrate(db, Path("memory"), MIGRATIONS)
    store = Store(db, Path("memory"))
    db.execute("PRAGMA foreign_keys = ON")
    with store.transaction():
        for number, text in enumerate(TEXTS, start=1):
            rewrite(store, number, text)
    return store


def rewrite(store: Store, article: int, text: str) -> None:
    """Has an article have a text; what lies in it stays as it is."""
    source = store.db.execute("SELECT coalesce(max(id), 0) + 1 FROM sources").fetchone()[0]
    store.db.execute("INSERT INTO sources VALUES (?, ?, NULL, x'')", [source, f"sha {source}"])
    store.db.execute(
        "INSERT INTO articles (id, outlet, title, published_inferred, path, length, folded, revision)"
        " VALUES (?, 'voa', '题', 0, '/a.md', ?, '题', ?)"
        " ON CONFLICT (id) DO UPDATE SET length = excluded.length, revision = excluded.revision",
        [article, len(text), source],
    )
    query = "INSERT INTO revisions VALUES (?, ?, ?, 1, 0, ?, '', ?)"
    store.db.execute(query, [source, article, source, str(source), text])


def dump(store: Store) -> Dump:
    """Every row that is made by hand."""
    return {
        table: store.db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()  # noqa: S608 (constants)
        for table in _TABLES
    }


class Step(NamedTuple):
    """An act that can be undone, with the rows before and after it."""

    edit: Edit
    before: Dump
    after: Dump


class Bench:
    """The part of a library for what is made by hand, with the steps done on it and undone again."""

    def __init__(self, store: Store, coder: str = "甲") -> None:
        self.store = store
        self.library = ByHand(Rehearsal(store), coder)  # type: ignore[arg-type]
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.rows = dump(store)

    def act(self, name: str, random: Random, *, thoroughly: bool = False) -> None:
        """Does one of ``ACTS``, if it can be done, and checks that its ``Edit`` tells just what it did.

        ``thoroughly`` compares the records that it holds, too, with those of the library.
        """
        before = self.rows
        edit = ACTS[name](self, random)
        self.rows = after = dump(self.store)
        assert bool(edit) == (before != after)
        if edit:
            _check_told(edit, before, after)
            if thoroughly:
                self._check_records(edit)
            self.done.append(Step(edit, before, after))
            self.undone.clear()

    def undo(self) -> None:
        """Takes the last step back, exactly."""
        step = self.done.pop()
        real = self.library.apply(step.edit.inverse)
        self.rows = dump(self.store)
        assert self.rows == step.before
        _check_told(real, step.after, step.before)
        self.undone.append(step._replace(edit=real.inverse))

    def redo(self) -> None:
        """Does the last step that was undone again, exactly."""
        step = self.undone.pop()
        real = self.library.apply(step.edit)
        self.rows = dump(self.store)
        assert self.rows == step.after
        _check_told(real, step.before, step.after)
        self.done.append(step._replace(edit=real))

    def _check_records(self, edit: Edit) -> None:
        library = self.library
        assert sorted(code.id for code in library.codes()) == [row[0] for row in self.rows["codes"]]
        known = {
            *library.codebooks(),
            *library.codes(),
            *library.annotations(),
            *library.article_memos(),
        }
        for records in (edit.after.codebooks, edit.after.codes, edit.after.annotations, edit.after.memos):
            assert known.issuperset(records)


def _check_told(edit: Edit, before: Dump, after: Dump) -> None:
    told = edit.changes
    ids = (told.codebooks, told.codes, told.annotations, told.memos)
    for table, touched in zip(_TABLES, ids, strict=True):
        assert {row[0] for row in set(before[table]) ^ set(after[table])} == touched


def _code(bench: Bench, random: Random) -> int | None:
    codes = bench.library.codes()
    return random.choice(codes).id if codes else None


def _some(random: Random, ids: list[int], most: int = 3) -> list[int]:
    return random.sample(ids, min(len(ids), random.randint(1, most)))


def _place(random: Random) -> tuple[int, Span, str]:
    article = random.randint(1, len(TEXTS))
    text = TEXTS[article - 1]
    # Few places, so that tags meet.
    start = random.randrange(0, len(text) - 3, 3)
    end = min(len(text), start + random.choice((2, 4)))
    return article, Span(start, end), text[start:end]


def _used(bench: Bench, random: Random) -> int | str:
    code = _code(bench, random)
    return random.choice(NAMES) if code is None or random.random() < 0.2 else code


def _annotate(bench: Bench, random: Random) -> Edit:
    article, span, words = _place(random)
    code, memo = _used(bench, random), random.choice(MEMOS)
    return bench.library.annotate(article, span.start, span.end, code, memo, exact=words)


def _annotate_all(bench: Bench, random: Random) -> Edit:
    places = [_place(random) for _ in range(random.randint(1, 5))]
    return bench.library.annotate_all(places, _used(bench, random), random.choice(MEMOS))


def _star(bench: Bench, random: Random) -> Edit:
    return bench.library.star([_place(random) for _ in range(random.randint(1, 2))])


def _change_annotation(bench: Bench, random: Random) -> Edit:
    tags = bench.library.annotations()
    if not tags:
        return Edit()
    tag = random.choice(tags)
    article, span, _ = _place(random)
    return bench.library.change_annotation(
        tag.id,
        code=random.choice((None, _code(bench, random))),
        memo=random.choice((None, *MEMOS)),
        span=span if article == tag.article else None,
    )


def _remove_annotations(bench: Bench, random: Random) -> Edit:
    ids = [tag.id for tag in bench.library.annotations()]
    return bench.library.remove_annotations(_some(random, ids)) if ids else Edit()


def _recode_annotations(bench: Bench, random: Random) -> Edit:
    ids, code = [tag.id for tag in bench.library.annotations()], _code(bench, random)
    if not ids or code is None:
        return Edit()
    return bench.library.recode_annotations(_some(random, ids, 5), code)


def _set_article_memo(bench: Bench, random: Random) -> Edit:
    bench.library.set_coder(random.choice(("甲", "乙")))
    try:
        return bench.library.set_article_memo(random.randint(1, len(TEXTS)), random.choice(MEMOS))
    finally:
        bench.library.set_coder("甲")


def _add_code(bench: Bench, random: Random) -> Edit:
    parent = random.choice((None, _code(bench, random)))
    books = [book.id for book in bench.library.codebooks()]
    return bench.library.add_code(
        random.choice(NAMES),
        parent,
        codebook=random.choice(books) if books and parent is None else None,
        slot=random.choice((None, 3)),
        memo=random.choice(MEMOS),
        digit=random.choice((None, 1, 2)),
    )


def _change_code(bench: Bench, random: Random) -> Edit:
    codes = bench.library.codes()
    if not codes:
        return Edit()
    code = random.choice(codes)
    books = [book.id for book in bench.library.codebooks()]
    alterations: tuple[dict[str, object], ...] = (
        {"name": random.choice(NAMES)},
        {"slot": random.randrange(8), "memo": random.choice(MEMOS)},
        {"parent": random.choice([None, *(each.id for each in codes)])},
        {"codebook": random.choice(books)},
        {"position": random.randrange(6)},
        {"digit": random.choice((None, 1, 2, 3))},
    )
    chosen = {}
    for alteration in random.sample(alterations, random.randint(1, 2)):
        chosen.update(alteration)
    return bench.library.change_code(replace(code, **chosen))


def _place_codes(bench: Bench, random: Random) -> Edit:
    codes = bench.library.codes()
    if not codes:
        return Edit()
    before = random.choice((None, *codes))
    beside = random.choice(codes) if before is None else before
    return bench.library.place_codes(
        _some(random, [code.id for code in codes]),
        beside.codebook,
        beside.parent,
        before=None if before is None else before.id,
    )


def _merge_codes(bench: Bench, random: Random) -> Edit:
    ids = [code.id for code in bench.library.codes()]
    return bench.library.merge_codes(_some(random, ids), random.choice(ids)) if ids else Edit()


def _remove_codes(bench: Bench, random: Random) -> Edit:
    ids = [code.id for code in bench.library.codes()]
    return bench.library.remove_codes(_some(random, ids, 2)) if ids else Edit()


def _add_codebook(bench: Bench, random: Random) -> Edit:
    return bench.library.add_codebook(random.choice(NAMES), random.choice(MEMOS))


def _change_codebook(bench: Bench, random: Random) -> Edit:
    books = bench.library.codebooks()
    if not books:
        return Edit()
    book = replace(random.choice(books), name=random.choice(NAMES), memo=random.choice(MEMOS))
    return bench.library.change_codebook(book)


def _remove_codebook(bench: Bench, random: Random) -> Edit:
    books = bench.library.codebooks()
    return bench.library.remove_codebook(random.choice(books).id) if books else Edit()


def _add_starter(bench: Bench, _random: Random) -> Edit:
    return bench.library.add_starter("framing")


def _refusing(act: Callable[[Bench, Random], Edit]) -> Callable[[Bench, Random], Edit]:
    """The act; what is refused (a name that is taken, a code within itself) alters nothing."""

    def tried(bench: Bench, random: Random) -> Edit:
        try:
            return act(bench, random)
        except ValueError:
            return Edit()

    return tried


ACTS: dict[str, Callable[[Bench, Random], Edit]] = {
    act.__name__.strip("_"): _refusing(act)
    for act in (
        _annotate,
        _annotate_all,
        _star,
        _change_annotation,
        _recode_annotations,
        _remove_annotations,
        _set_article_memo,
        _add_code,
        _change_code,
        _place_codes,
        _merge_codes,
        _remove_codes,
        _add_codebook,
        _change_codebook,
        _remove_codebook,
        _add_starter,
    )
}

_OFTEN = ("annotate", "annotate_all", "change_annotation", "add_code", "change_code", "set_article_memo")


def by_chance(random: Random) -> Iterator[str]:
    """Names of acts without end; those that make something come more often than those that remove it."""
    seldom = tuple(name for name in ACTS if name != "add_starter")  # too many codes at once for a long run
    while True:
        yield random.choice(_OFTEN if random.random() < 0.8 else seldom)


def closing_bench() -> closing[Store]:
    """A store that is closed in the end."""
    return closing(opened())
