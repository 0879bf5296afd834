from __future__ import annotations

import contextlib
import http.client
import http.server
import io
import itertools
import os
import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import downloading, pictures
from reader.library.pictures import PictureError, Pictures

PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers by the path: a picture, or one of the things that may go wrong."""

    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        kind, body, status = "image/png", PNG, 200
        location = None
        match self.path:
            case "/page":
                kind = "text/html"
            case "/drawing":
                kind = "image/svg+xml"
            case "/liar":
                body = b"<script>"
            case "/missing":
                status = 404
            case "/huge":
                body = PNG + bytes(5000)
            case "/moved":
                status, location = 302, "/b.png"
            case "/astray":
                status, location = 302, "file:///etc/passwd"
            case "/round":
                status, location = 302, "/round"
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if location:
            self.send_header("Location", location)
        if self.path != "/huge":
            self.send_header("Content-Length", str(len(body) + (self.path == "/cut")))
        self.end_headers()
        with contextlib.suppress(OSError):  # who gives up may be gone
            if self.path == "/drip":
                for byte in body:
                    self.wfile.write(bytes([byte]))
                    time.sleep(0.02)
            else:
                self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and the paths that it was asked for."""
    monkeypatch.setattr(downloading, "own_network_is_shut", False)
    asked: list[str] = []
    handler = type("Own", (Handler,), {"asked": asked})
    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}", asked
    made.shutdown()
    thread.join()
    made.server_close()


