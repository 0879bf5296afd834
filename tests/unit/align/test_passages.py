from __future__ import annotations

from itertools import pairwise

import pytest

from reader.align.passages import Passages, Unit
from reader.align.witness import Witness
from reader.model import ParagraphKind, QuoteKind, Span
from reader.text.sentences import sentences
from tests.making import article_of

HEADING = "港口大火"
FIRST = (
    "海港市市长林若兰周三说：“我们会在月底之前重新开放整个港口。没有一个工人会失去工作。”记者会在市政厅举行。"
)
SECOND = "消防队长王大海表示，起火的原因还在调查之中，30%的仓库被烧毁。市民李先生说他很担心。"
CAPTION = "三号码头的大火烧了两天。（海港日报）"
NOTE = "本文由海港日报编辑部整理，转载请注明出处。"
ARTICLE = article_of(
    (ParagraphKind.HEADING, HEADING),
    FIRST,
    SECOND,
    (ParagraphKind.CAPTION, CAPTION, Span(CAPTION.index("（"), len(CAPTION))),
    "……",
    (ParagraphKind.NOTE, NOTE),
)


@pytest.fixture(scope="module")
def found() -> Passages:
    return Passages.of(Witness.of(ARTICLE, 0))


def of_part(found: Passages, number: int) -> list[str]:
    text = ARTICLE.text
    return [text[a.span.start : a.span.end] for a in found.atoms[number]]


def test_headings_notes_and_paragraphs_without_letters_are_left_out(found: Passages) -> None:
    text = ARTICLE.text
    whole = [text[part.whole.span.start : part.whole.span.end] for part in found.parts]
    assert whole == [FIRST, SECOND, "三号码头的大火烧了两天。"]


def test_the_credit_of_a_caption_is_left_out(found: Passages) -> None:
    assert found.parts[2].kind is ParagraphKind.CAPTION
    assert "海港日报" not in found.parts[2].whole.letters


def test_atoms_are_numbered_in_a_row_and_do_not_overlap(found: Passages) -> None:
    atoms = [atom for part in found.atoms for atom in part]
    assert [atom.atoms for atom in atoms] == [range(n, n + 1) for n in range(len(atoms))]
    assert all(one.span.end <= other.span.start for one, other in pairwise(atoms))


def test_atoms_make_up_every_passage(found: Passages) -> None:
    atoms = [atom for part in found.atoms for atom in part]
    units = [part.whole for part in found.parts]
    units += [sentence for part in found.parts for sentence in part.sentences]
    units += [statement.unit for statement in found.statements]
    for unit in units:
        own = [atoms[number] for number in unit.atoms]
        assert all(unit.span.contains(atom.span) for atom in own)
        assert unit.letters == "".join(atom.letters for atom in own)
        assert unit.words == tuple(word for atom in own for word in atom.words)
        outside = [atom for atom in atoms if atom not in own]
        assert not any(unit.span.overlap(atom.span) for atom in outside)


def test_sentences_are_those_of_the_paragraph(found: Passages) -> None:
    part = found.parts[0]
    span = part.whole.span
    own = sentences(ARTICLE.text, span.start, span.end)
    assert [sentence.span for sentence in part.sentences] == [
        each for each in own if ARTICLE.text[each.start : each.end].strip("”")
    ]


def test_no_statement_leaves_its_paragraph(found: Passages) -> None:
    assert found.statements
    for statement in found.statements:
        assert found.parts[statement.part].whole.span.contains(statement.unit.span)


def test_a_quotation_is_a_statement_whole_and_by_sentence(found: Passages) -> None:
    text = ARTICLE.text
    direct = {
        (text[s.unit.span.start : s.unit.span.end], s.whole)
        for s in found.statements
        if s.quote is not None and s.quote.kind is QuoteKind.DIRECT
    }
    assert direct == {
        ("我们会在月底之前重新开放整个港口。没有一个工人会失去工作。", True),
        ("我们会在月底之前重新开放整个港口。", False),
        ("没有一个工人会失去工作。", False),
    }
    assert {s.directness for s in found.statements} == {0, 1, 2}


def test_a_part_knows_what_of_it_is_quoted_and_by_whom(found: Passages) -> None:
    first, second, caption = found.parts
    assert 0.4 < first.quoted < 0.9
    assert first.speakers == ("林若兰",)
    assert second.quoted == 0.0
    assert 0.3 < second.reported < 0.9
    assert caption.reported == 0.0
    assert 0 < first.place < second.place < caption.place < 1


def test_numbers_have_their_value_and_what_they_count(found: Passages) -> None:
    assert (30.0, "%") in found.parts[1].whole.numbers


def test_atoms_that_are_joined_keep_each_term_once() -> None:
    text = "大火烧毁了码头。码头在周三关闭。"
    names = Witness.of(ARTICLE, 0).names
    one, other = Unit.atom(text, Span(0, 8), 0, names), Unit.atom(text, Span(8, 16), 1, names)
    both = Unit.joined(Span(0, 16), [one, other])
    assert both.terms.count("码头") == 1
    assert both.words.count("码头") == 2
    assert both.atoms == range(2)
    assert one.grams | other.grams == both.grams


def test_an_article_without_text_has_no_passages() -> None:
    empty = Passages.of(Witness.of(article_of(), 0))
    assert (empty.atoms, empty.parts, empty.statements) == ([], [], [])
