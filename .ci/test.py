"""Set Jianting up and run its checks and tests: ``python3 .ci/test.py``. Further arguments go to pytest."""

import os
import subprocess
import sys

import bootstrap


def main() -> int:
    """Set up, then lint, check types and test; every step runs, whatever the others say."""
    bootstrap.set_up(
        "test", "package", system=(*bootstrap.OFFSCREEN, *bootstrap.SCREEN, *bootstrap.PACKAGING)
    )
    steps = (
        ["ruff", "check"],
        ["ruff", "format", "--check"],
        ["mypy"],
        ["pytest", *sys.argv[1:]],
    )
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    failed = []
    for step in steps:
        bootstrap.say(" ".join(step))
        command = [str(bootstrap.python()), "-m", *step]
        if subprocess.run(command, cwd=bootstrap.ROOT, env=environment, check=False).returncode:
            failed.append(step[0])
    if failed:
        bootstrap.say(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
