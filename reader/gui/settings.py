"""What the program remembers between two starts: each setting declared once, kept in one ini file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from pathlib import Path
from typing import Any, Generic, TypeVar

import platformdirs
from PySide6.QtCore import QT_TRANSLATE_NOOP, QByteArray, QSettings

from reader.gui.look.tags_shown import TagsShown
from reader.gui.look.theme import ThemeChoice
from reader.model import Order

T = TypeVar("T")

SMALLEST_TEXT, LARGEST_TEXT = 12, 32
"""The bounds of the reading size, in pixels."""
TIGHTEST_LINES, LOOSEST_LINES = 1.3, 2.4
"""The bounds of the height of a line, as a multiple of the size."""
NARROWEST_MEASURE, WIDEST_MEASURE = 16, 80
"""The bounds of the widest that a line of text gets, in characters."""


class ParagraphStyle(StrEnum):
    """How paragraphs are told apart: by a space between them, or by a first line that is set in."""

    SPACING = "spacing"
    INDENT = "indent"


class PictureChoice(StrEnum):
    """Whether pictures are fetched from the outlets' own servers, which learn of it."""

    ASK = "ask"
    ALWAYS = "always"
    NEVER = "never"


class CitationChoice(StrEnum):
    """How a copied citation is written: as the window's language has it, or always in one way."""

    LANGUAGE = "language"
    GBT7714 = "gbt7714"
    ENGLISH = "english"


