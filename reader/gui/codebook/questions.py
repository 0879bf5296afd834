"""What is asked before an act that takes much along, in words that say exactly what."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget

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


def ask(
    window: QWidget, title: str, question: str, details: str, yes: str, then: Callable[[], object]
) -> QMessageBox:
    """Asks whether to go on; Enter and Escape do not."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(details)
    button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    button.clicked.connect(lambda _on=False: then())
    box.open()
    return box


def ask_name(
    window: QWidget, title: str, label: str, begun: str, then: Callable[[str], object]
) -> QInputDialog:
    """Asks for a name; ``then`` is called with one that is not empty, and another than ``begun``."""
    dialog = QInputDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
    dialog.setTextValue(begun)
    dialog.resize(400, dialog.sizeHint().height())

    def accept(name: str) -> None:
        if name.strip() and name.strip() != begun:
            then(name.strip())

    dialog.textValueSelected.connect(accept)
    dialog.open()
    return dialog
