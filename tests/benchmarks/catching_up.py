"""Measures one kind of finding: ``python -m tests.benchmarks.catching_up LIBRARY STAGE``."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from reader.library import Library


def main() -> None:
    """Makes all known that is not as yet, and prints how many articles that were and how long it took."""
    options = argparse.ArgumentParser()
    options.add_argument("library", type=Path)
    options.add_argument("stage", choices=["search", "events", "statements"])
    given = options.parse_args()
    with Library(given.library) as library:
        pending = getattr(library.pending(), given.stage)
        began = time.monotonic()
        library.catch_up([given.stage])
        seconds = time.monotonic() - began
        left = getattr(library.pending(), given.stage)
    print(json.dumps({"articles": pending, "left": left, "seconds": seconds}))  # noqa: T201


if __name__ == "__main__":
    main()
