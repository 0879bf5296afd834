"""What the link at hand is, how sure it is, and what it rests on."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from reader.gui.compare.link_words import kind_words, score_words, why_words
from reader.gui.hub import Hub
from reader.gui.inspector.findings import Findings, Piece, common_words
from reader.gui.inspector.look import css, empty_label, rich
from reader.gui.theme import Theme
from reader.model import Link

_WIDE = 640
_LONGEST = 6000
"""Of longer passages nothing is marked."""


class WhyTab(QWidget):
    """A page on one link: in words, with what its two passages have in common marked."""

    place_wanted = Signal(int, object)
    """Witness and ``Span`` of a passage."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub, self._theme = hub, theme
        self._findings: Findings | None = None
        self._link: int | None = None
        self._passages: tuple[tuple[Piece, ...], ...] = ()
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.tr("Why these passages are linked"))
        self.page.document().setDocumentMargin(12)
        self.page.anchorClicked.connect(self._go)
        self.empty = empty_label()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page, 1)
        layout.addWidget(self.empty, 1)
        self.show_link(None, None, "")

    def set_theme(self, theme: Theme) -> None:
        """Takes on other colours."""
        self._theme = theme
        self._write()

    def show_link(self, findings: Findings | None, link: int | None, why_empty: str) -> None:
        """Tells of a link by its index, or says in words why there is none."""
        self._findings, self._link = findings, link
        has_link = findings is not None and link is not None
        self.page.setVisible(has_link)
        self.empty.setVisible(not has_link)
        self.empty.setText(why_empty)
        if findings is None or link is None:
            return
        shown = findings.alignment.links[link]
        self._passages = ((Piece(shown.a.passage.exact, False),), (Piece(shown.b.passage.exact, False),))
        self._write()
        self._compare(shown)

    def _compare(self, link: Link) -> None:
        a, b, library = link.a.passage.exact, link.b.passage.exact, self._hub.library
        if max(len(a), len(b)) > _LONGEST:
            return

        def work(_job: object) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
            def compare(one: str, other: str) -> list[tuple[str, str]]:
                return library.wording(one, other, plain=True)

            return common_words(b, a, compare), common_words(a, b, compare)

        def done(passages: tuple[tuple[Piece, ...], ...]) -> None:
            findings, current = self._findings, self._link
            if findings is None or current is None or findings.alignment.links[current] is not link:
                return
            self._passages = passages
            self._write()

        self._hub.jobs.read("common words", work, done)

    def _write(self) -> None:
        if self._findings is None or self._link is None:
            return
        findings, link, theme = self._findings, self._findings.alignment.links[self._link], self._theme
        thing = findings.thing_of(self._link)
        names = findings.names[link.a.article], findings.names[link.b.article]
        muted = css(theme.colour("text_muted"))
        sure = self.tr("{kind} · {sure} ({score})").format(
            kind=kind_words(link), sure=score_words(link.score), score=f"{link.score:.2f}"
        )
        parts = []
        if thing is not None and thing.label:
            parts.append(f"<p style='margin:0 0 4px 0'><b>{escape(thing.label)}</b></p>")
        colour = theme.colour(f"link_{link.kind}").name()
        parts.append(f"<p style='margin:0 0 4px 0'><span style='color:{colour}'>■</span> {escape(sure)}</p>")
        parts.append(f"<p style='margin:0 0 12px 0'>{escape(why_words(link, names))}</p>")
        judged = self._judged(link)
        if judged:
            parts.append(f"<p style='margin:0 0 8px 0'>{escape(judged)}</p>")
        cells = []
        for number, (end, pieces) in enumerate(zip((link.a, link.b), self._passages, strict=True)):
            head = " · ".join(filter(None, (names[number], end.speaker)))
            anchor = f"<a href='#{number}' style='color:{muted}'>{escape(head)}</a>"
            cells.append(
                f"<p style='margin:0 0 2px 0'>{anchor}</p>"
                f"<p style='margin:0 0 8px 0;line-height:140%'>{rich(pieces, theme, link.kind)}</p>"
            )
        if self.width() >= _WIDE:
            row = "".join(f"<td width='50%' style='padding-right:16px'>{cell}</td>" for cell in cells)
            parts.append(f"<table width='100%'><tr>{row}</tr></table>")
        else:
            parts += cells
        note = self.tr("Marked: what both passages have.")
        parts.append(f"<p style='margin:0;color:{muted}'>{escape(note)}</p>")
        self.page.setHtml("".join(parts))

    def _judged(self, link: Link) -> str:
        """Who said what of the link; nothing if it is as it was found."""
        if link.judgement is None:
            return ""
        coder = str(link.why.get("coder") or "")
        words = {
            "confirmed": self.tr("Confirmed by {coder}."),
            "added": self.tr("Drawn by hand by {coder}."),
        }
        return words.get(str(link.why.get("verdict")), self.tr("Judged by {coder}.")).format(coder=coder)

    def _go(self, url: QUrl) -> None:
        if self._findings is not None and self._link is not None:
            link = self._findings.alignment.links[self._link]
            end = link.b if url.fragment() == "1" else link.a
            self.place_wanted.emit(end.article, end.passage.span)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The passages stand side by side where there is room."""
        was_wide = event.oldSize().width() >= _WIDE
        super().resizeEvent(event)
        if was_wide != (self.width() >= _WIDE):
            self._write()
