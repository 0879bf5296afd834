"""The words of click itself, ``Usage:`` and ``No such option``, in the language that the shell speaks.

Click takes them through ``gettext``, which follows the locale alone: it knows neither JIANTING_LANG nor the
setting of a system without locale variables. So its modules are given another function to ask.
"""

from __future__ import annotations

import functools
import tomllib
from typing import Any

import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.types

from reader.messages import language
from reader.resources import resource

_MODULES: tuple[Any, ...] = (
    click.core,
    click.decorators,
    click.exceptions,
    click.formatting,
    click.parser,
    click.types,
)


def translate_click() -> None:
    """Has click speak as the shell does, from now on."""
    for module in _MODULES:
        if hasattr(module, "_"):
            module._ = words
        if hasattr(module, "ngettext"):
            module.ngettext = _counted


def words(english: str) -> str:
    """A phrase of click's in the language of the shell; as it is, where that has none."""
    return _table().get(english, {}).get(language(), english)


def _counted(one: str, more: str, number: int) -> str:
    return words(one if number == 1 else more)


@functools.cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(resource("i18n", "click.toml").read_text(encoding="utf-8"))
