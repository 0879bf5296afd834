"""By what two files are recognised as versions of one article."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from rapidfuzz import fuzz

from reader.model import Article
from reader.text.folding import fold_plain

# What is added to an address to follow its reader, and says nothing about the page.
_TRACKING = re.compile(
    r"utm_\w+|at_\w+|ns_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_cid|mc_eid|spm|smid|ocid|xtor|_ga|wt\.\w+",
    re.IGNORECASE,
)
_SHINGLE = 4
SHARED_BY_VERSIONS = 0.5
"""The least ``likeness`` of two texts of one outlet, title and day that are versions of one article.

A column or a digest goes by one title, and may appear twice a day: what is noted on one would be lost from
sight if the other took its place.
"""
_SHORT = 40
"""Of texts shorter than this, what they share says little: they must be alike as a whole."""
_DEFAULT_PORTS = {"http": 80, "https": 443}


def url_key(url: str | None) -> str | None:
    """The address without what may differ between two copies of it; None if it is none of a web page.

    Scheme, ``www.``, letter case of the host, default port, fragment, tracking parameters, their order, a
    slash at the end and the way of escaping do not count. A host alone is an outlet's front page, which no
    article has for its own.
    """
    try:
        parts = urlsplit((url or "").strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not host:
        return None
    if port and port != _DEFAULT_PORTS[parts.scheme]:
        host = f"{host}:{port}"
    path = quote(unquote(parts.path)).rstrip("/")
    pairs = [
        pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])
    ]
    query = urlencode(sorted(pairs))
    if not path and not query:
        return None
    return host.removeprefix("www.") + path + (f"?{query}" if query else "")


def name_key(article: Article) -> str | None:
    """Outlet, title and date, which stand for an article without an address; None without a date."""
    if article.published is None:
        return None
    title = re.sub(r"\s+", " ", article.title).strip()
    return f"{article.outlet}\n{article.published.date().isoformat()}\n{title}"


def likeness(one: str, other: str) -> float:
    """How much of the shorter of two texts the other one has, from 0 to 1, whatever their script.

    A text of nothing is like any other.
    """
    a, b = (fold_plain(text, numerals=False, drop_punctuation=True) for text in (one, other))
    if not a or not b:
        return 1.0
    if min(len(a), len(b)) < _SHORT:
        return fuzz.ratio(a, b) / 100
    first, second = ({text[at : at + _SHINGLE] for at in range(len(text) - _SHINGLE + 1)} for text in (a, b))
    return len(first & second) / min(len(first), len(second))
