"""Strings of a file to lines of canonical text."""

import re
import unicodedata

from reader.text.marks import without_heaps

# Line and paragraph separators are white space to \s, the other control characters are not.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
# A joiner holds emoji and the letters of some scripts together; between Han it is dirt.
_LOOSE_JOINER = re.compile(r"(?<![\u0600-\u0dff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]")
_SPACE = re.compile(r"\s+")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{7,})|([0-9]{8,}));?")
_PLAIN = re.compile(r"[!-~\u4e00-\u9fff\u3001-\u3011“”‘’，。：；！？（）]*")


def clean(text: str) -> str:
    """``text`` as one line of canonical text: NFC, white space collapsed and trimmed, nothing unseen."""
    if _PLAIN.fullmatch(text):
        return text
    text = _LOOSE_JOINER.sub("", without_unseen(text))
    return unicodedata.normalize("NFC", _SPACE.sub(" ", without_heaps(text)).strip())


def without_unseen(text: str) -> str:
    """``text`` without the characters that are not seen, turn the line round, or are none."""
    return _UNSEEN.sub("", text)


def with_short_references(text: str) -> str:
    """``text`` with HTML's character references written so that none is a number beyond all measure.

    What no character has the number of is U+FFFD, as HTML has it.
    """
    return _REFERENCE.sub(_short_reference, text)


def _short_reference(match: re.Match[str]) -> str:
    form, digits = ("x", match[1]) if match[1] else ("", match[2])
    digits = digits.lstrip("0") or "0"
    return f"&#{form}{digits};" if len(digits) < 7 else "\ufffd"


def squeeze(text: str) -> str:
    """``text`` without any white space, for comparing what should be the same words."""
    return _SPACE.sub("", text)
