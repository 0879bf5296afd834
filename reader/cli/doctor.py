"""``jianting doctor``."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from reader import __version__
from reader.cli.errors import DONE, FAILURES, UNUSABLE, Unusable, check_is_there
from reader.cli.options import chosen, format_option, library_option
from reader.cli.output import print_csv, print_json, print_table, say_aside
from reader.faults.finding import Finding, Severity, worst_first
from reader.messages import finding_words, language, remedy_words, say

_HEADS = {Severity.ERROR: "doctor.error", Severity.WARNING: "doctor.warning", Severity.NOTE: "doctor.note"}


@click.command()
@library_option
@format_option
@click.option("--rebuild-index", is_flag=True, help="First make the index of the search anew.")
@click.option(
    "--rescue",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write what can still be read of a damaged library to a new one, FILE, and check nothing.",
)
@click.pass_context
def doctor(
    context: click.Context, library: Path | None, form: str, rebuild_index: bool, rescue: Path | None
) -> None:
    """Tells what is installed, where the library is, what is wrong, and what to do about it.

    The exit status is 3 if the library can't be used, 1 if something else is wrong, else 0, also where there
    are but warnings.

    \b
    Examples:
      jianting doctor
      jianting doctor --format json
      jianting doctor --rebuild-index
      jianting doctor --rescue rescued.sqlite3
    """
    if rescue is not None:
        context.exit(_rescue(chosen(context, library), rescue))
    from reader.faults.installation import PACKAGES, check_installation, version_of

    installed = check_installation()
    packages = {name: version_of(name) for name in PACKAGES}
    if rebuild_index:
        place = _place(context, library)
        if place is None:
            raise Unusable(say("fault.part_missing", name="reader.library"))
        _rebuild_index(place)
    state, about_library = _library_state(context, library)
    findings = [*installed, *about_library]
    wrong = [each for each in findings if each.severity is Severity.ERROR]
    data: dict[str, Any] = {
        "jianting": __version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "language": language(),
        "packages": packages,
        "library": state,
        "sound": not wrong,
        "findings": [_as_json(each) for each in findings],
    }
    if form == "json":
        print_json(data)
    else:
        rows = list(_flat(data))
        print_csv(("what", "value"), rows) if form == "csv" else print_table(("what", "value"), rows)
    _tell(findings)
    broken = any(each.id.startswith("library_") for each in wrong)
    context.exit(UNUSABLE if broken else FAILURES if wrong else DONE)


def _tell(findings: Sequence[Finding]) -> None:
    """Says what was found, the worst first, each with its remedy."""
    for each in worst_first(findings):
        say_aside(say(_HEADS[each.severity], words=finding_words(each)))
        say_aside("  " + remedy_words(each))
        if each.command:
            say_aside("    " + each.command)
    if not any(each.severity is Severity.ERROR for each in findings):
        say_aside(say("doctor.sound"))


def _as_json(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "severity": finding.severity.value,
        "message": finding_words(finding),
        "remedy": remedy_words(finding),
        "command": finding.command or None,
    }


def _place(context: click.Context, library: Path | None) -> Path | None:
    """The library's file; None where what it is made of can't be loaded."""
    try:
        return chosen(context, library)
    except ImportError:
        return None


def _rebuild_index(place: Path) -> None:
    from reader.library.checking import rebuild_index

    check_is_there(place)
    rebuild_index(place)
    say_aside(say("doctor.rebuilt"))


def _rescue(place: Path, target: Path) -> int:
    """Writes what can be read of a library to a new one; the old one is only looked into."""
    from reader.library.checking import rescue

    check_is_there(place)
    if target.exists():
        raise Unusable(say("doctor.rescue_in_the_way", path=target))
    found = rescue(place, target)
    rows = found.rows
    counts = {name: rows.get(name, 0) for name in ("articles", "codes", "annotations", "judgements")}
    say_aside(say("doctor.rescued", path=target, **counts))
    if found.texts:
        say_aside(say("doctor.rescue_texts", count=found.texts))
    if found.leftover is not None:
        say_aside(say("doctor.rescue_leftover", path=found.leftover, count=found.adrift))
    return FAILURES if found.damaged or found.adrift or found.texts else DONE


def _library_state(context: click.Context, library: Path | None) -> tuple[dict[str, Any], list[Finding]]:
    """What is known of the library, and what is wrong with it."""
    place = _place(context, library)
    try:
        from reader.library.checking import check_library
    except ImportError:  # of which package, the check of these tells
        return {"path": str(place) if place else None, "exists": bool(place and place.exists())}, []
    if place is None:
        return {"path": None, "exists": False}, []
    checked = check_library(place)
    state: dict[str, Any] = {"path": str(place), "exists": checked.exists}
    health = checked.health
    if health is not None:
        names = ("schema", "sqlite", "size", "articles", "revisions", "sources", "codes", "annotations",
                 "orphans", "judgements", "judgement_orphans")  # fmt: skip
        state |= {name: getattr(health, name) for name in names}
        state["faults"] = list(health.faults)
    elif checked.exists:
        errors = [each for each in checked.findings if each.severity is Severity.ERROR]
        state["faults"] = [each.id.removeprefix("library_") for each in errors]
    return state, list(checked.findings)


def _flat(data: dict[str, Any], prefix: str = "") -> list[list[object]]:
    rows: list[list[object]] = []
    for name, value in data.items():
        if isinstance(value, dict):
            rows += _flat(value, f"{prefix}{name}.")
        elif name == "findings":
            rows += [[f"{prefix}{each['severity']}.{each['id']}", each["message"]] for each in value]
        else:
            rows.append([prefix + name, ", ".join(map(str, value)) if isinstance(value, list) else value])
    return rows
