"""What another program, or an import, does between an act and its undo is not lost.

More of it by ``JIANTING_MANY``: so many times as many runs.
"""

import os
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from random import Random

import pytest

from reader.library.anchoring import anchor_again
from reader.library.by_hand import ByHand
from reader.model import Annotation
from reader.store.connections import Rehearsal
from reader.store.store import Store
from tests.unit.library.bench import TEXTS, Bench, by_chance, closing_bench, dump, rewrite

MANY = int(os.environ.get("JIANTING_MANY", "1"))

_REWRITTEN = (
    lambda text: "【更新】" + text,
    lambda text: text.replace("新桥", "大桥"),
    lambda text: text[9:] + text[:9],
    lambda text: text[: len(text) // 2],
)


class Others:
    """Somebody else at the same library: each says something that is said nowhere else."""

    def __init__(self, store: Store, random: Random) -> None:
        self._store, self._random = store, random
        self._library = ByHand(Rehearsal(store), "甲")  # type: ignore[arg-type]
        self.said: list[str] = []
        self.tagged: list[str] = []

    def act(self) -> None:
        """Notes, tags, names, nests, rewrites a text; or removes what nobody else said anything of."""
        notes = (self._note_on_tag, self._note_on_code, self._note_on_article)
        acts = (*notes, self._tag, self._untag, self._name, self._nest, self._remove_code, self._rewrite)
        self._random.choice(acts)()

    def _word(self, *before: str) -> str:
        self.said.append(f"别人说{len(self.said)}。")
        return "\n\n".join(filter(None, (*before, self.said[-1])))

    def _note_on_tag(self) -> None:
        tags = self._library.annotations()
        if tags:
            tag = self._random.choice(tags)
            edit = self._library.change_annotation(tag.id, memo=self._word(tag.memo))
            # Two tags that say the same are one from now on.
            self.tagged = [
                each for each in self.tagged if each not in {it.uuid for it in edit.removed.annotations}
            ]

    def _note_on_code(self) -> None:
        codes = self._library.codes()
        if codes:
            code = self._random.choice(codes)
            self._library.change_code(replace(code, memo=self._word(code.memo)))

    def _note_on_article(self) -> None:
        article = self._random.randint(1, len(TEXTS))
        own = [memo.text for memo in self._library.article_memos(article) if memo.coder == "甲"]
        self._library.set_article_memo(article, self._word(*own))

    def _tag(self) -> None:
        article = self._random.randint(1, len(TEXTS))
        start = self._random.randrange(len(self._store.articles.text(article)) - 1)
        codes = [code.id for code in self._library.codes()]
        used = self._random.choice(codes) if codes else "别人的"
        for tag in self._library.annotate(article, start, start + 1, used).added.annotations:
            self.tagged.append(tag.uuid)

    def _untag(self) -> None:
        self._library.remove_annotations(
            [tag.id for tag in self._library.annotations() if self._is_free(tag)][:2]
        )

    def _is_free(self, tag: Annotation) -> bool:
        return tag.uuid not in self.tagged and "别人" not in tag.memo

    def _nest(self) -> None:
        codes = self._library.codes()
        if codes:
            code, above = self._random.choice(codes), self._random.choice(codes)
            with suppress(ValueError):
                self._library.change_code(replace(code, parent=above.id))

    def _remove_code(self) -> None:
        codes = self._library.codes()
        inner = {code.parent for code in codes}
        used = {tag.code for tag in self._library.annotations() if not self._is_free(tag)}
        free = [code.id for code in codes if code.id not in inner | used and "别人" not in code.memo]
        self._library.remove_codes(free[:1])

    def _name(self) -> None:
        codes = self._library.codes()
        if codes:
            self._library.change_code(replace(self._random.choice(codes), name=f"别名{len(self.said)}"))
            self.said.append("")

    def _rewrite(self) -> None:
        article = self._random.randint(1, len(TEXTS))
        change = self._random.choice((*_REWRITTEN, str))
        with self._store.transaction():
            rewrite(self._store, article, change(TEXTS[article - 1]))
            anchor_again(self._store, article)


@pytest.mark.parametrize("seed", range(3 * MANY))
def test_nothing_that_others_say_is_lost(seed: int):
    random = Random(seed)  # noqa: S311
    with closing_bench() as store:
        bench, others = Bench(store), Others(store, random)
        for _round in range(3):
            for name in islice(by_chance(random), 25):
                bench.act(name, random)
                if random.random() < 0.2:
                    others.act()
                    bench.rows = dump(store)
            while bench.done:
                step = bench.done.pop()
                real = bench.library.apply(step.edit.inverse)
                bench.undone.append(step._replace(edit=real.inverse))
                if random.random() < 0.2:
                    others.act()
                check(store)
            kept = dump(store)
            memos = "\n".join(str(row) for table in kept.values() for row in table)
            assert [word for word in others.said if word not in memos] == []
            assert set(others.tagged) <= {tag.uuid for tag in bench.library.annotations()}
            while bench.undone and random.random() < 0.95:
                step = bench.undone.pop()
                real = bench.library.apply(step.edit)
                bench.done.append(step._replace(edit=real))
                check(store)
            bench.undone.clear()
            bench.rows = dump(store)


def check(store: Store) -> None:
    """The library is sound, every tag lies where its words are, and every code is in the tree once."""
    assert not store.db.execute("PRAGMA foreign_key_check").fetchall()
    texts = {article: store.articles.text(article) for article in range(1, len(TEXTS) + 1)}
    for tag in store.annotations.all():
        span = slice(tag.passage.start, tag.passage.end)
        assert tag.orphan or texts[tag.article][span] == tag.passage.exact
    codes = {code.id: code for code in store.codes.found()}
    assert len(store.codes.all()) == len(codes)
    for code in codes.values():
        assert code.parent is None or codes[code.parent].codebook == code.codebook
