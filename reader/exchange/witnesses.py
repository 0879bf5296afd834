"""What to call the articles of a comparison."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from reader.model import Article


def witness_names(articles: Sequence[Article], outlets: Mapping[str, str]) -> list[str]:
    """The outlets' names, by ``outlets`` where these are known; of two articles of one, with their days.

    Where the days don't tell two of an outlet apart, a number does.
    """
    names = [outlets.get(article.outlet, article.outlet) for article in articles]
    several = Counter(names)
    dated = [
        f"{name} {article.published:%Y-%m-%d}" if several[name] > 1 and article.published else name
        for name, article in zip(names, articles, strict=True)
    ]
    several = Counter(dated)
    numbers: Counter[str] = Counter()
    told = []
    for name in dated:
        numbers[name] += 1
        told.append(f"{name} ({numbers[name]})" if several[name] > 1 else name)
    return told
