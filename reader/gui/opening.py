"""The one way out of the window: addresses of the web to the browser, own files and folders to the system."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QMainWindow, QMessageBox

from reader.gui import settings as names
from reader.gui.look.style import PLAIN
from reader.gui.settings import Settings
from reader.text.web_address import WebAddress, web_address

_SHOWN, _LINE = 480, 56
"""Characters of an address that are shown, and of a line of it."""
_WIDE = PLAIN + "QLabel#qt_msgbox_informativelabel { min-width: 440px; }"
"""Room for such a line, which would be broken once more."""
_TOLD_MS = 6000


def open_local(path: Path) -> None:
    """Has the system show a file that the program wrote, or a folder; never what an article names."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def in_lines(address: WebAddress) -> str:
    """An address to be read: in lines, and of a very long one the beginning and the end."""
    words = address.readable
    if len(words) > _SHOWN:
        words = f"{words[: _SHOWN - _LINE]}…{words[-_LINE:]}"
    return "\n".join(textwrap.wrap(words, _LINE, break_on_hyphens=False))


class WebOpening(QObject):
    """Opens addresses of the web in the browser once a person has seen where they lead.

    Of a host that nothing speaks against the person may say not to be asked again.
    """

    def __init__(self, settings: Settings, window: QMainWindow) -> None:
        super().__init__(window)
        self._settings, self._window = settings, window
        self.question: QMessageBox | None = None
        """What was asked last."""

    def open(self, url: str | None, own_hosts: Sequence[str] | None = None) -> None:
        """Shows where an address leads, and opens it if that is wanted; what is none of the web stays shut.

        ``own_hosts`` are those that it is expected to lead to; None if nobody knows.
        """
        address = web_address(url)
        if address is None:
            return
        doubts = self._doubts(address, own_hosts)
        if not doubts and address.host in self._known():
            self._visit(address)
        else:
            self._ask(address, doubts)

    def _ask(self, address: WebAddress, doubts: Sequence[str]) -> None:
        self.question = box = QMessageBox(
            QMessageBox.Icon.Warning if doubts else QMessageBox.Icon.Question,
            self.tr("Open in the browser"),
            self.tr("Open this page of {host}?").format(host=address.host),
            parent=self._window,
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setStyleSheet(_WIDE)
        box.setInformativeText("\n\n".join([*doubts, in_lines(address)]))
        go = box.addButton(self.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(stay if doubts else go)
        box.setEscapeButton(stay)
        again = None
        if not doubts:
            again = QCheckBox(self.tr("Don't ask again for {host}").format(host=address.host))
            box.setCheckBox(again)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def accept() -> None:
            if again is not None and again.isChecked():
                known = sorted({*self._known(), address.host})
                self._settings.set(names.OPENED_HOSTS, " ".join(known))
            self._visit(address)

        go.clicked.connect(lambda _on=False: accept())
        box.open()

    def _doubts(self, address: WebAddress, own_hosts: Sequence[str] | None) -> list[str]:
        """What a person should know before following an address."""
        found = []
        if own_hosts is not None and not any(map(address.is_of, own_hosts)):
            found.append(self.tr("This is not one of the outlet's own addresses as far as they are known."))
        if "xn--" in address.host:
            words = self.tr("Its name is written {name}: letters may look like others of a name you know.")
            found.append(words.format(name=address.host_read or address.host))
        if address.had_user:
            found.append(
                self.tr("Before the host stood something that looks like another one. It is left out.")
            )
        if address.is_private:
            found.append(self.tr("It leads into your own machine or network."))
        return found

    def _known(self) -> list[str]:
        return self._settings.get(names.OPENED_HOSTS).split()

    def _visit(self, address: WebAddress) -> None:
        url = QUrl.fromEncoded(address.url.encode("ascii"), QUrl.ParsingMode.StrictMode)
        if not QDesktopServices.openUrl(url):
            words = self.tr("No browser could be opened for {url}")
        else:
            words = self.tr("Opened in the browser: {url}")
        self._window.statusBar().showMessage(words.format(url=address.url), _TOLD_MS)
