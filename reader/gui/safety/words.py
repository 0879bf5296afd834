"""What the dialogs of safety say of backups, and of what is in them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from reader.dates import short_day, short_moment
from reader.gui.look.i18n import tongue
from reader.model import ArticleName, BackupReason, Delta, Difference, Holding, Tally

_BETWEEN = " · "


class Safety(QObject):
    """Words for dates, reasons and counts; an object, since only those can say numbers in all languages."""

    def when(self, moment: datetime) -> str:
        """A date and time as the reader's clock has it."""
        return short_moment(moment.astimezone(), tongue())

    def why(self, reason: BackupReason | None) -> str:
        """What a backup was made for."""
        said = {
            BackupReason.STARTED: self.tr("At the start"),
            BackupReason.CLOSED: self.tr("At the end"),
            BackupReason.TIMED: self.tr("While working"),
            BackupReason.BY_HAND: self.tr("By you"),
            BackupReason.MIGRATION: self.tr("Before an update"),
            BackupReason.RESTORING: self.tr("Before a restore"),
            BackupReason.MERGING: self.tr("Before a merge"),
            BackupReason.IMPORTING: self.tr("Before an import of tags"),
            BackupReason.REMOVING: self.tr("Before a codebook was deleted"),
        }
        return self.tr("A library") if reason is None else said[reason]

    def parts(self, holding: Holding) -> str:
        """How much there is of everything, in a line."""
        return _BETWEEN.join(
            (
                self.tr("%n tagged passage(s)", "", holding.annotations),
                self.tr("%n tag(s)", "", holding.codes),
                self.tr("%n note(s)", "", holding.notes),
                self.tr("%n judgement(s)", "", holding.judgements),
            )
        )

    def whose(self, coders: tuple[str, ...]) -> str:
        """The names of coders; one without a name is told so."""
        nobody = self.tr("(no name)")
        return self.tr(", ").join(each or nobody for each in coders)

    def differences(self, found: Difference) -> list[str]:
        """What a backup has that is not here, what is otherwise, what is here alone: a line each."""
        kinds = (
            (self.tr("Tagged passages: {what}"), found.annotations),
            (self.tr("Tags: {what}"), found.codes),
            (self.tr("Notes on articles: {what}"), found.notes),
            (self.tr("Judgements: {what}"), found.judgements),
        )
        return [words.format(what=self._delta(delta)) for words, delta in kinds if delta]

    def tally(self, counts: Tally) -> str:
        """What became of one sort of thing."""
        said = []
        if counts.new:
            said.append(self.tr("%n new", "", counts.new))
        if counts.changed:
            said.append(self.tr("%n altered", "", counts.changed))
        if counts.unchanged:
            said.append(self.tr("%n as before", "", counts.unchanged))
        return _BETWEEN.join(said)

    def article(self, name: ArticleName) -> str:
        """An article that is not here, as it is known."""
        day = short_day(name.published, tongue()) if name.published else ""
        return _BETWEEN.join(filter(None, (name.title, name.outlet, day)))

    def _delta(self, delta: Delta) -> str:
        said = []
        if delta.missing:
            said.append(self.tr("%n only in the backup", "", delta.missing))
        if delta.changed:
            said.append(self.tr("%n altered since", "", delta.changed))
        if delta.extra:
            said.append(self.tr("%n only in the library now", "", delta.extra))
        return _BETWEEN.join(said)
