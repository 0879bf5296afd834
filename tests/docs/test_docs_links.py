"""Whatever a document points at is there: files, pictures, headings, menus and keys."""

from __future__ import annotations

import re
import unicodedata
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.documents import ROOT, documents, lines_of, prose

_LINK = re.compile(r"!?\[(?:[^\[\]]|\[[^\]]*\])*\]\(<?([^()\s>]+(?:\([^()]*\))?)>?(?:\s+\"[^\"]*\")?\)")
_CODE = re.compile(r"`[^`\n]*`")
_PICTURES = (".webp", ".png", ".svg", ".jpg")


def _name(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


@cache
def anchors(document: Path) -> frozenset[str]:
    """The anchors that a forge makes of a document's headings."""
    found: dict[str, int] = {}
    names = set()
    for _, line in prose(document):
        heading = re.match(r"#{1,6}\s+(.*?)\s*#*$", line)
        names.update(re.findall(r"<a (?:id|name)=\"([^\"]+)\"", line))
        if heading:
            text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading[1]).lower()
            kept = (char for char in text if char in "-_ " or unicodedata.category(char)[0] in "LNM")
            slug = "".join(kept).replace(" ", "-")
            names.add(slug if slug not in found else f"{slug}-{found[slug]}")
            found[slug] = found.get(slug, 0) + 1
    return frozenset(names)


def links(document: Path) -> list[tuple[int, str]]:
    """What a document links to within the project, with the lines."""
    found = []
    for number, line in prose(document):
        for link in _LINK.finditer(_CODE.sub(lambda code: "x" * len(code[0]), line)):
            if not re.match(r"[a-z]+:", link[1]):
                found.append((number, unquote(link[1])))
    return found


@pytest.mark.parametrize("document", documents(), ids=_name)
def test_every_link_leads_somewhere(document: Path) -> None:
    wrong = []
    for number, link in links(document):
        place, _, anchor = link.partition("#")
        target = (document.parent / place).resolve() if place else document
        if not target.exists() or not target.is_relative_to(ROOT):
            wrong.append(f"{_name(document)}:{number}: {link}")
        elif anchor and target.suffix == ".md" and anchor not in anchors(target):
            wrong.append(f"{_name(document)}:{number}: no heading #{anchor}")
    assert wrong == []


def test_every_picture_of_the_documents_is_shown_by_one() -> None:
    shown = {
        (page.parent / link.partition("#")[0]).resolve() for page in documents() for _, link in links(page)
    }
    pictures = {path for path in (ROOT / "docs").rglob("*") if path.suffix in _PICTURES}
    assert {_name(path) for path in pictures - shown} == set()


def test_every_document_can_be_reached_from_the_readme() -> None:
    waiting, seen = [ROOT / "README.md"], set()
    while waiting:
        page = waiting.pop()
        if page in seen or page.suffix != ".md":
            continue
        seen.add(page)
        targets = (
            (page.parent / link.partition("#")[0]).resolve() for _, link in links(page) if link[0] != "#"
        )
        waiting += [target for target in targets if target.is_file()]
    documented = {page for page in documents() if page.is_relative_to(ROOT / "docs")}
    assert {_name(page) for page in documented - seen} == set()


@cache
def _said_in_window(suffix: str) -> frozenset[str]:
    """What the window says in a language, bare of mnemonics and ellipses; in English the sources."""
    known = "zh_CN" if suffix == "en" else suffix
    tree = ET.parse(ROOT / "resources" / "i18n" / f"jianting_{known}.ts")  # noqa: S314
    found = set()
    for message in tree.iter("message"):
        source = message.findtext("source") or ""
        given = message.findtext("translation") or "" if suffix != "en" else source
        found.add(_bare(given))
    return frozenset(found)


def _bare(text: str) -> str:
    return re.sub(r"\(&\w\)|&|…|\.\.\.", "", text).strip()


_MENU = re.compile(r"\*([^*\n]+? [▸›>] [^*\n]+?)\*")


@pytest.mark.parametrize(
    "document", [page for page in documents() if "docs" in page.parts or page.name == "README.md"], ids=_name
)
def test_every_menu_item_named_is_in_the_window(document: Path) -> None:
    suffix = "zh_CN" if "zh" in document.parent.parts else "en"
    wrong = []
    for number, line in prose(document):
        for path in _MENU.finditer(_CODE.sub("", line)):
            for part in re.split(r" [▸›>] ", path[1]):
                if _bare(part) not in _said_in_window(suffix):
                    wrong.append(f"{_name(document)}:{number}: {part!r} in {path[0]}")
    assert wrong == []


_KEY = re.compile(
    r"(?<![\w+])((?:Ctrl|Alt|Shift)\+(?:(?:Ctrl|Alt|Shift)\+)*(?:F\d+|[A-Z0-9](?!\w)))|(?<![\w+])(F\d{1,2})(?!\w)"
)


@cache
def _keys_of_the_window() -> frozenset[str]:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "reader" / "gui").rglob("*.py"))
    found = {
        _in_order(name)
        for name in re.findall(r"(?:(?:Ctrl|Alt|Shift|Meta)\+)*(?:F\d{1,2}|[A-Z0-9])\b", sources)
    }
    keys = {f"F{number}" for number in re.findall(r"Key_F(\d+)", sources)}
    standard = {
        "Ctrl+C",
        "Ctrl+V",
        "Ctrl+X",
        "Ctrl+A",
        "Ctrl+Z",
        "Ctrl+Y",
        "Ctrl+F",
        "Ctrl+N",
        "Ctrl+O",
        "Ctrl+S",
        "Ctrl+P",
        "Ctrl+Q",
        "Ctrl+W",
        "Shift+F10",
    }
    numbered = {
        f"{name}{digit}" for name in re.findall(r"((?:Ctrl|Alt|Shift)\+)\{", sources) for digit in range(10)
    }
    return frozenset(found | keys | standard | numbered)


def _in_order(key: str) -> str:
    *modifiers, last = key.split("+")
    return "+".join([*sorted(modifiers), last])


@pytest.mark.parametrize(
    "document", [page for page in documents() if "docs" in page.parts or page.name == "README.md"], ids=_name
)
def test_every_key_named_is_one_of_the_window(document: Path) -> None:
    named = {(number, found[0]) for number, line in prose(document) for found in _KEY.finditer(line)}
    known = _keys_of_the_window()
    wrong = [
        f"{_name(document)}:{number}: {key}" for number, key in sorted(named) if _in_order(key) not in known
    ]
    assert wrong == []


def test_anchors_are_made_as_a_forge_makes_them(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# The `name`, in *short*\n## 怎样 提问？\n## A\n## A\n", encoding="utf-8")
    assert anchors(page) == {"the-name-in-short", "怎样-提问", "a", "a-1"}
    assert lines_of(page)[0].startswith("# The")


def test_every_room_of_the_house_is_on_its_page() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = {
        folder.name
        for house in (ROOT / "reader", ROOT / "reader" / "gui")
        for folder in house.iterdir()
        if (folder / "__init__.py").is_file()
    }
    assert {name for name in rooms if f"{name}/`" not in text} == set()
    assert len(rooms) > 20
