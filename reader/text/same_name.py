"""Whether two phrases name one speaker: 美国国务卿布林肯 and 安东尼·布林肯, 外交部 and 中国外交部."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Protocol

from reader.text.offices import OFFICE
from reader.text.sound import is_of_names, sounds_alike

DOT = "·"
_OF_ANOTHER = re.compile(
    "发言人|发言办公室|办公室|助手|助理|夫人|妻子|丈夫|儿子|女儿|父亲|母亲|律师|团队|阵营|竞选|顾问|政府|幕僚|盟友|对手|支持者|基金会|派|党"
)
_BRACKETS = re.compile(r"\(([^()]*)\)?")
_LATIN = re.compile("[a-zà-öø-ɏ][a-zà-öø-ɏ .'\"-]+")
_AND = frozenset("与和及跟同")
_EDGES = " \"'、。:;<>[]的…-"
_NOBODY = re.compile(
    "[他她它我你您]们?|有人|人们|(?:该|这[名位个]?|那[名位个]|一[名位些]|两[名位]|多[名位]|此)(?!国).{0,12}|消息人士|知情人士|官员|专家|发言人|记者|双方|声明"
    "|学者|分析师|当局|政府|警方|军方|外界|媒体|报道|报告|官方|总统|总理|部长|外长|主席|首相|居民|律师|医生|教授|外交部|国防部"
)
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭"
    "韦贾邹石熊孟秦阎薛侯雷龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛岳柴华骆耿关焦柳游朴"
)
_NO_PERSON_ENDS_ON = frozenset("宫院部会局厅社国省市委署厂党军团方组处所府司台报站网校馆庭阁")
_COUNTRY = re.compile(
    "中国|美国|日本|韩国|英国|法国|德国|俄罗斯|乌克兰|印度|以色列|伊朗|土耳其|加拿大|台湾|香港|澳门|菲律宾|越南|波兰|西班牙|巴西|墨西哥|埃及"
    "|伊拉克|叙利亚|阿富汗|巴基斯坦|印尼|泰国|马来西亚|新加坡|缅甸|柬埔寨|蒙古|瑞典|芬兰|挪威|丹麦|荷兰|比利时|瑞士|希腊|匈牙利|捷克|白俄罗斯"
    "|立陶宛|南非|苏丹|古巴|委内瑞拉|阿根廷|智利|欧盟|联合国|中方|美方|俄方|日方|韩方|英方|法方|德方|印方|欧方"
)


class Mentioned(Protocol):
    """A name in a text, as ``reader.text.names`` finds it."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102


class KnownNames(Protocol):
    """What is asked of ``reader.text.names.Names``."""

    def __hash__(self) -> int: ...

    def mentions(self, letters: str) -> Sequence[Mentioned]: ...  # noqa: D102
    def canonical(self, letters: str) -> str: ...  # noqa: D102
    def kind_of(self, form: str) -> str | None: ...  # noqa: D102


