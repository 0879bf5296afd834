"""Where the files that ship beside the code lie: in a checkout, in a wheel, in a bundle."""

import sys
from pathlib import Path


def _folder(name: str) -> Path:
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    places = [package / f"_{name}", package.parent / name]
    if bundle:
        places.insert(0, Path(bundle) / name)
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"the folder {name!r} is missing from this installation")


def resource(*parts: str) -> Path:
    """The path of a shipped resource, e.g. ``resource("themes", "light.toml")``.

    Raises:
        FileNotFoundError: if the installation lacks the resources folder altogether.
    """
    return _folder("resources").joinpath(*parts)


def seeds() -> Path:
    """The folder of the sample archive, to which users may add archive files of their own."""
    return _folder("seeds")


def documents() -> Path:
    """The folder of the documents in Markdown, with the user's guide and its pictures.

    Raises:
        FileNotFoundError: if the installation lacks it.
    """
    return _folder("docs")
