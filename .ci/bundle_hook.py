"""Runs first in the bundle: says what is left out, and hides its surroundings from what it starts."""

import os
import sys

# Readings of whole phrases, which nothing here asks for, are left out; the package looks for them even so.
os.environ["PYPINYIN_NO_PHRASES"] = "true"

# A browser or a file manager would load the bundle's libraries in place of its own, and fail.
if sys.platform.startswith("linux"):
    own = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if own is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = own
