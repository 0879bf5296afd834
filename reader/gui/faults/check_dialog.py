"""Help ▸ Check this installation: what ``jianting doctor`` finds, in the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from reader.faults.finding import Finding, Severity, worst_first
from reader.gui.hub import Hub, words_for
from reader.gui.look.i18n import tongue
from reader.gui.teaching.about import version_lines
from reader.messages import finding_words, remedy_words

_TOPIC = "check installation"
_GAP = 10.0
"""Between two findings, in pixels."""
_INDENT = 14.0


class CheckDialog(QDialog):
    """Looks in the background, then lists what is amiss, the worst first, each with what to do about it."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Check this installation"))
        self._hub = hub
        self.label = QLabel(self.tr("Looking at the program and the library …"))
        self.label.setWordWrap(True)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("What was found"))
        self.text.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.copy_button = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setEnabled(False)
        self.copy_button.clicked.connect(self._copy)
        layout = QVBoxLayout(self)
        layout.addWidget(self.label)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.resize(620, 200)

    def begin(self) -> None:
        """Starts looking, and opens."""
        path = self._hub.library.path
        self._hub.jobs.read(_TOPIC, lambda _job: _findings(path), self._show, self._fail)
        self.open()

    def _show(self, findings: Sequence[Finding]) -> None:
        wrong = any(each.severity is not Severity.NOTE for each in findings)
        self.label.setText(
            self.tr("This is what was found. Each has a remedy under it.")
            if wrong
            else self.tr("Everything is sound: the program, what it is built on, and the library.")
        )
        cursor = QTextCursor(self.text.document())
        for number, each in enumerate(worst_first(findings)):
            self._write(cursor, each, first=number == 0)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.setVisible(bool(findings))
        if findings:
            self.resize(self.width(), 420)
        self.copy_button.setEnabled(True)

    def _write(self, cursor: QTextCursor, finding: Finding, *, first: bool) -> None:
        plain, bold, code = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(700)
        code.setFontFamilies([QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()])
        head, below = QTextBlockFormat(), QTextBlockFormat()
        head.setTopMargin(0.0 if first else _GAP)
        below.setLeftMargin(_INDENT)
        names = {
            Severity.ERROR: self.tr("Wrong"),
            Severity.WARNING: self.tr("Take care"),
            Severity.NOTE: self.tr("For your information"),
        }
        if first:
            cursor.setBlockFormat(head)
        else:
            cursor.insertBlock(head)
        cursor.insertText(names[finding.severity] + "  ", bold)
        cursor.insertText(finding_words(finding, tongue()), plain)
        cursor.insertBlock(below)
        cursor.insertText(remedy_words(finding, tongue()), plain)
        if finding.command:
            cursor.insertBlock(below)
            cursor.insertText(finding.command, code)

    def _fail(self, error: Exception) -> None:
        self.label.setText(words_for(error))

    def _copy(self) -> None:
        said = [self.label.text(), self.text.toPlainText(), version_lines()]
        text = "\n\n".join(part for part in said if part)
        QGuiApplication.clipboard().setText(text.replace(str(Path.home()), "~"))


def _findings(path: Path) -> list[Finding]:
    from reader.faults.installation import check_installation
    from reader.library.checking import check_library

    return [*check_installation(), *check_library(path).findings]
