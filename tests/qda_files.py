"""Project files such as programs for coding write, made of the words that matter to a test."""

from __future__ import annotations

import functools
import io
import zipfile
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

SCHEMAS = Path(__file__).parent / "data" / "refi"
PROJECT = 'xmlns="urn:QDA-XML:project:1.0"'
_SPACE = UUID("00000000-0000-4000-8000-000000000001")


def guid(name: object) -> str:
    """A GUID that is always the same for a name."""
    return str(uuid5(_SPACE, str(name)))


@functools.cache
def schema(name: str) -> Any:
    """The published schema ``Project.xsd``, or ours for codebooks."""
    import xmlschema

    return xmlschema.XMLSchema(str(SCHEMAS / name))


def packed(files: dict[str, bytes | str]) -> bytes:
    """A zip file of these."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def qdpx(project: str, texts: dict[str, bytes | str] | None = None, **attributes: str) -> bytes:
    """A project file with these elements and texts."""
    said = {"name": "Study", "origin": "Other 1.0"} | attributes
    own = " ".join(f'{name}="{value}"' for name, value in said.items())
    xml = f'<?xml version="1.0" encoding="utf-8"?><Project {PROJECT} {own}>{project}</Project>'
    sources = {f"sources/{name}": text for name, text in (texts or {}).items()}
    return packed({"project.qde": xml, **sources})


def codes(*names: str) -> str:
    """A codebook of codes beside each other."""
    each = "".join(f'<Code guid="{guid(name)}" name="{name}" isCodable="true"/>' for name in names)
    return f"<CodeBook><Codes>{each}</Codes></CodeBook>"


def coding(code: str, name: object = "coding", inner: str = "", **attributes: str) -> str:
    """A coding with a code."""
    own = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f'<Coding guid="{guid((name, code))}"{own}><CodeRef targetGUID="{guid(code)}"/>{inner}</Coding>'


def selection(start: int, end: int, inner: str = "", **attributes: str) -> str:
    """A passage of a plain text."""
    own = "".join(f' {key}="{value}"' for key, value in attributes.items())
    name = guid((start, end, inner))
    return (
        f'<PlainTextSelection endPosition="{end}" guid="{name}" startPosition="{start}"{own}>{inner}'
        "</PlainTextSelection>"
    )


def source(name: str, inner: str = "", path: str | None = "internal://{}.txt", **attributes: str) -> str:
    """A text source, in the file that ``texts`` of a project has under its name."""
    own = "".join(f' {key}="{value}"' for key, value in attributes.items())
    place = f' plainTextPath="{path.format(name)}"' if path is not None else ""
    return f'<TextSource name="{name}"{place} guid="{guid(name)}"{own}>{inner}</TextSource>'


def sources(*inner: str) -> str:
    """The sources of a project."""
    return f"<Sources>{''.join(inner)}</Sources>"
