"""Seeing to it that what goes by one name in a project from elsewhere is one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from reader.exchange.web_annotation_terms import derived
from reader.model import Annotation, ArticleMemo, ArticleName, Code, Codebook, Judgement, Project

_Record = TypeVar("_Record", Codebook, Code, Annotation, ArticleMemo, Judgement)


def told_apart(project: Project) -> Project:
    """The project with a uuid of its own for each of several records that share one.

    Two that say the same of the same place keep one. The new uuids follow from what the records are, so that
    the same project gives the same ones again.

    Raises:
        ValueError: if a number stands for two things, or for none, or codes are nested in each other.
    """
    books = {book.id for book in project.codebooks}
    codes = {code.id: code for code in project.codes}
    for records in (project.codebooks, project.codes, project.articles):
        numbers = Counter(each.id for each in records)
        for number, times in numbers.items():
            if times > 1:
                raise ValueError(f"{number} stands for {times} things in the project")
    for code in project.codes:
        if code.codebook not in books:
            raise ValueError(f"the codebook {code.codebook} of {code.name} is not in the project")
    _check_nesting(codes)
    for tag in project.annotations:
        if tag.code not in codes:
            raise ValueError(f"the code {tag.code} of {tag.uuid} is not in the project")

    def about_tag(tag: Annotation) -> tuple[str, ...]:
        code, passage = codes[tag.code], tag.passage
        return str(tag.article), str(passage.span), passage.exact, code.uuid, code.name, tag.coder

    return replace(
        project,
        codebooks=_apart(project.codebooks, lambda book: (book.name,)),
        codes=_apart(project.codes, lambda code: (str(code.id), code.name)),
        annotations=_apart(project.annotations, about_tag),
        memos=_apart(project.memos, lambda memo: (str(memo.article), memo.coder)),
        judgements=_apart(project.judgements, lambda said: tuple(str(end.article) for end in said.ends)),
    )


def uuid_for(uuid: str, article: ArticleName) -> str:
    """The uuid for what is about an article, where the one that it has is that of something on another."""
    return derived("elsewhere", uuid, article.outlet, article.title, article.url or "")


def _apart(records: Iterable[_Record], about: Callable[[_Record], tuple[str, ...]]) -> tuple[_Record, ...]:
    """The records; of several with one uuid each but the first with another one."""
    firsts: dict[str, tuple[str, ...]] = {}
    found = []
    for record in records:
        told = about(record)
        if firsts.setdefault(record.uuid, told) != told:
            record = replace(record, uuid=derived("another", record.uuid, *told))
        found.append(record)
    return tuple(found)


def _check_nesting(codes: dict[int, Code]) -> None:
    sound: set[int] = set()
    for number in codes:
        line: list[int] = []
        at: int | None = number
        while at is not None and at in codes and at not in sound:
            if at in line:
                raise ValueError(f"the code {codes[at].name} is nested in itself in the project")
            line.append(at)
            at = codes[at].parent
        sound.update(line)
