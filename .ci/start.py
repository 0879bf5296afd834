"""Sets up Jianting in this folder and opens its window: ``python3 .ci/start.py``.

Further arguments go to the program: ``python3 .ci/start.py import ~/news-archive``.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("Jianting needs Python 3.11 or newer; this is {}.{}.".format(*sys.version_info[:2]))

import bootstrap

if __name__ == "__main__":
    python = bootstrap.ready()
    missing = [] if sys.argv[1:] else bootstrap.missing_libraries()
    if missing:
        sys.exit(f"The window can't open without these system packages: {' '.join(missing)}")
    sys.exit(bootstrap.call([python, "-m", "reader", *sys.argv[1:]], anywhere=True))
