"""Chinese and mixed numerals, read as digits: 十二 is 12, 两千三百万 and 2300万 are 23000000.

The rule is conservative. A run of numeral characters becomes digits only if it is, as a whole, one
well-formed number:

- with units: 十二, 二十, 一百零五, 三百五 (350), 一万二 (12000), 1.2万, 3万5千, 两千三百万, 万亿;
- digit by digit: three digits or more (一九四九, 九一一), or two with a zero (二〇, 九零后);
- thousands separators go: 3,000 is 3000; decimals are read: 三点五 is 3.5;
- 百分之三十 is 30%, 千分之五 is 5‰;
- one numeral alone only before a measure word or a unit of time (三名, 两个, 十月), and not where it ends
  another word (统一名称, 周三天气).

What is no number stays as it is: 一带一路, 一些, 万一, 十分, 三明治, 统一, 三三两两, 数十万, 几百万, and the
approximate 两三, 七八十, 二十七八. A number in a set phrase (十九大, 一百八十度) becomes digits like any
other, which is harmless: folding serves for matching alone and is the same on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

Edit = tuple[int, int, str]
"""Start and end of a piece of a text, and what replaces it."""

_DIGIT_VALUES = {char: value for value, char in enumerate("零一二三四五六七八九")}
_UNIT_VALUES = {"十": 10, "百": 100, "千": 1000}
_BIG_UNIT_VALUES = {"兆": 10**12, "亿": 10**8, "万": 10**4}
_ZEROS = frozenset("零〇○")

_PLAIN_FORMS = dict(zip("〇○两兩億萬點", "零零二二亿万点", strict=True))
_PLAIN_FORMS |= {"廿": "二十", "卅": "三十"}
_TO_PLAIN_FORMS = str.maketrans(_PLAIN_FORMS)
_TO_ARABIC = str.maketrans({char: str(value) for char, value in _DIGIT_VALUES.items()})

_DIGITS = frozenset("零〇○一二两兩三四五六七八九")
_HAN = "零〇○一二两兩三四五六七八九十百千万萬亿億兆廿卅"
NUMERAL_CHARS = frozenset(_HAN + "0123456789%‰")
"""Characters of which numbers are made: between two of these, white space keeps numbers apart."""

_NO_UNIT = "(?!千[瓦克米伏卡])"
"""千 here belongs to a unit of measurement (450万千瓦)."""
_RUN = re.compile(
    rf"(?:([百千])分之)?({_NO_UNIT}[{_HAN}0-9](?:{_NO_UNIT}[{_HAN}0-9]|(?<=[0-9])[.,](?=[0-9])"
    r"|[点點](?=[〇零一二三四五六七八九]))*)"
)
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_ARABIC = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,9})?")
_ARABIC_WITH_UNIT = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)([百千])")
_ARABIC_BY_UNITS = re.compile("(?:([1-9])千)?(?:([1-9])百)?(?:([1-9])十)?")
_C = "[一二三四五六七八九]"
_SMALL = re.compile(rf"(?:({_C})千)?(?:零?({_C})百)?(?:零?({_C})?(十))?(零)?({_C})?")
_LONGEST = 24

_MEASURES = {
    "个個隻只岁歲次件艘架辆輛枚颗顆座栋棟层層间間页頁届屆级級票吨噸季周週轮輪篇份": "",
    "名": "为為单單义義列叫",
    "位": "于於居置",
    "人": "民权權大类類工",
    "天": "然津安主文气氣下",
    "日": "本前报報军軍方益常",
    "月": "球亮",
    "年": "轻輕龄齡",
    "项項": "目",
    "条條": "件例约約",
    "家": "属屬庭长長乡鄉",
    "号號": "召称稱码碼",
    "台臺": "湾灣北海风風独獨商积積中南当當军軍办辦联聯",
    "所": "以谓謂有在说說指作",
    "批": "评評准準判示复復驳駁发發",
    "张張": "贴貼",
    "倍": "感受增",
    "元": "首老旦素",
    "席": "卷捲",
    "成": "为為立功员員长長果就",
    "米": "国國勒尔爾其",
}
"""Measure words and units of time, and what makes another word of them: 日前, 台湾, 批评."""
_LONG_MEASURES = (
    "小时|小時|分钟|分鐘|公里|公斤|公顷|公頃|公尺|平方|立方|英里|英尺|海里|星期|礼拜|禮拜"
    "|美元|欧元|歐元|英镑|英鎊"
)


def _measure(chars: str, not_before: str) -> str:
    return f"[{chars}](?![{not_before}])" if not_before else f"[{chars}]"


_MEASURE = re.compile("|".join([*(_measure(*item) for item in _MEASURES.items()), _LONG_MEASURES]))
_NOT_ONE = re.compile("[份成]")
"""一份子 and 一成不变 are words more often than counts."""
_BEFORE_NO_SINGLE = frozenset("统統专專单單唯万萬之同逐划劃归歸均合周週期拜初其无無某任另每英")
"""What may end a word or a name with a numeral in it: 统一, 周三, 马英九."""
_HOURS = re.compile("[点點](?![点點滴名评評燃明出击擊子播头頭])")
_ROUGH = frozenset("数數几幾")
_NO_DECIMAL = re.compile("[分刻半滴线線]")


def find_numbers(text: str) -> Iterator[Edit]:
    """The numbers of a text that are written otherwise than in plain digits, and these digits.

    Expects a text folded in width; either script will do. Pieces come in order and do not overlap.
    """
    for match in _RUN.finditer(text):
        if match[1] is not None:
            value = _percentage(text, match)
            if value is not None:
                yield match.start(), match.end(), value
                continue
        yield from _in_run(text, *match.span(2))


def _percentage(text: str, match: re.Match[str]) -> str | None:
    start, end = match.span()
    if _is_bounded(text, start, end) or text[end : end + 1] in ("%", "‰"):
        return None
    value = Decimal(100) if match[2] == "百" else _value(match[2])
    return None if value is None else _digits(value) + {"百": "%", "千": "‰"}[match[1]]


def _in_run(text: str, start: int, end: int) -> Iterator[Edit]:
    run = text[start:end]
    if run.isascii():
        if _THOUSANDS.fullmatch(run):
            yield start, end, run.replace(",", "")
    elif _is_bounded(text, start, end):
        return
    elif "点" in run or "點" in run:
        yield from _around_point(text, start, end)
    elif len(run) == 1:
        if _counts(text, start):
            value = _value(run)
            yield start, end, run if value is None else _digits(value)
    elif not (run[0] == "十" and start and text[start - 1] in _ROUGH):
        value = _value(run)
        if value is not None:
            yield start, end, _digit_by_digit(run) or _digits(value)


def _is_bounded(text: str, start: int, end: int) -> bool:
    """Whether a separator joins the run to digits, so that it is no number of its own (1.二十)."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (len(before) == 2 and before[1] in ".," and before[0] in "0123456789") or (
        len(after) == 2 and after[0] in ".," and after[1] in "0123456789"
    )


