"""Whom a noun phrase names, and whom a pronoun stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from reader.text.cues import tables
from reader.text.persons import is_human, looks_personal, spelt_like_a_name
from reader.text.script import to_simplified as _to_simplified

to_simplified = lru_cache(maxsize=4096)(_to_simplified)
"""The same names come again and again."""
_LONGEST_TOPIC = 30
_LONGEST_TITLE = 7
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fffA-Za-z.·•・‧\-－\s]{2,24}")
_CALLED = re.compile(r".*[者员人家师官长手民](?=[\u4e00-\u9fff]{1,8}[·•・‧])")
_PERSONAL = re.compile(r"^(?:他|她|其|他本人|她本人|本人|后者|此人)$")
_THIS = re.compile(r"^(?:该名|该位|这位|这名|这份|这篇|这个|这家|这些|该|此|上述|前述)(?P<kind>.{1,10})$")
_GENERIC = re.compile(
    r"^(?:它|它们|双方|两人|两国|公司|组织|机构|协会|集团|发言人|当局|文章|报道|报导|评论|社论|社评|声明|公告|通报|报告|信|书|新书|帖子|推文|贴文|分析|警方|局方|校方)$"
)
_PLURAL = re.compile(r"^(?:他们|她们|它们)$")
_MEDIUM = re.compile(r"《|(?:社|报|网|台|刊|志|媒|(?<!社交)(?<!自)媒体|之音|之声|路透|彭博|BBC|CNN|博客)$")
_ONE = ("一名", "一位", "这名", "这位", "该", "另一", "其中一", "有")
_SURNAME = re.compile(r"(?P<name>[\u4e00-\u9fff])(?P<title>[\u4e00-\u9fff]{2,3})$")
_SOME = ("一些", "许多", "很多", "不少", "部分", "多名", "数名", "几名", "有", "其他", "其余")
_MANY = re.compile(r"^(?!每|任何).*(?:们|者|员|人士|民|友|众|方|团队|家属|学者|专家|团体|组织|公司|党|人)$")
_PAPER_NAMES = ("报", "时报", "日报", "周刊", "杂志", "新闻", "早报", "晚报")
_PAPERS = frozenset(
    ["报纸", "报", "媒体", "通讯社", "杂志", "周刊", "网站", "电视台", "文章", "报道", "评论"]
)
_WRITTEN = frozenset(["文章", "报道", "报导", "评论", "社论", "社评", "分析"])
_TOGETHER = frozenset(["双方", "两人", "两国"])


class Speakers:
    """The speakers and persons named so far in one article, latest last.

    ``known`` are the persons whose names the article spells out somewhere, in simplified script.
    """

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._known = frozenset(known)
        self._named: list[str] = []
        self._persons: list[str] = []
        self._phrases: dict[str, str] = {}
        self._pronouns: dict[str, str] = {}
        self._media: list[str] = []
        self._documents: list[str] = []
        self._many: list[str] = []

    @property
    def last(self) -> str | None:
        """Who spoke last."""
        return self._named[-1] if self._named else None

    def resolve(self, phrase: str, *, remember: bool = True) -> str | None:
        """The speaker that ``phrase`` names; a pronoun stands for one named before.

        With ``remember`` later pronouns can stand for what is found.
        """
        simplified = to_simplified(phrase)
        name = self._referent(simplified)
        if name is None:
            if _PERSONAL.match(simplified):
                return None
            name = short_name(phrase, self._known)
            self._phrases.setdefault(name, simplified)
        if not remember:
            return name
        self._named.append(name)
        if _MANY.search(to_simplified(name)):
            self._many.append(name)
        if _MEDIUM.search(to_simplified(name)):
            self._media.append(name)
        if self._antecedent(name) and not _GENERIC.match(simplified) and not _PLURAL.match(simplified):
            self._persons.append(name)
        return name

    def mention_documents(self, titles: Iterable[str]) -> None:
        """Remembers the documents and papers whose titles (in book title marks) a sentence gives."""
        titles = list(titles)
        self._media += [title for title in titles if title[1:-1].endswith(_PAPER_NAMES)]
        self._documents += [title for title in titles if title[1:-1].endswith(tuple(tables().documents))]

    def _antecedent(self, name: str) -> bool:
        """Whether a pronoun can stand for the speaker ``name``."""
        simplified = to_simplified(name)
        if simplified.startswith(_SOME) or not (looks_personal(simplified) or is_human(simplified)):
            return False
        again = self._named.count(name) > 1
        return (
            again
            or simplified in self._known
            or _is_name(simplified)
            or is_human(self._phrases.get(name, simplified))
        )

    def mention(self, phrase: str) -> bool:
        """Remembers a person whom a sentence is about, so that a pronoun after it can mean them.

        Tells whether the phrase names a person.
        """
        name = short_name(phrase, self._known)
        simplified = to_simplified(name)
        if _MEDIUM.search(simplified):
            self._media.append(name)
        if len(phrase) > _LONGEST_TOPIC or _GENERIC.match(simplified) or _THIS.match(simplified):
            return False
        if _MANY.search(simplified) and not _PLURAL.match(simplified):
            self._many.append(name)
        spelt = simplified in self._known or (name != phrase and looks_personal(simplified))
        spoke = name in self._named and looks_personal(simplified)
        called = is_human(to_simplified(phrase)) and simplified.startswith(_ONE)
        if not (spelt or spoke or called):
            return False
        self._phrases.setdefault(name, to_simplified(phrase))
        self._persons.append(name)
        return True

    def somebody(self, phrase: str) -> bool:
        """Whether ``phrase`` by itself can be told to name somebody who can speak."""
        simplified = to_simplified(phrase)
        name = to_simplified(short_name(phrase, self._known))
        if name in self._known or name in self._phrases or _PERSONAL.match(simplified):
            return True
        if is_human(simplified) and (not looks_personal(name) or name != simplified or len(name) > 2):
            return True
        return simplified.endswith(tables().groups) or _is_name(name)

    def spoken_in(self, simplified: str) -> bool:
        """Whether one of the speakers so far is named in a text in simplified script."""
        return any(to_simplified(name) in simplified for name in self._phrases)

    def is_known(self, phrase: str) -> bool:
        """Whether ``phrase`` names a person whose name the article spells out, or who spoke before."""
        name = short_name(phrase, self._known)
        return to_simplified(name) in self._known or name in self._persons

    def _referent(self, simplified: str) -> str | None:
        if simplified == "其":
            return self.last
        if _PERSONAL.match(simplified):
            return self._person(simplified[0])
        if _PLURAL.match(simplified):
            return self._many[-1] if self._many else None
        if _GENERIC.match(simplified):
            return self._generic(simplified)
        this = _THIS.match(simplified)
        if this:
            found = self._of_kind(this["kind"])
            return self._media[-1] if found is None and this["kind"] in _PAPERS and self._media else found
        called = _SURNAME.match(simplified)
        if called and called["title"] in tables().titles and called["name"] in tables().surnames:
            for name in reversed(self._persons):
                if to_simplified(name).startswith(called["name"]) and len(name) <= 4:
                    return name
        return None

    def _person(self, pronoun: str) -> str | None:
        other = {"他": "她", "她": "他"}.get(pronoun)
        for name in reversed(self._persons):
            if other is None or self._pronouns.get(name) != other:
                if other is not None:
                    self._pronouns.setdefault(name, pronoun)
                return name
        return None

    def _generic(self, noun: str) -> str | None:
        if noun in _WRITTEN:
            return self._media[-1] if self._media else None
        if noun in _TOGETHER:
            return next((n for n in reversed(self._named) if "声明" in n or "聲明" in n), None)
        if noun in tables().documents:
            named = next((n for n in reversed(self._named) if noun in to_simplified(n)), None)
            return named or next((title for title in reversed(self._documents) if noun in title), None)
        found = self._of_kind(noun)
        if found is None and noun in ("它", "公司", "组织", "机构", "集团"):
            found = next((n for n in reversed(self._named) if not looks_personal(to_simplified(n))), None)
        return found

    def _of_kind(self, kind: str) -> str | None:
        """The last speaker that is called so: 某某组织 for 该组织, 发言人某某 for 该发言人."""
        for name in reversed(self._named):
            if kind in to_simplified(name) or kind in self._phrases.get(name, ""):
                return name
        return None


def short_name(phrase: str, known: Iterable[str] = ()) -> str:
    """The name without the office before or after it; the whole phrase if it holds none.

    ``known`` are names in simplified script that the phrase may hold.
    """
    simplified = to_simplified(phrase)
    inside = max((n for n in known if n in simplified and len(n) >= 2), key=len, default=None)
    if inside is not None:
        before, _, after = simplified.partition(inside)
        if not after or after in tables().titles:
            return phrase[len(before) : len(before) + len(inside)]
    titles = tables().titles
    for start in range(len(simplified) - 2, 0, -1):
        for size in range(1, _LONGEST_TITLE):
            if start - size >= 0 and simplified[start - size : start] in titles:
                rest = phrase[start:].strip(" 、·和兼")
                if _is_name(simplified[start:].strip(" 、·和兼")) and not _is_office(simplified[start:]):
                    return rest
    called = _CALLED.match(simplified)
    if called and _NAME.fullmatch(phrase[called.end() :]):
        return phrase[called.end() :]
    return phrase


def _is_name(text: str) -> bool:
    """Whether simplified ``text`` can be a person's name and nothing else."""
    if not _NAME.fullmatch(text):
        return False
    if any(dot in text for dot in "·•・‧") or not all("\u4e00" <= char <= "\u9fff" for char in text):
        return True
    kinds = tables().kinds
    return spelt_like_a_name(text) or (len(text) == 4 and not any(text[i : i + 2] in kinds for i in range(3)))


def _is_office(text: str) -> bool:
    """Whether what follows an office is rather more of it: 室 in 秘书室, 们 in 议员们."""
    titles = tables().titles
    if any(text.endswith(title) for title in titles):
        return True
    return text.startswith(
        ("们", "室", "办", "团", "处", "府", "论坛", "和", "及", "与", "等", "会", "公署", "之", "人士")
    ) or text in ("方面",)
