"""A picture from the web: asked of one site, of a bounded size, in a bounded time."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import IO
from urllib.parse import quote, urlsplit, urlunsplit

from reader.library.pictures import PictureError

_CHUNK = 64 * 2**10


def download(
    url: str, cancelled: Callable[[], bool], *, most: int, silence_s: float, deadline_s: float
) -> bytes:
    """What lies at the address, if its server calls it a picture.

    It may have ``most`` bytes and take ``deadline_s`` seconds, and the server may be silent for
    ``silence_s``. ``cancelled`` is asked as data come.

    Raises:
        PictureError: if it can't be had.
    """
    # Only what the web speaks: an answer that leads to a file of this machine leads nowhere.
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPDefaultErrorHandler(),
        Redirects(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    deadline = time.monotonic() + deadline_s
    try:
        headers = {"User-Agent": "Jianting", "Accept": "image/*"}
        request = urllib.request.Request(_in_ascii(url), headers=headers)  # noqa: S310 - opens the web alone
        with opener.open(request, timeout=silence_s) as answer:
            kind = answer.headers.get_content_type()
            if not kind.startswith("image/") or kind == "image/svg+xml":
                raise PictureError("type", url, kind)
            length = int(answer.headers.get("Content-Length") or 0)
            if length > most:
                raise PictureError("size", url)
            data = bytearray()
            while chunk := answer.read1(_CHUNK):
                data += chunk
                if len(data) > most:
                    raise PictureError("size", url)
                if time.monotonic() > deadline or cancelled():
                    raise PictureError("slow", url)
            if len(data) < length:
                raise PictureError("network", url, f"{len(data)} of {length} bytes")
            return bytes(data)
    except urllib.error.HTTPError as error:
        error.close()
        raise PictureError("network", url, f"{error.code} {error.msg}") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        detail = str(getattr(error, "reason", "") or error)
        raise PictureError("network", url, detail) from error


def _in_ascii(url: str) -> str:
    """The address as servers take it: what is no ASCII, or a blank, is escaped."""
    parts = urlsplit(url)
    # The signs that may stand in an address, the percent sign among them: what is escaped stays so.
    path, query = (quote(words, safe="/:@!$&'()*+,;=~%?-._[]") for words in (parts.path, parts.query))
    return urlunsplit((parts.scheme, parts.netloc, path, query, ""))


class Redirects(urllib.request.HTTPRedirectHandler):
    """Follows an answer only to hosts of the site that the reader consented to ask, and never off HTTPS."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """What is to be asked next; HTTPError if that is not to be asked."""
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        is_safe = new.scheme == "https" or new.scheme == old.scheme == "http"
        if not is_safe or not _are_one_site(old.hostname or "", new.hostname or ""):
            raise urllib.error.HTTPError(newurl, code, f"leads to {new.scheme}://{new.netloc}", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _are_one_site(one: str, other: str) -> bool:
    one, other = (host.removeprefix("www.") for host in (one, other))
    return bool(one and other) and (one == other or one.endswith(f".{other}") or other.endswith(f".{one}"))
