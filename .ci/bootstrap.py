"""Everything the project needs on a machine, from a bare Python: a virtual environment and system libraries.

Only the standard library is used, and nothing here asks a question.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / ".jianting-set-up"

OFFSCREEN = (
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libfreetype6",
    "libdbus-1-3",
)
SCREEN = ("libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0")
PACKAGING = ("binutils",)


def say(text: str) -> None:
    """Tell the user what happens, apart from what a command prints."""
    print(f"[jianting] {text}", file=sys.stderr, flush=True)


def python() -> Path:
    """The interpreter of the project's own environment."""
    windows = os.name == "nt"
    return ENVIRONMENT / ("Scripts/python.exe" if windows else "bin/python")


def set_up(*extras: str, system: tuple[str, ...] = ()) -> None:
    """Bring the machine to where the project runs; quick if it is there already.

    ``extras`` are those of pyproject.toml (``test``, ``package``); ``system`` names Debian packages to have.
    """
    if sys.version_info < (3, 11):  # noqa: UP036 - run by whatever Python the user has
        sys.exit(f"Jianting needs Python 3.11 or later; this is {sys.version.split()[0]}.")
    if sys.platform == "linux" and system:
        _install_system_packages(system)
    wanted = _fingerprint(extras)
    if STAMP.is_file() and python().exists() and wanted in STAMP.read_text("utf-8").splitlines():
        return
    _make_environment()
    target = f".[{','.join(extras)}]" if extras else "."
    say(f"installing Jianting and what it needs into {ENVIRONMENT.name} (a few minutes the first time)")
    _run([*_pip(), "install", "--quiet", "--disable-pip-version-check", "--editable", target])
    known = STAMP.read_text("utf-8").splitlines() if STAMP.is_file() else []
    STAMP.write_text("\n".join([*known, wanted, ""]), "utf-8")


def _fingerprint(extras: tuple[str, ...]) -> str:
    digest = hashlib.sha256((ROOT / "pyproject.toml").read_bytes())
    digest.update(f"{ROOT} {sys.version} {' '.join(sorted(extras))}".encode())
    return digest.hexdigest()


def _make_environment() -> None:
    if python().exists() and subprocess.run([str(python()), "-c", ""], check=False).returncode == 0:
        return
    say(f"making the virtual environment {ENVIRONMENT.name}")
    # Debian splits ensurepip off into python3-venv; pip itself can fill an environment from outside.
    _run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(ENVIRONMENT)])


def _pip() -> list[str]:
    inside = [str(python()), "-m", "pip"]
    if subprocess.run([*inside, "--version"], capture_output=True, check=False).returncode == 0:
        return inside
    outside = [sys.executable, "-m", "pip"]
    if subprocess.run([*outside, "--version"], capture_output=True, check=False).returncode == 0:
        return [*outside, "--python", str(python())]
    if subprocess.run([str(python()), "-m", "ensurepip"], capture_output=True, check=False).returncode == 0:
        return inside
    sys.exit("Jianting needs pip. On Debian: apt-get install python3-pip")


def _install_system_packages(wanted: tuple[str, ...]) -> None:
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return
    missing = [name for name in wanted if not _is_installed(name)]
    if not missing:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    prefix = _as_root()
    if prefix is None:
        say("these system libraries are missing and only the administrator can install them; please run")
        say(f"    sudo {' '.join(command)}")
        return
    say(f"installing the system libraries that Qt needs to show a window: {' '.join(missing)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = {"env": environment, "stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    subprocess.run([*prefix, "apt-get", "update"], check=False, **quiet)
    if subprocess.run([*prefix, *command], check=False, **quiet).returncode:
        say(f"that failed; please run it by hand to see why:  sudo {' '.join(command)}")


def _is_installed(package: str) -> bool:
    # Later Debian and Ubuntu releases install the same library as NAMEt64.
    for name in (package, f"{package}t64"):
        query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}", name]
        if subprocess.run(query, capture_output=True, text=True, check=False).stdout == "installed":
            return True
    return False


def _as_root() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and not subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode
    ):
        return ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"]
    return None


def _run(command: list[str]) -> None:
    result = subprocess.run(command, cwd=ROOT, check=False)
    if result.returncode:
        sys.exit(f"[jianting] this failed: {' '.join(command)}")
