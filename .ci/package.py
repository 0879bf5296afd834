"""Build the bundle that needs no Python: ``python3 .ci/package.py`` makes the folder ``dist/jianting``."""

import subprocess
import sys

import bootstrap


def main() -> int:
    """Set up, then run PyInstaller on build.spec."""
    bootstrap.set_up("package", system=(*bootstrap.OFFSCREEN, *bootstrap.PACKAGING))
    command = [str(bootstrap.python()), "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "build.spec"]
    return subprocess.run(command, cwd=bootstrap.ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
