"""``python -m reader`` is ``jianting``."""

import multiprocessing
import sys

if __name__ == "__main__":
    # In a bundle the program is started anew for each process that helps with an import.
    multiprocessing.freeze_support()
    from reader.cli import main

    sys.exit(main())
