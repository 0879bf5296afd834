"""What elements of HTML show: pictures, recordings, embedded pages."""

import re

from bs4 import Tag

from reader.archive.addresses import original_address
from reader.archive.text import clean
from reader.model import MediaKind

_DECORATION = re.compile(r"grey[_-]line|icon-zoom|/spacer|blank\.gif|pixel\.gif|/1x1\.", re.I)
_LINE = re.compile(r"(?:presentational|1px)?\s*(?:transparent|grey|white)?\s*line(?:\s+break)?|\.", re.I)
_VIDEO = re.compile(r"youtube|youtu\.be|vimeo|av-embeds|/video|bilibili|dailymotion", re.I)
_AUDIO = re.compile(r"soundcloud|/audio|podcast|\.mp3(?:$|\?)", re.I)
_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp)", re.I)
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src")


def source_of(tag: Tag, base: str | None) -> str | None:
    """The address of the picture, recording or page that ``tag`` shows; None if it only decorates."""
    if _LINE.fullmatch(alt_of(tag)):
        return None
    found = [value for name in _SOURCES if isinstance(value := tag.get(name), str) and value.strip()]
    if not found:
        inner = tag.find(("source", "img")) if tag.name in ("audio", "video", "picture") else None
        if isinstance(inner, Tag):
            return source_of(inner, base)
        srcset = tag.get("srcset") or tag.get("srcSet")
        found = [srcset.split(",")[-1].split()[0]] if isinstance(srcset, str) and srcset.strip(" ,") else []
    for value in found:
        address = original_address(value, base)
        if address is not None and not _DECORATION.search(address):
            return address
    return None


def kind_of(tag: Tag, address: str) -> MediaKind:
    """What a reference made by ``tag`` to ``address`` is."""
    if tag.name in ("audio", "video"):
        return MediaKind(tag.name)
    if tag.name in ("img", "picture", "amp-img"):
        return MediaKind.IMAGE
    if _VIDEO.search(address):
        return MediaKind.VIDEO
    return MediaKind.AUDIO if _AUDIO.search(address) else MediaKind.EMBED


def alt_of(tag: Tag) -> str:
    """The text that stands for a picture, cleaned; the name of its file is none."""
    alt = tag.get("alt")
    text = clean(alt) if isinstance(alt, str) else ""
    return "" if _FILE_NAME.fullmatch(text) else text
