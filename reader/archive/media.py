"""Addresses: of articles, and of the pictures and recordings they refer to."""

import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urljoin, urlsplit, urlunsplit

from bs4 import Tag

from reader.archive.text import clean
from reader.model import MediaKind

_PROXY_HOST = "images.weserv.nl"
_TRACKING = re.compile(
    r"(?:utm_.+|fbclid|gclid|dclid|msclkid|mc_[ce]id|ocid|at_.+|smid|smtyp|ref_src|ref|referer|spm|igshid|"
    r"withouttoken|xtor|ns_.+|pgtype|cmpid|campaign_id|partner|nltype|rss|from)",
    re.I,
)
_DECORATION = re.compile(r"grey[_-]line|icon-zoom|/spacer|blank\.gif|pixel\.gif|/1x1\.", re.I)
_VIDEO = re.compile(r"youtube|youtu\.be|vimeo|av-embeds|/video|bilibili|dailymotion", re.I)
_AUDIO = re.compile(r"soundcloud|/audio|podcast|\.mp3(?:$|\?)", re.I)
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src")


def canonical_url(address: str | None) -> str | None:
    """``address`` by https, without tracking parameters and fragment; None if it is no web address."""
    parts = _split(address)
    if parts is None:
        return None
    host, query = parts.netloc.lower(), parts.query
    if any(_TRACKING.fullmatch(name) for name, _ in parse_qsl(query, keep_blank_values=True)):
        kept = [pair for pair in parse_qsl(query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])]
        query = urlencode(kept)
    host = host.removesuffix(":80").removesuffix(":443")
    return urlunsplit(("https", host, parts.path.strip() or "/", query, ""))


def host_of(address: str | None) -> str | None:
    """The host of a web address in lower case, without ``www.``; None if it is no web address."""
    parts = _split(address)
    return parts.hostname.removeprefix("www.") if parts is not None and parts.hostname else None


def original_address(address: str, base: str | None) -> str | None:
    """Where a picture or recording really lies: proxy undone, scheme added, relative to ``base``."""
    address = address.strip()
    if address.startswith("//"):
        address = f"https:{address}"
    parts = _split(address)
    if parts is not None and parts.hostname == _PROXY_HOST:
        inner = dict(parse_qsl(parts.query)).get("url") or ""
        inner = unquote(inner).removeprefix("ssl:").lstrip("/")
        if not inner:
            return None
        return inner if re.match(r"https?://", inner, re.I) else f"https://{inner}"
    if parts is None and base and address and not re.match(r"[a-z][a-z0-9+.-]*:", address, re.I):
        try:
            address = urljoin(base, address)
        except ValueError:
            return None
        parts = _split(address)
    return address if parts is not None else None


def source_of(tag: Tag, base: str | None) -> str | None:
    """The address of the picture, recording or page that ``tag`` shows; None if it only decorates."""
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
    """The text that stands for a picture, cleaned."""
    alt = tag.get("alt")
    return clean(alt) if isinstance(alt, str) else ""


def _split(address: str | None) -> SplitResult | None:
    if not address or not re.match(r"\s*https?://", address, re.I):
        return None
    try:
        parts = urlsplit(address.strip())
        _ = parts.port
    except ValueError:
        return None
    return parts if parts.hostname else None
