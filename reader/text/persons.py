"""Which stretches of an article name a person, told from brackets, offices and surnames."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.text.cues import ASIDE, REPORTING, Kind, Words, tables

_GLOSS = re.compile(r"\s?[（(](?:[A-Z][^（）()]{1,60}|音译?|化名|Mr|Ms)[)）]")
_RUN = re.compile(r"[\u4e00-\u9fff]+(?:[·•・‧．-][\u4e00-\u9fff]+)*$")
_DOTS = "·•・‧－-"
_DOT = re.compile(r"(?<=[\u4e00-\u9fff])[·•・‧－-](?=[\u4e00-\u9fff])")
_NAMED_SO = re.compile(r"(?:名为|名叫)(?P<name>[\u4e00-\u9fff·]{2,10}?)的")
_LONGEST_FOREIGN = 8
_NAME_LIMITS = REPORTING | {
    Kind.TIME,
    Kind.ADVERB,
    Kind.PREPOSITION,
    Kind.VERB,
    Kind.CONJUNCTION,
    Kind.WITH,
    Kind.TITLE,
    Kind.OF,
    Kind.MARK,
}
_JOINED = re.compile(r"[与和及、]")
_NEVER_IN_NAMES = frozenset("在对被把就也还则又都是有不没说称给让从与及的了着过将向此当他她它们")
_SIDES = frozenset("方国府军党媒")
"""They end short names of countries' sides: 陆方, 韩国."""
_UNNAMED = (
    "一些",
    "许多",
    "很多",
    "有",
    "多",
    "各",
    "某",
    "每",
    "不少",
    "部分",
    "其他",
    "所有",
    "他们",
    "她们",
)
_DETERMINERS = ("这", "那", "该", "其", "本", "一", "两", "几", "各", "此", "当", "我", "有")
_BODY_LAST = frozenset("部局署院厅处党社报网台国省市县州城岛府委会所")
_PLURAL = ("们", "者", "员", "人", "民", "友", "众", "方", "等", "群")
_CALLING = "者员人家师官长手民"
"""Characters that end the word for what somebody is, before a name in brackets."""
_BODY = re.compile(
    r"(?:部|局|署|委员会|院|厅|处|公司|集团|银行|协会|学会|联盟|基金会|组织|机构|中心|大学|学院|研究所|党|国会|议会|法院|社|报|网|台|杂志|周刊"
    r"|号|法|奖|队|城|市|省|州|县|镇|岛|海|湖|河|山|国|军|群|会|所|团|体|条约|协议|协定|论坛|项目|计划|制|型|率|症|病|病毒|疫苗|系统|平台|机)$"
)


def name_after(masked: str, at: int, end: int, ends: frozenset[int]) -> int:
    """Where a Chinese person's name that begins at ``at`` ends, or ``at`` if none begins there.

    ``ends`` are the places where something else begins. A character that is also a word of its own (同, 和)
    is taken for the name's last if the name can stop after it.
    """
    surnames = tables().surnames
    if masked[at : at + 2] in surnames:
        lengths = (3, 4)
    elif masked[at : at + 1] in surnames:
        lengths = (2, 3)
    else:
        return at
    found = at
    for length in lengths:
        stop = at + length
        if not _is_han(masked[at:stop]) or not _NEVER_IN_NAMES.isdisjoint(masked[at + 1 : stop]):
            break
        if stop == end or (stop < end and stop in ends):
            found = stop
    return found


def foreign_name_after(masked: str, at: int, end: int, ends: frozenset[int]) -> int:
    """Where a foreigner's name in Chinese characters that begins at ``at`` ends, or ``at`` if none does."""
    letters = tables().transliteration
    stop = at
    while stop < end and stop - at < _LONGEST_FOREIGN and masked[stop] in letters:
        stop += 1
    return stop if stop - at >= 3 or (stop - at == 2 and (stop == end or stop in ends)) else at


def names_in_brackets(masked: str, gloss: str) -> Iterator[str]:
    """Persons whose names are followed by their spelling in Latin letters, as at a first mention.

    ``gloss`` is the simplified text, ``masked`` the same without quotations and brackets.
    """
    table = tables()
    for match in _GLOSS.finditer(gloss):
        run = _RUN.search(masked, max(0, match.start() - 30), match.start())
        if run is None or any(dot in run.group() for dot in _DOTS):
            continue
        name = run.group()
        cut = 0
        for i in range(len(name) - 1):
            for size in (5, 4, 3, 2):
                if name[i : i + size] in table.titles and i + size < len(name):
                    cut = max(cut, i + size)
            if name[i] in _CALLING + "的":
                cut = max(cut, i + 1)
        name = name[cut:]
        if len(name) > _LONGEST_FOREIGN:
            cut = len(name)
            while cut and name[cut - 1] in table.transliteration:
                cut -= 1
            name = name[cut:]
        latin = run.start() and masked[run.start() - 1].isascii() and masked[run.start() - 1].isalpha()
        if not 2 <= len(name) <= _LONGEST_FOREIGN or latin:
            continue
        if cut == 0 and (
            _BODY.search(name) or name.endswith((*table.groups, "人")) or not spelt_like_a_name(name)
        ):
            continue
        if name not in table.documents:
            yield name


