"""Set Jianting up and open its window: ``python3 .ci/start.py``. Further arguments go to ``jianting``."""

import os
import subprocess
import sys

import bootstrap


def main() -> int:
    """Set up, then run the program with the arguments given."""
    bootstrap.set_up(system=(*bootstrap.OFFSCREEN, *bootstrap.SCREEN))
    arguments = sys.argv[1:]
    if not arguments and not _has_screen():
        bootstrap.say(
            "everything is set up, but there is no screen to open a window on (DISPLAY is not set)."
        )
        bootstrap.say("run this command in a desktop session, or see:  python3 .ci/start.py --help")
        return 1
    return subprocess.run([str(bootstrap.python()), "-m", "reader", *arguments], check=False).returncode


def _has_screen() -> bool:
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
