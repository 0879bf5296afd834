"""A screen of its own for a test (Xvfb), with a person's hands on it (xdotool)."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE_S = 60


def missing() -> str:
    """The programs that such a screen needs and this machine lacks."""
    return " ".join(name for name in ("Xvfb", "xdotool") if shutil.which(name) is None)


class Screen:
    """An X server that only this test knows, and the keys pressed there."""

    def __init__(self, display: str) -> None:
        self.display = display

    def do(self, *words: object) -> str:
        """Lets xdotool act and returns what it tells."""
        outcome = subprocess.run(
            ["xdotool", *map(str, words)],
            env={**os.environ, "DISPLAY": self.display},
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
        assert outcome.returncode == 0, (words, outcome.stderr)
        return outcome.stdout.strip()

    def window(self) -> str:
        """The program's window, waited for, with the keyboard's focus."""
        found = self.do("search", "--sync", "--onlyvisible", "--class", "jianting").split()[0]
        self.do("windowfocus", "--sync", found)
        return found

    def wait_for_title(self, window: str, part: str) -> None:
        """Waits until the window's title has ``part`` in it."""
        until = time.monotonic() + PATIENCE_S
        while part not in (title := self.do("getwindowname", window)):
            assert time.monotonic() < until, f"the title is still {title!r}"
            time.sleep(0.1)

    def press(self, *keys: str) -> None:
        """Presses keys one after the other, as a person does who waits for what they do."""
        for key in keys:
            self.do("key", key)
            time.sleep(0.1)

    def write(self, words: str) -> None:
        """Types words in Latin letters."""
        self.do("type", "--delay", "40", words)
        time.sleep(0.3)


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen for as long as it is needed."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1500x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        try:
            assert number, "Xvfb did not start"
            yield Screen(f":{number}")
        finally:
            server.terminate()
