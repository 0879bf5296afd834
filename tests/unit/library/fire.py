"""Two invented articles on a fire, and judgements on what they share."""

from __future__ import annotations

from reader.library import Library
from reader.model import Changes, Judgement, LinkKind, Relation, Span, Verdict

FIRE = "七号仓库的大火烧了十一个小时，三百二十名消防员到场，两艘渔船沉没。"
FIRE_AGAIN = "这场火持续十一小时，共有三百二十名消防员参加扑救，两艘渔船在七号仓库旁沉没。"
BAKERS = "城里的面包店多年来生意都很好，店主们说客人从不间断。"
SCHOOL = "教育局说学校照常上课，孩子们不必担心交通的问题。"
LAST = "市长林若兰周一晚上离开了港口。"
A, B = (FIRE, BAKERS, LAST), (SCHOOL, FIRE_AGAIN, "渔民在码头上等了一夜。")
CONFIRMED, REJECTED, ADDED = Verdict
QUOTE, TOPIC, REUSE = LinkKind


def place(library: Library, name: str, words: str) -> tuple[int, Span]:
    """The id of the article that a file's name names, and where these words stand in it."""
    article = library.find(name)
    start = library.article(article).text.index(words)
    return article, Span(start, start + len(words))


def judge(
    library: Library,
    first: str = FIRE,
    second: str = FIRE_AGAIN,
    verdict: Verdict = CONFIRMED,
    kind: LinkKind = TOPIC,
    relation: Relation | None = None,
    memo: str = "",
    **more: object,
) -> Judgement:
    """Judges the passages with these words of the first and the second article."""
    (a, one), (b, other) = place(library, "a.md", first), place(library, "b.md", second)
    changes = library.judge((a, b), one, other, verdict, kind, relation, memo, **more)
    (number,) = changes.judgements
    assert changes == Changes(judgements=frozenset({number}))
    return library.judgement(number)


def words(judgement: Judgement) -> list[str]:
    """The two passages that were judged."""
    return [end.passage.exact for end in judgement.ends]
