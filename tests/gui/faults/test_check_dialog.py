"""Help ▸ Check this installation: what doctor finds, with what to do about it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reader.faults import installation
from reader.faults.finding import Finding, Severity
from reader.gui.faults.check_dialog import CheckDialog
from reader.model import BackupReason


@pytest.fixture
def asked(qtbot, window, monkeypatch):
    def ask(*findings):
        monkeypatch.setattr(installation, "check_installation", lambda: list(findings))
        window.actions_.help.check.trigger()
        dialog = window.findChild(CheckDialog)
        assert dialog.isVisible()
        qtbot.waitUntil(lambda: dialog.copy_button.isEnabled())
        return dialog

    return ask


def test_findings_come_with_remedies_the_worst_first(asked, library):
    library.annotate(1, 0, 4, library.add_code("引述").added.codes[0].id)
    wrong = Finding("package_missing", Severity.ERROR, {"name": "a<b>"}, "pip install jieba")
    dialog = asked(Finding("log_unwritable", Severity.WARNING, {"path": Path.home() / "logs"}), wrong)
    lines = dialog.text.toPlainText().splitlines()
    assert lines[0] == "Wrong  The Python package a<b> is not installed."
    assert lines[2] == "pip install jieba"
    assert sum(line.startswith("Take care") for line in lines) == 2
    assert any("in no backup" in line for line in lines)
    dialog.copy_button.click()
    copied = QApplication.clipboard().text()
    assert "pip install jieba" in copied
    assert "qt: 6." in copied
    assert str(Path.home()) not in copied
    dialog.close()


def test_where_all_is_sound_it_says_so(asked, library):
    library.annotate(1, 0, 4, library.add_code("引述").added.codes[0].id)
    library.back_up(BackupReason.BY_HAND)
    dialog = asked()
    assert "sound" in dialog.label.text()
    assert not dialog.text.isVisible()
    dialog.close()
