"""What to call the articles of a comparison."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape

from reader.dates import short_day
from reader.model import Article
from reader.text.script import LANGUAGE_TAGS, script_of


def witness_names(articles: Sequence[Article], outlets: Mapping[str, str], tongue: str) -> list[str]:
    """The outlets' names, by ``outlets`` where these are known; of two articles of one, with their days.

    Where the days don't tell two of an outlet apart, a number does. Days are written as in ``tongue``.
    """
    names = [outlets.get(article.outlet, article.outlet) for article in articles]
    several = Counter(names)
    dated = [
        f"{name} {short_day(article.published, tongue)}" if several[name] > 1 and article.published else name
        for name, article in zip(names, articles, strict=True)
    ]
    several = Counter(dated)
    numbers: Counter[str] = Counter()
    told = []
    for name in dated:
        numbers[name] += 1
        told.append(f"{name} ({numbers[name]})" if several[name] > 1 else name)
    return told


def name_markup(name: str) -> str:
    """A name as HTML that says in which script it is, for a page in another language."""
    return f'<span lang="{LANGUAGE_TAGS[script_of(name)]}">{escape(name)}</span>'
