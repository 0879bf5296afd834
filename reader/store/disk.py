"""Files that outlive a power cut, and what lies beside them then."""

from __future__ import annotations

import os
from pathlib import Path

LOGS = ("-wal", "-journal")
"""How the names end of what SQLite needs, beside a file that a program was killed at, to make it whole."""
BESIDE = (*LOGS, "-shm")
"""The same of all that it keeps beside a file in use."""


def put_on_disk(place: Path) -> None:
    """Waits until a file, or the names in a folder, are on the disk; of folders not every system tells."""
    folder = place.is_dir()
    if folder and os.name == "nt":
        return
    descriptor = os.open(place, os.O_RDONLY if folder or os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    except OSError:
        if not folder:
            raise
    finally:
        os.close(descriptor)