class Language(StrEnum):
    """What the window speaks; the values but the first are BCP 47 tags."""

    SYSTEM = "system"
    ENGLISH = "en"
    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One thing to remember; ``label`` is what a person calls it (source text for translation)."""

    key: str
    type: type[T]
    default: T
    label: str


THEME = Setting("view/theme", ThemeChoice, ThemeChoice.SYSTEM, QT_TRANSLATE_NOOP("Settings", "Theme"))
LANGUAGE = Setting("view/language", Language, Language.SYSTEM, QT_TRANSLATE_NOOP("Settings", "Language"))
HINTS_SEEN = Setting("view/hints_seen", bool, False, QT_TRANSLATE_NOOP("Settings", "First hints were seen"))
TEXT_SIZE = Setting("view/text_size", int, 17, QT_TRANSLATE_NOOP("Settings", "Text size"))
SERIF = Setting("view/serif", bool, False, QT_TRANSLATE_NOOP("Settings", "Serif text"))
TEXT_FAMILY = Setting("view/text_family", str, "", QT_TRANSLATE_NOOP("Settings", "Font"))
LINE_HEIGHT = Setting("view/line_height", float, 1.7, QT_TRANSLATE_NOOP("Settings", "Line height"))
MEASURE = Setting("view/measure", int, 40, QT_TRANSLATE_NOOP("Settings", "Column width"))
PARAGRAPH_STYLE = Setting(
    "view/paragraphs", ParagraphStyle, ParagraphStyle.SPACING, QT_TRANSLATE_NOOP("Settings", "Paragraphs")
)
PICTURES = Setting(
    "view/pictures", PictureChoice, PictureChoice.ASK, QT_TRANSLATE_NOOP("Settings", "Pictures")
)
OPENED_HOSTS = Setting(
    "view/opened_hosts", str, "", QT_TRANSLATE_NOOP("Settings", "Sites whose pages are opened without asking")
)
SYNC = Setting("view/synchronised", bool, True, QT_TRANSLATE_NOOP("Settings", "Scroll together"))
ANIMATED = Setting("view/animated", bool, True, QT_TRANSLATE_NOOP("Settings", "Glide to passages"))
TAGS_SHOWN = Setting(
    "view/tags", TagsShown, TagsShown.ALL, QT_TRANSLATE_NOOP("Settings", "How much is seen of tags")
)
TOPICS = Setting("view/topics", bool, True, QT_TRANSLATE_NOOP("Settings", "Show shared topics"))
PALETTE_USED = Setting("view/palette_used", str, "", QT_TRANSLATE_NOOP("Settings", "Commands used last"))
CODER = Setting("library/coder", str, "", QT_TRANSLATE_NOOP("Settings", "Your name on what you tag"))
MARK_READ = Setting(
    "library/mark_read",
    bool,
    True,
    QT_TRANSLATE_NOOP("Settings", "Mark articles as read once they have been open for a moment"),
)
LIST_ORDER = Setting("library/order", Order, Order.RANK, QT_TRANSLATE_NOOP("Settings", "Order of the list"))
EVENTS_AS_TIMELINE = Setting(
    "library/timeline", bool, False, QT_TRANSLATE_NOOP("Settings", "Events as a timeline")
)
ACTIVE_CODEBOOK = Setting("tags/codebook", str, "", QT_TRANSLATE_NOOP("Settings", "Codebook in use"))
"""By its uuid, so that it is not taken for one of another library."""
GEOMETRY = Setting("window/geometry", bytes, b"", QT_TRANSLATE_NOOP("Settings", "Window size"))
LAYOUT = Setting("window/layout", bytes, b"", QT_TRANSLATE_NOOP("Settings", "Panels"))
LAST_LIBRARY = Setting("last/library", str, "", QT_TRANSLATE_NOOP("Settings", "Last library"))
LAST_COMPARISON = Setting("last/comparison", tuple, (), QT_TRANSLATE_NOOP("Settings", "Last comparison"))
LAST_PLACES = Setting(
    "last/places", tuple, (), QT_TRANSLATE_NOOP("Settings", "Where the last comparison was read")
)
"""For each of its articles the code point at the top of the pane; -1 for the beginning."""
RECENT_COMPARISONS = Setting(
    "last/recent_comparisons", str, "", QT_TRANSLATE_NOOP("Settings", "Recent comparisons")
)
OTHER_SESSIONS = Setting(
    "last/other_sessions", str, "", QT_TRANSLATE_NOOP("Settings", "What was open in other libraries")
)
IMPORT_FOLDER = Setting("last/import_folder", str, "", QT_TRANSLATE_NOOP("Settings", "Import folder"))
WATCHED_LIBRARY = Setting(
    "watch/library", str, "", QT_TRANSLATE_NOOP("Settings", "Library of the watched folders")
)
WATCHED_FOLDERS = Setting("watch/folders", str, "", QT_TRANSLATE_NOOP("Settings", "Watched folders"))
EXPORT_KIND = Setting("last/export_kind", str, ".html", QT_TRANSLATE_NOOP("Settings", "Kind of export"))
CITATION_STYLE = Setting(
    "copy/citation_style",
    CitationChoice,
    CitationChoice.LANGUAGE,
    QT_TRANSLATE_NOOP("Settings", "Style of citations"),
)
TAGS_FORM = Setting("last/tags_form", str, "qdpx", QT_TRANSLATE_NOOP("Settings", "Format of exported tags"))
EXPORT_FOLDER = Setting("last/export_folder", str, "", QT_TRANSLATE_NOOP("Settings", "Export folder"))

ALL = tuple(each for each in list(vars().values()) if isinstance(each, Setting))
"""Every setting."""


class Settings:
    """The values of the settings. A value that can't be read counts as not set."""

    def __init__(self, path: Path | None = None) -> None:
        """Reads ``path``, by default an ini file in the user's configuration folder."""
        if path is None:
            path = Path(platformdirs.user_config_path("jianting", appauthor=False)) / "window.ini"
        self.folder = path.parent
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def get(self, setting: Setting[T]) -> T:
        """The value that was set last, or the default."""
        stored = self._store.value(setting.key)
        if stored is None:
            return setting.default
        try:
            return _decode(setting.type, stored)
        except (ValueError, TypeError):
            return setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Remembers a value."""
        self._store.setValue(setting.key, _encode(value))

    def save(self) -> None:
        """Writes what is not yet on disk."""
        self._store.sync()


def _encode(value: Any) -> Any:
    match value:
        case bool():
            return "true" if value else "false"
        case bytes():
            return QByteArray(value)
        case tuple():
            return " ".join(str(each) for each in value)
        case Enum():
            return value.value
    return value


def _decode(kind: type, stored: Any) -> Any:
    if kind is bool:
        return (
            {"true": True, "false": False}[str(stored)]
            if str(stored) in {"true", "false"}
            else _refuse(stored)
        )
    if kind is bytes:
        return bytes(stored) if isinstance(stored, QByteArray) else _refuse(stored)
    if kind is tuple:
        return tuple(int(each) for each in str(stored).split())
    return kind(stored)


def _refuse(stored: Any) -> Any:
    raise ValueError(stored)
