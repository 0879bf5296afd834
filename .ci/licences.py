"""Gathers the licences of what a bundle brings along, for its folder ``licences``."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QT = ("PySide6_Essentials", "shiboken6")
"""Their wheels bring no licence, so the texts lie with us."""
TEXTS = ROOT / "resources" / "packaging" / "licences"

_TEXT = re.compile(r"\.dist-info/(?:licenses/)?((?:.*/)?(?:LICEN[CS]E|COPYING|NOTICE)[^/]*)$")
"""A licence in a wheel; older ones have no folder of its own for it."""
_DEBIAN_DOCUMENTS = Path("/usr/share/doc")

HEAD = """\
Jianting is under the MIT licence (LICENSE, beside this folder). It is built on these, each under its own:
their texts lie here, in a folder of each name. Qt and its Python modules (PySide6, shiboken6) are used under
the GNU Lesser General Public License 3: they lie in the bundle as libraries of their own, which you may
replace by others that fit.

"""


def gather(folder: Path, modules: Iterable[str], libraries: Iterable[Path]) -> None:
    """Writes the licences into ``folder``, made anew.

    Args:
        folder: where to.
        modules: names of the Python modules that are brought along.
        libraries: the system's libraries that are, where they were found.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lines = []
    for found in _distributions(modules):
        name = found.metadata["Name"]
        for path in found.files or ():
            said = _TEXT.search(str(path))
            if said:
                _copy(Path(str(path.locate())), folder / name / said[1])
        if name in QT:
            for text in TEXTS.iterdir():
                _copy(text, folder / name / text.name)
        lines.append(f"{name} {found.version}: {_licence(found)}{_home(found)}")
    python = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    if python.is_file():
        _copy(python, folder / "Python" / "LICENSE.txt")
    lines.append("Python {}.{}.{}: PSF-2.0, https://www.python.org".format(*sys.version_info[:3]))
    for package, text in sorted(_of_debian(libraries).items()):
        _copy(text, folder / "system" / package)
        lines.append(f"{package} (of the system that this was built on): see system/{package}")
    (folder / "README.txt").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def _distributions(modules: Iterable[str]) -> list[Distribution]:
    by_module = packages_distributions()
    names = {name for module in modules for name in by_module.get(module.partition(".")[0], ())}
    return [distribution(name) for name in sorted(names, key=str.lower) if name != "jianting"]


def _licence(found: Distribution) -> str:
    said = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
    first = said.strip().partition("\n")[0]
    classified = [
        line.rpartition(" :: ")[2]
        for line in found.metadata.get_all("Classifier", [])
        if line.startswith("License ::")
    ]
    return first if first and len(first) < 80 else ", ".join(classified) or "see its folder"


def _home(found: Distribution) -> str:
    pages = [line.partition(", ")[2] for line in found.metadata.get_all("Project-URL", [])]
    page = found.metadata.get("Home-page") or next(iter(pages), "")
    return f", {page}" if page else ""


def _of_debian(libraries: Iterable[Path]) -> dict[str, Path]:
    """The packages that the libraries are of, each with its licence; none where no ``dpkg`` is."""
    if shutil.which("dpkg-query") is None:
        return {}
    found = {}
    for library in libraries:
        for path in {library, Path(os.path.realpath(library))}:
            command = ["dpkg-query", "-S", str(path)]
            told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
            package = told.partition(":")[0]
            text = _DEBIAN_DOCUMENTS / package / "copyright"
            if package and text.is_file():
                found[package] = text
    return found


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
