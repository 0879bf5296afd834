"""The account of an import: how many files came in, and which were left out and why."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.importing.anchored_words import AnchoredWords
from reader.gui.lists.list_panel import with_number
from reader.gui.look.i18n import tongue
from reader.gui.look.tips import plain_tip
from reader.gui.opening import open_local
from reader.messages import reason
from reader.model import ImportReport, Problem

_MOST_TITLES = 8
_ACTS = (".app", ".bundle", ".mpkg", ".pkg", ".prefpane", ".saver", ".service", ".wdgt", ".workflow")
"""Folders of macOS that do something when they are opened."""


class ReportDialog(QDialog):
    """The counts, and each file that was left out with the reason; all of it can be copied."""

    lost_wanted = Signal(object)
    """What lost its place in changed texts is to be listed: an ``Anchored``."""

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Import report"))
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(self._figures())
        if report.cancelled:
            layout.addWidget(QLabel(self.tr("The import was stopped; what is done is kept.")))
        self.anchored = self._anchored()
        if self.anchored.text():
            layout.addWidget(self.anchored)
        self.reasons = QComboBox()
        self.problems = QTreeWidget()
        if not report.problems and not report.cancelled:
            layout.addWidget(QLabel(self.tr("Every article could be read.")))
        self.folder_button = QPushButton(self.tr("Show in folder"))
        if report.problems or report.skips:
            self._list_problems()
            layout.addWidget(self.reasons)
            layout.addWidget(self.problems, 1)
            self.resize(980, 480)
        if 0 < len(report.skips) < report.skipped:
            named = self.tr("Only the first %n skipped file(s) are named.", "", len(report.skips))
            layout.addWidget(QLabel(with_number(named, len(report.skips))))
        self.watch_box = QCheckBox(self.tr("Watch this folder: take in new articles as they come"))
        self.watch_box.hide()
        layout.addWidget(self.watch_box)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = QPushButton(self.tr("Copy the report"))
        self.copy_button.setAutoDefault(False)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        self.folder_button.setAutoDefault(False)
        self.folder_button.setEnabled(False)
        self.folder_button.setVisible(bool(self.problems.topLevelItemCount()))
        buttons.addButton(self.folder_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.folder_button.clicked.connect(self._show_folder)
        if report.anchored.lost:
            self.lost_button = QPushButton(self.tr("Show what can't be placed"))
            self.lost_button.setAutoDefault(False)
            buttons.addButton(self.lost_button, QDialogButtonBox.ButtonRole.ActionRole)
            self.lost_button.clicked.connect(self._show_lost)
        layout.addWidget(buttons)

    def offer_watching(self, watched: bool) -> None:
        """Offers to watch the folder that was imported."""
        self.watch_box.setChecked(watched)
        self.watch_box.show()

    def copy(self) -> None:
        """Puts the report on the clipboard: the counts, then the listed files with reasons, tabs between."""
        lines = [f"{name}\t{value}" for name, value in self._counts()]
        shown = range(self.problems.topLevelItemCount())
        lines += self.anchored.text().split("\n") if self.anchored.text() else []
        items = [item for item in map(self.problems.topLevelItem, shown) if not item.isHidden()]
        lines += [""] * bool(items) + [f"{item.text(0)}\t{item.text(1)}" for item in items]
        QApplication.clipboard().setText("\n".join(lines))
        self.copy_button.setText(self.tr("Copied"))

    def _anchored(self) -> QLabel:
        """What became of tags and judgements, and the articles where some lost their place."""
        anchored = self._report.anchored
        titles = [f"    {title}" for _, title in anchored.lost_in[:_MOST_TITLES]]
        more = len(anchored.lost_in) - len(titles)
        if more > 0:
            titles.append("    " + with_number(self.tr("and %n other article(s)", "", more), more))
        label = QLabel("\n".join((*AnchoredWords().lines(anchored), *titles)))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _show_lost(self) -> None:
        self.accept()
        self.lost_wanted.emit(self._report.anchored)

    def _counts(self) -> list[tuple[str, int]]:
        report = self._report
        return [
            (self.tr("Files read"), report.read),
            (self.tr("New"), report.new),
            (self.tr("Other versions"), report.changed),
            (self.tr("Unchanged"), report.unchanged),
            (self.tr("Skipped"), report.skipped),
            (self.tr("Failed"), report.failed),
        ]

    def _figures(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        for column, (name, value) in enumerate(self._counts()):
            label = QLabel(name)
            label.setObjectName("muted")
            number = QLabel(QLocale().toString(value))
            number.setObjectName("figure")
            grid.addWidget(number, 0, column)
            grid.addWidget(label, 1, column)
        grid.setColumnStretch(6, 1)
        return grid

    def _list_problems(self) -> None:
        table, failed, skips = self.problems, self._report.problems, self._report.skips
        problems = [each for some in (failed, skips) for each in sorted(some, key=lambda each: each.path)]
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAlternatingRowColors(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setHeaderLabels([self.tr("File"), self.tr("Why it was left out")])
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.addTopLevelItems([_item(problem) for problem in problems])
        # Failures first, until the reader asks for another order.
        table.header().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.header().resizeSection(0, 360)
        table.setAccessibleName(self.tr("Files that were left out"))
        table.itemSelectionChanged.connect(lambda: self.folder_button.setEnabled(self._folder() is not None))
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), table)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(self._copy_selected)
        self.reasons.setAccessibleName(self.tr("Which files are listed"))
        number = QLocale().toString
        everything = self.tr("All reasons ({count})").format(count=number(len(problems)))
        self.reasons.addItem(everything, None)
        of_each = [Counter(problem.code for problem in some).most_common() for some in (failed, skips)]
        counts = [each for some in of_each for each in some]
        for code, count in counts:
            self.reasons.addItem(f"{reason(code, '', tongue())} ({number(count)})", code)
        self.reasons.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.reasons.setVisible(len(counts) > 1)
        self.reasons.currentIndexChanged.connect(lambda _index: self._narrow())

    def _narrow(self) -> None:
        """Lists the files with the chosen reason alone."""
        wanted = self.reasons.currentData()
        for row in range(self.problems.topLevelItemCount()):
            item = self.problems.topLevelItem(row)
            item.setHidden(wanted is not None and item.data(0, Qt.ItemDataRole.UserRole) != wanted)

    def _folder(self) -> Path | None:
        """Where the one selected file lies, as far as it is there still; a zip file's, if it is in one."""
        chosen = self.problems.selectedItems()
        path = Path(chosen[0].text(0)) if len(chosen) == 1 else Path()
        if not path.is_absolute():
            return None
        calm = (each for each in path.parents if not any(part.lower().endswith(_ACTS) for part in each.parts))
        return next((each for each in calm if each.is_dir()), None)

    def _show_folder(self) -> None:
        folder = self._folder()
        if folder is not None:
            open_local(folder)

    def _copy_selected(self) -> None:
        chosen = self.problems.selectedItems()
        if chosen:
            QApplication.clipboard().setText("\n".join(f"{each.text(0)}\t{each.text(1)}" for each in chosen))


def _item(problem: Problem) -> QTreeWidgetItem:
    words = reason(problem.code, problem.detail, tongue())
    item = QTreeWidgetItem([problem.path, words])
    item.setToolTip(0, plain_tip(problem.path))
    item.setToolTip(1, plain_tip(words))
    item.setData(0, Qt.ItemDataRole.UserRole, problem.code)
    return item
