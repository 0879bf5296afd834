"""Builds the one-folder bundle ``dist/jianting``: ``python3 .ci/package.py``.

With ``--check`` it is then tried out: ``tests/packaging`` runs on what was built.
"""

import os
import sys

if sys.version_info < (3, 11):
    sys.exit("Jianting needs Python 3.11 or newer; this is {}.{}.".format(*sys.version_info[:2]))

import bootstrap

BUILD = ["-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", "build.spec"]

if __name__ == "__main__":
    check = "--check" in sys.argv[1:]
    python = bootstrap.ready("package", *(["test"] if check else []))
    if bootstrap.call([python, *BUILD]) != 0:
        sys.exit("The bundle could not be built.")
    bundle = bootstrap.ROOT / "dist" / "jianting"
    size = sum(file.stat().st_size for file in bundle.rglob("*") if file.is_file() and not file.is_symlink())
    bootstrap.tell(f"Built {bundle} ({size / 1e6:.0f} MB)")
    if check:
        os.environ["JIANTING_BUNDLE"] = str(bundle)
        sys.exit(bootstrap.call([python, "-m", "pytest", "-m", "bundle", "tests/packaging"]))
