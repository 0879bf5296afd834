"""Keeps the programs that tests run from the network, and writes down who tried to reach it.

Python imports a module of this name as it starts, so that the folder on ``PYTHONPATH`` guards every Python
that a test starts; in the process of the tests itself ``tests/conftest.py`` calls ``guard``.
"""

from __future__ import annotations

import ipaddress
import os
import sys
from collections.abc import Callable
from pathlib import PurePath

LOG = "JIANTING_TRIED_NETWORK"
"""The environment variable that names the file to which each attempt adds a line."""
_LOCAL = frozenset({"", "localhost", "0.0.0.0", "::"})  # noqa: S104 - nothing is bound here
_TELLERS = frozenset({"curl", "wget", "ssh", "scp", "rsync", "ftp", "sftp", "nc", "telnet", "xdg-open"})
"""Programs that do nothing but speak to others, or have a browser do it."""
_GIT_TELLS = frozenset({"clone", "fetch", "pull", "push", "ls-remote", "submodule"})


class NetworkBlockedError(OSError):
    """A test tried to reach the network."""


def is_loopback(host: object) -> bool:
    """Whether a host, by name or number, is this machine."""
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if name is None or name in _LOCAL:
        return True
    try:
        return ipaddress.ip_address(str(name).partition("%")[0]).is_loopback
    except ValueError:
        return False


def guard() -> None:
    """Refuses from now on, for good, what would leave this machine; Python itself asks, whoever calls.

    Servers of this machine can be reached, and sockets that are files.
    """
    sys.addaudithook(_hear)


def _hear(event: str, args: tuple[object, ...]) -> None:
    asks = _ASKS.get(event)
    if asks is None:
        return
    what = asks(args)
    if what:
        line = f"{event} {what}"
        if log := os.environ.get(LOG):
            with open(log, "a", encoding="utf-8") as file:  # noqa: PTH123 - imported as Python starts
                file.write(f"{line}\n")
        raise NetworkBlockedError(f"no test may reach the network: {line}")


def _by_address(args: tuple[object, ...]) -> str:
    address = args[1]
    return repr(address) if isinstance(address, tuple) and not is_loopback(address[0]) else ""


def _by_host(args: tuple[object, ...]) -> str:
    host = args[0]
    return "" if is_loopback(host) else repr(host)


def _by_program(args: tuple[object, ...]) -> str:
    """What a program that is to be started would tell others."""
    given = args[1]
    words = [os.fsdecode(each) for each in given] if isinstance(given, (list, tuple)) else str(given).split()
    name = PurePath(words[0]).stem.lower() if words else ""
    tells = name in _TELLERS or (name == "git" and not _GIT_TELLS.isdisjoint(words))
    return " ".join(words) if tells else ""


_ASKS: dict[str, Callable[[tuple[object, ...]], str]] = {
    "socket.connect": _by_address,
    "socket.sendto": _by_address,
    "socket.sendmsg": _by_address,
    "socket.getaddrinfo": _by_host,
    "socket.gethostbyname": _by_host,
    "socket.gethostbyaddr": _by_host,
    "subprocess.Popen": _by_program,
}

if __name__ == "sitecustomize":
    guard()
