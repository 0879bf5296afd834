"""Makes the pictures of the user's guide, ``docs/pictures``, in both languages, on the sample archive.

Run ``python tests/gui/make_pictures.py`` in the project's folder; it needs no screen. With a folder as
argument the pictures go there instead. What they show is in ``guide_scenes``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve()
PICTURES = HERE.parents[2] / "docs" / "pictures"
TONGUES = {"zh": "zh_CN", "en": "en"}
SHARPNESS = "1.5"
QUALITY = 45


def take(folder: Path, tongue: str) -> None:
    """All pictures of one language; needs a process of its own."""
    os.environ |= {
        "JIANTING_LANG": TONGUES[tongue],
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": SHARPNESS,
    }
    from reader.gui import settings as names
    from reader.gui.app import application, open_window
    from reader.gui.look.theme import ThemeChoice
    from reader.gui.settings import Settings
    from reader.library import Library
    from tests.gui.guide_scenes import SCENES
    from tests.gui.guide_stage import Stage
    from tests.gui.guide_tags import FIRST

    app = application(["jianting"])
    app.setCursorFlashTime(0)
    with TemporaryDirectory() as place, Library(Path(place) / "l.sqlite3", coder=FIRST[tongue]) as library:
        settings = Settings(Path(place) / "window.ini")
        settings.set(names.THEME, ThemeChoice.LIGHT)
        settings.set(names.MARK_READ, False)  # it would come by time
        settings.set(names.HINTS_SEEN, True)
        settings.set(names.CODER, FIRST[tongue])
        window = open_window(library, settings)
        window.view.set_animated(False)
        window.show()
        stage = Stage(window, Path(place), tongue)
        for name, scene in SCENES.items():
            scene(stage).save(str(folder / f"{name}.webp"), "WEBP", QUALITY)
        window.close()


def main(arguments: list[str]) -> None:
    """Both languages, each in a process of its own; what no scene makes any more goes."""
    if arguments[:1] == ["--one"]:
        take(Path(arguments[1]), arguments[2])
        return
    target = Path(arguments[0]) if arguments else PICTURES
    for tongue in TONGUES:
        with TemporaryDirectory() as place:
            subprocess.run([sys.executable, str(HERE), "--one", place, tongue], check=True)
            made = sorted(Path(place).iterdir())
            folder = target / tongue
            folder.mkdir(parents=True, exist_ok=True)
            for path in made:
                shutil.copy(path, folder)
            for old in {path.name for path in folder.iterdir()} - {path.name for path in made}:
                (folder / old).unlink()


if __name__ == "__main__":
    main(sys.argv[1:])
