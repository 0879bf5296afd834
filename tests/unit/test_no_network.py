"""No test reaches the network: the guard that sees to it is tried here."""

import contextlib
import http.server
import os
import re
import socket
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

import pytest

from tests.offline.sitecustomize import is_loopback

ROOT = Path(__file__).parents[2]
ELSEWHERE = "192.0.2.7"
"""An address that is nobody's, by RFC 5737."""


@pytest.fixture
def tried():
    """Tells what the guard wrote down, and takes it away, so that the test itself does not fail of it."""
    log = Path(os.environ["JIANTING_TRIED_NETWORK"])

    def ask():
        told = log.read_text(encoding="utf-8")
        log.write_text("", encoding="utf-8")
        return told

    yield ask
    ask()


def tcp(address):
    with socket.socket() as one:
        one.settimeout(0.2)
        one.connect(address)


def udp(address):
    with socket.socket(type=socket.SOCK_DGRAM) as one:
        one.sendto(b"hello", address)


@pytest.mark.parametrize(
    "reach",
    [
        lambda: tcp((ELSEWHERE, 80)),
        lambda: udp((ELSEWHERE, 53)),
        lambda: socket.getaddrinfo("news.example", 443),
        lambda: socket.gethostbyname("news.example"),
        lambda: socket.create_connection(("news.example", 443), timeout=0.2),
        lambda: subprocess.run(["git", "clone", "https://news.example/a.git"], check=False),
        lambda: subprocess.run(["curl", "https://news.example"], check=False),
    ],
)
def test_what_leaves_the_machine_is_refused_and_written_down(reach, tried):
    # Python may have imported the guard under its other name as it started.
    with pytest.raises(OSError, match="no test may reach the network"):
        reach()
    assert "news.example" in (told := tried()) or ELSEWHERE in told


def test_an_attempt_that_the_program_swallows_is_written_down_still(tried):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with contextlib.suppress(OSError):
        opener.open("http://news.example/a.jpg", timeout=0.2)
    assert "news.example" in tried()


def test_a_program_that_a_test_starts_is_guarded_too(tried):
    code = f"import socket; socket.socket().connect(({ELSEWHERE!r}, 80))"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.returncode
    assert "no test may reach the network" in ended.stderr
    assert ELSEWHERE in tried()


def test_a_server_of_this_machine_is_reached(tried):
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(204)
            self.end_headers()

        def log_message(self, *args):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/", timeout=5) as answer:
            assert answer.status == 204
        server.shutdown()
    assert tried() == ""


def test_a_test_that_tries_fails(tmp_path):
    """The whole way: a suite of one test, which swallows the refusal, is red."""
    (tmp_path / "conftest.py").write_text(
        "from tests.conftest import *\nfrom tests.conftest import _no_network\n", encoding="utf-8"
    )
    (tmp_path / "test_one.py").write_text(
        "import contextlib, socket\n\n\ndef test_it():\n"
        "    with contextlib.suppress(OSError):\n"
        f"        socket.create_connection(({ELSEWHERE!r}, 80), timeout=0.2)\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull]
    folders = os.pathsep.join([str(ROOT), os.environ["PYTHONPATH"]])
    ended = subprocess.run(
        [*command, f"--rootdir={tmp_path}", str(tmp_path)],
        # Of the plugins that it would load none is needed; Qt's takes long.
        env={**os.environ, "PYTHONPATH": folders, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 1, ended.stdout + ended.stderr
    assert "1 passed, 1 error" in ended.stdout
    assert "no test may reach the network" in ended.stdout
    assert f"'{ELSEWHERE}'" in ended.stdout


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "::1", "localhost", None, b"127.0.0.1"])
def test_this_machine_is_known(host):
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["10.0.0.1", "127.0.0.1.news.example", "fe80::1%eth0", "news.example"])
def test_others_are_known(host):
    assert not is_loopback(host)


def test_one_module_of_the_program_speaks_to_the_web():
    speaks = re.compile(
        r"^\s*(?:from|import)\s+(?:urllib\.request|urllib3|http|socket|ssl|ftplib|smtplib|webbrowser|asyncio|"
        r"requests|httpx|PySide6\.Qt(?:Network|Web)\w*)\b|"
        r"^from (?:urllib import .*request|PySide6 import .*Net)",
        re.M,
    )
    assert speaks.search("import os\nimport http.client\n")
    assert speaks.search("from urllib import parse, request")
    found = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "reader").rglob("*.py")
        if speaks.search(path.read_text(encoding="utf-8"))
    }
    assert found == {"reader/library/downloading.py"}
