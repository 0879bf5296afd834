"""Addresses of articles, and of the pictures and recordings they refer to."""

import re
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urljoin, urlsplit, urlunsplit

from reader.archive.text import without_unseen

_PROXY_HOST = "images.weserv.nl"
# A scheme put before an address that had one: http://https//a.example/x.
_EXTRA_SCHEMES = re.compile(r"^(?:https?:/{0,2}){1,3}(https?):?//", re.I)
_SPACE = re.compile(r"\s+")
_TRACKING = re.compile(
    r"(?:utm_.+|fbclid|gclid|dclid|msclkid|mc_[ce]id|ocid|at_.+|smid|smtyp|ref_src|ref|referer|spm|igshid|"
    r"withouttoken|xtor|ns_.+|pgtype|cmpid|campaign_id|partner|nltype|rss|from)",
    re.I,
)


def canonical_url(address: str | None) -> str | None:
    """``address`` by https, without tracking parameters and fragment; None if it is no web address."""
    parts = _split(_tidy(address)) if address else None
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
    address = _tidy(address)
    if address.startswith("//"):
        address = f"https:{address}"
    parts = _split(address)
    if parts is not None and parts.hostname == _PROXY_HOST:
        inner = dict(parse_qsl(parts.query)).get("url") or ""
        inner = _tidy(unquote(inner).removeprefix("ssl:").lstrip("/"))
        address = inner if re.match(r"https?://", inner, re.I) else f"https://{inner}"
        return address if _split(address) is not None else None
    if parts is None and base and address and not re.match(r"[a-z][a-z0-9+.-]*:", address, re.I):
        try:
            address = urljoin(base, address)
        except ValueError:
            return None
        parts = _split(address)
    return address if parts is not None else None


def _tidy(address: str) -> str:
    """An address without characters that none has; white space in it is escaped."""
    return _SPACE.sub("%20", without_unseen(address).strip())


# An article's own address is asked about once for every link in it.
@lru_cache(maxsize=64)
def _split(address: str | None) -> SplitResult | None:
    if not address or not re.match(r"\s*https?://", address, re.I):
        return None
    try:
        parts = urlsplit(_EXTRA_SCHEMES.sub(r"\1://", address.strip(), count=1))
        _ = parts.port
    except ValueError:
        return None
    return parts if parts.hostname else None
