import re

import pytest
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QColorDialog,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QMessageBox,
)

from reader.gui.look import i18n

LATIN = re.compile(r"[A-Za-z]{3,}")
KEPT = {"HTML", "PDF"}


def words(widget):
    """What a reader sees of a dialog, accelerators aside."""
    for part in widget.findChildren(QLabel) + widget.findChildren(QAbstractButton):
        yield part.text()
        yield part.toolTip()
    for part in widget.findChildren(QGroupBox):
        yield part.title()
    for header in widget.findChildren(QHeaderView):
        for section in range(header.count()):
            yield str(header.model().headerData(section, header.orientation()) or "")


def files(mode, saving=False):
    dialog = QFileDialog(None, "")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    if saving:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    return dialog


def message():
    box = QMessageBox()
    for button in QMessageBox.StandardButton:
        if button.name not in {
            "NoButton",
            "FirstButton",
            "LastButton",
            "ButtonMask",
            "FlagMask",
            "Default",
            "Escape",
        }:
            box.addButton(button)
    return box


def colours():
    dialog = QColorDialog()
    dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
    dialog.setOption(QColorDialog.ColorDialogOption.ShowAlphaChannel)
    return dialog


def buttons():
    box = QDialogButtonBox()
    for button in QDialogButtonBox.StandardButton:
        if button.name not in {"NoButton", "FirstButton", "LastButton"}:
            box.addButton(button)
    return box


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
@pytest.mark.parametrize(
    "make",
    [
        lambda: files(QFileDialog.FileMode.ExistingFiles),
        lambda: files(QFileDialog.FileMode.Directory),
        lambda: files(QFileDialog.FileMode.AnyFile, saving=True),
        message,
        buttons,
        colours,
        QPrintPreviewDialog,
    ],
    ids=["open", "folder", "save", "message", "buttons", "colours", "preview"],
)
def test_qts_own_dialogs_have_no_english_left(qapp, qtbot, language, make):
    i18n.install(qapp, language)
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    qapp.processEvents()
    seen = [each for each in words(dialog) if each]
    assert seen
    left = [each for each in seen if set(LATIN.findall(each)) - KEPT]
    assert left == []
