"""The tags of the articles that are open, as their panes show them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.gui.compare import ComparisonView
from reader.gui.compare.marks import Tag
from reader.gui.tagging.code_words import code_label, code_path
from reader.library import Library


class TagsInTexts:
    """Shows each pane the tags of its article, and says what they are."""

    def __init__(self, library: Library, view: ComparisonView) -> None:
        self._library, self._view = library, view
        self._words: dict[int, tuple[str, str, str]] = {}
        """The path of the code of each tag on screen, the note on it, and its coder."""
        view.describe_tag = self._describe

    def show(self, articles: Sequence[int]) -> None:
        """Shows the tags of the articles that are in the panes, by their ids from left to right."""
        codes = {code.id: code for code in self._library.codes()}
        self._words = {}
        for pane, (shown_in, article) in enumerate(zip(self._view.panes, articles, strict=True)):
            text = shown_in.text.article.text if shown_in.text.article is not None else ""
            tags = self._library.annotations(article)
            # A text that has changed in the library is on its way here; its tags come with it.
            shown = [
                each
                for each in tags
                if not each.orphan and text[each.passage.start : each.passage.end] == each.passage.exact
            ]
            self._words |= {
                each.id: (code_path(codes[each.code], codes), each.memo, each.coder) for each in shown
            }
            self._view.set_annotations(
                pane,
                [
                    Tag(each.id, each.passage.span, codes[each.code].slot, code_label(codes[each.code]))
                    for each in shown
                ],
            )
            shown_in.header.set_unplaced(sum(each.orphan for each in tags))

    def _describe(self, number: int) -> str:
        """The code of a tag, the note on it, and who put it there."""
        return "\n".join(filter(None, self._words.get(number, ())))
