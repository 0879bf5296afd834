"""Tries the bundle in a bare Debian, with no Python and no desktop in it: ``python3 .ci/bare.py``.

As root on a machine with debootstrap. ``package.py --check`` does it with the rest. With ``--keep`` the
system stays in ``build/bare``, for a look with ``chroot``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):
    sys.exit("Jianting needs Python 3.11 or newer; this is {}.{}.".format(*sys.version_info[:2]))

import bootstrap
from bootstrap import tool

FOLDER = bootstrap.ROOT / "build" / "bare"
RELEASE = "bookworm"
PACKAGES = (
    "libdbus-1-3", "libegl1", "libfontconfig1", "libfreetype6", "libgl1", "libglib2.0-0", "libssl3",
    "libxkbcommon0",
)  # fmt: skip
"""What the README tells to install for the bundle; what else it needs is in it, or comes with these."""
INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends", *PACKAGES)
PLACE = Path("opt", "jianting")
"""Where the bundle lies in the bare system."""
_SILENT = {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
# The system is thrown away: nothing of it needs to be safe on the disk.
_HASTY = {"DPKG_FORCE": "unsafe-io"}
_NO_SERVICES = "#!/bin/sh\nexit 101\n"


class NotHere(Exception):  # noqa: N818 - it names a place, not an error
    """No bare system can be made on this machine; the text tells why."""


def look() -> None:
    """Looks for what is needed to make a bare system.

    Raises:
        NotHere: if something is known to be missing.
    """
    if not sys.platform.startswith("linux"):
        raise NotHere("only Linux can")
    if os.geteuid() != 0:
        raise NotHere("it takes root")
    lacking = [name for name in ("debootstrap", "chroot", "Xvfb", "xdotool") if tool(name) is None]
    if lacking:
        raise NotHere(f"not installed: {', '.join(lacking)}")


def make(bundle: Path) -> Path:
    """A bare Debian with the README's packages and the bundle in it.

    Raises:
        NotHere: if this machine can't make one.
        OSError: if the README's packages could not be installed in it.
    """
    look()
    remove()
    FOLDER.parent.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, **_SILENT, **_HASTY}
    bare = [str(tool("debootstrap")), "--variant=minbase", RELEASE, str(FOLDER)]
    try:
        _step("debootstrap", bare, environment)
    except OSError as error:
        raise NotHere(str(error)) from error
    guard = FOLDER / "usr" / "sbin" / "policy-rc.d"
    guard.write_text(_NO_SERVICES, encoding="utf-8")
    guard.chmod(0o755)
    _step("apt-get install", [str(tool("chroot")), str(FOLDER), *INSTALL], environment)
    if list(FOLDER.glob("usr/bin/python3*")):
        raise OSError("there is a Python in the bare system, so that it proves nothing")
    shutil.copytree(bundle, FOLDER / PLACE, symlinks=True)
    return FOLDER


def remove() -> None:
    """Takes the bare system away, but nothing that may still be mounted in it."""
    subprocess.run(["rm", "-rf", "--one-file-system", str(FOLDER)], check=False)


def _step(name: str, command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode != 0:
        last = done.stdout.decode(errors="replace").strip().splitlines()[-5:]
        raise OSError("\n".join([f"{name} failed:", *last]))


if __name__ == "__main__":
    from package import BUNDLE, check_in_bare_system

    if not BUNDLE.is_dir():
        sys.exit("There is no bundle in dist/jianting yet. Build it with: python3 .ci/package.py")
    sys.exit(check_in_bare_system(bootstrap.ready("package", "test"), keep="--keep" in sys.argv[1:]))
