"""Values of a JSON file by somebody else, taken as what they should be or refused by name.

What is wrong in a file is the fault of its values, not of a caller's types: hence always a ValueError.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from reader.model.exchanging import ExchangeError
from reader.model.refusal import RefusalError

FARTHEST = 2**63 - 1
"""The largest number that SQLite can hold."""
_SHOWN = 40
"""How much of a wrong value is shown, in characters."""


def parsed(data: bytes) -> Any:
    """The value that a JSON file in UTF-8, UTF-16 or UTF-32 holds.

    Raises:
        ExchangeError: if it is none, or nested too deep.
    """
    try:
        return json.loads(data, parse_constant=_no_constant)
    except RecursionError as error:
        raise ExchangeError("exchange.json_too_deep") from error
    except ValueError as error:
        raise ExchangeError("exchange.not_json", detail=_place(error)) from error


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


def mapping(value: Any, name: str) -> Mapping[str, Any]:
    """The value as an object, or ValueError."""
    if not isinstance(value, Mapping):
        raise _no("refusal.no_object", name, value)
    return value


def listed(value: Any) -> list[Any]:
    """The values of a property that may have none, one or several."""
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def number(value: Any, name: str, *, most: int = FARTHEST) -> int:
    """The value as a number from 0 to ``most``, or ValueError."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise _no("refusal.no_number", name, value)
    return value


def truth(value: Any, name: str) -> bool:
    """The value as true or false, or ValueError."""
    if not isinstance(value, bool):
        raise _no("refusal.yes_or_no", name, value)
    return value


def text(value: Any, name: str) -> str:
    """The value as text, or ValueError; halves of characters are none."""
    if not isinstance(value, str) or any("\ud800" <= char <= "\udfff" for char in value):
        raise _no("refusal.no_text", name, value)
    return value


def optional_text(value: Any, name: str) -> str:
    """The value as text, "" where there is none, or ValueError."""
    return "" if value is None else text(value, name)


def instant(value: Any, name: str) -> datetime | None:
    """The value as an instant, in UTC where it has no time zone; None where there is none, or ValueError."""
    if value is None or value == "":
        return None
    words = text(value, name)
    try:
        when = datetime.fromisoformat(words.strip())
        return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise _no("refusal.no_date", name, words) from error


def _no(problem: str, name: str, value: Any) -> RefusalError:
    if value is None:
        return RefusalError("refusal.missing", name=name)
    return RefusalError(problem, name=name, value=ascii(value)[:_SHOWN])


def _place(error: ValueError) -> RefusalError | str:
    """Where a text is no JSON, if that is known."""
    if isinstance(error, json.JSONDecodeError):
        return RefusalError("refusal.json_at", line=error.lineno, column=error.colno)
    return str(error)[: 2 * _SHOWN]
