"""What counts as standing in one article alone."""

from __future__ import annotations

import pytest

from reader.align.aligning import align
from reader.archive import discover, read
from reader.model import Alignment, LinkKind, ParagraphKind
from reader.resources import seeds
from tests.making import article_of

REUSED = "这座船坞建于一九三一年，长三百二十米，是全省最大的一座，也是最后一座还在使用的木结构船坞"


def test_headings_captions_and_notes_never_stand_alone() -> None:
    kinds = list(ParagraphKind)
    first = article_of(*((kind, f"这一行是{kind}，说的是仓库的屋顶漏雨。") for kind in kinds))
    second = article_of("球队昨晚输掉了决赛，教练没有出席发布会。")
    alone = {kinds[each.paragraph] for each in align([first, second]).unmatched if each.article == 0}
    assert alone == {
        ParagraphKind.STANDFIRST,
        ParagraphKind.BODY,
        ParagraphKind.LIST_ITEM,
        ParagraphKind.QUOTE,
    }


def test_a_paragraph_that_was_taken_over_does_not_stand_alone() -> None:
    first = article_of(f"老人们记得，{REUSED}。", "渔市今天照常开门。")
    second = article_of(f"{REUSED}，码头因此关了一天。", "球队昨晚输掉了决赛。")
    alignment = align([first, second])
    assert LinkKind.REUSE in {link.kind for link in alignment.links}
    assert [(each.article, each.paragraph) for each in alignment.unmatched] == [(0, 1), (1, 1)]


@pytest.fixture(scope="module")
def sample() -> Alignment:
    found = (read(candidate.load()) for candidate in discover([seeds()], lambda problem: None))
    return align([each for each in found if each.published and each.published.year == 2024][:4])


def test_what_stands_alone_in_the_sample_is_text_that_no_link_touches(sample: Alignment) -> None:
    text = {ParagraphKind.STANDFIRST, ParagraphKind.BODY, ParagraphKind.LIST_ITEM, ParagraphKind.QUOTE}
    touched = {
        (end.article, sample.articles[end.article].paragraph_at(end.passage.start))
        for link in sample.links
        for end in (link.a, link.b)
    }
    alone = {(each.article, each.paragraph) for each in sample.unmatched}
    assert alone
    assert not alone & touched
    for where, witness in enumerate(sample.articles):
        for number, paragraph in enumerate(witness.paragraphs):
            blank = not witness.text[paragraph.start : paragraph.end].strip()
            assert ((where, number) in alone) == (
                paragraph.kind in text and not blank and (where, number) not in touched
            )


def test_the_groups_of_the_sample_gather_all_its_links(sample: Alignment) -> None:
    assert sorted(index for group in sample.groups for index in group.links) == list(range(len(sample.links)))
    assert any(len({where for where, _ in group.members}) == 4 for group in sample.groups)
    assert len({group.label for group in sample.groups}) == len(sample.groups)
