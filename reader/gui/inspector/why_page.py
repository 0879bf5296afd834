"""The page on one link: how sure it is, what it rests on, what was said of it, and its two passages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape

from PySide6.QtCore import QCoreApplication

from reader.dates import long_day
from reader.gui.compare.link_words import certainty_words, kind_words, score_words, why_words
from reader.gui.inspector.findings import Piece
from reader.gui.inspector.look import css, rich
from reader.gui.look.i18n import tongue
from reader.gui.look.theme import Theme
from reader.model import Judgement, Link, Verdict


@dataclass(frozen=True, slots=True)
class Explained:
    """A link, its two passages in pieces (what both have is marked), and what a person said of it, if any."""

    link: Link
    passages: tuple[tuple[Piece, ...], tuple[Piece, ...]]
    judgement: Judgement | None = None


def plain(link: Link) -> Explained:
    """A link of which nothing is compared yet."""
    return Explained(link, ((Piece(link.a.passage.exact, False),), (Piece(link.b.passage.exact, False),)))


def page(shown: Explained, names: tuple[str, str], theme: Theme, *, wide: bool) -> str:
    """The page as rich text; its anchors ``#0`` and ``#1`` stand for the two passages.

    ``wide`` sets these side by side.
    """
    link = shown.link
    translate = QCoreApplication.translate
    muted = css(theme.colour("text_muted"))
    # A person's word has a line of its own.
    evidence = replace(link, judgement=None)
    sure = translate("WhyPage", "{kind} · {sure} ({score})").format(
        kind=kind_words(link), sure=score_words(link.score), score=f"{link.score:.2f}"
    )
    if link.judgement is not None:
        sure = translate("WhyPage", "{kind} · {sure}").format(
            kind=kind_words(link), sure=certainty_words(link)
        )
    parts = [f"<p style='margin:0 0 2px 0'>{escape(sure)}</p>"]
    parts += [
        f"<p style='margin:0 0 2px 0'>{escape(line)}</p>" for line in judged_words(link, shown.judgement)
    ]
    parts.append(f"<p style='margin:0 0 10px 0'>{escape(why_words(evidence, names))}</p>")
    cells = []
    for number, (end, pieces) in enumerate(zip((link.a, link.b), shown.passages, strict=True)):
        head = " · ".join(filter(None, (names[number], end.speaker)))
        anchor = f"<a href='#{number}' style='color:{muted}'>{escape(head)}</a>"
        cells.append(
            f"<p style='margin:0 0 2px 0'>{anchor}</p>"
            f"<p style='margin:0 0 8px 0;line-height:140%'>{rich(pieces, theme, link.kind)}</p>"
        )
    if wide:
        row = "".join(f"<td width='50%' style='padding-right:16px'>{cell}</td>" for cell in cells)
        form = "width='100%' style='margin-top:6px' cellspacing='0' cellpadding='0'"
        parts.append(f"<table {form}><tr>{row}</tr></table>")
    else:
        parts += cells
    note = translate("WhyPage", "Marked: what both passages have.")
    parts.append(f"<p style='margin:0;color:{muted}'>{escape(note)}</p>")
    return "".join(parts)


def judged_words(link: Link, judgement: Judgement | None) -> list[str]:
    """Who said what of a link and when, and the note on it; nothing if it is as it was found."""
    if link.judgement is None or judgement is None:
        return []
    translate = QCoreApplication.translate
    words = {
        Verdict.CONFIRMED: translate("WhyPage", "Confirmed by {coder} on {day}."),
        Verdict.REJECTED: translate("WhyPage", "Rejected by {coder} on {day}."),
        Verdict.ADDED: translate("WhyPage", "Drawn by hand by {coder} on {day}."),
    }[judgement.verdict]
    day = long_day(judgement.spoken, tongue())
    told = [words.format(coder=judgement.coder, day=day)]
    if judgement.memo:
        told.append(translate("WhyPage", "Note: {memo}").format(memo=judgement.memo))
    return told
