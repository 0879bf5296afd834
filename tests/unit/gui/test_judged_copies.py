"""Judgements on links as text and as a table."""

import csv
import io
from datetime import UTC, datetime

from reader.gui.judged_list.judged_copying import COLUMNS, as_csv, as_text
from reader.model import (
    JudgedArticle,
    JudgedEnd,
    Judgement,
    LinkKind,
    ListedJudgement,
    Passage,
    Relation,
    Verdict,
)

MADE = datetime(2024, 5, 20, 8, tzinfo=UTC)


def listed(*, memo="=不是同一句", found=None, orphan=False, published=MADE):
    """A judgement on invented passages."""
    judgement = Judgement(
        3,
        "uuid",
        Verdict.CONFIRMED if found else Verdict.REJECTED,
        LinkKind.QUOTE,
        Relation.INDIRECT,
        JudgedEnd(1, Passage(2, 6, "河水涨了", "", ""), orphan),
        JudgedEnd(2, Passage(0, 3, "水\n涨", "", "")),
        memo,
        "甲",
        MADE,
        found=found,
    )
    articles = (JudgedArticle("voa", "界河", published, False), JudgedArticle("bbc", "通知", MADE, True))
    return ListedJudgement(judgement, *articles)


def rows(*judgements):
    table = list(csv.reader(io.StringIO(as_csv(judgements, str.upper))))
    assert tuple(table[0]) == COLUMNS
    return [dict(zip(COLUMNS, row, strict=True)) for row in table[1:]]


def test_a_table_has_a_row_for_each_with_all_that_is_known():
    (row,) = rows(listed(orphan=True, published=None))
    assert [row[name] for name in ("said", "kind", "relation", "found as", "coder", "last altered")] == [
        *("rejected", "quote", "indirect", "", "甲", ""),
    ]
    assert (row["outlet (a)"], row["date (a)"], row["title (a)"], row["passage (a)"]) == (
        *("VOA", "", "界河", "河水涨了"),
    )
    assert (row["start (a)"], row["end (a)"], row["can't be placed (a)"]) == ("2", "6", "yes")
    assert (row["date (b)"], row["passage (b)"], row["can't be placed (b)"]) == ("2024-05-20", "水\n涨", "")
    assert row["note"] == "'=不是同一句"  # no formula


def test_what_was_changed_tells_as_what_it_was_found():
    (row,) = rows(listed(found=LinkKind.TOPIC))
    assert (row["said"], row["found as"]) == ("changed", "topic")


def test_text_has_both_passages_with_their_sources_and_the_note():
    text = as_text(
        [listed(), listed(memo="")],
        lambda each: each.said.value,
        lambda each: each.title,
        lambda _: "甲 · 今天",
    )
    first, second = text.split("\n\n")
    assert second == "[rejected] 甲 · 今天\n河水涨了\n— 界河\n水\n涨\n— 通知"
    assert first == f"{second}\n✎ =不是同一句"
