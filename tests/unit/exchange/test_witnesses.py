"""What the articles of a comparison are called."""

from datetime import UTC, datetime

from reader.exchange.witnesses import witness_names
from tests.making import article_of

NAMES = {"voa": "美国之音", "bbc": "BBC中文"}


def article(outlet: str, day: int | None = None):
    return article_of("河上起了雾。", outlet=outlet, published=day and datetime(2024, 5, day, 9, tzinfo=UTC))


def test_an_outlet_is_called_by_its_name_and_an_unknown_one_as_it_is():
    assert witness_names([article("voa", 1), article("paper", 1)], NAMES, "zh-Hans") == ["美国之音", "paper"]


def test_two_of_one_outlet_are_told_apart_by_their_days():
    articles = [article("voa", 1), article("bbc", 1), article("voa", 2)]
    assert witness_names(articles, NAMES, "zh-Hans") == [
        "美国之音 2024-05-01",
        "BBC中文",
        "美国之音 2024-05-02",
    ]


def test_or_else_by_a_number():
    articles = [article("voa", 1), article("voa", 1), article("bbc"), article("bbc")]
    assert witness_names(articles, NAMES, "zh-Hans") == [
        "美国之音 2024-05-01 (1)",
        "美国之音 2024-05-01 (2)",
        "BBC中文 (1)",
        "BBC中文 (2)",
    ]


def test_days_are_written_as_in_the_language_of_the_page():
    articles = [article("voa", 1), article("voa", 2)]
    assert witness_names(articles, NAMES, "en") == ["美国之音 1 May 2024", "美国之音 2 May 2024"]
    assert witness_names(articles, NAMES, "zh-Hant") == ["美国之音 2024/05/01", "美国之音 2024/05/02"]
