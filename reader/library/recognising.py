"""Knowing an article of another library again, and placing a passage of it in the text that it has here."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath, PureWindowsPath

from reader.annotate.following import Follower
from reader.archive.outlets import UNKNOWN
from reader.model import Article, ArticleName, Passage, Span
from reader.store.identity import SHARED_BY_VERSIONS, likeness, name_key, url_key
from reader.store.store import Store

_UNMISTAKABLE = 12
"""So many characters stand in a text by chance in one place only."""
_WITH_FOLDER = re.compile(r"[^/\\]+[/\\][^/\\]+\Z")


def name_of(store: Store, article: int) -> ArticleName:
    """What an article of the library is known by elsewhere."""
    summary = store.articles.summary(article)
    return ArticleName(summary.outlet, summary.title, summary.url, summary.path, summary.published)


def names_abroad(store: Store, articles: Iterable[int]) -> dict[int, ArticleName]:
    """What articles are known by in a file for others: ``name_of`` without the folders that files lie in.

    These are a matter of this computer alone, and may name its owner. The innermost one stays where only it
    tells which article is meant.
    """
    recogniser = Recogniser(store)
    return {article: _abroad(recogniser, name_of(store, article), article) for article in articles}


def _abroad(recogniser: Recogniser, name: ArticleName, article: int) -> ArticleName:
    if not any(kind(name.path).is_absolute() for kind in (PurePosixPath, PureWindowsPath)):
        return name
    bare, inner = replace(name, path=_file(name.path)), _WITH_FOLDER.search(name.path)
    if inner and recogniser.known(bare) != article:
        within = replace(name, path=inner[0])
        if recogniser.known(within) == article:
            return within
    return bare


class Recogniser:
    """Which articles of a library are those that go by some names elsewhere; texts are read once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._current: dict[int, tuple[int, str]] = {}
        self._followers: dict[int, Follower] = {}
        self._titles: dict[str, set[int]] | None = None

    def known(self, name: ArticleName, text: str | None = None) -> int | None:
        """The article that goes by a name here, if just one does; none that has another address.

        It is known by its address, else by the path of a file with the same title, by outlet, title and date
        if its ``text`` is alike, by the name of its file, outlet and title, by title or file alone where a
        person wrote no more, or by its title and all of its text. Of several the one that has, or had, just
        this text is meant.
        """
        key = url_key(name.url)
        by_address = self._store.articles.by_key(key) if key is not None else None
        if by_address is not None:
            return by_address
        ways = [self._at_path(name), self._described(name, text), self._at_file_name(name)]
        if text is None:
            ways.append(self._called(name))
        for found in ways:
            left = {each for each in found if self._may_be(each, key)}
            if len(left) > 1 and text is not None:
                left = {each for each in left if self._had(each, text)}
            if len(left) == 1:
                return left.pop()
        if text is None:
            return None
        left = {
            each for each in self._titled(name.title) if self._may_be(each, key) and self._had(each, text)
        }
        return left.pop() if len(left) == 1 else None

    def found(self, name: ArticleName, passage: Passage) -> tuple[int, Passage | None] | None:
        """The article that goes by a name here, and the passage in its text; None if it is not here."""
        article = self.known(name)
        return None if article is None else (article, self.placed(passage, article))

    def current(self, article: int) -> tuple[int, str]:
        """The current revision's id and text."""
        if article not in self._current:
            self._current[article] = self._store.articles.current(article)
        return self._current[article]

    def placed(
        self, passage: Passage, article: int, known: str | None = None, *, orphan: bool = False
    ) -> Passage | None:
        """The passage in the text that an article has here; None if its place can't be told.

        ``known`` is the text that the passage was taken from, if that is there to be looked at; for an orphan
        the one in which it was not found.
        """
        _, text = self.current(article)
        if stands(passage, text):
            return passage
        if orphan:
            if known == text:
                return None
            known = None
        if article not in self._followers:
            self._followers[article] = Follower(text)
        lain: list[tuple[str, Span]] = []
        if known is not None and known[passage.start : passage.end] == passage.exact:
            lain.append((known, passage.span))
        elif passage.prefix or passage.suffix:
            # The other library may have a text that was here once.
            versions = self._store.articles.versions(article)
            lain += [(wording, passage.span) for _, wording in versions if stands(passage, wording)]
        elif not orphan:
            bare = _without_context(passage, text)
            if bare is not None:
                return bare
        return self._followers[article].follow(passage, lain)

    def _may_be(self, article: int, key: str | None) -> bool:
        return key is None or url_key(self._store.articles.summary(article).url) is None

    def _at_path(self, name: ArticleName) -> set[int]:
        found = self._store.articles.at_path(name.path) if name.path else set()
        return {each for each in found if self._store.articles.summary(each).title == name.title}

    def _described(self, name: ArticleName, text: str | None) -> set[int]:
        """A digest goes by one title every day, and may appear twice a day."""
        described = Article(name.outlet, name.title, "", (), published=name.published)
        found = self._store.articles.by_name(name_key(described) or "")
        return found if text is None else {each for each in found if self._is_version(each, text)}

    def _at_file_name(self, name: ArticleName) -> set[int]:
        """The archive may lie elsewhere on another machine."""
        wanted = (name.outlet, name.title)
        for found in self._at_ends(name.path):
            summaries = [self._store.articles.summary(each) for each in found]
            known = {
                each.id
                for each in summaries
                if (each.outlet, each.title) == wanted and _may_be_of_one_day(each.published, name.published)
            }
            if known:
                return known
        return set()

    def _at_ends(self, path: str) -> Iterator[set[int]]:
        """The articles of files whose paths end with all of this one, and of those with its file's name."""
        for end in dict.fromkeys((path, _file(path))):
            if end:
                yield self._store.articles.at_path_end(end)

    def _called(self, name: ArticleName) -> set[int]:
        """A table that somebody wrote by hand may tell the title alone, or the file; a program tells more."""
        if name.url or name.published or (name.title and name.path):
            return set()
        if name.title:
            found = self._titled(name.title)
        else:
            found = next(filter(None, self._at_ends(name.path)), set())
        if name.outlet in ("", UNKNOWN.id):
            return found
        return {each for each in found if self._store.articles.summary(each).outlet == name.outlet}

    def _titled(self, title: str) -> set[int]:
        if self._titles is None:
            self._titles = defaultdict(set)
            for number, known in self._store.db.execute("SELECT id, title FROM articles"):
                self._titles[known].add(number)
        return self._titles.get(title, set())

    def _had(self, article: int, text: str) -> bool:
        return any(wording == text for _, wording in self._store.articles.versions(article))

    def _is_version(self, article: int, text: str) -> bool:
        return self._had(article, text) or any(
            likeness(wording, text) >= SHARED_BY_VERSIONS
            for _, wording in self._store.articles.versions(article)
        )


def _file(path: str) -> str:
    return re.split(r"[/\\]", path)[-1]


def _may_be_of_one_day(one: datetime | None, other: datetime | None) -> bool:
    return one is None or other is None or one.date() == other.date()


def _without_context(passage: Passage, text: str) -> Passage | None:
    """The place of words of which nothing is known but these, as in a table that somebody wrote by hand.

    It is where it says, if they stand there; or the one place that has them, if they are many. A place of 0
    may mean that none is known.
    """
    start, exact = passage.start, passage.exact
    count = text.count(exact)
    if text.startswith(exact, start) and len(exact) > 1 and (start or count == 1):
        return Passage.of(text, start, passage.end)
    if count == 1 and len(exact) >= _UNMISTAKABLE:
        start = text.index(exact)
        return Passage.of(text, start, start + len(exact))
    return None


def stands(passage: Passage, text: str) -> bool:
    """Whether a passage lies where it says, with all of its context."""
    return passage.end <= len(text) and Passage.of(text, passage.start, passage.end) == passage