def _around_point(text: str, start: int, end: int) -> Iterator[Edit]:
    """Reads 点 as a decimal point (三点五) if it can be one, else each side by itself (七点五十分)."""
    if not _NO_DECIMAL.match(text, end):
        value = _value(text[start:end])
        if value is not None:
            yield start, end, _digits(value)
            return
    for piece in re.finditer("[^点點]+", text[start:end]):
        yield from _in_run(text, start + piece.start(), start + piece.end())


def _counts(text: str, position: int) -> bool:
    """Whether the single numeral at ``position`` counts something."""
    char = text[position]
    if char not in "一二三四五六七八九十两兩":
        return False
    before = text[position - 1] if position else ""
    if before in _BEFORE_NO_SINGLE or (char == "十" and before in _ROUGH):
        return False
    if char == "一":
        return not _NOT_ONE.match(text, position + 1) and _MEASURE.match(text, position + 1) is not None
    return (_MEASURE.match(text, position + 1) or _HOURS.match(text, position + 1)) is not None


def _digits(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _digit_by_digit(run: str) -> str | None:
    """The digits of a number written digit by digit (二〇二一), leading zeros kept; None if it is not."""
    if not _DIGITS.issuperset(run) or "两" in run or "兩" in run:
        return None
    if len(run) < 2 or (len(run) < 3 and _ZEROS.isdisjoint(run)):
        return None
    digits = run.translate(_TO_PLAIN_FORMS).translate(_TO_ARABIC)
    # A row of circles hides a name rather than writing noughts.
    return None if "○" in run and not digits.strip("0") else digits


def _value(run: str) -> Decimal | None:
    """The value of a run of numeral characters, or None if it is not one well-formed number."""
    if len(run) > _LONGEST:
        return None
    digits = _digit_by_digit(run)
    if digits is not None:
        return Decimal(digits)
    return _parse(run.translate(_TO_PLAIN_FORMS).replace(",", ""), ("兆", "亿", "万"))


def _parse(number: str, units: tuple[str, ...]) -> Decimal | None:
    """Reads a number in plain forms whose greatest unit is one of ``units``."""
    for rank, unit in enumerate(units):
        if unit not in number:
            continue
        left_text, _, right_text = number.rpartition(unit)
        left = _parse(left_text, units[rank + 1 :])
        right = _remainder(left_text, right_text, unit, units[rank + 1 :])
        return None if left is None or right is None else left * _BIG_UNIT_VALUES[unit] + right
    return _small(number)


def _remainder(left: str, text: str, unit: str, units: tuple[str, ...]) -> Decimal | None:
    """What follows a great unit: nothing, 零五, 二 (of 一万二), 三千, or all its digits (of 3万5000)."""
    size = _BIG_UNIT_VALUES[unit]
    if not text:
        return Decimal(0)
    if text in _DIGIT_VALUES:
        return None if left.isascii() or text == "零" else Decimal(_DIGIT_VALUES[text] * (size // 10))
    if text.isascii():
        # 1亿2000 is left alone: it may go on with 多万.
        whole = text.partition(".")[0]
        complete = 10 ** len(whole) == size or (unit == "万" and len(whole) in (2, 3) and left.isascii())
        return Decimal(text) if complete and _ARABIC.fullmatch(text) else None
    value = _parse(text.removeprefix("零"), units)
    return value if value is not None and value < size else None


def _small(text: str) -> Decimal | None:
    """Reads a number without great units: 三百零五, 三点五, 1200, 5千, 2千5百."""
    if _ARABIC.fullmatch(text):
        return Decimal(text)
    whole, point, fraction = text.partition("点")
    if point:
        left = None if whole.isascii() else _small(whole)
        if left is None or not fraction or not _DIGIT_VALUES.keys() >= set(fraction):
            return None
        return left + Decimal("0." + fraction.translate(_TO_ARABIC))
    if text == "零":
        return Decimal(0)
    match = _SMALL.fullmatch(text)
    if match:
        return _from_parts(match, text)
    match = _ARABIC_WITH_UNIT.fullmatch(text)
    if match:
        return Decimal(match[1]) * _UNIT_VALUES[match[2]]
    match = _ARABIC_BY_UNITS.fullmatch(text)
    if match and text:
        return Decimal("".join(part or "0" for part in match.groups()) + "0")
    return None


def _from_parts(match: re.Match[str], text: str) -> Decimal | None:
    thousands, hundreds, tens, ten, zero, ones = match.groups()
    if not text or text[0] == "零" or text[-1] == "零":
        return None
    value = 1000 * _DIGIT_VALUES.get(thousands, 0) + 100 * _DIGIT_VALUES.get(hundreds, 0)
    if ten:
        value += 10 * _DIGIT_VALUES.get(tens, 1)
    if ones:
        # 三百五 is 350, but 三百零五 is 305.
        colloquial = len(text) > 1 and not zero and not ten
        value += _DIGIT_VALUES[ones] * (_UNIT_VALUES[text[-2]] // 10 if colloquial else 1)
    return Decimal(value)
