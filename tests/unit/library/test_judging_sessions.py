"""Judging, undoing and taking in, in any order, while texts change."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reader.library import Library
from reader.model import Judgement, LinkKind, PortableJudgement, Verdict
from tests.unit.library.fire import BAKERS, FIRE, FIRE_AGAIN, LAST, QUOTE, SCHOOL, TOPIC, A, B, judge, words


def write_file(folder: Path, name: str, paragraphs: tuple[str, ...], host: str) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    head = f"<!--1900000000000-->\n[【示例】{name}](https://{host}/{name}.html)\n------\n\n"
    (folder / f"{name}.md").write_text(head + body + "\n", "utf-8")


class Sessions(RuleBasedStateMachine):
    """A person judges, undoes and redoes while the texts change and change back."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.archive = self.folder / "archive"
        self.archive.mkdir()
        self.library = Library(self.folder / "library.sqlite3", coder="甲")
        self.version = 0
        self.revise(0)
        # What undo restores: before and after of each step, as the window's commands keep them.
        self.done: list[tuple[Judgement | None, Judgement | None]] = []
        self.undone: list[tuple[Judgement | None, Judgement | None]] = []
        self.expected: dict[int, Judgement] = {}
        self.exported: list[PortableJudgement] = []

    def teardown(self) -> None:
        if hasattr(self, "library"):
            self.library.close()
            shutil.rmtree(self.folder)

    @rule(version=st.integers(0, 2))
    def revise(self, version: int) -> None:
        """Another version of the first article: with a paragraph before it, or with one fewer."""
        texts = (A, ("新加的一段，说的是天气。", *A), (FIRE, LAST))
        write_file(self.archive, "a", texts[version], "www.voachinese.com/a")
        write_file(self.archive, "b", B, "www.bbc.com/zhongwen/simp")
        self.library.import_archive([self.archive], processes=1)
        self.version = version

    @precondition(lambda self: self.version == 0)
    @rule(
        first=st.sampled_from([FIRE, FIRE[2:], BAKERS, BAKERS[:14]]),
        second=st.sampled_from([FIRE_AGAIN, SCHOOL, SCHOOL[3:]]),
        verdict=st.sampled_from(Verdict),
        kind=st.sampled_from([QUOTE, TOPIC]),
        was=st.sampled_from([None, QUOTE, TOPIC]),
        memo=st.sampled_from(["", "备注"]),
    )
    def judge(
        self, first: str, second: str, verdict: Verdict, kind: LinkKind, was: LinkKind | None, memo: str
    ) -> None:
        after = judge(self.library, first, second, verdict, kind, None, memo, was=was)
        self.done.append((self.expected.get(after.id), after))
        self.undone.clear()
        self.expected[after.id] = after

    @precondition(lambda self: self.version == 0 and self.expected)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(self.expected)))
        self.library.remove_judgement(number)
        self.done.append((self.expected.pop(number), None))
        self.undone.clear()

    @precondition(lambda self: bool(self.done))
    @rule()
    def undo(self) -> None:
        before, after = self.done.pop()
        self.undone.append((before, after))
        self._become(before, after)

    @precondition(lambda self: bool(self.undone))
    @rule()
    def redo(self) -> None:
        before, after = self.undone.pop()
        self.done.append((before, after))
        self._become(after, before)

    def _become(self, wanted: Judgement | None, other: Judgement | None) -> None:
        if wanted is not None:
            self.library.restore_judgement(wanted)
            twin = next((each for each in self.expected.values() if each.uuid == wanted.uuid), None)
            if twin is not None and twin.id != wanted.id:
                del self.expected[twin.id]
                if twin.spoken > wanted.spoken:
                    wanted = replace(twin, id=wanted.id)
            self.expected[wanted.id] = wanted
        elif other is not None and other.id in self.expected:
            self.library.remove_judgement(other.id)
            del self.expected[other.id]

    @rule()
    def export(self) -> None:
        self.exported = self.library.export_judgements()

    @precondition(lambda self: self.version == 0)
    @rule()
    def take_in(self) -> None:
        """What was exported comes back, once or again."""
        known = {each.uuid: each for each in self.expected.values()}
        report = self.library.import_judgements(self.exported)
        assert (report.unknown, report.orphans) == ((), 0)
        now = {each.uuid: each for each in self.library.judgements()}
        for each in self.exported:
            came, was = each.judgement, known.get(each.judgement.uuid)
            if was is None or was.spoken < came.spoken:
                number = now[came.uuid].id
                assert number == was.id if was is not None else number not in self.expected
                self.expected[number] = replace(came, id=number, a=now[came.uuid].a, b=now[came.uuid].b)
        again = self.library.import_judgements(self.exported)
        assert (again.new, again.changed) == (0, 0)

    @invariant()
    def nothing_is_lost(self) -> None:
        if not hasattr(self, "expected"):
            return
        now = {each.id: each for each in self.library.judgements()}
        assert now.keys() == self.expected.keys()
        for number, wanted in self.expected.items():
            same = replace(now[number], a=wanted.a, b=wanted.b)
            assert same == wanted
            assert words(now[number]) == words(wanted)
            lost = self.version == 2 and words(wanted)[0] in BAKERS
            assert now[number].orphan == lost
        if self.version == 0:
            assert now == self.expected


Sessions.TestCase.settings = settings(
    max_examples=12, stateful_step_count=14, deadline=None, suppress_health_check=list(HealthCheck)
)
TestSessions = Sessions.TestCase
