"""What goes in and out, and the program itself."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.actions.group import ActionGroup, Item


class FileActions(ActionGroup):
    """Importing, exporting, and leaving."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", window)
        self.title = self.tr("&File")
        make, standard = self.make, QKeySequence.StandardKey
        self.import_folder = make(self.tr("Import &folder…"), "Ctrl+Shift+O", "import")
        self.import_files = make(self.tr("&Import files…"), standard.Open)
        self.import_report = make(self.tr("&Last import report…"))
        self.import_report.setEnabled(False)
        self.open_sample = make(self.tr("Open &sample"))
        self.watch_menu = QMenu(self.tr("&Watched folders"), window)
        self.watch_folder = make(self.tr("&Watch a folder…"))
        self.open_library = make(self.tr("Open &another library…"))
        self.libraries_menu = QMenu(self.tr("Rece&nt libraries"), window)
        self.recent_menu = QMenu(self.tr("&Recent comparisons"), window)
        self.export = make(self.tr("&Export comparison…"), "Ctrl+E")
        self.export_png = make(self.tr("Export comparison as pic&ture…"), "Ctrl+Shift+E")
        self.export_citations = make(self.tr("Export &citations…"))
        self.import_tags = make(self.tr("Imp&ort tags…"))
        self.export_tags = make(self.tr("Export ta&gs…"))
        self.backups = make(self.tr("&Backups…"))
        self.merge_library = make(self.tr("&Merge tags from another library…"))
        self.print_preview = make(self.tr("Print pre&view…"))
        self.print = make(self.tr("&Print…"), standard.Print)
        self.quit = make(self.tr("&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def items(self) -> list[Item]:
        """Importing, what was open, exporting, the end."""
        return [
            self.import_folder,
            self.import_files,
            self.import_report,
            self.open_sample,
            self.watch_menu,
            None,
            self.recent_menu,
            None,
            self.open_library,
            self.libraries_menu,
            None,
            self.export,
            self.export_png,
            self.export_citations,
            None,
            self.import_tags,
            self.export_tags,
            self.merge_library,
            self.backups,
            None,
            self.print_preview,
            self.print,
            None,
            self.quit,
        ]
