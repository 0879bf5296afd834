"""The part of the façade for what a person adds: codes, coded passages and names."""

from __future__ import annotations

from collections.abc import Sequence

from reader.library.naming import Naming
from reader.library.tagging import Tagging
from reader.model import Annotation, Changes, Code, OwnName
from reader.store.connections import Connections


class ByHand:
    """What a person does in a library; a part of ``Library``."""

    def __init__(self, connections: Connections, coder: str | None) -> None:
        self._tagging = Tagging(connections, coder)
        self._naming = Naming(connections)

    def codes(self) -> list[Code]:
        """All codes, in the order they were made."""
        return self._tagging.codes()

    def add_code(self, name: str, parent: int | None = None) -> Changes:
        """Makes a code; ``Changes.codes`` holds its id.

        Raises:
            ValueError: if the name is empty, has a line break, or its parent has a code of that name.
        """
        return self._tagging.add_code(name, parent)

    def restore_code(self, code: Code) -> Changes:
        """Puts a code back, or back to how it was, under its id."""
        return self._tagging.restore_code(code)

    def remove_code(self, code: int) -> Changes:
        """Removes a code.

        Raises:
            ValueError: if a passage is coded with it, or a code is nested in it.
        """
        return self._tagging.remove_code(code)

    def annotations(self, article: int | None = None) -> list[Annotation]:
        """The coded passages of an article, or of all, in the order of articles and places."""
        return self._tagging.annotations(article)

    def annotation(self, annotation: int) -> Annotation:
        """One coded passage."""
        return self._tagging.annotation(annotation)

    def annotate(
        self,
        article: int,
        start: int,
        end: int,
        code: int | str,
        memo: str = "",
        *,
        exact: str | None = None,
    ) -> Changes:
        """Codes the passage ``[start, end)``; ``Changes.annotations`` holds its id.

        ``code`` is an id, or the name of a code that lies in no other; if there is none it is made, and
        ``Changes.codes`` holds its id. ``exact`` is what a person sees there: an import may have changed the
        text meanwhile.

        Raises:
            ValueError: if the passage is empty, does not lie in the text or is not ``exact``, or the name is
                none for a code.
        """
        return self._tagging.annotate(article, start, end, code, memo, exact)

    def remove_annotations(self, annotations: Sequence[int], codes: Sequence[int] = ()) -> Changes:
        """Removes coded passages, all or none, and those of the codes that nothing uses then."""
        return self._tagging.remove(annotations, codes)

    def restore_annotations(self, annotations: Sequence[Annotation], codes: Sequence[Code] = ()) -> Changes:
        """Puts coded passages back, or back to how they were, with their ids, uuids, coders and dates.

        All or none; those of ``codes`` that are gone come back with them. A text that has changed since has
        the passage where it now lies, or as an orphan.
        """
        return self._tagging.restore(annotations, codes)

    def set_memo(self, annotation: int, memo: str) -> Changes:
        """Replaces the note on a coded passage."""
        return self._tagging.set_memo(annotation, memo)

    def names(self) -> list[OwnName]:
        """The names that the reader added, in the order they were."""
        return self._naming.names()

    def own_names(self) -> list[tuple[str, ...]]:
        """The forms of each name that the reader added, as ``Names.extended`` takes them."""
        return [name.forms for name in self._naming.names()]

    def add_names(self, forms: Sequence[str]) -> Changes:
        """Makes the forms one name; ``Changes.names`` holds its id, and those of names joined to it.

        Raises:
            ValueError: if there are not two forms, in letters that differ by more than their script, or one
                has fewer than two letters.
        """
        return self._naming.add(forms)

    def remove_names(self, *names: int) -> Changes:
        """Removes names that the reader added, all or none."""
        return self._naming.remove(names)

    def restore_names(self, names: Sequence[OwnName], gone: Sequence[int] = ()) -> Changes:
        """Makes names as they were, under their ids, in place of those that are ``gone``.

        No form is lost: a name that has got one of theirs since joins it.
        """
        return self._naming.restore(names, gone)
