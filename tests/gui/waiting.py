"""Letting a window work for a while, in scripts that have no ``qtbot``."""

from PySide6.QtCore import QEventLoop, QTimer

from reader.gui.main_window import MainWindow


def wait(milliseconds: int) -> None:
    """Lets the window work so long; other threads go on meanwhile, as they do not in ``QTest.qWait``."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def open_sample(window: MainWindow) -> None:
    """Opens the sample as a person does, until its articles stand side by side."""
    loop = QEventLoop()
    window.reading.aligned.connect(lambda _articles: loop.quit())
    window.controls.files.open_sample()
    loop.exec()
