"""What the three systems are told of the bundle: names, version, the files that it opens."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
ART = ROOT / "resources" / "packaging"

NAME = "Jianting"
CHINESE_NAMES = {"zh-Hans": "兼听", "zh-Hant": "兼聽"}
IDENTIFIER = "jianting.reader"
"""macOS tells programs apart by it; whoever signs the bundle puts a domain of theirs before it."""
DESCRIPTION = "Jianting, a reader that sets several outlets' reports of one story side by side"
LANGUAGES = ("en", *CHINESE_NAMES)
_US_ENGLISH, _UNICODE = 0x0409, 1200
_WINDOWS_NT, _APPLICATION = 0x40004, 1


def version() -> str:
    """The program's version, as ``reader/__init__.py`` has it.

    Raises:
        ValueError: if it has none.
    """
    text = (ROOT / "reader" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if not found:
        raise ValueError("reader/__init__.py tells no version")
    return found[1]


def numbers(text: str) -> tuple[int, int, int, int]:
    """A version's leading numbers, four as Windows wants them: 1.2rc1 is 1, 2, 0, 0."""
    found = re.match(r"\d+(\.\d+)*", text)
    parts = [int(part) for part in found[0].split(".")] if found else []
    first, second, third, fourth = (*parts, 0, 0, 0, 0)[:4]
    return first, second, third, fourth


def version_resource(text: str) -> str:
    """What Windows shows in the program's properties, as PyInstaller reads it from a file."""
    said = {
        "CompanyName": NAME,
        "FileDescription": DESCRIPTION,
        "FileVersion": text,
        "InternalName": "jianting",
        "LegalCopyright": _copyright(),
        "OriginalFilename": "jianting.exe",
        "ProductName": f"{NAME} {CHINESE_NAMES['zh-Hans']}",
        "ProductVersion": text,
    }
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in said.items())
    return (
        "# UTF-8\n"
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={numbers(text)}, prodvers={numbers(text)}, mask=0x3f, flags=0,\n"
        f"    OS={_WINDOWS_NT:#x}, fileType={_APPLICATION}, subtype=0, date=(0, 0)),\n"
        f"  kids=[StringFileInfo([StringTable('{_US_ENGLISH:04x}{_UNICODE:04x}', [{strings}])]),\n"
        f"    VarFileInfo([VarStruct('Translation', [{_US_ENGLISH}, {_UNICODE}])])])\n"
    )


def info_plist(text: str) -> dict[str, Any]:
    """What macOS reads in ``Info.plist`` beside PyInstaller's own entries."""
    return {
        "CFBundleName": NAME,
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": ".".join(map(str, numbers(text)[:3])),
        "CFBundleVersion": ".".join(map(str, numbers(text)[:3])),
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": list(LANGUAGES),
        "LSApplicationCategoryType": "public.app-category.reference",
        # Qt 6.10 and its successors run on no older system.
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": _copyright(),
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            # Among the programs that a person may choose for such files, never in place of the usual one.
            {
                "CFBundleTypeName": name,
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": kinds,
            }
            for name, kinds in (
                ("Article", ["net.daringfireball.markdown", "public.plain-text"]),
                ("Archive of articles", ["public.zip-archive", "public.folder"]),
            )
        ],
    }


def _copyright() -> str:
    """The line of the licence that says whose the program is."""
    for line in (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines():
        if line.startswith("Copyright"):
            return line.strip()
    raise ValueError("LICENSE names nobody")
