from __future__ import annotations

import pytest

from reader.align.occasions import is_earlier
from reader.align.witness import Witness
from reader.model import Span
from tests.making import article_of

SAID = "港口会在月底之前重新开放"


@pytest.mark.parametrize(
    ("line", "earlier"),
    [
        (f"林若兰上周在市议会说：“{SAID}。”", True),
        (f"林若蘭三個月前曾表示：「{SAID}。」", True),
        (f"“{SAID}，”林若兰去年说。", True),
        (f"林若兰周五说：“{SAID}。”", False),
        (f"去年的大火毁了码头。林若兰说：“{SAID}。”", False),
        (f"林若兰说：“{SAID}。”去年的大火毁了码头。", False),
    ],
)
def test_the_sentence_around_a_statement_tells_the_occasion(line: str, earlier: bool) -> None:
    article = article_of(line)
    start = line.index(SAID)
    assert is_earlier(Witness.of(article, 0), Span(start, start + len(SAID))) is earlier
