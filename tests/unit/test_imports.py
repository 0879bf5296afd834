"""Imports point one way through the house, and Qt stays in its room."""

import ast
from pathlib import Path

import pytest

READER = Path(__file__).resolve().parents[2] / "reader"
MIDDLE = ("archive", "store", "align", "annotate", "exchange")
LEAVES = {"resources", "messages", "dates", "pseudo", "faults", "__init__"}
MAY_IMPORT = {
    "model": set(),
    "text": {"model"},
    **{room: {"model", "text"} for room in MIDDLE},
    "library": {"model", "text", *MIDDLE},
    "gui": {"model", "text", "library"},
    "cli": {"model", "text", "library", "gui"},
    "__main__": {"cli"},
    "resources": set(),
    "faults": set(),
    "dates": set(),
    "pseudo": set(),
    "messages": {"model"},
    "__init__": set(),
}
PURE_ARITHMETIC = {("gui", "reader.align.scroll")}
FILES = sorted(READER.rglob("*.py"))


def room_of(file: Path) -> str:
    first = file.relative_to(READER).parts[0]
    return first.removesuffix(".py")


def imported_modules(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(READER)))
def test_imports_point_to_the_right(file: Path):
    room = room_of(file)
    assert room in MAY_IMPORT, f"{room} is no room of the house"
    for module in imported_modules(file):
        parts = module.split(".")
        if parts[0] != "reader" or len(parts) < 2:
            continue
        target = parts[1]
        if (
            target in LEAVES
            or target == room
            or any(room == who and module.startswith(what) for who, what in PURE_ARITHMETIC)
            or (not (READER / target).exists() and not (READER / f"{target}.py").exists())
        ):
            continue
        assert target in MAY_IMPORT[room], f"{room} imports {module}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(READER)))
def test_only_the_gui_imports_qt(file: Path):
    if room_of(file) == "gui":
        return
    roots = {module.split(".")[0] for module in imported_modules(file)}
    assert not roots & {"PySide6", "shiboken6"}
