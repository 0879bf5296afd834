"""Runs first in the bundle: what it found for itself must not reach the programs that it starts."""

import os
import sys

# A browser or a file manager would load the bundle's libraries in place of its own, and fail.
if sys.platform.startswith("linux"):
    own = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if own is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = own
