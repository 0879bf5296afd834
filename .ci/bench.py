"""Sets up Jianting in this folder and measures it: ``python3 .ci/bench.py``.

By hand only: it takes long, and the figures depend on what else the machine does. ``--help`` tells more.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("Jianting needs Python 3.11 or newer; this is {}.{}.".format(*sys.version_info[:2]))

import bootstrap

if __name__ == "__main__":
    python = bootstrap.ready("test")
    sys.exit(bootstrap.call([python, "-m", "tests.benchmarks", *sys.argv[1:]]))
