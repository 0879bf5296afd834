"""All judgements on links that meet a filter as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from reader.gui.hub import Hub
from reader.gui.judged_list.judged_words import JudgedWords
from reader.gui.lists.rows_by_id import Listing, RowsById, Touched
from reader.model import Changes, JudgedFilter, ListedJudgement


class JudgedModel(RowsById[ListedJudgement]):
    """One row a judgement, the last word first."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(hub, "judgements", parent)
        self.words = JudgedWords(hub, self)
        """How judgements are put into words."""
        self.wanted = JudgedFilter()
        """What was asked for last; its rows may be on their way."""

    def show(self, wanted: JudgedFilter) -> None:
        """Shows other judgements; the old rows stay until then."""
        self.wanted = wanted
        self.load()

    def _asked(self) -> JudgedFilter:
        return self.wanted

    def _find(self, asked: JudgedFilter) -> Listing:
        return Listing(list(self._hub.library.judgement_index(asked)))

    def _fetch(self, ids: Sequence[int]) -> list[ListedJudgement]:
        return self._hub.library.listed_judgements(ids)

    def _number(self, record: ListedJudgement) -> int:
        return record.judgement.id

    def _touch(self, changes: Changes) -> Touched | None:
        if not (changes.judgements or changes.articles):
            return None
        return Touched(changes.judgements, everything=bool(changes.articles))

    def _say(self, record: ListedJudgement) -> str:
        return self.words.row(record)

    def _tell_all(self, record: ListedJudgement) -> str:
        return self.words.tip(record)
