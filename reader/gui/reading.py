"""What a reader does with the articles that are open: setting others beside them, going to their passages."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from reader.gui.open_articles import Coming, OpenArticles
from reader.model import MOST_WITNESSES, Hit, Span


class Reading(OpenArticles):
    """Articles that are open, for all that takes part in reading them."""

    def add(self, articles: Sequence[int], place: int | None = None) -> None:
        """Sets more articles beside those that are open, as far as there is room; at ``place``, else last."""
        there = self.wanted
        room = MOST_WITNESSES - len(there)
        more = [each for each in dict.fromkeys(articles) if each not in there][:room]
        at = len(there) if place is None else place
        if more:
            self.open([*there[:at], *more, *there[at:]])

    def can_add(self, articles: Collection[int]) -> bool:
        """Whether something is open, and there is room for more, and one of these articles is not open."""
        return 0 < len(self.articles) < MOST_WITNESSES and not set(articles) <= set(self.articles)

    def replace(self, pane: int, article: int) -> None:
        """Shows an article in place of that in a pane; one that is open changes places with it."""
        if article in self.articles:
            self.swap(pane, self.articles.index(article))
            return
        wanted = [article if place == pane else each for place, each in enumerate(self.articles)]
        self._open(Coming(wanted, self.articles))

    def remove(self, pane: int) -> None:
        """Takes an article out of the comparison."""
        self.rearrange([each for each in range(len(self.articles)) if each != pane])

    def move(self, pane: int, place: int) -> None:
        """Moves a pane so that it is the one numbered ``place``."""
        order = [each for each in range(len(self.articles)) if each != pane]
        order.insert(place, pane)
        self.rearrange(order)

    def swap(self, one: int, other: int) -> None:
        """Lets two panes change places."""
        order = list(range(len(self.articles)))
        order[one], order[other] = other, one
        self.rearrange(order)

    # Places in what is open

    def show_place(self, article: int, start: int, end: int) -> None:
        """Selects a passage and brings it into view, opening its article if it is not on screen.

        The article is set beside those that are open as far as there is room, else in their place.
        """
        if article not in self.articles:
            there = self.wanted
            beside = [*there, article] if len(there) < MOST_WITNESSES else [article]
            self.open(there if article in there else beside, lambda: self.show_place(article, start, end))
            return
        self.glance(article, start, end)
        self.view.panes[self.articles.index(article)].text.setFocus()

    def glance(self, article: int, start: int, end: int) -> None:
        """Selects a passage and brings it into view if its article is open; the keyboard stays put."""
        if article not in self.articles:
            return
        text = self.view.panes[self.articles.index(article)].text
        if text.article is not None and end <= len(text.article.text):
            self.view.jump_begun.emit()
            text.select(Span(start, end))

    def show_hits(self, hits: Mapping[int, Hit], places: Mapping[int, Sequence[Span]]) -> None:
        """Marks ``places`` in the open articles that answer a search, and goes to the first article's best.

        Both are by the article's id; what was marked of another search goes.
        """
        for pane, article in zip(self.view.panes, self.articles, strict=True):
            pane.text.set_hits(places.get(article, ()))
        article = next((each for each in self.articles if each in hits), None)
        if article is None:
            return
        text, span = self.view.panes[self.articles.index(article)].text, hits[article].span
        if span is not None and text.article is not None and span.end <= len(text.article.text):
            text.go_to(span.start)

    def selection(self) -> tuple[int, Span] | None:
        """The id of the article in which a passage is selected, and the passage."""
        selected = self.view.selected_passage() if self.articles else None
        if selected is None:
            return None
        pane, span = selected
        return self.articles[pane], span
