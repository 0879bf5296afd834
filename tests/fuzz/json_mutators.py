"""Ways to damage a JSON value in its structure, by chance."""

import copy
import random
from collections.abc import Callable
from typing import Any

Place = tuple[Any, Any]
"""A list or object, and where in it."""

LEAVES = (
    *(None, True, False, 0, -1, 1, 1.5, 2**31, 2**63, 2**63 - 1, 10**30, -(10**18), 1e308, 1e-308),
    *("", " ", "x", "null", "\0", "\ud800", "\u202e", "a\nb", "\ufeff", "甲" * 10_000, "e" + "\u0301" * 3000),
    *("2020-13-45", "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59", "１", "NaN", "1e9"),
    *("http://a.example/", "file:///etc/passwd", "../../x", "urn:x:1", "_:b0", "@context", "javascript:x"),
    *("Annotation", "TextQuoteSelector", "RangeSelector", "tagging", "commenting", "rejected", "quote", "★"),
    *([], {}, [[]], [{}], {"": ""}, {"type": "Annotation"}, {"@id": "x", "@list": [1]}, ["a", "a"]),
    {"@context": "http://evil.example/context.jsonld"},
    {"id": "http://a.example/", "type": ["Annotation", 1]},
)


def places(value: Any) -> list[Place]:
    """Every place in a value."""
    found: list[Place] = []
    waiting = [value]
    while waiting:
        here = waiting.pop()
        keys = list(here) if isinstance(here, dict) else range(len(here)) if isinstance(here, list) else ()
        for key in keys:
            found.append((here, key))
            waiting.append(here[key])
    return found


def _put_other(rng: random.Random, here: Any, key: Any, everything: list[Place]) -> None:
    here[key] = copy.deepcopy(rng.choice(LEAVES))


def _put_own(rng: random.Random, here: Any, key: Any, everything: list[Place]) -> None:
    other, name = rng.choice(everything)
    try:
        here[key] = copy.deepcopy(other[name])
    except (KeyError, IndexError):
        here[key] = None


def _remove(rng: random.Random, here: Any, key: Any, everything: list[Place]) -> None:
    del here[key]


def _repeat(rng: random.Random, here: Any, key: Any, everything: list[Place]) -> None:
    here[key] = [copy.deepcopy(here[key]) for _ in range(rng.choice((2, 2, 5, 1000)))]


def _wrap(rng: random.Random, here: Any, key: Any, everything: list[Place]) -> None:
    for _ in range(rng.choice((1, 3, 60))):
        here[key] = rng.choice(
            ([here[key]], {"value": here[key]}, {"@value": here[key]}, {"@set": [here[key]]})
        )


def _rename(rng: random.Random, here: Any, key: Any, everything: list[Place]) -> None:
    if isinstance(here, dict):
        names = [name for _, name in everything if isinstance(name, str)]
        here[rng.choice([*names, "@context", "", "type"])] = here.pop(key)


def _alter_text(rng: random.Random, here: Any, key: Any, everything: list[Place]) -> None:
    if isinstance(here[key], str) and here[key]:
        at = rng.randrange(len(here[key]))
        piece = rng.choice(("", "\0", "x", "\ud83d", here[key][:at] * 50, "\\", "/", '"'))
        here[key] = here[key][:at] + piece + here[key][at + 1 :]
    elif isinstance(here[key], int):
        here[key] += rng.choice((-1, 1, 7, -1000, 2**40))


_CHANGES: tuple[Callable[[random.Random, Any, Any, list[Place]], None], ...] = (
    *(_put_other, _put_other, _put_own, _remove, _repeat, _wrap, _rename, _alter_text, _alter_text),
)


def damage(rng: random.Random, value: Any) -> Any:
    """The value with one to a few things changed in it."""
    value = [copy.deepcopy(value)]
    for _ in range(rng.choice((1, 1, 2, 4, 10))):
        everything = places(value)
        here, key = rng.choice(everything)
        rng.choice(_CHANGES)(rng, here, key, everything)
        if not value:
            return None
    return value[0]