@dataclass(frozen=True)
class _Phrase:
    """A phrase in folded letters, without brackets and quotation marks; ``latin`` is what they held."""

    names: KnownNames
    words: str
    latin: str

    @classmethod
    @lru_cache(maxsize=2048)
    def of(cls, names: KnownNames, phrase: str) -> _Phrase:
        inside = [match[1] for match in _BRACKETS.finditer(phrase)]
        latin = next((text.strip() for text in inside if _LATIN.fullmatch(text.strip())), "")
        return cls(names, _BRACKETS.sub("", phrase).strip(_EDGES).replace('"', ""), latin)

    @cached_property
    def is_nobody(self) -> bool:
        """Whether the words name nobody by themselves: 他, 一名官员, 发言人."""
        return not self.words or bool(_NOBODY.fullmatch(self.words))

    @cached_property
    def is_several(self) -> bool:
        """Whether a person is named beside another: 习近平与普京."""
        return any(
            self.words[mention.start - 1 : mention.start] in _AND
            or self.words[mention.end : mention.end + 1] in _AND
            for mention in self.names.mentions(self.words)
        )

    @cached_property
    def canonical(self) -> str:
        """The words with known names in the form that stands for all."""
        return self.names.canonical(self.words)

    @cached_property
    def person(self) -> str | None:
        """The person of the table whom the phrase names, if it is not somebody around that person."""
        for mention in reversed(self.names.mentions(self.words)):
            kind = self.names.kind_of(mention.name) or self.names.kind_of(mention.name.rpartition(DOT)[2])
            if kind == "" and mention.end == len(self.words):
                # A reader's own name: a person's, if nothing but an office goes before it.
                return None if OFFICE.sub("", self.words[: mention.start]) else mention.name
            if kind in ("person", "surname"):
                rest = self.words[mention.end :]
                return None if _OF_ANOTHER.search(rest) or len(OFFICE.sub("", rest)) > 3 else mention.name
        return None

    def of_kind(self, kind: str) -> set[str]:
        """The places or bodies that the phrase names."""
        found = {m.name for m in self.names.mentions(self.words) if self.names.kind_of(m.name) == kind}
        if kind == "place":
            found |= {match[0].replace("方", "国") for match in _COUNTRY.finditer(self.canonical)}
        return found

    @cached_property
    def own(self) -> str | None:
        """The personal name that the table need not know: what follows the office, or goes before it."""
        if self.person is not None:
            return self.person
        offices = list(OFFICE.finditer(self.words))
        parts = [self.words]
        if offices:
            parts = [self.words[offices[-1].end() :], self.words[: offices[0].start()]]
        for part in parts:
            part = part.strip(_EDGES)
            if _is_personal(part) and not self.names.mentions(part):
                return part
        return None


def same_name(names: KnownNames, one: str, other: str) -> bool | None:
    """Whether two folded phrases name one speaker; None if it can't be told."""
    a, b = _Phrase.of(names, one), _Phrase.of(names, other)
    if a.is_nobody or b.is_nobody:
        return None
    if a.canonical == b.canonical:
        return True
    if a.is_several or b.is_several:
        return None
    if a.latin and b.latin:
        if a.latin.split()[-1] == b.latin.split()[-1]:
            return True
        if len(a.latin.split()) > 1 and len(b.latin.split()) > 1:
            return False
    if a.own and b.own:
        return _same_person(names, a.own, b.own)
    if a.own or b.own:
        return None
    return _same_body(a, b)


def _same_person(names: KnownNames, one: str, other: str) -> bool | None:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if long.endswith(short) and (long[-len(short) - 1] == DOT or len(short) > 2):
        return True
    if DOT in one and DOT in other:
        first, second = one.rpartition(DOT), other.rpartition(DOT)
        if first[2] == second[2]:
            return sounds_alike(first[0], second[0]) or None
    last_one, last_other = one.rpartition(DOT)[2], other.rpartition(DOT)[2]
    if names.kind_of(last_one) and names.kind_of(last_other):
        return False
    foreign = _is_foreign(last_one) and _is_foreign(last_other)
    if foreign and sounds_alike(last_one, last_other):
        return True
    return False if not foreign or not (one in other or other in one) else None


def _same_body(a: _Phrase, b: _Phrase) -> bool | None:
    """Bodies and offices: one may leave out what the other says, but both can't say different things."""
    short, long = sorted((a.canonical, b.canonical), key=len)
    if len(short) > 2 and long.endswith(short):
        return True
    if len(short) > 2 and long.startswith(short) and not _OF_ANOTHER.search(long, len(short)):
        return True
    for kind in ("place", "organisation"):
        first, second = a.of_kind(kind), b.of_kind(kind)
        if first and second and first.isdisjoint(second):
            return False
    return None


def _is_foreign(name: str) -> bool:
    return len(name) > 1 and all(map(is_of_names, name))


def _is_personal(words: str) -> bool:
    """Whether the words look like the name of a person: 汪文斌, 安东尼·布林肯, 布林肯."""
    if DOT in words:
        return all(len(part) >= 1 for part in words.split(DOT)) and len(words) <= 20
    if words[-1:] in _NO_PERSON_ENDS_ON:
        return False
    if 2 <= len(words) <= 3 and words[0] in _SURNAMES:
        return True
    return 2 <= len(words) <= 8 and _is_foreign(words)
