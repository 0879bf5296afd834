"""Where the program is tried as its users get it."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.resources import seeds

CHROOT = "/usr/sbin/chroot"


@dataclass(frozen=True)
class Place:
    """A program that was built, and a home folder for who runs it.

    In another root file system the folder has another path for the program (``inside``) than for a test.
    """

    name: str
    command: tuple[str, ...]
    home: Path
    inside: str

    def within(self, name: str) -> str:
        """The path of a file of the home folder, as the program sees it."""
        return f"{self.inside}/{name}"

    def environment(self, **more: str) -> dict[str, str]:
        """What the program is told: nothing of this machine's Python, and where the home folder is."""
        kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
        return kept | {
            "PATH": os.environ["PATH"] if sys.platform == "win32" else "/usr/bin:/bin",
            "HOME": self.inside,
            "USERPROFILE": self.inside,
            "XDG_DATA_HOME": self.within("data"),
            "XDG_CONFIG_HOME": self.within("config"),
            "XDG_CACHE_HOME": self.within("cache"),
            "JIANTING_LIBRARY": self.within("library.sqlite3"),
            **more,
        }

    def run(self, *arguments: object, status: int = 0, language: str = "en") -> str:
        """Runs a command to its end, and gives what it wrote to standard output."""
        outcome = subprocess.run(
            [*self.command, *map(str, arguments)],
            cwd=self.home,
            env=self.environment(JIANTING_LANG=language),
            capture_output=True,
            encoding="utf-8",
            timeout=180,
            check=False,
        )
        assert outcome.returncode == status, outcome.stderr
        return outcome.stdout

    def answer(self, *arguments: object, **options: object) -> dict:
        """What a command says as JSON."""
        return json.loads(self.run(*arguments, "--format", "json", **options))

    def self_test(self, language: str = "en") -> dict:
        """What the hidden test of the window itself reports."""
        return json.loads(self.run("--self-test", language=language).splitlines()[-1])

    def articles(self) -> list[dict]:
        """The articles of the library, among which the sample's are made to be."""
        if not (self.home / "seeds").is_dir():
            shutil.copytree(seeds(), self.home / "seeds")
            assert self.answer("import", self.within("seeds"))["failed"] == 0
        return self.answer("list")["articles"]


def named(variable: str) -> Path:
    """What a variable of ``.ci/package.py`` names; the test is skipped if that was not built."""
    value = os.environ.get(variable)
    if not value:
        pytest.skip(f"{variable} names nothing to try")
    return Path(value)


def at(name: str, folder: Path) -> Place:
    """The place of that name, with its home in a new folder."""
    if name == "bare":
        root = named("JIANTING_BARE")
        home = root / "home" / folder.name
        home.mkdir(parents=True)
        return Place(name, (CHROOT, str(root), "/opt/jianting/jianting"), home, f"/home/{folder.name}")
    if name == "wheel":
        program = named("JIANTING_WHEEL")
    else:
        program = named("JIANTING_BUNDLE") / ("jianting.exe" if sys.platform == "win32" else "jianting")
    return Place(name, (str(program),), folder, str(folder))


@pytest.fixture(scope="session", params=["bundle", "bare", "wheel"])
def anywhere(request, tmp_path_factory) -> Place:
    """Each of the places, one after the other."""
    return at(request.param, tmp_path_factory.mktemp(request.param))


@pytest.fixture(scope="session")
def bundle(tmp_path_factory) -> Place:
    return at("bundle", tmp_path_factory.mktemp("bundled"))


@pytest.fixture
def start():
    """Starts the window on a screen; it is ended at the latest with the test."""
    started = []

    def begin(place: Place, display: str) -> subprocess.Popen:
        environment = place.environment(DISPLAY=display, JIANTING_LANG="en", LANG="C.UTF-8")
        started.append(subprocess.Popen(place.command, cwd=place.home, env=environment))
        return started[-1]

    yield begin
    for program in started:
        program.kill()
        program.wait()
