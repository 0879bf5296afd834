"""Which code each digit key applies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reader.model import STAR, Code

DIGITS = range(1, 10)


def digits_of(
    codes: Sequence[Code], recent: Iterable[int], active: int | None, kept: Mapping[int, int]
) -> dict[int, Code]:
    """The codes that the keys 1 to 9 apply.

    A code of the ``active`` codebook that has a digit of its own keeps it. Free digits go to the codes used
    last (``recent`` has their ids, the latest first), those of the active codebook before others, then to
    codes that were never used. One that had a free digit before (``kept``, ids by digit) has it still as long
    as it is among these: the same key pressed again applies the same code. A star has a key of its own.
    """
    known = {code.id: code for code in codes if code.uuid != STAR}
    found = {
        code.digit: code for code in known.values() if code.digit is not None and code.codebook == active
    }
    own = {code.id for code in found.values()}
    order = [each for each in dict.fromkeys([*recent, *known]) if each in known and each not in own]
    order.sort(key=lambda each: active is not None and known[each].codebook != active)
    free = [digit for digit in DIGITS if digit not in found]
    chosen = order[: len(free)]
    stays = {digit: kept[digit] for digit in free if kept.get(digit) in chosen}
    others = (code for code in chosen if code not in stays.values())
    stays |= dict(zip((digit for digit in free if digit not in stays), others, strict=False))
    return dict(sorted({**found, **{digit: known[code] for digit, code in stays.items()}}.items()))
