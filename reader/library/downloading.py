"""A picture from the web: asked of one site, of a bounded size, in a bounded time."""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import IO, Any
from urllib.parse import urlsplit

from reader.library.pictures import PictureError
from reader.text.web_address import is_public, web_address

_CHUNK = 64 * 2**10
own_network_is_shut = True
"""Only tests set this otherwise: they have no servers but those of their own machine."""


def download(
    url: str, cancelled: Callable[[], bool], *, most: int, silence_s: float, deadline_s: float
) -> bytes:
    """What lies at the address, if its server calls it a picture.

    It may have ``most`` bytes and take ``deadline_s`` seconds, and the server may be silent for
    ``silence_s``. ``cancelled`` is asked as data come.

    Raises:
        PictureError: if it can't be had.
    """
    connections = _Opener()
    # Only what the web speaks: an answer that leads to a file of this machine leads nowhere.
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        connections,
        urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPDefaultErrorHandler(),
        Redirects(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    deadline = time.monotonic() + deadline_s
    limit = threading.Timer(deadline_s, connections.cut)
    limit.daemon = True
    limit.start()
    try:
        headers = {"User-Agent": "Jianting", "Accept": "image/*"}
        request = urllib.request.Request(_to_be_asked(url), headers=headers)  # noqa: S310 - opens the web alone
        with opener.open(request, timeout=silence_s) as answer:
            if time.monotonic() > deadline:  # its headers were cut off
                raise PictureError("slow", url)
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
        if time.monotonic() > deadline:
            raise PictureError("slow", url) from error
        detail = str(getattr(error, "reason", "") or error)
        raise PictureError("network", url, detail) from error
    finally:
        limit.cancel()


def _to_be_asked(url: str) -> str:
    """The address in ASCII, without a name and password.

    Raises:
        PictureError: if it is none of the web at large: an article must not reach into its reader's network.
    """
    address = web_address(url)
    if address is None or (address.is_private and own_network_is_shut):
        raise PictureError("address", url)
    return address.url


class _Outward(http.client.HTTPConnection):
    """Speaks to none of the reader's own network, whatever number a name of the web is given."""

    def connect(self) -> None:
        """Connects, and says nothing there if that is none of the web at large."""
        super().connect()
        place = str(self.sock.getpeername()[0]).partition("%")[0]
        if own_network_is_shut and not is_public(ipaddress.ip_address(place)):
            self.close()
            raise OSError(f"{self.host} leads to {place}")


class _OutwardSafely(http.client.HTTPSConnection, _Outward):
    """The same, by HTTPS: where it connects to is looked at before anything is said there."""


class _Opener(urllib.request.HTTPSHandler, urllib.request.HTTPHandler):
    """Opens addresses directly, or by the proxy that the reader has set, which may stand in their network."""

    def __init__(self) -> None:
        super().__init__()
        self._made: list[http.client.HTTPConnection] = []

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self._open(http.client.HTTPConnection if _is_by_proxy(req) else _Outward, req)

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self._open(http.client.HTTPSConnection if _is_by_proxy(req) else _OutwardSafely, req)

    def cut(self) -> None:
        """Ends what is under way: who waits for an answer to begin is told that there is none."""
        for each in self._made:
            if each.sock is not None:
                with contextlib.suppress(OSError):
                    each.sock.shutdown(socket.SHUT_RDWR)

    def _open(
        self, kind: type[http.client.HTTPConnection], req: urllib.request.Request
    ) -> http.client.HTTPResponse:
        def make(host: str, **options: Any) -> http.client.HTTPConnection:
            self._made.append(kind(host, **options))
            return self._made[-1]

        return self.do_open(make, req)


def _is_by_proxy(request: urllib.request.Request) -> bool:
    return request.host != urlsplit(request.full_url).netloc


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
        address = web_address(newurl)
        is_outside = address is not None and not (address.is_private and own_network_is_shut)
        if not is_safe or not is_outside or not _are_one_site(old.hostname or "", new.hostname or ""):
            raise urllib.error.HTTPError(newurl, code, f"leads to {new.scheme}://{new.netloc}", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _are_one_site(one: str, other: str) -> bool:
    one, other = (host.removeprefix("www.") for host in (one, other))
    return bool(one and other) and (one == other or one.endswith(f".{other}") or other.endswith(f".{one}"))
