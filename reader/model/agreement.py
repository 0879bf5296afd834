"""How far coders agree on what is in the texts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.span import Span


class UnitKind(StrEnum):
    """What is compared piece by piece: each sentence, or each code point."""

    SENTENCE = "sentence"
    CODE_POINT = "code_point"


@dataclass(frozen=True, slots=True)
class AgreementQuestion:
    """What is compared.

    ``coders`` are the names, two at least. ``codebook`` is an id, None for all of them; ``codes`` are ids,
    None for all of these. With ``with_descendants`` a code is given where one nested in it is. ``articles``
    are ids: there, who has no tag is taken to have found nothing. Without them those count in which every
    coder has a tag with some code of the codebook, or two of them at least if not ``everyone``: the others
    are then missing.
    """

    coders: tuple[str, ...]
    codebook: int | None = None
    codes: tuple[int, ...] | None = None
    unit: UnitKind = UnitKind.SENTENCE
    with_descendants: bool = True
    articles: tuple[int, ...] | None = None
    everyone: bool = True


class Strength(StrEnum):
    """What an alpha allows to be said, by the customs of content analysis (Krippendorff 2004, p. 241).

    NO_VALUE: there is no variation, which is no evidence either way. TOO_FEW: too little is coded at all for
    the number to mean much. GOOD: 0.8 or more. TENTATIVE: from 0.667, good for tentative conclusions. LOW:
    less. BY_CHANCE: no better than codes given at random.
    """

    NO_VALUE = "no_value"
    TOO_FEW = "too_few"
    BY_CHANCE = "by_chance"
    LOW = "low"
    TENTATIVE = "tentative"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class CodeAgreement:
    """How far coders agree on where one code belongs.

    ``alpha`` is None where nobody or everybody gave the code everywhere. ``low`` and ``high`` bound it in 95
    of 100 resamples of the articles; None if these are too few to resample. ``percentage`` is the share of
    pairs of coders and units in which both did, or both did not, give the code, from 0 to 100. Of ``units``
    so many were coded by ``all`` of those who worked there, by ``several`` but not all, by one ``only`` (a
    number for each coder), and by ``none``.
    """

    code: int
    alpha: float | None
    low: float | None
    high: float | None
    percentage: float | None
    units: int
    all: int
    several: int
    only: tuple[int, ...]
    none: int

    @property
    def coded(self) -> int:
        """How many units anybody gave the code."""
        return self.units - self.none

    @property
    def strength(self) -> Strength:
        """What may be said of the alpha."""
        if self.alpha is None:
            return Strength.NO_VALUE
        if self.coded < LEAST_CODED:
            return Strength.TOO_FEW
        if self.alpha <= 0:
            return Strength.BY_CHANCE
        if self.alpha < TENTATIVE:
            return Strength.LOW
        return Strength.TENTATIVE if self.alpha < GOOD else Strength.GOOD


LEAST_CODED = 10
TENTATIVE, GOOD = 0.667, 0.8


class Counted(StrEnum):
    """Why an article counts, or does not.

    WORKED_ON: the coders compared have tags there. CHOSEN: it was asked for; who has no tag there is taken to
    have found nothing. NOT_BY_ALL, NOT_BY_TWO: too few of them have tags there.
    """

    WORKED_ON = "worked_on"
    CHOSEN = "chosen"
    NOT_BY_ALL = "not_by_all"
    NOT_BY_TWO = "not_by_two"

    @property
    def counts(self) -> bool:
        """Whether the article is compared."""
        return self in (Counted.WORKED_ON, Counted.CHOSEN)


@dataclass(frozen=True, slots=True)
class ComparedArticle:
    """An article that somebody of the coders worked on: who did, and whether it counts."""

    article: int
    coders: tuple[str, ...]
    counted: Counted


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far coders agree, code by code.

    The units are fixed beforehand, and the same for all: ``unit``. The coders marked passages of their own
    choice, which are laid onto the units; what this measures is agreement on what is in the units, and not on
    where passages begin and end: it is no unitizing alpha. ``orphans`` are tags that were left out, since
    nobody knows where they belong in the text as it is.
    """

    coders: tuple[str, ...]
    unit: UnitKind
    with_descendants: bool
    codes: tuple[CodeAgreement, ...]
    articles: tuple[ComparedArticle, ...]
    orphans: int


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A place that some coders gave a code and others, who worked there, did not; by their names."""

    article: int
    span: Span
    code: int
    given_by: tuple[str, ...]
    not_by: tuple[str, ...]
