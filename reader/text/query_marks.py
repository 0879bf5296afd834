"""The marks of the language of searches, as Western and Chinese keyboards have them."""

from __future__ import annotations

_DOUBLE = '"“”„‟＂〝〞'
CLOSING = dict.fromkeys(_DOUBLE, _DOUBLE) | {"「": "」", "『": "』", "﹁": "﹂", "﹃": "﹄", "｢": "｣"}
"""What opens a quoted phrase, and what closes it."""
QUOTES = frozenset("".join((*CLOSING, *CLOSING.values())))
OPENING_GROUP = frozenset("(（﹙")
CLOSING_GROUP = frozenset(")）﹚")
EXCLUDING = frozenset("-－")
COLONS = ":：﹕︰"
COMMAS = frozenset(",，、﹐﹑")


def ends_word(char: str) -> bool:
    """Whether a word ends before this character."""
    return char.isspace() or char in QUOTES or char in OPENING_GROUP or char in CLOSING_GROUP


def quoted(text: str) -> str:
    """The text in quotation marks that it does not hold itself.

    One of these pairs is always free for what was read out of quotation marks.
    """
    if not any(char in text for char in _DOUBLE):
        return f'"{text}"'
    return f"「{text}」" if "」" not in text else f"『{text}』"


def value_written(value: str) -> str:
    """A field's value, in quotation marks if it needs them."""
    plain = value and not any(ends_word(char) or char in COMMAS for char in value)
    return value if plain else quoted(value)