def named_so(text: str) -> Iterator[str]:
    """Persons introduced by 名为 or 名叫."""
    for match in _NAMED_SO.finditer(text):
        if spelt_like_a_name(match.group("name")):
            yield match.group("name")


def spelt_like_a_name(name: str) -> bool:
    """Whether ``name`` has the form of a Chinese person's name or of a foreigner's in Chinese characters."""
    table = tables()
    if len(name) == 2 and name[1] in _SIDES:
        return False
    if name[:2] in table.surnames and len(name) <= 4:
        return True
    if name[0] in table.surnames and len(name) <= 3:
        return True
    return all(char in table.transliteration or char in _DOTS for char in name)


def dotted_names(masked: str) -> Iterator[str]:
    """Foreign names with a dot between their parts."""
    letters = tables().transliteration
    first_letters = letters | {"当"}
    at = 0
    for match in _DOT.finditer(masked):
        if match.start() < at:
            continue
        start, stop = match.start(), match.end()
        while start > at and match.start() - start < _LONGEST_FOREIGN and masked[start - 1] in first_letters:
            start -= 1
        low = stop
        while stop < len(masked) and _goes_on(masked, low, stop, letters):
            if masked[stop] in _DOTS:
                low = stop + 1
            stop += 1
        at = stop
        if start < match.start() and stop > low:
            yield masked[start:stop]


def family_names(names: Iterable[str], text: str) -> Iterator[str]:
    """The last parts of foreign names, such as 科尔 of 赫尔穆特·科尔, that ``text`` has by themselves too."""
    for name in names:
        last = _DOT.split(name)[-1]
        if last != name and len(last) > 1 and text.count(last) > text.count(name):
            yield last


def _goes_on(masked: str, low: int, stop: int, letters: frozenset[str]) -> bool:
    """Whether the part of a name that begins at ``low`` goes on at ``stop``, or another part begins there."""
    char = masked[stop]
    if char in letters:
        return stop - low < _LONGEST_FOREIGN
    return stop > low and (char in _DOTS or (char == "当" and masked[stop + 1 : stop + 2] in letters))


def names_after_titles(masked: str, words: Words) -> Iterator[str]:
    """Persons named after their office or calling."""
    limits = _NAME_LIMITS
    for word in words:
        if word.kind is not Kind.TITLE:
            continue
        near = words.within(word.end, word.end + _LONGEST_FOREIGN + 2)
        ends = frozenset(
            w.start for w in near if w.kind in limits or (w.kind is Kind.PLACE and len(w.text) > 1)
        )
        if masked[word.end : word.end + 1] == ASIDE or word.end in ends:
            continue
        high = min(len(masked), word.end + _LONGEST_FOREIGN + 1)
        for i in range(word.end, high):
            if masked[i] == ASIDE:
                ends |= {i}
                break
        stop = name_after(masked, word.end, high, ends)
        if stop == word.end:
            stop = foreign_name_after(masked, word.end, high, ends)
        if stop > word.end:
            yield masked[word.end : stop]


def is_human(phrase: str) -> bool:
    """Whether a simplified noun phrase calls somebody by office or calling, named or not: 一名快递员."""
    last = _JOINED.split(phrase)[-1]
    titles = tables().titles
    if any(
        phrase[i:-rest] in titles
        for rest in (2, 3)
        for i in range(max(0, len(phrase) - rest - 5), len(phrase) - rest)
    ):
        return True
    return (
        last.endswith(tables().called)
        or last.endswith(_PLURAL)
        or (looks_personal(last) and spelt_like_a_name(last))
    )


def looks_personal(name: str) -> bool:
    """Whether a simplified name is likelier a person's than a body's, a place's or a document's."""
    if any(dot in name for dot in "·•・‧"):
        return True
    table = tables()
    if name.endswith(table.called):
        return not name.startswith(_UNNAMED) and "和" not in name
    if name in table.groups or name.startswith("《") or len(name) < 2:
        return False
    if len(name) <= 3 and name[0] in table.surnames and name[-1] not in _BODY_LAST:
        return True
    if _BODY.search(name) or name.endswith(table.groups) or name.startswith(_DETERMINERS):
        return False
    if not _is_han(name) or name.startswith(_UNNAMED) or name.endswith(_PLURAL) or name in table.documents:
        return False
    return len(name) <= 4 or (len(name) <= _LONGEST_FOREIGN and all(c in table.transliteration for c in name))


def _is_han(text: str) -> bool:
    return all("\u4e00" <= char <= "\u9fff" for char in text)
