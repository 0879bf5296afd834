"""Projects to be exchanged with other programs, made of what tends to be lost on the way."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from reader.model import (
    Annotation,
    ArticleMemo,
    ArticleName,
    Code,
    Codebook,
    JudgedEnd,
    Judgement,
    LinkKind,
    OwnName,
    Passage,
    Project,
    ProjectArticle,
    Relation,
    Verdict,
)
from reader.model.annotation import STAR
from reader.model.code_path import names_of_codes

START = datetime(2024, 2, 29, 8, 30, 15, 123456, tzinfo=UTC)
_CHARACTERS = "河港新桥今早通车数千市民到场说，。“”？\n桥𠮷𡃁👨‍👩‍👧🏽é=+-@\"'<&>;,\t"
_NAMES = (
    "政府",
    "政府/发言人",
    "A\\B",
    "=1+1",
    "𠮷野",
    "very long name " * 6 + "end",
    "引述：“直接”",
    "a & <b>",
)
_MEMOS = (
    "",
    "",
    "",
    "一行",
    "两行\n\n还有\r\n第三行",
    '=HYPERLINK("x")',
    "'=quoted",
    "  indented 𠮷\t",
    "<script>alert(1)</script>",
)
CODERS = ("甲", "Anna  O'Neill", "")


def large_project(*, codes: int = 50, tags: int = 2000, articles: int = 20, seed: int = 7) -> Project:
    """Two codebooks of nested codes, tags by three coders that overlap, characters beyond the BMP."""
    chance = random.Random(seed)  # noqa: S311
    texts = [_text(chance, number) for number in range(articles)]
    made = _codes(chance, codes)
    annotations = tuple(_tag(chance, number, texts, made) for number in range(1, tags + 1))
    coders = itertools.cycle(CODERS)
    memos = tuple(
        ArticleMemo(number, _uuid(chance), article, f"note {number}\n=1", next(coders), START, _later(chance))
        for number, article in enumerate(range(1, articles, 3), start=1)
    )
    return Project(
        codebooks=(
            Codebook(1, _uuid(chance), "Codes", "first\nsecond line"),
            Codebook(2, _uuid(chance), "框架/Framing"),
        ),
        codes=made,
        articles=tuple(_article(number, texts[number - 1]) for number in range(1, articles + 1)),
        annotations=annotations,
        memos=memos,
        judgements=tuple(_judgement(chance, number, texts) for number in range(1, 7)),
        names=(OwnName(1, ("泰索尼亚", "特索尼亞", "Tesonia")), OwnName(2, ("奥兰", "歐蘭"))),
    )


def essence(project: Project, *, texts: bool = True) -> dict[str, Any]:
    """What a project says, whatever its ids are: equal for two that say the same."""
    books = {book.id: book for book in project.codebooks}
    codes = {code.id: code for code in project.codes}
    ways = names_of_codes(project.codes)
    names = {each.id: each.name for each in project.articles}
    return {
        "codebooks": [replace(book, id=0) for book in project.codebooks],
        "codes": [
            (replace(code, id=0, codebook=0, parent=None), books[code.codebook].uuid, ways[code.id])
            for code in project.codes
        ],
        "articles": {(each.name, each.text if texts else None) for each in project.articles},
        "annotations": {
            (replace(each, id=0, article=0, code=0), names[each.article], codes[each.code].uuid)
            for each in project.annotations
        },
        "memos": {(replace(each, id=0, article=0), names[each.article]) for each in project.memos},
        "judgements": {_said(each, names) for each in project.judgements},
        "names": {each.forms for each in project.names},
    }


def _said(judgement: Judgement, names: dict[int, ArticleName]) -> Any:
    ends = sorted(
        ((names[end.article], end.passage, end.orphan) for end in judgement.ends), key=lambda end: str(end)
    )
    a, b = (replace(end, article=number) for number, end in enumerate(judgement.ends))
    a, b = replace(a, passage=_NOWHERE), replace(b, passage=_NOWHERE)
    return replace(judgement, id=0, a=a, b=b), tuple(ends)


_NOWHERE = Passage(0, 1, "x")


def _uuid(chance: random.Random) -> str:
    return str(UUID(int=chance.getrandbits(128), version=4))


def _later(chance: random.Random) -> datetime | None:
    return START + timedelta(seconds=chance.randrange(10**7)) if chance.random() < 0.3 else None


def _text(chance: random.Random, number: int) -> str:
    return f"第{number}篇。" + "".join(chance.choice(_CHARACTERS) for _ in range(600))


def _article(number: int, text: str) -> ProjectArticle:
    url = f"https://news.example/{number}?a=1&b=港" if number % 3 else None
    path = "" if number % 2 else f"/archive/voa/第 {number}.md"
    published = START - timedelta(days=number) if number % 5 else None
    name = ArticleName(("voa", "bbc", "")[number % 3], f"=题目 {number}\t𠮷", url, path, published)
    return ProjectArticle(number, name, text)


def _codes(chance: random.Random, count: int) -> tuple[Code, ...]:
    made: list[Code] = []
    for number in range(1, count + 1):
        book = 1 + number % 2
        within = [code for code in made if code.codebook == book]
        parent = chance.choice(within).id if within and number % 5 else None
        digit = (number + 1) // 2 if number <= 18 else None
        made.append(
            Code(
                id=number,
                uuid=STAR if number == 1 else _uuid(chance),
                codebook=book,
                name="★" if number == 1 else f"{_NAMES[number % len(_NAMES)]} {number}",
                slot=number % 8,
                parent=parent,
                memo=_MEMOS[number % len(_MEMOS)],
                digit=digit,
                position=number * 3,
            )
        )
    return tuple(made)


def _passage(chance: random.Random, text: str) -> Passage:
    start = chance.randrange(len(text) - 80)
    return Passage.of(text, start, start + chance.randrange(1, 80))


def _tag(chance: random.Random, number: int, texts: list[str], codes: tuple[Code, ...]) -> Annotation:
    article = 1 + chance.randrange(len(texts))
    return Annotation(
        id=number,
        uuid=_uuid(chance),
        article=article,
        code=chance.choice(codes).id,
        passage=_passage(chance, texts[article - 1]),
        memo=_MEMOS[number % len(_MEMOS)],
        coder=CODERS[number % len(CODERS)],
        created=START + timedelta(seconds=number),
        orphan=number % 50 == 0,
        modified=_later(chance),
    )


def _judgement(chance: random.Random, number: int, texts: list[str]) -> Judgement:
    a, b = sorted(chance.sample(range(1, len(texts) + 1), 2))
    kind = LinkKind.QUOTE if number % 2 else LinkKind.TOPIC
    return Judgement(
        id=number,
        uuid=_uuid(chance),
        verdict=list(Verdict)[number % 3],
        kind=kind,
        relation=Relation.INDIRECT if kind is LinkKind.QUOTE else None,
        a=JudgedEnd(a, _passage(chance, texts[a - 1]), orphan=number == 3),
        b=JudgedEnd(b, _passage(chance, texts[b - 1])),
        memo=_MEMOS[number],
        coder=CODERS[number % len(CODERS)],
        created=START,
        modified=_later(chance),
        found=LinkKind.REUSE if number == 4 else None,
    )
