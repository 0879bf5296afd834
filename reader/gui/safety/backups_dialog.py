"""The dated backups of the library: what is in each, by what it differs from now, and the ways back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.look.tips import plain_tip
from reader.gui.opening import open_local
from reader.gui.safety.words import Safety
from reader.model import Backup, Difference, Holding

_ROLE = Qt.ItemDataRole.UserRole
_BY = 2
_NUMBERS = (3, 4, 5, 6)
"""The columns of names, and of numbers."""
_LEAST_WIDTH = 76


class BackupsDialog(QDialog):
    """Lists backups, the newest first; what the reader wants done with one is told by signals."""

    looked_at = Signal(object)
    """The ``Backup`` that is selected: by what does it differ?"""
    adding_wanted = Signal(object)
    replacing_wanted = Signal(object)
    making_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._busy = False
        self.setWindowTitle(self.tr("Backups"))
        about = QLabel(
            self.tr(
                "What you make by hand is backed up by itself: tags, tagged passages, notes, judgements and "
                "names. All backups of the last day are kept, one of each day for two months, one of each "
                "month for ever."
            )
        )
        about.setObjectName("muted")
        about.setWordWrap(True)
        self.now = QLabel()
        self.now.setWordWrap(True)
        self.list = self._make_list()
        self.empty = QLabel(
            self.tr("There is no backup as yet. The first is made by itself once you have tagged something.")
        )
        self.empty.setObjectName("muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.detail = QLabel()
        self.detail.setWordWrap(True)
        self.detail.setMinimumHeight(76)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.detail.setAccessibleName(self.tr("By what the backup differs from now"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(about)
        layout.addWidget(self.now)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.detail)
        layout.addLayout(self._make_ways())
        layout.addLayout(self._make_foot())
        self.show_backups((), Holding())
        self.resize(820, 560)

    def show_backups(self, backups: Sequence[Backup], now: Holding) -> None:
        """Lists backups, and says what there is now; what was selected stays so."""
        chosen = self.backup()
        self.list.clear()
        for backup in backups:
            self._add(backup)
        self.now.setText(self.tr("In the library now: {parts}").format(parts=Safety().parts(now)))
        self.empty.setVisible(not backups)
        self.list.setVisible(bool(backups))
        rows = [self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount())]
        same = (row for row in rows if chosen is not None and row.data(0, _ROLE).path == chosen.path)
        if rows:
            self.list.setCurrentItem(next(same, rows[0]))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._allow()

    def show_file(self, backup: Backup) -> None:
        """Puts a backup from elsewhere on top of the list, and selects it."""
        self.empty.hide()
        self.list.show()
        self.list.insertTopLevelItem(0, self._item(backup))
        self.list.setCurrentItem(self.list.topLevelItem(0))

    def show_difference(self, backup: Backup, found: Difference) -> None:
        """Says by what the backup differs from now, if it is still the one that is selected."""
        chosen = self.backup()
        if chosen is None or chosen.path != backup.path:
            return
        lines = Safety().differences(found) or [self.tr("It holds just what there is now.")]
        if found.unknown:
            lines.append(
                self.tr(
                    "%n article(s) that it speaks of are not in this library. Import the archive first; the "
                    "backup stays.",
                    "",
                    len(found.unknown),
                )
            )
        self.detail.setText("\n".join(lines))

    def show_trouble(self, message: str) -> None:
        """Says why nothing can be said of the backup."""
        self.detail.setText(message)

    def set_busy(self, busy: bool) -> None:
        """While something is under way, nothing else can be begun."""
        self._busy = busy
        self._allow()

    def backup(self) -> Backup | None:
        """The one that is selected."""
        item = self.list.currentItem()
        return None if item is None else item.data(0, _ROLE)

    def _make_list(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setHeaderLabels(
            [
                self.tr("Made"),
                self.tr("Reason"),
                self.tr("By"),
                self.tr("Tagged passages"),
                self.tr("Tags"),
                self.tr("Notes"),
                self.tr("Judgements"),
            ]
        )
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAllColumnsShowFocus(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAccessibleName(self.tr("Backups"))
        header = table.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(_LEAST_WIDTH)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_BY, QHeaderView.ResizeMode.Stretch)
        for column in _NUMBERS:
            table.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight)
        table.currentItemChanged.connect(lambda _item, _before: self._show_chosen())
        adding = QShortcut(QKeySequence(Qt.Key.Key_Return), table)
        adding.setContext(Qt.ShortcutContext.WidgetShortcut)
        adding.activated.connect(lambda: self._want(self.adding_wanted))
        return table

    def _make_ways(self) -> QHBoxLayout:
        self.add_button = QPushButton(self.tr("&Add what is missing"))
        self.add_button.setToolTip(
            self.tr("Puts back what is not here any more. Nothing of what is here is altered or removed.")
        )
        self.replace_button = QPushButton(self.tr("&Put back just as it was…"))
        self.replace_button.setToolTip(
            self.tr("Makes everything what it was then. What came later is kept in a backup of its own.")
        )
        row = QHBoxLayout()
        for button, signal in (
            (self.add_button, self.adding_wanted),
            (self.replace_button, self.replacing_wanted),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, signal=signal: self._want(signal))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _make_foot(self) -> QHBoxLayout:
        self.make_button = QPushButton(self.tr("&Back up now"))
        self.file_button = QPushButton(self.tr("&Open a backup file…"))
        self.folder_button = QPushButton(self.tr("&Show in folder"))
        self.make_button.clicked.connect(lambda: self.making_wanted.emit())
        self.file_button.clicked.connect(lambda: self.file_wanted.emit())
        self.folder_button.clicked.connect(lambda: open_local(self._folder))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        for button in (self.make_button, self.file_button, self.folder_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        for button in buttons.buttons():
            button.setAutoDefault(False)
        row.addStretch(1)
        row.addWidget(buttons)
        return row

    def _add(self, backup: Backup) -> None:
        self.list.addTopLevelItem(self._item(backup))

    def _item(self, backup: Backup) -> QTreeWidgetItem:
        held, number = backup.holding, QLocale().toString
        counts = (held.annotations, held.codes, held.notes, held.judgements)
        item = QTreeWidgetItem(
            [
                Safety().when(backup.made),
                Safety().why(backup.reason),
                Safety().whose(held.coders),
                *(number(each) for each in counts),
            ]
        )
        for column in _NUMBERS:
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        size = QLocale().formattedDataSize(backup.size)
        item.setToolTip(0, plain_tip(f"{backup.path} ({size})"))
        item.setToolTip(_BY, plain_tip(Safety().whose(held.coders)))
        item.setData(0, _ROLE, backup)
        return item

    def _want(self, signal: Signal) -> None:
        backup = self.backup()
        if backup is not None and not self._busy:
            signal.emit(backup)

    def _show_chosen(self) -> None:
        backup = self.backup()
        self.detail.setText(self.tr("Comparing it with the library…") if backup else "")
        self._allow()
        if backup is not None:
            self.looked_at.emit(backup)

    def _allow(self) -> None:
        can = self.backup() is not None and not self._busy
        self.add_button.setEnabled(can)
        self.replace_button.setEnabled(can)
        self.make_button.setEnabled(not self._busy)
        self.file_button.setEnabled(not self._busy)
        self.folder_button.setEnabled(self._folder.is_dir())
