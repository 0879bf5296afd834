import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from shiboken6 import delete

from reader.gui.jobs import Jobs


@pytest.fixture
def jobs(qtbot):
    made = Jobs()
    yield made
    made.shut_down()


def test_a_result_comes_back_in_the_thread_that_asked(jobs, qtbot):
    seen = []
    jobs.read(
        "a",
        lambda _job: QThread.currentThread(),
        lambda worker: seen.append((worker, QThread.currentThread())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    worker, here = seen[0]
    assert worker is not here
    assert here is jobs.thread()
    assert not jobs.is_busy()


def test_only_the_newest_of_a_topic_is_heard(jobs, qtbot):
    gate, seen = threading.Event(), []
    old = jobs.read("list", lambda _job: gate.wait(5) and "old", seen.append)
    jobs.read("list", lambda _job: "new", seen.append)
    jobs.read("other", lambda _job: "other", seen.append)
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy())
    assert sorted(seen) == ["new", "other"]
    assert old.is_cancelled()


def test_writes_run_one_after_another_and_all_are_heard(jobs, qtbot):
    order = []

    def work(number):
        def run(_job):
            order.append(("begin", number))
            order.append(("end", number))
            return number

        return run

    seen = []
    for number in range(4):
        jobs.write("same topic", work(number), seen.append)
    qtbot.waitUntil(lambda: len(seen) == 4)
    assert order == [(what, number) for number in range(4) for what in ("begin", "end")]
    assert seen == [0, 1, 2, 3]


def test_a_cancelled_write_gives_account_of_what_it_did(jobs, qtbot):
    started, seen = threading.Event(), []

    def work(job):
        started.set()
        done = 0
        while not job.is_cancelled():
            done += 1
            QThread.msleep(1)
        return done

    job = jobs.write("import", work, seen.append)
    assert started.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0] >= 1


def test_a_job_cancelled_before_it_began_never_runs(jobs, qtbot):
    gate, ran = threading.Event(), []
    jobs.write("first", lambda _job: gate.wait(5), lambda _result: None)
    second = jobs.write("second", lambda _job: ran.append(1), ran.append)
    second.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy())
    assert ran == []


def test_long_work_keeps_nobody_waiting_and_gives_account(jobs, qtbot):
    started, seen = threading.Event(), []

    def work(job):
        started.set()
        while not job.is_cancelled():
            QThread.msleep(1)
        return "as far as it came"

    job = jobs.background("long", work, seen.append)
    assert started.wait(5)
    jobs.write("w", lambda _job: "written", seen.append)
    jobs.read("r", lambda _job: "read", seen.append)
    qtbot.waitUntil(lambda: sorted(seen) == ["read", "written"])
    job.cancel()
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert seen[-1] == "as far as it came"


def test_what_is_soon_done_does_not_wait_for_what_takes_hours(jobs, qtbot):
    gate, seen = threading.Event(), []
    jobs.background("catch up", lambda _job: gate.wait(5), lambda _: seen.append("hours"))
    jobs.background("backup", lambda _job: None, lambda _: seen.append("backup"))
    qtbot.waitUntil(lambda: seen == ["backup"])
    assert not jobs.is_altering(but=("catch up",))
    gate.set()
    qtbot.waitUntil(lambda: seen == ["backup", "hours"])


def test_progress_arrives_in_order(jobs, qtbot):
    seen, ended = [], []
    jobs.write("w", lambda job: [job.report(n) for n in range(5)], ended.append, progressed=seen.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert seen == [0, 1, 2, 3, 4]


def test_a_failure_goes_to_who_asked_or_to_everybody(jobs, qtbot):
    def broken(_job):
        raise ValueError("broken")

    seen = []
    jobs.read("mine", broken, seen.append, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], ValueError)
    with qtbot.waitSignal(jobs.failed) as heard:
        jobs.read("nobody's", broken, seen.append)
    assert str(heard.args[0]) == "broken"
    assert len(seen) == 1


def test_inline_jobs_are_done_at_once(qtbot):
    jobs, seen = Jobs(inline=True), []
    jobs.read("a", lambda _job: 7, seen.append)
    jobs.write("b", lambda job: job.report(8) or 9, seen.append, progressed=seen.append)
    assert seen == [7, 8, 9]
    assert not jobs.is_busy()


def test_shutting_down_waits_and_delivers_nothing(qtbot):
    jobs, seen, ended = Jobs(), [], threading.Event()

    def work(job):
        while not job.is_cancelled():
            QThread.msleep(1)
        ended.set()

    jobs.write("w", work, seen.append)
    jobs.write("x", lambda _job: 1, seen.append)
    qtbot.wait(10)
    jobs.shut_down()
    jobs.read("late", lambda _job: 2, seen.append)
    qtbot.wait(20)
    assert seen == []
    assert not jobs.is_busy()


def test_a_result_for_what_was_deleted_meanwhile_is_dropped(jobs, qtbot):
    class Waiter(QObject):
        def take(self, result):
            self.setObjectName(result)

    gate, waiter = threading.Event(), Waiter()
    jobs.read("a", lambda _job: gate.wait(5) and "late", waiter.take)
    delete(waiter)
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy())  # an exception on the way would fail the test


def test_progress_for_what_was_deleted_meanwhile_is_dropped(jobs, qtbot):
    class Waiter(QObject):
        def step(self, value):
            self.setObjectName(str(value))

    gate, waiter, ended = threading.Event(), Waiter(), []

    def work(job):
        gate.wait(5)
        job.report(1)

    jobs.read("a", work, ended.append, progressed=waiter.step)
    delete(waiter)
    gate.set()
    qtbot.waitUntil(lambda: bool(ended))  # an exception on the way would fail the test


def test_nothing_is_delivered_to_who_is_deleted_however_it_waits(qtbot, jobs):
    heard = []

    class Waiting(QObject):
        def method(self, value):
            heard.append(value)

        def ask(self, way):
            def inner(value):
                self.method(value)

            ways = (self.method, inner, partial(self.method), partial(inner))
            jobs.read(f"way {way}", lambda _job: way, ways[way])

    waiting = Waiting()
    for way in range(4):
        waiting.ask(way)
    delete(waiting)
    qtbot.waitUntil(lambda: not jobs.is_busy())
    assert heard == []


def test_another_one_takes_a_job_up(qtbot, jobs):
    heard, go_on = [], threading.Event()
    job = jobs.write("long", lambda _job: go_on.wait(5), lambda _value: heard.append("first"))
    lost = jobs.write("also", lambda _job: 1, lambda _value: heard.append("lost"))
    assert jobs.is_altering()
    assert not jobs.is_altering(but={"long", "also"})
    jobs.let_go(but={"long"})
    assert lost.is_cancelled()
    assert not job.is_cancelled()
    job.be_heard_by(lambda _value: heard.append("second"), heard.append)
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.is_busy())
    assert heard == ["second"]
