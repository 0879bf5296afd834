"""``jianting doctor``."""

from __future__ import annotations

import platform
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

import click

from reader import __version__
from reader.cli.errors import DONE, FAILURES, UNUSABLE
from reader.cli.options import chosen, format_option, library_option
from reader.cli.output import print_csv, print_json, print_table, say_aside
from reader.messages import language, library_reason, say

_PACKAGES = (
    "PySide6-Essentials",
    "beautifulsoup4",
    "jieba",
    "OpenCC",
    "sqlite-utils",
    "diff-match-patch",
    "rapidfuzz",
    "numpy",
    "pypinyin",
    "dulwich",
    "platformdirs",
    "PyYAML",
    "click",
    "pylopdf-fonts-zh-cn",
)


@click.command()
@library_option
@format_option
@click.pass_context
def doctor(context: click.Context, library: Path | None, form: str) -> None:
    """Tells what is installed, where the library is, and whether it is sound.

    \b
    Example:
      jianting doctor --format json
    """
    place = chosen(context, library)
    state, trouble = _library_state(place)
    packages = {name: _version(name) for name in _PACKAGES}
    missing = [name for name, version in packages.items() if version is None]
    findings: dict[str, Any] = {
        "jianting": __version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "language": language(),
        "packages": packages,
        "library": state,
        "sound": not trouble and not missing,
    }
    if form == "json":
        print_json(findings)
    else:
        rows = list(_flat(findings))
        print_csv(("what", "value"), rows) if form == "csv" else print_table(("what", "value"), rows)
    for name in missing:
        say_aside(say("doctor.not_installed", name=name))
    if trouble:
        say_aside(trouble)
    elif not missing:
        say_aside(say("doctor.sound"))
    context.exit(UNUSABLE if trouble else FAILURES if missing else DONE)


def _library_state(place: Path) -> tuple[dict[str, Any], str]:
    """What is known of the library, and what is wrong with it in words, if anything."""
    from reader.library import Library, LibraryError

    state: dict[str, Any] = {"path": str(place), "exists": place.exists()}
    if not place.exists():
        return state, ""
    try:
        with Library(place) as library:
            health = library.check()
    except LibraryError as error:
        state["faults"] = [error.code.value]
        return state, library_reason(error.code, str(error.path), error.detail)
    state |= {
        "schema": health.schema,
        "sqlite": health.sqlite,
        "size": health.size,
        "articles": health.articles,
        "revisions": health.revisions,
        "sources": health.sources,
        "codes": health.codes,
        "annotations": health.annotations,
        "orphans": health.orphans,
        "judgements": health.judgements,
        "judgement_orphans": health.judgement_orphans,
        "faults": list(health.faults),
    }
    return state, "" if health.sound else say("doctor.unsound")


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "bundled" if getattr(sys, "frozen", False) else None


def _flat(findings: dict[str, Any], prefix: str = "") -> list[list[object]]:
    rows: list[list[object]] = []
    for name, value in findings.items():
        if isinstance(value, dict):
            rows += _flat(value, f"{prefix}{name}.")
        else:
            rows.append([prefix + name, ", ".join(map(str, value)) if isinstance(value, list) else value])
    return rows
