"""Whatever is done on the coding bench is undone and done again exactly.

More of it by ``JIANTING_MANY``: so many times as many examples, and acts in the long run.
"""

import os
from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.unit.library.bench import ACTS, Bench, by_chance, closing_bench, dump, opened

MANY = int(os.environ.get("JIANTING_MANY", "1"))


class Undoing(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.bench = Bench(opened())
        self.empty = dump(self.bench.store)

    @rule(name=st.sampled_from(sorted(ACTS)), seed=st.integers(0, 999))
    def act(self, name: str, seed: int) -> None:
        self.bench.act(name, Random(seed), thoroughly=True)  # noqa: S311

    @precondition(lambda self: self.bench.done)
    @rule()
    def undo(self) -> None:
        self.bench.undo()

    @precondition(lambda self: self.bench.undone)
    @rule()
    def redo(self) -> None:
        self.bench.redo()

    @invariant()
    def is_sound(self) -> None:
        assert not self.bench.store.db.execute("PRAGMA foreign_key_check").fetchall()

    def teardown(self) -> None:
        reached, steps = dump(self.bench.store), len(self.bench.done)
        while self.bench.done:
            self.bench.undo()
        assert dump(self.bench.store) == self.empty
        while len(self.bench.done) < steps:
            self.bench.redo()
        assert dump(self.bench.store) == reached
        self.bench.store.close()


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(max_examples=10 * MANY, stateful_step_count=25, deadline=None)


def test_a_thousand_acts_are_undone_and_done_again():
    for seed in range(MANY):
        with closing_bench() as store:
            bench, random = Bench(store), Random(seed)  # noqa: S311
            empty = dump(store)
            for name in by_chance(random):
                bench.act(name, random)
                if bench.done and random.random() < 0.1:
                    bench.undo()
                if bench.undone and random.random() < 0.1:
                    bench.redo()
                if len(bench.done) == 1000:
                    break
            reached = dump(store)
            while bench.done:
                bench.undo()
            assert dump(store) == empty
            while bench.undone:
                bench.redo()
            assert dump(store) == reached
