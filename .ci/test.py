"""Sets up Jianting in this folder and checks it: ``python3 .ci/test.py``.

Runs ruff, mypy and the tests. Further arguments go to pytest, which then runs alone:
``python3 .ci/test.py tests/unit -k folding``.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("Jianting needs Python 3.11 or newer; this is {}.{}.".format(*sys.version_info[:2]))

import bootstrap

# A file stays in one process, so that what its tests share is made once.
WHOLE_SUITE = ["-q", "-n", "auto", "--maxprocesses", "8", "--dist", "loadfile"]
CHECKS = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])

if __name__ == "__main__":
    python = bootstrap.ready("test")
    chosen = sys.argv[1:]
    commands = [] if chosen else [[python, "-m", *check] for check in CHECKS]
    commands.append([python, "-m", "pytest", *(chosen or WHOLE_SUITE)])
    failed = []
    for command in commands:
        name = " ".join(command[2:])
        bootstrap.tell(f"== {name}")
        if bootstrap.call(command) != 0:
            failed.append(name)
    if failed:
        sys.exit("Failed: " + "; ".join(failed))