@pytest.fixture
def kept(tmp_path: Path) -> Pictures:
    return Pictures(tmp_path / "pictures")


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Any attempt to connect or to look up a name is noted."""
    tried: list[object] = []

    def refuse(*args: object, **_: object) -> None:
        tried.append(args)
        raise OSError("no network here")

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    return tried


def code(kept: Pictures, url: str) -> str:
    with pytest.raises(PictureError) as error:
        kept.fetch(url, consent=True)
    assert error.value.url == url
    return error.value.code


def test_a_picture_is_fetched_once_and_then_kept(kept: Pictures, server: tuple[str, list[str]]) -> None:
    base, asked = server
    assert kept.kept(base + "/a.png") is None
    for _ in range(2):
        assert kept.fetch(base + "/a.png", consent=True) == PNG
    assert asked == ["/a.png"]
    assert kept.fetch(base + "/a.png", consent=False) == PNG
    assert kept.size() == len(PNG)
    kept.forget_all()
    assert (kept.kept(base + "/a.png"), kept.size()) == (None, 0)


def test_what_can_not_be_tidied_is_shown_all_the_same(
    kept: Pictures, server: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    base, asked = server

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    crowded = Pictures(kept.folder, most_kept=0)
    crowded.fetch(base + "/a.png", consent=True)
    monkeypatch.setattr("pathlib.Path.unlink", refused)
    monkeypatch.setattr("os.utime", refused)
    assert crowded.fetch(base + "/a.png?again", consent=True) == PNG
    assert crowded.kept(base + "/a.png") == PNG
    assert len(asked) == 2


def test_without_consent_no_server_is_asked(kept: Pictures, no_network: list[object]) -> None:
    with pytest.raises(PictureError) as error:
        kept.fetch("https://news.example/a.png", consent=False)
    assert error.value.code == "consent"
    assert no_network == []
    assert not kept.folder.exists()


def test_without_a_network_the_reason_is_told(kept: Pictures, no_network: list[object]) -> None:
    with pytest.raises(PictureError) as error:
        kept.fetch("http://news.example/a.png", consent=True)
    assert (error.value.code, error.value.detail) == ("network", "no network here")
    assert no_network


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://a.example/b.png", "data:image/png;base64,AA", "http://", "a.png", ""]
)
def test_only_the_web_is_asked(kept: Pictures, no_network: list[object], url: str) -> None:
    assert code(kept, url) == "address"
    assert no_network == []


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/page", "type"),
        ("/drawing", "type"),
        ("/liar", "type"),
        ("/missing", "network"),
        ("/astray", "network"),
        ("/round", "network"),
        ("/cut", "network"),
    ],
)
def test_what_is_no_picture_is_not_taken(
    kept: Pictures, server: tuple[str, list[str]], path: str, why: str
) -> None:
    assert code(kept, server[0] + path) == why
    assert kept.size() == 0


def test_a_picture_may_have_moved(kept: Pictures, server: tuple[str, list[str]]) -> None:
    base, asked = server
    assert kept.fetch(base + "/moved", consent=True) == PNG
    assert asked == ["/moved", "/b.png"]


@pytest.mark.parametrize("path", ["/huge", "/a.png"])
def test_a_picture_that_is_too_large_is_not_taken(
    kept: Pictures, server: tuple[str, list[str]], path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "LARGEST", 80)
    assert code(kept, server[0] + path) == "size"


def test_a_server_that_gives_a_byte_now_and_then_is_not_waited_for(
    kept: Pictures, server: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "DEADLINE_S", 0.1)
    began = time.monotonic()
    assert code(kept, server[0] + "/drip") == "slow"
    assert time.monotonic() - began < 1.5  # of some 2.2 that all of it takes
    monkeypatch.setattr(pictures, "DEADLINE_S", 30)
    asked = itertools.count()
    with pytest.raises(PictureError):
        kept.fetch(server[0] + "/drip", consent=True, cancelled=lambda: next(asked) > 0)
    assert time.monotonic() - began < 1.5


def test_an_answer_that_never_begins_is_given_up(
    kept: Pictures, monkeypatch: pytest.MonkeyPatch, server: tuple[str, list[str]]
) -> None:
    """A server that sends a byte of its headers now and then is never silent, and never done."""
    monkeypatch.setattr(pictures, "DEADLINE_S", 0.3)
    over = threading.Event()

    def drip(listening: socket.socket) -> None:
        asking, _ = listening.accept()
        with asking, contextlib.suppress(OSError):
            asking.sendall(b"HTTP/1.0 200 OK\r\n")
            while not over.wait(0.05):
                asking.sendall(b"X")

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=drip, args=(listening,))
        thread.start()
        began = time.monotonic()
        try:
            assert code(kept, f"http://127.0.0.1:{listening.getsockname()[1]}/a.png") == "slow"
            assert time.monotonic() - began < 5
        finally:
            over.set()
            thread.join()


def test_an_address_may_be_written_in_any_script(kept: Pictures, server: tuple[str, list[str]]) -> None:
    base, asked = server
    assert kept.fetch(f"{base}/图片 一%20b.png?宽=5&x=%E4%B8%80#片", consent=True) == PNG
    assert asked == ["/%E5%9B%BE%E7%89%87%20%E4%B8%80%20b.png?%E5%AE%BD=5&x=%E4%B8%80"]


@pytest.mark.parametrize(
    ("source", "target", "followed"),
    [
        ("https://news.example/a", "https://news.example/b", True),
        ("https://www.news.example/a", "https://img.news.example/b", True),
        ("https://img.news.example/a", "https://news.example/b", True),
        ("http://news.example/a", "https://news.example/a", True),
        ("http://news.example/a", "http://news.example:8080/a", True),
        ("https://news.example/a", "http://news.example/a", False),
        ("https://news.example/a", "https://tracker.example/a", False),
        ("https://news.example/a", "https://fakenews.example/a", False),
        ("https://news.example/a", "http://127.0.0.1/a", False),
        ("https://news.example/a", "https:///a", False),
        ("https://news.example/a", "ftp://news.example/a", False),
        ("https://news.example/a", "https://evil.example@news.example:x/a", False),
        ("https://news.example/a", "https://evil.example\\\\.news.example/a", False),
        ("http://10.0.0.1/a", "http://10.0.0.1/b", False),
    ],
)
def test_an_answer_leads_no_further_than_the_reader_consented(
    source: str, target: str, followed: bool
) -> None:
    """Neither to others, who would learn what is read, nor off a safe connection."""

    def follow() -> urllib.request.Request | None:
        request = urllib.request.Request(source)  # noqa: S310 (it is not opened)
        headers = http.client.HTTPMessage()
        return downloading.Redirects().redirect_request(request, io.BytesIO(), 302, "Found", headers, target)

    if followed:
        again = follow()
        assert again is not None
        assert again.full_url == target
    else:
        with pytest.raises(urllib.error.HTTPError):
            follow()


def test_who_gives_up_gets_nothing(kept: Pictures, server: tuple[str, list[str]]) -> None:
    with pytest.raises(PictureError) as error:
        kept.fetch(server[0] + "/a.png", consent=True, cancelled=lambda: True)
    assert error.value.code == "slow"


def test_what_was_not_looked_at_for_longest_goes_first(tmp_path: Path, server: tuple[str, list[str]]) -> None:
    small = Pictures(tmp_path, most_kept=2 * len(PNG))
    first, second, third = (f"{server[0]}/{name}.png" for name in "abc")
    for age, url in ((300, first), (200, second)):
        small.fetch(url, consent=True)
        path = small._path(url)
        os.utime(path, (path.stat().st_atime, path.stat().st_mtime - age))
    assert small.kept(first) == PNG  # looked at again
    small.fetch(third, consent=True)
    assert small.kept(second) is None
    assert small.kept(first) == PNG
    assert small.kept(third) == PNG


def test_a_folder_that_cannot_be_written_does_not_matter(
    tmp_path: Path, server: tuple[str, list[str]]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert Pictures(tmp_path / "file").fetch(server[0] + "/a.png", consent=True) == PNG


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "10.0.0.1", "192.168.1.1", "169.254.169.254", "[::1]", "2130706433", "router"],
)
def test_an_address_of_ones_own_network_is_never_asked(
    kept: Pictures, no_network: list[object], host: str
) -> None:
    assert code(kept, f"http://{host}/admin?reset=1") == "address"
    assert no_network == []


@pytest.fixture
def own_server(server: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch) -> tuple[str, list[str]]:
    """That server, which is now in a network of one's own, shut as it is outside of tests."""
    monkeypatch.setattr(downloading, "own_network_is_shut", True)
    return server


def test_a_name_that_leads_into_ones_own_network_is_told_nothing(
    kept: Pictures, own_server: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name of the web may be answered with any number, such as a router's."""
    base, asked = own_server
    port = int(base.rpartition(":")[2])
    really = socket.getaddrinfo

    def resolve(host: str, *rest: object, **others: object) -> list[object]:
        return really("127.0.0.1" if host == "pictures.example" else host, *rest, **others)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    for scheme in ("http", "https"):
        assert code(kept, f"{scheme}://pictures.example:{port}/a.png") == "network"
    assert asked == []


def test_a_proxy_may_stand_in_ones_own_network(
    kept: Pictures, own_server: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    base, asked = own_server
    monkeypatch.setenv("http_proxy", base)
    assert kept.fetch("http://pictures.example/a.png", consent=True) == PNG
    assert asked == ["http://pictures.example/a.png"]


def test_no_name_and_password_is_sent_that_an_address_holds(
    kept: Pictures, server: tuple[str, list[str]]
) -> None:
    base, asked = server
    assert kept.fetch(base.replace("//", "//user:secret@") + "/a.png", consent=True) == PNG
    assert asked == ["/a.png"]
