"""The window's language.

Source strings are English, in ``tr()`` and ``QCoreApplication.translate()``. The translations are
``resources/i18n/jianting_*.ts``; after a change of any string, run

    python -m reader.gui.look.i18n

which brings the ``.ts`` files up to date with the source (new strings are marked unfinished, to be filled in
by hand) and builds the ``.qm`` files that the program loads. All of them are committed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from reader.gui.settings import LANGUAGE, Language, Settings
from reader.messages import language_of
from reader.pseudo import TAG as PSEUDO
from reader.pseudo import pseudo
from reader.resources import resource

TRANSLATIONS = {"en": "en", "zh-Hans": "zh_CN", "zh-Hant": "zh_TW"}
"""The languages, by BCP 47 tag, with what their files are named for. English is there for its plurals."""
_SPOKEN = "spoken"
_PLAIN = str.maketrans("‘’“”", "''\"\"")
_KEYS = "QShortcut"
"""The context in which Qt looks for the names of keys."""


def wanted_language(chosen: str = "") -> str:
    """What JIANTING_LANG names, else what the reader chose, else what the system's settings name first."""
    named = os.environ.get("JIANTING_LANG") or chosen
    if named:
        return language_of(named)
    languages = QLocale.system().uiLanguages()
    return language_of(languages[0]) if languages else "en"


def chosen_language(settings: Settings | None) -> str:
    """What the window is to speak as the reader has it in the settings, one of ``TRANSLATIONS``."""
    chosen = settings.get(LANGUAGE) if settings is not None else Language.SYSTEM
    return wanted_language("" if chosen is Language.SYSTEM else chosen)


class PseudoTranslator(QTranslator):
    """Makes pseudo-English of every string, with the plurals of English."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._plurals = QTranslator(self)
        self._plurals.load(f"jianting_{TRANSLATIONS['en']}", str(resource("i18n")))

    def isEmpty(self) -> bool:
        """Never: every string is translated."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The words of a string; keys keep their names."""
        words = self._plurals.translate(context, source, disambiguation or "", n) or source
        return words if context == _KEYS else pseudo(words)


class EnglishTranslator(QTranslator):
    """English as it stands in the source, with its plurals and with plain quotation marks and apostrophes.

    The window's face is a Chinese one, which draws the others as wide as a character.
    """

    def isEmpty(self) -> bool:
        """Never: every string is looked at."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The words of a string; None leaves it to Qt's own English."""
        found = super().translate(context, source, disambiguation or "", n) or source
        plain = found.translate(_PLAIN)
        return plain if plain != source else None


def install(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Makes the application, Qt's own dialogs and dates speak ``language``.

    The translators are returned, to be removed by who needs another language (a test).
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    translators: list[QTranslator] = []
    app.setProperty(_SPOKEN, language)
    if language == PSEUDO:
        QLocale.setDefault(QLocale("en_GB"))
        translators.append(PseudoTranslator(app))
        app.installTranslator(translators[0])
        return translators
    name = TRANSLATIONS[language]
    QLocale.setDefault(QLocale("en_GB" if language == "en" else name))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file, folder in ((f"qtbase_{name}", qt_folder), (f"jianting_{name}", str(resource("i18n")))):
        is_own_english = language == "en" and file.startswith("jianting")
        translator = EnglishTranslator(app) if is_own_english else QTranslator(app)
        if translator.load(file, folder):
            app.installTranslator(translator)
            translators.append(translator)
    return translators


def tongue() -> str:
    """The language that ``install`` was given, for ``reader.messages``."""
    app = QCoreApplication.instance()
    spoken = app.property(_SPOKEN) if app is not None else None
    return str(spoken) if spoken == PSEUDO else language_of(QLocale().name())


def update(name: str, target: Path, tools: Path) -> None:
    """Brings one ``.ts`` file up to date with the source and builds the ``.qm`` beside it.

    Raises:
        subprocess.CalledProcessError: if one of Qt's tools in the folder ``tools`` fails.
    """
    sources = sorted(str(path) for path in Path(__file__).parents[1].rglob("*.py"))
    lupdate = [str(tools / "pyside6-lupdate"), *sources, "-no-obsolete", "-locations", "none"]
    by_hand = []
    if name == "en":
        lupdate.append("-pluralonly")
        by_hand.append(str(resource("i18n", "keys_en.ts")))
    built = target.with_suffix(".new")
    commands = (
        [*lupdate, "-target-language", name, "-ts", str(target)],
        [str(tools / "pyside6-lrelease"), str(target), *by_hand, "-qm", str(built)],
    )
    for command in commands:
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - Qt's own tools
    # A program that runs has the file mapped into its memory: written over in place, it would crash that.
    built.replace(target.with_suffix(".qm"))


def build() -> int:
    """Brings all ``.ts`` and ``.qm`` files up to date; returns the number of unfinished strings."""
    unfinished = 0
    for name in TRANSLATIONS.values():
        target = resource("i18n", f"jianting_{name}.ts")
        update(name, target, Path(sys.executable).parent)
        unfinished += target.read_text(encoding="utf-8").count('type="unfinished"')
    return unfinished


if __name__ == "__main__":
    left = build()
    if left:
        sys.exit(f"{left} strings are not translated yet")
