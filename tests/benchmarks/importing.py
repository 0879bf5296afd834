"""Measures one import: ``python -m tests.benchmarks.importing LIBRARY PROCESSES PATH...``."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

from reader.library import Library


def measured(library: Path, processes: int, paths: list[Path]) -> dict[str, Any]:
    """Imports what is under the paths; what became of it and how long it took."""
    with Library(library) as own:
        began = time.monotonic()
        report, _ = own.import_archive(paths, processes=processes)
        seconds = time.monotonic() - began
    return {
        "seconds": seconds,
        "read": report.read,
        "new": report.new,
        "unchanged": report.unchanged,
        "failed": report.failed,
    }


def main() -> None:
    """Prints what was measured."""
    options = argparse.ArgumentParser()
    options.add_argument("library", type=Path)
    options.add_argument("processes", type=int)
    options.add_argument("paths", type=Path, nargs="+")
    given = options.parse_args()
    print(json.dumps(measured(given.library, given.processes, given.paths)))  # noqa: T201


if __name__ == "__main__":
    main()
