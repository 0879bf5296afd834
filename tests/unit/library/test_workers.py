import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.workers import in_processes

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX system")


def test_results_come_in_order_from_other_processes():
    found = list(in_processes(abs, range(-20, 0), 2))
    assert found == list(range(20, 0, -1))


def test_less_than_one_process_is_this_one():
    assert list(in_processes(os.path.basename, ["a/b", "c"], 0)) == ["b", "c"]


def test_only_a_few_items_are_taken_ahead():
    taken = []

    def items() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    with closing(in_processes(abs, items(), 1)) as results:
        assert [next(results), next(results)] == [0, 1]
        assert len(taken) < 10


def test_an_exception_is_raised_here():
    with pytest.raises(ValueError, match="invalid literal"):
        list(in_processes(int, ["1", "x", "2"], 1))


def test_it_works_in_a_thread():
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.extend(in_processes(abs, [-1, -2], 1)))
    thread.start()
    thread.join(60)
    assert found == [1, 2]


_DYING = """
    import os, sys, time
    from reader.library.workers import in_processes

    def work(item):
        number, mark = item
        if number == 3 and not os.path.exists(mark):
            open(mark, "w").close()
            os.kill(os.getpid(), 9)
        return number

    def always(item):
        if os.getpid() != item[1]:
            os.kill(os.getpid(), 9)
        return item[0]

    if __name__ == "__main__":
        print(list(in_processes(work, [(number, sys.argv[1]) for number in range(8)], 2)))
        print(list(in_processes(always, [(number, os.getpid()) for number in range(5)], 2)))
"""


@posix
def test_a_process_that_dies_is_made_good_for(tmp_path: Path):
    script = tmp_path / "dying.py"
    script.write_text(textwrap.dedent(_DYING), "utf-8")
    done = subprocess.run(
        [sys.executable, script, tmp_path / "mark"], capture_output=True, text=True, timeout=100, check=False
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == [str(list(range(8))), str(list(range(5)))]


_PARENT = """
    import os, sys, time
    from reader.library.workers import in_processes

    def tell(number):
        print(os.getpid(), flush=True)
        time.sleep(60)

    if __name__ == "__main__":
        list(in_processes(tell, range(4), 2))
"""


def is_running(process: int) -> bool:
    try:
        status = Path(f"/proc/{process}/status").read_text("utf-8")
    except FileNotFoundError:
        return False
    return "State:\tZ" not in status


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_processes_end_with_the_one_that_made_them(tmp_path: Path):
    script = tmp_path / "parent.py"
    script.write_text(textwrap.dedent(_PARENT), "utf-8")
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        workers = [int(parent.stdout.readline()) for _ in range(2)]
        assert all(map(is_running, workers))
        parent.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 30
    while any(map(is_running, workers)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(is_running, workers))


def test_a_process_that_parses_loads_no_database():
    code = """
        import sys
        import reader.library.preparing, reader.library.workers, reader.archive.reading
        heavy = ("sqlite3", "sqlite_utils", "numpy", "PySide6", "click")
        print([name for name in heavy if name in sys.modules])
    """
    run = [sys.executable, "-W", "ignore", "-c", textwrap.dedent(code)]
    assert subprocess.check_output(run, text=True).strip() == "[]"
