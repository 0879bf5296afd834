"""Which outlet an article comes from."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.archive.addresses import host_of
from reader.archive.text import squeeze
from reader.model import Outlet
from reader.resources import resource

UNKNOWN = Outlet("unknown", "未知来源", "？")
_SIGNATURES = ((re.compile("本刊[载載]内?內?容版[权權][为為]端[传傳]媒|端[传傳]媒"), "initium"),)


@dataclass(frozen=True, slots=True)
class _Known:
    outlet: Outlet
    names: frozenset[str]


@cache
def _table() -> tuple[_Known, ...]:
    with resource("tables", "outlets.toml").open("rb") as file:
        rows = tomllib.load(file)["outlet"]
    return tuple(
        _Known(
            Outlet(row["id"], row["name"], row["short"], tuple(row["hosts"])),
            frozenset(_folded(name) for name in (row["name"], *row["names"])),
        )
        for row in rows
    )


def outlets() -> tuple[Outlet, ...]:
    """The outlets known by name, in the order of the table."""
    return tuple(known.outlet for known in _table())


def outlet_of(url: str | None, text: str, front_matter: Mapping[str, Any]) -> Outlet:
    """The outlet of an article, by its address, else by its front matter, else by its text.

    An outlet that is not in the table is named by its host (``example.org``), else by the author or tag of
    the front matter; if nothing tells, it is ``UNKNOWN``.
    """
    host = host_of(url)
    if host is not None:
        for known in _table():
            if any(host == own or host.endswith(f".{own}") for own in known.outlet.hosts):
                return known.outlet
        return Outlet(host, host, host, (host,))
    for name in _names(front_matter):
        for known in _table():
            if _folded(name) in known.names:
                return known.outlet
    for signature, outlet_id in _SIGNATURES:
        if signature.search(text):
            return next(known.outlet for known in _table() if known.outlet.id == outlet_id)
    return UNKNOWN


@cache
def _all_names() -> frozenset[str]:
    return frozenset().union(*(known.names for known in _table()))


def is_outlet_name(name: str) -> bool:
    """Whether ``name`` is what an outlet calls itself, and so nobody's byline."""
    return _folded(name) in _all_names()


def _folded(name: str) -> str:
    return squeeze(name).strip("《》").casefold()


def _names(front_matter: Mapping[str, Any]) -> list[str]:
    found: list[str] = []
    for name in ("author", "source", "tags", "categories"):
        value = front_matter.get(name)
        values = value if isinstance(value, list) else [value]
        found += [item for item in values if isinstance(item, str)]
    return found
