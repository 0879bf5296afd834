from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library
from reader.model import (
    AgreementQuestion,
    CandidateReason,
    Counted,
    Disagreement,
    Span,
    UnitKind,
)

LINES = ("河港新桥今早通车。", "市长说，两岸近了一个小时。", "反对者说，工程超支两成。", "噪音没有解决。")
TEXT = "\n".join(LINES)
FIRST, SECOND, THIRD, FOURTH = (Span(TEXT.index(line), TEXT.index(line) + len(line)) for line in LINES)


@pytest.fixture
def filled(library: Library, archive: Path, write: Callable[..., Path]) -> Library:
    for number in (1, 2, 3):
        write(f"{number}.md", *LINES, number=number)
    library.import_archive([archive], processes=1)
    return library


def tag(library: Library, coder: str, article: int, span: Span, code: str | int) -> int:
    library.set_coder(coder)
    (new,) = library.annotate(library.find(f"{article}.md"), span.start, span.end, code).added.annotations
    return new.id


def code_of(library: Library, name: str) -> int:
    (found,) = [code.id for code in library.codes() if code.name == name]
    return found


def test_agreement_is_told_code_by_code(filled: Library):
    for coder in ("甲", "乙"):
        tag(filled, coder, 1, FIRST, "桥")
        tag(filled, coder, 2, SECOND, "时间")
    tag(filled, "甲", 1, THIRD, "钱")
    tag(filled, "乙", 1, FOURTH, "钱")
    tag(filled, "甲", 3, FIRST, "桥")
    found = filled.agreement(AgreementQuestion(("甲", "乙")))
    assert (found.coders, found.unit, found.orphans) == (("甲", "乙"), UnitKind.SENTENCE, 0)
    by_name = {each.code: each for each in found.codes}
    bridge, money = by_name[code_of(filled, "桥")], by_name[code_of(filled, "钱")]
    assert (bridge.alpha, bridge.percentage, bridge.all, bridge.only) == (1, 100, 1, (0, 0))
    assert (money.all, money.only, money.units) == (0, (1, 1), 8)
    assert money.alpha is not None
    assert money.alpha < 0
    ids = [filled.find(f"{number}.md") for number in (1, 2, 3)]
    assert [(each.article, each.coders, each.counted) for each in found.articles] == [
        (ids[0], ("甲", "乙"), Counted.WORKED_ON),
        (ids[1], ("甲", "乙"), Counted.WORKED_ON),
        (ids[2], ("甲",), Counted.NOT_BY_TWO),
    ]
    places = filled.disagreements(AgreementQuestion(("甲", "乙")), money.code)
    assert places == [
        Disagreement(ids[0], THIRD, money.code, ("甲",), ("乙",)),
        Disagreement(ids[0], FOURTH, money.code, ("乙",), ("甲",)),
    ]


def test_in_chosen_articles_who_marked_nothing_found_nothing(filled: Library):
    tag(filled, "甲", 3, FIRST, "桥")
    tag(filled, "乙", 1, FIRST, "桥")
    article = filled.find("3.md")
    found = filled.agreement(AgreementQuestion(("甲", "乙"), articles=(article,)))
    assert [(each.article, each.counted) for each in found.articles] == [(article, Counted.CHOSEN)]
    (bridge,) = found.codes
    assert (bridge.units, bridge.only, bridge.all) == (4, (1, 0), 0)
    nothing = filled.agreement(AgreementQuestion(("甲", "乙")))
    assert nothing.codes[0].units == 0


def test_of_three_coders_all_or_two_must_have_worked_on_an_article(filled: Library):
    for coder, article in [("甲", 1), ("乙", 1), ("丙", 1), ("甲", 2), ("丙", 2)]:
        tag(filled, coder, article, FIRST, "桥")
    coders = ("甲", "乙", "丙")
    every = filled.agreement(AgreementQuestion(coders))
    assert [each.counted for each in every.articles] == [Counted.WORKED_ON, Counted.NOT_BY_ALL]
    assert every.codes[0].units == 4
    some = filled.agreement(AgreementQuestion(coders, everyone=False))
    assert [each.counted for each in some.articles] == [Counted.WORKED_ON, Counted.WORKED_ON]
    assert (some.codes[0].units, some.codes[0].all) == (8, 2)


def test_a_nested_code_counts_for_the_ones_it_is_in(filled: Library):
    tag(filled, "甲", 1, FIRST, "桥")
    outer = code_of(filled, "桥")
    (inner,) = filled.add_code("新桥", outer).added.codes
    tag(filled, "乙", 1, FIRST, inner.id)
    with_nested = filled.agreement(AgreementQuestion(("甲", "乙"), codes=(outer,)))
    assert [(each.code, each.all) for each in with_nested.codes] == [(outer, 1)]
    alone = filled.agreement(AgreementQuestion(("甲", "乙"), with_descendants=False))
    assert [(each.code, each.all, each.only) for each in alone.codes] == [
        (outer, 0, (1, 0)),
        (inner.id, 0, (0, 1)),
    ]


def test_a_codebook_of_its_own_is_compared_by_itself(filled: Library):
    tag(filled, "甲", 1, FIRST, "桥")
    (other,) = filled.add_codebook("另一本").added.codebooks
    (code,) = filled.add_code("别的", codebook=other.id).added.codes
    tag(filled, "乙", 1, FIRST, code.id)
    found = filled.agreement(AgreementQuestion(("甲", "乙"), codebook=other.id))
    assert [each.code for each in found.codes] == [code.id]
    assert [each.counted for each in found.articles] == [Counted.NOT_BY_TWO]


def test_what_can_not_be_compared_is_refused(filled: Library):
    for coders in [("甲",), ("甲", "甲"), ()]:
        with pytest.raises(ValueError, match="two coders"):
            filled.agreement(AgreementQuestion(coders))
    for question in [
        AgreementQuestion(("甲", "乙"), codebook=99),
        AgreementQuestion(("甲", "乙"), codes=(99,)),
        AgreementQuestion(("甲", "乙"), articles=(99,)),
    ]:
        with pytest.raises(KeyError):
            filled.agreement(question)
    with pytest.raises(KeyError):
        filled.disagreements(AgreementQuestion(("甲", "乙")), 99)


def test_orphans_are_listed_left_out_and_can_be_placed_by_hand(
    filled: Library, archive: Path, write: Callable[..., Path]
):
    lost = tag(filled, "甲", 1, THIRD, "钱")
    tag(filled, "甲", 1, FIRST, "桥")
    tag(filled, "乙", 1, FIRST, "桥")
    rewritten = "反对的人说，超支的是工程款，有两成。"
    write("1.md", LINES[0], LINES[1], rewritten, LINES[3], number=1)
    filled.import_archive([archive], processes=1)
    found = filled.orphans()
    assert [each.id for each in found.annotations] == [lost]
    assert found.judgements == ()
    assert filled.orphans(filled.find("2.md")).annotations == ()
    assert filled.agreement(AgreementQuestion(("甲", "乙"))).orphans == 1
    (best, *_) = filled.places_for(lost)
    assert (best.passage.exact, best.reason) == (rewritten, CandidateReason.SAME_PLACE)
    assert filled.orphans().annotations[0].id == lost
    filled.change_annotation(lost, span=best.passage.span, exact=best.passage.exact)
    assert filled.orphans().annotations == ()
    with pytest.raises(KeyError):
        filled.places_for(99)
