"""Words for a person, in the three languages of the program, made from the core's codes and values.

The words are in ``resources/i18n/messages.toml``. The window has its own, through Qt's translations.
"""

from __future__ import annotations

import functools
import locale
import os
import sys
import tomllib
from collections.abc import Mapping
from typing import Any

from reader.model import LibraryProblem, ProblemCode
from reader.resources import resource

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
"""The BCP 47 tags of the languages that every message has words in."""

_LISTED = "、"
_TRADITIONAL_PLACES = ("hant", "tw", "hk", "mo")
# Windows' LANGIDs of traditional Chinese: Taiwan, Hong Kong, Macau.
_WINDOWS_TRADITIONAL = {0x0404, 0x0C04, 0x1404}
_WINDOWS_CHINESE = 0x04


def language(environment: Mapping[str, str] | None = None) -> str:
    """The language to speak, one of ``LANGUAGES``.

    The environment variable ``JIANTING_LANG`` decides (``en``, ``zh_CN``, ``zh-Hant``, …), else the locale
    variables in the order that POSIX gives them, else the system's own setting; English if none of them
    names a Chinese locale.
    """
    variables = os.environ if environment is None else environment
    for name in ("JIANTING_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if variables.get(name):
            return language_of(variables[name])
    return _system_language() if environment is None else "en"


def language_of(tag: str) -> str:
    """The language of ``LANGUAGES`` that comes nearest to a locale's name or BCP 47 tag."""
    parts = tag.casefold().split(".")[0].split("@")[0].replace("-", "_").split("_")
    if parts[0] != "zh":
        return "en"
    traditional = any(place in parts[1:] for place in _TRADITIONAL_PLACES)
    return "zh-Hant" if traditional and "hans" not in parts else "zh-Hans"


def _system_language() -> str:
    if sys.platform == "win32":
        import ctypes

        langid = int(ctypes.windll.kernel32.GetUserDefaultUILanguage())
        if langid & 0x3FF != _WINDOWS_CHINESE:
            return "en"
        return "zh-Hant" if langid in _WINDOWS_TRADITIONAL else "zh-Hans"
    return language_of(locale.getlocale()[0] or "en")


@functools.cache
def _table() -> dict[str, dict[str, dict[str, str]]]:
    text = resource("i18n", "messages.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def has_words(key: str) -> bool:
    """Whether ``say`` knows the key."""
    group, _, name = key.partition(".")
    return name in _table().get(group, {})


def message_keys() -> list[str]:
    """Every key that ``say`` knows."""
    return [f"{group}.{name}" for group, names in _table().items() for name in names]


def say(key: str, tongue: str | None = None, /, **values: Any) -> str:
    """The words of a message, e.g. ``say("output.written", path=…)``, in ``tongue`` or in ``language()``.

    Raises:
        KeyError: if there is no such message, or a value that it needs is not given.
    """
    group, _, name = key.partition(".")
    return _table()[group][name][tongue or language()].format(**values)


def reason(code: ProblemCode, detail: str = "", tongue: str | None = None) -> str:
    """Why an input was left out, and what to do about it; ``detail`` (a position, a size) goes last."""
    words = say(f"problem.{code.value}", tongue)
    if not detail:
        return words
    return say("problem.with_detail", tongue, reason=words, detail=detail)


def library_reason(code: LibraryProblem, path: object, detail: str = "", tongue: str | None = None) -> str:
    """Why the library at ``path`` can't be used, and what to do about it."""
    return say(f"library.{code.value}", tongue, path=path, detail=detail)


def evidence(why: Mapping[str, Any], tongue: str | None = None) -> list[str]:
    """What a link rests on, in short phrases; evidence that has no words is left to the shell's JSON."""
    phrases = []
    for key, value in why.items():
        if has_words(f"why.{key}") and value not in (None, "", [], ()):
            phrases.append(say(f"why.{key}", tongue, value=_worded(key, value, tongue)))
    return phrases


def _worded(key: str, value: Any, tongue: str | None) -> str:
    if isinstance(value, list | tuple):
        return (_LISTED if (tongue or language()) != "en" else ", ").join(
            _worded(key, each, tongue) for each in value
        )
    if key == "coverage" and isinstance(value, float | int):
        return f"{value:.0%}"
    if has_words(f"{key}.{value}"):
        return say(f"{key}.{value}", tongue)
    return str(value)
