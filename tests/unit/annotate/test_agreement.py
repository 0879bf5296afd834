from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.agreement import CodedText, by_code, units_of
from reader.annotate.agreement import given as given_to
from reader.model import CodeAgreement, Span, Strength, UnitKind

N = None


def nominal_alpha(units: Iterable[Sequence[Hashable | None]]) -> float | None:
    """Krippendorff's alpha of units, each with the value that every coder gave it; None for a missing one.

    None if fewer than two values can be paired, or all are the same: there is then nothing to agree upon.
    """
    pairs: defaultdict[tuple[Hashable, Hashable], float] = defaultdict(float)
    for unit in units:
        values = Counter(value for value in unit if value is not None)
        number = values.total()
        if number < 2:
            continue
        for one, many in values.items():
            for other, more in values.items():
                pairs[one, other] += many * (more - (one == other)) / (number - 1)
    totals: defaultdict[Hashable, float] = defaultdict(float)
    for (one, _), share in pairs.items():
        totals[one] += share
    everything = sum(totals.values())
    expected = everything**2 - sum(total**2 for total in totals.values())
    if expected <= 0:
        return None
    unequal = sum(share for (one, other), share in pairs.items() if one != other)
    return 1 - (everything - 1) * unequal / expected


@pytest.mark.parametrize(
    ("coders", "alpha"),
    [
        # Krippendorff (2011), examples A, B and C: two values, several values, several coders with gaps.
        (["0100000010", "1110010000"], 0.095),
        (["aabbdcccedda", "babbbccceddd"], 0.692),
        (
            [
                [1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N],
                [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3],
                [N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N],
                [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N],
            ],
            0.743,
        ),
    ],
)
def test_alpha_is_that_of_the_published_examples(coders, alpha: float):
    assert nominal_alpha(zip(*coders, strict=True)) == pytest.approx(alpha, abs=0.0005)


def test_alpha_without_anything_to_agree_upon_is_none():
    assert nominal_alpha([]) is None
    assert nominal_alpha([("a", N), (N, "b")]) is None
    assert nominal_alpha([("a", "a"), ("a", "a")]) is None
    assert nominal_alpha([("a", "a"), ("b", "b")]) == 1
    assert nominal_alpha([("a", "b"), ("b", "a")]) == -0.5


TEXT = "甲说桥好。乙说桥不好！丙没有说话。\n丁走了。"
SENTENCES = [Span(0, 5), Span(5, 11), Span(11, 17), Span(18, 22)]


def text(article: int, *tags: tuple[int, int, int], present: tuple[int, ...] = (0, 1)) -> CodedText:
    """Of the one code 7: coder, start, end."""
    return CodedText(article, TEXT, present, {7: [(coder, Span(start, end)) for coder, start, end in tags]})


def agreement(*texts: CodedText, coders: int = 2, unit: UnitKind = UnitKind.SENTENCE) -> CodeAgreement:
    (found,) = by_code(texts, [7], coders, unit)
    return found


def test_a_sentence_is_coded_if_half_of_it_or_of_the_passage_is_in_it():
    def coded(start: int, end: int) -> list[int]:
        one = text(1, (0, start, end))
        return sorted(given_to(units_of(one, UnitKind.SENTENCE), one.tags[7]))

    assert [span for span, _ in units_of(text(1), UnitKind.SENTENCE)] == SENTENCES
    assert coded(0, 5) == [0]
    assert coded(1, 3) == [0]
    assert coded(0, 6) == [0]
    assert coded(0, 8) == [0, 1]
    assert coded(4, 6) == [0, 1]
    assert coded(0, 22) == [0, 1, 2, 3]
    assert coded(17, 18) == []


def test_units_are_counted_by_who_coded_them():
    found = agreement(text(1, (0, 0, 5), (1, 1, 4), (0, 5, 11)), text(2, (1, 18, 22)))
    assert (found.units, found.all, found.only, found.none, found.coded) == (8, 1, (1, 1), 5, 3)
    assert found.percentage == pytest.approx(75)
    values = zip("11000000", "10000001", strict=True)
    assert found.alpha == pytest.approx(nominal_alpha(values))
    assert (found.low, found.high) == (None, None)
    assert found.strength is Strength.TOO_FEW


def test_code_points_weigh_as_many_as_they_are():
    found = agreement(text(1, (0, 0, 10), (1, 5, 12)), unit=UnitKind.CODE_POINT)
    assert (found.units, found.all, found.only, found.none) == (22, 5, (5, 2), 10)
    one = "1" * 10 + "0" * 12
    other = "0" * 5 + "1" * 7 + "0" * 10
    assert found.alpha == pytest.approx(nominal_alpha(zip(one, other, strict=True)))


def test_who_did_not_work_on_a_text_is_missing_there():
    texts = [
        text(1, (0, 0, 5), (1, 0, 5), (2, 5, 11), present=(0, 1, 2)),
        text(2, (0, 0, 5), (2, 0, 5), present=(0, 2)),
        text(3, (0, 0, 5), present=(0,)),
    ]
    found = agreement(*texts, coders=3)
    units = [(1, 1, 0), (0, 0, 1), (0, 0, 0), (0, 0, 0), (1, N, 1), (0, N, 0), (0, N, 0), (0, N, 0)]
    assert found.alpha == pytest.approx(nominal_alpha(units))
    assert (found.units, found.all, found.several, found.only) == (8, 1, 1, (0, 0, 1))


def test_a_code_that_nobody_gave_has_no_alpha():
    found = agreement(text(1))
    assert (found.alpha, found.percentage, found.strength) == (None, 100, Strength.NO_VALUE)
    nothing = agreement()
    assert (nothing.alpha, nothing.percentage, nothing.units) == (None, None, 0)


def test_several_articles_give_bounds_that_hold_the_alpha():
    texts = [
        text(number, (0, 0, 5), (number % 3 == 0, 0, 5), (1, 5, 11), (number % 2, 5, 11))
        for number in range(24)
    ]
    found = agreement(*texts)
    assert found.low is not None
    assert found.low <= found.alpha <= found.high
    assert found == agreement(*texts)


@pytest.mark.parametrize(
    ("alpha", "strength"),
    [
        (-0.1, Strength.BY_CHANCE),
        (0.5, Strength.LOW),
        (0.7, Strength.TENTATIVE),
        (0.8, Strength.GOOD),
        (None, Strength.NO_VALUE),
    ],
)
def test_what_an_alpha_allows_to_be_said(alpha: float | None, strength: Strength):
    assert CodeAgreement(1, alpha, None, None, 90.0, 40, 10, 0, (5, 5), 20).strength is strength


values = st.lists(st.tuples(st.booleans(), st.booleans(), st.booleans()), min_size=1, max_size=30)


@given(values)
def test_alpha_by_code_is_alpha_of_its_units(units: list[tuple[bool, bool, bool]]):
    line = "".join("好。" for _ in units)
    tags = [
        (coder, Span(2 * place, 2 * place + 2))
        for place, unit in enumerate(units)
        for coder, given_here in enumerate(unit)
        if given_here
    ]
    (found,) = by_code([CodedText(1, line, (0, 1, 2), {7: tags})], [7], 3, UnitKind.SENTENCE)
    expected = nominal_alpha(units)
    assert found.alpha == (None if expected is None else pytest.approx(expected))
    assert found.all + found.several + sum(found.only) + found.none == found.units == len(units)
