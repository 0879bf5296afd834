"""What agreement is called on screen."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from reader.model import Agreement, CodeAgreement, Strength, UnitKind

VERDICT = 3
"""The column that says what an alpha allows."""
_LAST = -9.0
"""Orders what has no number before all that have one."""


class AgreementWords(QObject):
    """Numbers and what they allow to be said, in words."""

    def units(self) -> dict[UnitKind, str]:
        """What can be compared one by one."""
        return {
            UnitKind.SENTENCE: self.tr("Sentence by sentence"),
            UnitKind.CODE_POINT: self.tr("By characters"),
        }

    def heads(self, coders: tuple[str, ...]) -> list[str]:
        """The heads of the table."""
        every = self.tr("both") if len(coders) == 2 else self.tr("all")
        only = [self.tr("only {name}").format(name=name) for name in coders]
        several = [] if len(coders) == 2 else [self.tr("several")]
        return [
            self.tr("Tag"), "α", self.tr("95 %"), self.tr("What it allows"), self.tr("agree"), every,
            *several, *only, self.tr("none"),
        ]  # fmt: skip

    def cells(self, each: CodeAgreement, name: str, coders: int) -> list[tuple[str, float]]:
        """What a row shows, and by what its cells are ordered."""
        number = QLocale().toString
        alpha = "–" if each.alpha is None else _hundredths(each.alpha)
        bounds = "–"
        if each.low is not None and each.high is not None:
            bounds = f"{_hundredths(each.low)} – {_hundredths(each.high)}"
        share = "–" if each.percentage is None else f"{number(each.percentage, 'f', 1)} %"
        counts = [each.all, *([] if coders == 2 else [each.several]), *each.only, each.none]
        return [
            (name, 0),
            (alpha, _LAST if each.alpha is None else each.alpha),
            (bounds, _LAST if each.low is None else each.low),
            (self.strength(each.strength), list(Strength).index(each.strength)),
            (share, _LAST if each.percentage is None else each.percentage),
            *((number(count), count) for count in counts),
        ]

    def strength(self, strength: Strength) -> str:
        """What an alpha allows to be said, by custom."""
        return {
            Strength.NO_VALUE: self.tr("nothing: no variation"),
            Strength.TOO_FEW: self.tr("nothing yet: too few"),
            Strength.BY_CHANCE: self.tr("no better than chance"),
            Strength.LOW: self.tr("too low to build on"),
            Strength.TENTATIVE: self.tr("tentative conclusions"),
            Strength.GOOD: self.tr("good, by custom"),
        }[strength]

    def about_strength(self) -> str:
        """How the words of the last column come about."""
        return self.tr(
            "Custom in content analysis (Krippendorff): α of 0.8 or more is good, from 0.667 it allows "
            "tentative conclusions, less is too low to build on. A tag given to fewer than ten units tells "
            "too little. In how many of 100 random samples of the articles α would lie where, is said in the "
            "column 95 %. What you need depends on what you conclude."
        )

    def caveat(self) -> str:
        """What the numbers do not measure."""
        return self.tr(
            "Compared are units fixed beforehand, the same for all. A sentence counts as tagged if half of "
            "it is marked, or half of the marked passage lies in it. Where passages begin and end was each "
            "coder’s own choice; how far they agree on that, these numbers do not say: this is no unitizing "
            "alpha."
        )

    def articles(self, found: Agreement) -> str:
        """Which articles count."""
        counted = sum(each.counted.counts for each in found.articles)
        words = [self.tr("%n article(s) compared.", "", counted)]
        left = len(found.articles) - counted
        if left:
            words.append(self.tr("%n left out: not all of these coders have tags there.", "", left))
        if found.orphans:
            orphans = found.orphans
            words.append(
                self.tr("%n tagged passage(s) without a place in the text are left out.", "", orphans)
            )
        return " ".join(words)


def _hundredths(value: float) -> str:
    """With two digits; nothing so small that it is written as minus nought."""
    return QLocale().toString(round(value, 2) + 0.0, "f", 2)
