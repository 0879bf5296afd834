"""Importing, and what a report counts, for tests."""

from pathlib import Path

from reader.library import Library
from reader.model import ImportReport


def counts(report: ImportReport) -> dict[str, int]:
    """What a report counts, without noughts; the counts add up."""
    names = ("new", "changed", "unchanged", "skipped", "failed")
    assert report.read == sum(getattr(report, name) for name in names)
    assert report.failed == len(report.problems)
    return {name: getattr(report, name) for name in names if getattr(report, name)}


def take(library: Library, *paths: Path | str, **options: object) -> dict[str, int]:
    """Imports, and gives these counts."""
    report, _ = library.import_archive(paths, **options)  # type: ignore[arg-type]
    return counts(report)
