"""The build's own modules, which lie outside the packages that tests import."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

CI = Path(__file__).resolve().parents[2] / ".ci"


def ci_module(name: str) -> ModuleType:
    """The module ``.ci/NAME.py``."""
    if str(CI) not in sys.path:
        sys.path.append(str(CI))
    return importlib.import_module(name)
