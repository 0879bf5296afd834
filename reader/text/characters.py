"""What single characters, and clusters of them, fold to. ``reader.text.folding`` tells what and why."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache

from reader.resources import resource
from reader.text.numerals import Edit
from reader.text.script import simplified_char

_KEPT = frozenset("…‥")
"""NFKC would turn these into full stops."""

_PUNCTUATION = {
    char: mark
    for mark, chars in {
        '"': "'“”„‟‘’‚‛「」『』﹁﹂﹃﹄｢｣＂＇〝〞〟«»‹›`´′″‵‶ˋˊ",
        ",": "，﹐",
        "、": "﹑､",
        ".": "．﹒",
        "。": "｡",
        ";": "；﹔",
        ":": "：﹕︰",
        "?": "？﹖",
        "!": "！﹗",
        "-": "‐‑‒–—―−─━﹘﹣－⸺⸻",
        "…": "‥⋯",
        "~": "～〜∼˜",
        "·": "•・‧∙⋅･·",
        "(": "（﹙",
        ")": "）﹚",
        "[": "【〔［〖〘〚﹝",
        "]": "】〕］〗〙〛﹞",
        "<": "《〈＜﹤⟨⟪〈",
        ">": "》〉＞﹥⟩⟫〉",
        "/": "／⁄∕",
        "|": "｜│",
        "%": "％",
    }.items()
    for char in chars
}


@cache
def is_invisible(char: str) -> bool:
    """Whether nobody sees the character: zero-width, a format or control character, a variation selector."""
    if char.isspace():
        return False
    return (
        unicodedata.category(char) in ("Cf", "Cc")
        or "\ufe00" <= char <= "\ufe0f"
        or "\U000e0100" <= char <= "\U000e01ef"
        or char in "\u034f\u180b\u180c\u180d"
    )


@cache
def continues(char: str) -> bool:
    """Whether the character belongs with the one before it: a combining mark, a vowel or final of Hangul."""
    first = unicodedata.normalize("NFKD", char)[0]
    return unicodedata.category(first)[0] == "M" or "\u1160" <= first <= "\u11ff"


@cache
def _variants() -> dict[str, str]:
    with resource("tables", "variants.toml").open("rb") as file:
        groups = tomllib.load(file)
    return {char: group[0] for group in groups["split"] + groups["variants"] for char in group[1:]}


def _narrow(char: str) -> str:
    """The character in half width and lower case; it may become several."""
    if char in _KEPT:
        return char
    tag = unicodedata.decomposition(char).partition(" ")[0]
    if tag == "<fraction>" or (tag == "<super>" and char.isdigit()):
        return char
    normal = unicodedata.normalize("NFKC", char)
    if unicodedata.category(char) == "No" and (tag in ("<circle>", "<compat>") or "❶" <= char <= "➓"):
        inner = normal.strip("().,") if tag else str(int(unicodedata.numeric(char)))
        return f"({inner})"
    if normal[0] == " ":
        # A mark standing by itself (¨) would come apart into a space and a mark upon nothing.
        return char
    return unicodedata.normalize("NFKC", normal.casefold())


class CharTable(dict[int, int]):
    """Code points to what they fold to, for ``str.translate``; filled as characters are met.

    Only what folds to exactly one character is translated. ``irregular`` holds the characters met so far
    that do not, or that belong with the character before them: ``clusters`` folds these.
    """

    def __init__(self, *, script: bool, width: bool, punctuation: bool) -> None:
        super().__init__()
        self._script = script
        self._width = width
        self._punctuation = punctuation
        self.irregular: set[str] = set()

    def __missing__(self, code_point: int) -> int:
        char = chr(code_point)
        folded = self.fold(char)
        if len(folded) == 1 and not (self._width and continues(char)):
            target = ord(folded)
        else:
            self.irregular.add(char)
            target = code_point
        self[code_point] = target
        return target

    def fold(self, cluster: str) -> str:
        """What a character, with any that belong to it, folds to."""
        # Folding one way can make a character that folds another way; four rounds are more than any needs.
        for _ in range(4):
            folded = "".join(map(self._fold_char, cluster))
            if self._width:
                folded = unicodedata.normalize("NFC", folded)
            if folded == cluster:
                break
            cluster = folded
        return cluster

    def _fold_char(self, char: str) -> str:
        if char == "\n" or char == " ":
            return char
        if is_invisible(char):
            return ""
        if char.isspace():
            return " "
        if self._punctuation and char in _PUNCTUATION:
            return _PUNCTUATION[char]
        if self._width:
            char = _narrow(char)
        if self._script:
            char = "".join(map(_plain_form, char))
        return char

    def clusters(self, text: str) -> Iterator[Edit]:
        """The places of a text that do not fold one character to one, and what they fold to."""
        done = 0
        for index in [index for index, char in enumerate(text) if char in self.irregular]:
            if index < done:
                continue
            char = text[index]
            start, end = index, index + 1
            trails = self._trails(char)
            if trails and index > done and text[index - 1] != "\n":
                start -= 1
            while end < len(text) and self._trails(text[end]):
                end += 1
            last = end
            while last > index and is_invisible(text[last - 1]):
                last -= 1
            if last > index:
                yield start, last, self.fold(text[start:last])
            if last < end:
                yield last, end, ""
            done = end

    def _trails(self, char: str) -> bool:
        return is_invisible(char) or (self._width and continues(char))


def _plain_form(char: str) -> str:
    simple = simplified_char(char)
    return _variants().get(simple, simple)


@cache
def char_table(*, script: bool, width: bool, punctuation: bool) -> CharTable:
    """The one table for these options, shared so that what it has learned is kept."""
    return CharTable(script=script, width=width, punctuation=punctuation)


def plain(text: str) -> str:
    """The text in simplified script, half width and plain marks, as long as it was: each character alone."""
    return text.translate(char_table(script=True, width=True, punctuation=True))
