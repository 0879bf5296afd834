"""What the dialogs of safety say of backups, and of what is in them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from reader.model import BackupReason, Delta, Difference, Holding, Tally


def when(moment: datetime) -> str:
    """A date and time as the reader's clock has it."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    locale = QLocale()
    day = locale.toString(local.date(), QLocale.FormatType.ShortFormat)
    return f"{day} {local.toString('HH:mm')}"


def why(reason: BackupReason | None) -> str:
    """What a backup was made for."""
    match reason:
        case BackupReason.STARTED:
            return QCoreApplication.translate("Safety", "At the start")
        case BackupReason.CLOSED:
            return QCoreApplication.translate("Safety", "At the end")
        case BackupReason.TIMED:
            return QCoreApplication.translate("Safety", "While working")
        case BackupReason.BY_HAND:
            return QCoreApplication.translate("Safety", "By you")
        case BackupReason.MIGRATION:
            return QCoreApplication.translate("Safety", "Before an update")
        case BackupReason.RESTORING:
            return QCoreApplication.translate("Safety", "Before a restore")
        case BackupReason.MERGING:
            return QCoreApplication.translate("Safety", "Before a merge")
        case BackupReason.IMPORTING:
            return QCoreApplication.translate("Safety", "Before an import of tags")
        case BackupReason.REMOVING:
            return QCoreApplication.translate("Safety", "Before a codebook was deleted")
        case None:
            return QCoreApplication.translate("Safety", "A library")


def parts(holding: Holding) -> str:
    """How much there is of everything, in a line."""
    counted = [
        QCoreApplication.translate("Safety", "%n tag(s)", None, holding.annotations),
        QCoreApplication.translate("Safety", "%n name(s) of tags", None, holding.codes),
        QCoreApplication.translate("Safety", "%n note(s)", None, holding.notes),
        QCoreApplication.translate("Safety", "%n judgement(s)", None, holding.judgements),
    ]
    return " · ".join(counted)


def whose(coders: tuple[str, ...]) -> str:
    """The names of coders; one without a name is told so."""
    nobody = QCoreApplication.translate("Safety", "(no name)")
    return QCoreApplication.translate("Safety", ", ").join(each or nobody for each in coders)


def differences(found: Difference) -> list[str]:
    """What a backup has that is not here, what is otherwise, what is here alone: a line each."""
    kinds = (
        (QCoreApplication.translate("Safety", "Tags"), found.annotations),
        (QCoreApplication.translate("Safety", "Names of tags"), found.codes),
        (QCoreApplication.translate("Safety", "Notes on articles"), found.notes),
        (QCoreApplication.translate("Safety", "Judgements"), found.judgements),
    )
    return [f"{name}: {_delta(delta)}" for name, delta in kinds if delta]


def _delta(delta: Delta) -> str:
    said = []
    if delta.missing:
        said.append(QCoreApplication.translate("Safety", "%n missing now", None, delta.missing))
    if delta.changed:
        said.append(QCoreApplication.translate("Safety", "%n altered since", None, delta.changed))
    if delta.extra:
        said.append(QCoreApplication.translate("Safety", "%n only here", None, delta.extra))
    return " · ".join(said)


def tally(counts: Tally) -> str:
    """What became of one sort of thing."""
    said = []
    if counts.new:
        said.append(QCoreApplication.translate("Safety", "%n new", None, counts.new))
    if counts.changed:
        said.append(QCoreApplication.translate("Safety", "%n altered", None, counts.changed))
    if counts.unchanged:
        said.append(QCoreApplication.translate("Safety", "%n as before", None, counts.unchanged))
    return " · ".join(said)
