"""The part of the façade for files that go to other programs and come from them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reader.library.files import read_whole
from reader.library.projects import project_of
from reader.library.recognising import name_of, names_abroad
from reader.model import ArticleName, Project, ProjectArticle, TagFilter, TagOrder
from reader.model.exchanging import ExchangeError, Exported, Reading
from reader.store.connections import Connections
from reader.store.store import Store

_Writer = Callable[[Project, str, str | None], Exported]
_Reader = Callable[[bytes, str], Reading]
_EVERYTHING = TagFilter()


class Exchanging:
    """Tags, notes and codes in the formats of others; a part of ``Library``."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def chosen(self, wanted: TagFilter = _EVERYTHING, *, texts: bool = False) -> Project:
        """What is made by hand, for another person or program: all of it, or what has to do with some tags.

        If the tags are those of some articles and nothing else is said, notes and judgements on them come
        along; any other choice is of tags alone, with their codes and those above, and all codes of a chosen
        codebook. ``texts`` has those of the articles travel along.
        """
        with self._connections.reading() as store:
            if wanted == TagFilter(articles=wanted.articles):
                project = project_of(store, wanted.articles)
            else:
                project = _with_tags(project_of(store), _chosen_tags(store, wanted), wanted.codebook)
            return _with_articles(store, replace(project, flags=(), events=()), texts=texts)

    def exported_tags(
        self, form: str, name: str, wanted: TagFilter = _EVERYTHING, *, tongue: str | None = None
    ) -> Exported:
        """What ``chosen`` gives as a file of a format: one of ``EXPORTS``. ``name`` is what it is called.

        ``tongue`` is the language of what a page for readers says itself, by default the user's.

        Raises:
            ExchangeError: if the format can't hold it at all.
        """
        texts, writer = EXPORTS[form]
        return writer(self.chosen(wanted, texts=texts), name, tongue)

    def read_tags(self, path: Path) -> Reading:
        """What a file of another program holds, its articles by the names that they have in this library.

        The format is told by the name of the file: one of ``IMPORTS``. Nothing is written.

        Raises:
            ExchangeError: if it is of no such format, damaged, or should not be trusted.
            OSError: if it can't be read.
        """
        from reader.exchange.tag_list import is_tag_list, read_tag_list
        from reader.library.likening import likened

        reader = IMPORTS.get(path.suffix.casefold())
        if reader is None:
            raise ExchangeError("exchange.unknown_format", suffix=path.suffix[:20])
        data = read_whole(path)
        with self._connections.reading() as store:
            if reader is _read_web_annotation and is_tag_list(data):
                reading = read_tag_list(data, lambda article: _name_here(store, article))
            else:
                reading = reader(data, path.stem)
            return replace(reading, project=likened(store, reading.project))


def _name_here(store: Store, article: int) -> ArticleName | None:
    """What an article is known by, None if there is none of that number."""
    try:
        return name_of(store, article)
    except KeyError:
        return None


def _chosen_tags(store: Store, wanted: TagFilter) -> frozenset[int]:
    return frozenset(store.tag_search.index(wanted, TagOrder.ARTICLE, []).tags)


def _with_tags(project: Project, tags: frozenset[int], codebook: int | None) -> Project:
    """The project with these tags alone, their codes, and the codes of a codebook."""
    annotations = tuple(each for each in project.annotations if each.id in tags)
    codes = {code.id: code for code in project.codes}
    kept = {code.id for code in project.codes if code.codebook == codebook}
    for annotation in annotations:
        above: int | None = annotation.code
        while above is not None and above not in kept:
            kept.add(above)
            above = codes[above].parent
    books = {codes[code].codebook for code in kept} | {codebook}
    return Project(
        codebooks=tuple(each for each in project.codebooks if each.id in books),
        codes=tuple(code for code in project.codes if code.id in kept),
        articles=project.articles,
        annotations=annotations,
    )


def _with_articles(store: Store, project: Project, *, texts: bool) -> Project:
    """The project with those articles alone that something in it speaks of, by their names abroad."""
    about = {each.article for each in project.annotations} | {each.article for each in project.memos}
    about |= {end.article for each in project.judgements for end in each.ends}
    names = names_abroad(store, (each.id for each in project.articles if each.id in about))
    return replace(
        project,
        articles=tuple(
            ProjectArticle(each, name, store.articles.text(each) if texts else None)
            for each, name in names.items()
        ),
    )


def _write_codebook(project: Project, _name: str, _tongue: str | None) -> Exported:
    from reader.exchange.refi_codebook import write_codebook

    return write_codebook(project)


def _write_project(project: Project, name: str, _tongue: str | None) -> Exported:
    from reader.exchange.refi_project import write_project

    return write_project(project, name)


def _write_web_annotation(project: Project, _name: str, _tongue: str | None) -> Exported:
    from reader.exchange.web_annotation import write_web_annotation

    return write_web_annotation(project)


def _write_table(project: Project, _name: str, _tongue: str | None) -> Exported:
    from reader.exchange.tag_table import write_tag_table

    return write_tag_table(project)


def _write_report(project: Project, name: str, tongue: str | None) -> Exported:
    from reader.exchange.tag_report import write_tag_report
    from reader.library.catalogue import known_outlets

    outlets = {outlet.id: outlet.name for outlet in known_outlets()}
    return write_tag_report(project, name, outlets=outlets, tongue=tongue)


def _read_codebook(data: bytes, name: str) -> Reading:
    from reader.exchange.refi_codebook import read_codebook

    return Reading(read_codebook(data, name))


def _read_project(data: bytes, name: str) -> Reading:
    from reader.exchange.refi_reading import read_project

    return Reading(read_project(data, name))


def _read_table(data: bytes, _name: str) -> Reading:
    from reader.exchange.tag_table import read_tag_table

    return read_tag_table(data)


def _read_web_annotation(data: bytes, _name: str) -> Reading:
    from reader.exchange.web_annotation import read_web_annotation

    return read_web_annotation(data)


EXPORTS: dict[str, tuple[bool, _Writer]] = {
    "qdpx": (True, _write_project),
    "qdc": (False, _write_codebook),
    "webannotation": (False, _write_web_annotation),
    "csv": (False, _write_table),
    "html": (True, _write_report),
}
"""By the name of a format: whether the texts travel along, and what writes it."""

IMPORTS: dict[str, _Reader] = {
    ".qdpx": _read_project,
    ".qdc": _read_codebook,
    ".json": _read_web_annotation,
    ".jsonld": _read_web_annotation,
    ".csv": _read_table,
}
"""By the suffix of a file: what reads it."""
