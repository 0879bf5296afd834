"""Which passage is meant when something is tagged."""

from __future__ import annotations

from reader.gui.reading import Reading
from reader.gui.tagging.tagging import Place
from reader.gui.tagging.taken_up import TakenUp
from reader.model import Span


class PassageAtHand:
    """What is selected in the texts, else what the tag lies on that was taken up.

    White space at the ends of a passage is left out: a click on a paragraph selects the end of its line too,
    and a tag on nothing else could not be seen.
    """

    def __init__(self, reading: Reading, taken_up: TakenUp) -> None:
        self._reading, self._taken_up = reading, taken_up

    def passage(self) -> tuple[int, Place] | None:
        """The pane and the passage that a tag would be put on."""
        selected = self._selected()
        if selected is None:
            annotation, pane = self._taken_up.annotation, self._taken_up.pane
            if annotation is None or pane is None:
                return None
            selected = pane, annotation.passage.span
        return self.place_of(*selected)

    def is_blank(self) -> bool:
        """Whether something is selected in which nothing can be seen."""
        selected = self._selected()
        return selected is not None and self.place_of(*selected) is None

    def place_of(self, pane: int, span: Span) -> tuple[int, Place] | None:
        """A passage of a pane with the words that are seen there; None if there are none."""
        article = self._reading.view.panes[pane].text.article
        if article is None or pane >= len(self._reading.articles):
            return None
        seen = span.trimmed(article.text)
        if not seen:
            return None
        return pane, (self._reading.articles[pane], seen, article.text[seen.start : seen.end])

    def tags_at_caret(self) -> tuple[int, list[int]]:
        """The pane that the reader is in, and the tags at the caret there, the shortest first."""
        view = self._reading.view
        if not view.panes:
            return 0, []
        text = view.panes[view.focused_pane].text
        return view.focused_pane, text.annotations_at(text.caret)

    def at_caret(self) -> tuple[int, Place] | None:
        """The passage of the shortest tag at the caret."""
        pane, here = self.tags_at_caret()
        span = self._reading.view.panes[pane].text.tag_span(here[0]) if here else None
        return self.place_of(pane, span) if span is not None else None

    def _selected(self) -> tuple[int, Span] | None:
        return self._reading.view.selected_passage() if self._reading.articles else None
