"""Addresses of the web as they may be opened, and as a person can judge where they lead."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

LONGEST = 8000
"""An address of more characters is none that a browser should be sent to."""
_SAFE = "/:@!$&'()*+,;=~%?-._[]"
"""What may stand in the path of an address as it is, the percent sign among it: what is escaped stays so."""
_LONE_PERCENT = re.compile(r"%(?![0-9a-f]{2})", re.I)
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\.?")
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+", re.I)
_ESCAPED = re.compile(r"(?:%[89a-f][0-9a-f])+", re.I)
_OWN_NETWORK = (".localhost", ".local", ".internal", ".lan", ".home.arpa")


@dataclass(frozen=True, slots=True)
class WebAddress:
    """Where on the web an address leads.

    ``url`` is what is opened, in ASCII, without the user that it may have named (``had_user``). ``host`` is
    the server that is asked, in ASCII; ``host_read`` is its name in other letters, if it has one.
    ``is_private`` says that it lies in this machine or its own network.
    """

    url: str
    host: str
    host_read: str
    had_user: bool
    is_private: bool

    @property
    def readable(self) -> str:
        """The address with its letters of other scripts unescaped; signs that may deceive stay escaped."""
        return _ESCAPED.sub(_unescaped, self.url)

    def is_of(self, host: str) -> bool:
        """Whether it leads to this host, or to one below it."""
        return self.host == host or self.host.endswith(f".{host}")


def web_address(address: str | None) -> WebAddress | None:
    """What an address leads to; None if it is none of the web, or is not read by all in one way.

    Browsers, libraries and people read some addresses differently: those with control characters or half
    ones, with a backslash before the path, with a host that is no host.
    """
    text = (address or "").strip(" ")
    if (
        not text
        or len(text) > LONGEST
        or any(unicodedata.category(each) in {"Cc", "Cs", "Zl", "Zp"} for each in text)
    ):
        return None
    try:
        parts = urlsplit(text)
        port, name = parts.port, parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or "\\" in parts.netloc or "%" in name:
        return None
    if "[" in parts.netloc and ":" not in name:
        return None
    host = _host(name)
    if host is None:
        return None
    place = f"[{host}]" if ":" in host else host
    path, query, fragment = map(_escaped, (parts.path, parts.query, parts.fragment))
    netloc = place if port is None else f"{place}:{port}"
    url = urlunsplit((parts.scheme, netloc, path or "/", query, fragment))
    return WebAddress(url, host, _read(host), "@" in parts.netloc, _is_private(host))


def _escaped(words: str) -> str:
    return quote(_LONE_PERCENT.sub("%25", words), safe=_SAFE)


def _host(name: str) -> str | None:
    """A host in ASCII, numbers in the usual form; None if it is none."""
    if ":" in name:
        try:
            return str(ipaddress.IPv6Address(name))
        except ValueError:
            return None
    try:
        ascii_name = name.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    if not _HOST.fullmatch(ascii_name):
        return None
    last = ascii_name.rstrip(".").rpartition(".")[2]
    return _dotted(ascii_name.rstrip(".")) if _NUMBER.fullmatch(last) else ascii_name


def _dotted(name: str) -> str | None:
    """An IPv4 address that is written in any of the ways that browsers take (``127.1``, ``0x7f000001``)."""
    parts = name.split(".")
    if len(parts) > 4 or not all(map(_NUMBER.fullmatch, parts)):
        return None
    try:
        values = [_value(part) for part in parts]
    except ValueError:
        return None
    *heads, tail = values
    if any(head > 255 for head in heads) or tail >= 256 ** (4 - len(heads)):
        return None
    number = tail + sum(head * 256 ** (3 - place) for place, head in enumerate(heads))
    return str(ipaddress.IPv4Address(number))


def _value(part: str) -> int:
    if part[:2] in {"0x", "0X"}:
        return int(part[2:] or "0", 16)
    return int(part, 8) if part.startswith("0") and part != "0" else int(part)


def _read(host: str) -> str:
    if "xn--" not in host:
        return ""
    try:
        read = host.encode("ascii").decode("idna")
    except UnicodeError:
        return ""
    return read if read != host and read.replace(".", "").replace("-", "").isalnum() else ""


def _is_private(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        name = host.rstrip(".")
        return "." not in name or name.endswith(_OWN_NETWORK)
    return not is_public(address)


def is_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether a number is one of the internet's at large, not of this machine or its own network."""
    if isinstance(address, ipaddress.IPv6Address):
        within = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if within is not None and not is_public(within):
            return False
    return address.is_global and not address.is_multicast


def _unescaped(found: re.Match[str]) -> str:
    try:
        words = bytes.fromhex(found[0].replace("%", "")).decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
    harmless = all(each.isalnum() and unicodedata.bidirectional(each) == "L" for each in words)
    return words if harmless else found[0]
