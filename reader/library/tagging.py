"""Codes and coded passages: what the façade does with them."""

from __future__ import annotations

import getpass
import unicodedata

from reader.library.anchoring import put_back_annotation
from reader.model import Annotation, Changes, Code, Passage
from reader.store.connections import Connections


class Tagging:
    """Codes and annotations of one library; each mutation is one transaction.

    ``coder`` signs new annotations, by default with the name of the user who runs the program.
    """

    def __init__(self, connections: Connections, coder: str | None) -> None:
        self._connections = connections
        self._coder = coder

    @property
    def coder(self) -> str:
        """Who signs new annotations."""
        if self._coder is None:
            self._coder = _user()
        return self._coder

    def codes(self) -> list[Code]:
        """All codes, in the order they were made."""
        with self._connections.reading() as store:
            return store.codes.all()

    def add_code(self, name: str, parent: int | None) -> Changes:
        """Makes a code."""
        name = unicodedata.normalize("NFC", name).strip()
        if not name or not name.isprintable():
            raise ValueError(f"no name for a code: {name!r}")
        with self._connections.writing() as store:
            return Changes(codes=frozenset({store.codes.add(name, parent)}))

    def restore_code(self, code: Code) -> Changes:
        """Puts a code back, or back to how it was."""
        with self._connections.writing() as store:
            store.codes.put(code)
        return Changes(codes=frozenset({code.id}))

    def remove_code(self, code: int) -> Changes:
        """Removes a code that is not in use."""
        with self._connections.writing() as store:
            store.codes.remove(code)
        return Changes(codes=frozenset({code}))

    def annotations(self, article: int | None) -> list[Annotation]:
        """The coded passages of an article, or of all."""
        with self._connections.reading() as store:
            if article is not None:
                store.articles.summary(article)
            return store.annotations.all(article)

    def annotation(self, annotation: int) -> Annotation:
        """One coded passage."""
        with self._connections.reading() as store:
            return store.annotations.get(annotation)

    def annotate(
        self, article: int, start: int, end: int, code: int, memo: str, exact: str | None
    ) -> Changes:
        """Codes a passage."""
        if start >= end:
            raise ValueError(f"[{start}, {end}) is no passage")
        with self._connections.writing() as store:
            revision, text = store.articles.current(article)
            passage = Passage.of(text, start, end)
            if exact is not None and passage.exact != exact:
                raise ValueError(f"the text has changed: {passage.exact!r} is not {exact!r}")
            store.codes.get(code)
            new = store.annotations.add(article, code, passage, memo, self.coder)
            store.placements.note(new, revision=revision, span=passage.span)
        return Changes(annotations=frozenset({new}))

    def remove(self, annotation: int) -> Changes:
        """Removes a coded passage."""
        with self._connections.writing() as store:
            store.annotations.remove(annotation)
        return Changes(annotations=frozenset({annotation}))

    def restore(self, annotation: Annotation) -> Changes:
        """Puts a coded passage back; its text may have changed since it was removed."""
        with self._connections.writing() as store:
            store.codes.get(annotation.code)
            put_back_annotation(store, annotation)
        return Changes(annotations=frozenset({annotation.id}))

    def set_memo(self, annotation: int, memo: str) -> Changes:
        """Replaces the note on a coded passage."""
        with self._connections.writing() as store:
            store.annotations.set_memo(annotation, memo)
        return Changes(annotations=frozenset({annotation}))


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a system without names for its users
        return ""
