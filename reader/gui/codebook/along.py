"""What an act takes along, to be told before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject

from reader.gui.lists.list_panel import with_number
from reader.model import CodeUse

_MOST_NAMED = 4


class Along(QObject):
    """Tells what goes along with what is deleted, one thing a line."""

    def with_code(self, use: CodeUse) -> str:
        """What goes along with a code; nothing if nothing does."""
        lines = []
        if use.codes:
            lines.append(with_number(self.tr("%n tag(s) nested in it", "", use.codes), use.codes))
        return _as_list(lines + self._noted(use) + self._tagged(use))

    def with_codebook(self, use: CodeUse, *, noted: bool) -> str:
        """What goes along with a codebook, which itself may be ``noted`` on."""
        lines = [with_number(self.tr("%n tag(s)", "", use.codes), use.codes)]
        lines += [self.tr("The note on the codebook")] if noted else []
        return _as_list(lines + self._noted(use) + self._tagged(use))

    def _noted(self, use: CodeUse) -> list[str]:
        if not use.noted:
            return []
        return [with_number(self.tr("%n note(s) on the tags themselves", "", use.noted), use.noted)]

    def _tagged(self, use: CodeUse) -> list[str]:
        lines = []
        if use.annotations:
            passages = with_number(self.tr("%n tagged passage(s)", "", use.annotations), use.annotations)
            articles = with_number(self.tr("in %n article(s)", "", use.articles), use.articles)
            lines.append(self.tr("{passages} {articles}").format(passages=passages, articles=articles))
            if use.with_memo:
                noted = self.tr("%n of them with a note", "", use.with_memo)
                lines.append(with_number(noted, use.with_memo))
            coders = [each for each in use.coders if each]
            if coders:
                lines.append(self.tr("Tagged by {names}").format(names=_listed(coders)))
        return lines


def _as_list(lines: Sequence[str]) -> str:
    return "\n".join(f"• {line}" for line in lines)


def _listed(names: Sequence[str]) -> str:
    shown = QLocale().createSeparatedList(list(names[:_MOST_NAMED]))
    return f"{shown} +{len(names) - _MOST_NAMED}" if len(names) > _MOST_NAMED else shown
