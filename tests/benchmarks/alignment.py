"""The figures of ``test_alignment_speed.py``, which pytest-benchmark takes, as rows of the table."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.table import Figure
from tests.benchmarks.watching import ROOT

PART = "Alignment on one core, by the number of articles"
_MS = 1000.0


def figures(folder: Path) -> Iterator[Figure]:
    """Runs the measurements, and gives the median of each.

    Raises:
        RuntimeError: with what pytest said, if one failed.
    """
    told = folder / "alignment.json"
    command = [sys.executable, "-m", "pytest", "--import-mode=importlib", "-q", "-p", "no:cacheprovider"]
    command += ["-o", "addopts=", "--benchmark-only", "--benchmark-disable-gc", f"--benchmark-json={told}"]
    command.append(str(Path(__file__).with_name("test_alignment_speed.py")))
    shared = ROOT.parent / "shared"
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    if shared.is_dir():
        environment.setdefault("JIANTING_SHARED", str(shared))
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8")
    if done.returncode != 0:
        raise RuntimeError(f"alignment: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    for row in json.loads(told.read_text("utf-8"))["benchmarks"]:
        about = row["extra_info"]
        value = row["stats"]["median"] * _MS
        yield Figure("alignment", about["measure"], about["articles"], value, "ms", PART)
