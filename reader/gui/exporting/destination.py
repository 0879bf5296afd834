"""Where a file is to be put, asked of the reader."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.gui import settings as names
from reader.gui.exporting.file_names import with_suffix
from reader.gui.settings import Settings


def ask_where(
    window: QWidget, settings: Settings, title: str, name: str, kinds: Mapping[str, str], offered: str
) -> tuple[Path, str] | None:
    """The path that the reader chooses, and the kind (a key of ``kinds``); None if none is chosen.

    Args:
        window: what the dialog belongs to.
        settings: where the folder is kept that was chosen last.
        title: what the dialog is called.
        name: what the file may be called, without a suffix.
        kinds: what kinds of files are called. Each is a suffix, maybe with something before it.
        offered: the kind that is chosen unless another is.
    """
    folder = Path(settings.get(names.EXPORT_FOLDER) or Path.home())
    filters = {kind: f"{words} (*{_suffix(kind)})" for kind, words in kinds.items()}
    start = str(folder / f"{name}{_suffix(offered)}")
    chosen, taken = QFileDialog.getSaveFileName(
        window, title, start, ";;".join(filters.values()), filters[offered]
    )
    if not chosen:
        return None
    wanted = next((kind for kind, words in filters.items() if words == taken), offered)
    path = with_suffix(chosen, [_suffix(kind) for kind in kinds], _suffix(wanted))
    if str(path) != chosen and path.exists() and not _may_replace(window, path):
        return None
    settings.set(names.EXPORT_FOLDER, str(path.parent))
    return path, wanted if path.suffix.lower() == _suffix(wanted) else path.suffix.lower()


def _suffix(kind: str) -> str:
    return Path("x" + kind).suffix


def _may_replace(window: QWidget, path: Path) -> bool:
    """Asks, since the dialog has not: the name got its suffix only afterwards."""
    translate, buttons = QCoreApplication.translate, QMessageBox.StandardButton
    words = translate("Destination", "“{name}” is there already. Replace it?").format(name=path.name)
    return QMessageBox.question(window, translate("Destination", "Replace?"), words) == buttons.Yes
