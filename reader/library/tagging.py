"""Codes and coded passages: what the façade does with them."""

from __future__ import annotations

import getpass
import unicodedata
from collections.abc import Sequence

from reader.library.anchoring import put_back_annotation
from reader.model import Annotation, Changes, Code, Passage
from reader.store.connections import Connections
from reader.store.store import Store


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
        name = _name_of_code(name)
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
        self, article: int, start: int, end: int, code: int | str, memo: str, exact: str | None
    ) -> Changes:
        """Codes a passage, with a code that is made if there is none of its name."""
        if start >= end:
            raise ValueError(f"[{start}, {end}) is no passage")
        name = _name_of_code(code) if isinstance(code, str) else None
        with self._connections.writing() as store:
            revision, text = store.articles.current(article)
            passage = Passage.of(text, start, end)
            if exact is not None and passage.exact != exact:
                raise ValueError(f"the text has changed: {passage.exact!r} is not {exact!r}")
            used, made = (store.codes.get(int(code)).id, False) if name is None else _called(store, name)
            new = store.annotations.add(article, used, passage, memo, self.coder)
            store.placements.note(new, revision=revision, span=passage.span)
        return Changes(annotations=frozenset({new}), codes=frozenset({used} if made else ()))

    def remove(self, annotations: Sequence[int], codes: Sequence[int]) -> Changes:
        """Removes coded passages, and those of the codes that nothing uses then."""
        with self._connections.writing() as store:
            for annotation in annotations:
                store.annotations.remove(annotation)
            free = [code for code in codes if not store.codes.is_used(code)]
            for code in free:
                store.codes.remove(code)
        return Changes(annotations=frozenset(annotations), codes=frozenset(free))

    def restore(self, annotations: Sequence[Annotation], codes: Sequence[Code]) -> Changes:
        """Puts coded passages back, and those of their codes that are gone; texts may have changed since."""
        with self._connections.writing() as store:
            known = {code.id for code in store.codes.all()}
            gone = [code for code in codes if code.id not in known]
            for code in gone:
                store.codes.put(code)
            for annotation in annotations:
                store.codes.get(annotation.code)
                put_back_annotation(store, annotation)
        return Changes(
            annotations=frozenset(each.id for each in annotations),
            codes=frozenset(each.id for each in gone),
        )

    def set_memo(self, annotation: int, memo: str) -> Changes:
        """Replaces the note on a coded passage."""
        with self._connections.writing() as store:
            store.annotations.set_memo(annotation, memo)
        return Changes(annotations=frozenset({annotation}))


def _name_of_code(name: str) -> str:
    name = unicodedata.normalize("NFC", name).strip()
    if not name or not name.isprintable():
        raise ValueError(f"no name for a code: {name!r}")
    return name


def _called(store: Store, name: str) -> tuple[int, bool]:
    """The code of this name that lies in no other, and whether it was made for that."""
    known = next((code.id for code in store.codes.all() if (code.name, code.parent) == (name, None)), None)
    return (store.codes.add(name, None), True) if known is None else (known, False)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a system without names for its users
        return ""
