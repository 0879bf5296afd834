"""What ``start.py``, ``test.py`` and ``package.py`` need: an environment with everything in it.

Only the standard library is used here. A second run finds the first one's stamp and takes no time.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from reader.faults.system_libraries import COME_ALONG, LIBRARIES, loads, missing

VENV = ROOT / ".venv"
STAMP = VENV / "jianting-setup.txt"
OLDEST_PIP = (22, 3)  # the first with --python

TOOLS = {"objdump": "binutils"}  # PyInstaller looks into libraries with it
# What tries the bundle: a screen, the hands at it, and a bare system to be in.
TRYING_TOOLS = {"Xvfb": "xvfb", "xdotool": "xdotool", "debootstrap": "debootstrap"}


def tell(words: str) -> None:
    """A line to the person at the terminal, in order with what the commands print."""
    print(words, file=sys.stderr, flush=True)


def call(command: list[str | Path], *, anywhere: bool = False) -> int:
    """Runs a command in the checkout (or, with ``anywhere``, where the user is) and returns its status."""
    environment = {**os.environ}
    if anywhere:
        environment["PYTHONPATH"] = os.pathsep.join(
            [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH", "")])]
        )
    try:
        return subprocess.run(
            [str(part) for part in command], cwd=None if anywhere else ROOT, env=environment, check=False
        ).returncode
    except KeyboardInterrupt:
        return 130


def ready(*extras: str) -> Path:
    """Sets up what is not there yet and returns the environment's Python.

    ``extras`` are those of ``pyproject.toml`` that are wanted beside the program itself.
    """
    install_system_parts(packaging="package" in extras, trying={"package", "test"} <= set(extras))
    python = program_of(VENV, "python")
    state = fingerprint()
    done = installed_extras(state, python)
    if done is None or not set(extras) <= done:
        wanted = sorted({*(done or ()), *extras})
        make_environment(python)
        install_packages(python, wanted)
        STAMP.write_text("\n".join([state, *wanted]) + "\n", encoding="utf-8")
    return python


def program_of(environment: Path, name: str) -> Path:
    """Where a virtual environment has a program."""
    return environment / (f"Scripts/{name}.exe" if sys.platform == "win32" else f"bin/{name}")


def fingerprint() -> str:
    """What the environment depends on: the requirements, this Python, this folder."""
    parts = (ROOT / "pyproject.toml").read_bytes(), sys.version.encode(), os.fsencode(ROOT)
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def installed_extras(state: str, python: Path) -> set[str] | None:
    """The extras that an earlier run installed, or None if its work can't be used."""
    try:
        first, *extras = STAMP.read_text(encoding="utf-8").split()
    except (OSError, ValueError):
        return None
    if first != state or subprocess.run([python, "-c", ""], check=False).returncode != 0:
        return None
    return set(extras)


def make_environment(python: Path) -> None:
    """A virtual environment in ``.venv``; Debian's Python without python3-venv can make one too."""
    if python.exists() and subprocess.run([python, "-c", ""], check=False).returncode == 0:
        return
    tell("Setting up a Python environment in .venv …")
    # Without pip: it is only needed from outside, and Debian's Python can't always put it in.
    command = [sys.executable, "-m", "venv", "--clear", "--without-pip", VENV]
    if subprocess.run(command, check=False).returncode != 0:
        sys.exit("The environment could not be made. On Debian: apt-get install python3-venv")


def pip(python: Path) -> list[str | Path]:
    """The command that installs into the environment: this Python's pip, else one put into it."""
    version = ""
    if importlib.util.find_spec("pip") is not None:
        version = importlib.metadata.version("pip")
    if version and tuple(map(int, version.split(".")[:2])) >= OLDEST_PIP:
        return [sys.executable, "-m", "pip", "--python", python]
    if subprocess.run([python, "-m", "ensurepip"], check=False, stdout=subprocess.DEVNULL).returncode != 0:
        sys.exit("pip is missing. On Debian: apt-get install python3-pip. Then run this again.")
    return [python, "-m", "pip"]


def pip_install(python: Path, *what: str | Path) -> bool:
    """Installs into the environment of a Python, and tells whether that worked; pip has said why if not."""
    options = ["--quiet", "--disable-pip-version-check", "--no-warn-script-location"]
    environment = {**os.environ, "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}
    command = [*pip(python), "install", *options, *what]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def install_packages(python: Path, extras: list[str]) -> None:
    """Jianting, editable, with what it is built on."""
    what = f"the program and its {'/'.join(extras)} tools" if extras else "the program"
    tell(f"Installing {what} into .venv (some 150 MB the first time; a few minutes at most) …")
    target = ".[" + ",".join(extras) + "]" if extras else "."
    if not pip_install(python, "--editable", target):
        sys.exit("The packages could not be installed; see above. Is the network there? Then run this again.")


def install_system_parts(*, packaging: bool, trying: bool = False) -> None:
    """On Debian and its kin, the system libraries that Qt needs; elsewhere they are there or are named."""
    if not sys.platform.startswith("linux"):
        return
    lacking = missing_libraries()
    if packaging:
        tools = TOOLS | TRYING_TOOLS if trying else TOOLS
        lacking += [package for name, package in tools.items() if tool(name) is None]
        # The system's own Python has its library built in; PyInstaller wants it as a file.
        name = "libpython{}.{}".format(*sys.version_info[:2])
        if sys.base_prefix == "/usr" and not loads(f"{name}.so.1.0"):
            lacking.append(name)
    if not lacking:
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *lacking]
    purpose = "the window and the bundle need" if packaging else "the window needs"
    tell(f"Some system packages that {purpose} are missing: {' '.join(lacking)}")
    if shutil.which("apt-get") is None:
        tell("Install what they are called on this system. Going on without.")
        return
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if prefix and (
        shutil.which("sudo") is None
        or subprocess.run([*prefix, "true"], check=False, capture_output=True).returncode != 0
    ):
        tell(f"Installing them takes an administrator. Run: sudo {shlex.join(install)}\nGoing on without.")
        return
    tell("Installing them with apt-get …")
    silent = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    # A source that fails to update need not be the one that is needed.
    subprocess.run([*silent, "apt-get", "update", "-qq"], check=False, stdin=subprocess.DEVNULL)
    command = [*silent, *install[:2], "-qq", *install[2:]]
    quiet = subprocess.run(command, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    if quiet.returncode != 0:
        tell(f"They could not be installed. Try: sudo {shlex.join(install)}\nGoing on without.")


def tool(name: str) -> str | None:
    """An administrator's program, which a shell that root did not log in to may not find."""
    return shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"]))


def missing_libraries() -> list[str]:
    """The Debian packages of the libraries without which Qt opens no window here."""
    return [(LIBRARIES | COME_ALONG)[library].debian for library in missing()]
