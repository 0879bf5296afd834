"""How long an alignment takes, by hand and on one core, as part of ``python3 .ci/bench.py --only alignment``.

With JIANTING_SHARED set, articles of real events are measured too. Nothing is asserted about the time:
compare the rows (two articles with four, 8,000 characters with 4,000) or two runs on one machine. Each takes
place a few times only, so that all of them are done within some two minutes.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from reader.align.aligning import align
from reader.archive import discover, read
from reader.model import Alignment, Article
from tests.making import article_of

WHO = ("市长林若兰", "消防队长王大海", "议员陈志明", "渔民协会", "港务局", "导演赵文静", "警方", "教育局")
WHAT = (
    "重建三号码头", "扑灭仓库的大火", "把鱼市搬到城外", "推迟音乐节", "关闭两座大桥", "调查起火的原因",
    "提高教师的工资", "购买新的消防船", "批准地铁的预算", "拆除旧的灯塔", "救援被困的船员", "检查货船",
)  # fmt: skip
WHERE = ("在海港市", "在北方各省", "在边境的小镇", "在新机场附近", "在议会大楼", "在大学的实验室")
WHEN = ("周二清晨", "昨天晚上", "上个月", "明年春天", "月底之前", "十月初")
TWO, FOUR = 2, 4
ROUNDS = 3
TRIED_OFTEN_UP_TO = 16_000
"""Longer articles take long enough for one round to tell."""


def sentence(choice: random.Random) -> str:
    """An invented sentence: a quotation, a report or a plain one."""
    who, what, where, when = (choice.choice(words) for words in (WHO, WHAT, WHERE, WHEN))
    amount = choice.randint(12, 9876)
    return choice.choice(
        (
            f"“我们将{when}{where}{what}，没有一个人会因此失去工作，”{who}说。",
            f"{who}{when}表示，{what}需要{amount}万美元，但是不会增加税收。",
            f"{when}，{where}有{amount}人参加了集会，他们要求政府{what}。",
            f"为了{what}，工人们{where}忙了{choice.randint(2, 30)}天，{when}才回到家里。",
        )
    )


def written(length: int, seed: int) -> Article:
    """An article of so many characters."""
    choice = random.Random(seed)  # noqa: S311
    lines: list[str] = []
    while sum(map(len, lines)) < length:
        lines.append("".join(sentence(choice) for _ in range(choice.randint(1, 3))))
    return article_of(*lines)


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    """The model, loaded before anything is timed."""
    align([written(300, 1), written(300, 2)])


def measure(
    benchmark: BenchmarkFixture, name: str, articles: list[Article], rounds: int = ROUNDS
) -> Alignment:
    """Aligns the articles so many times, under the name that the table shows."""
    benchmark.extra_info.update(measure=name, articles=len(articles))
    return benchmark.pedantic(align, (articles,), rounds=rounds)


@pytest.mark.parametrize("count", [TWO, FOUR])
def test_articles_of_2000_characters(benchmark: BenchmarkFixture, count: int) -> None:
    articles = [written(2000, seed) for seed in range(count)]
    assert measure(benchmark, "2,000 characters each", articles).articles == tuple(articles)


@pytest.mark.parametrize("length", [4_000, 8_000, 16_000, 32_000])
def test_two_articles_by_length(benchmark: BenchmarkFixture, length: int) -> None:
    articles = [written(length, seed) for seed in range(TWO)]
    rounds = ROUNDS if length <= TRIED_OFTEN_UP_TO else 1
    assert measure(benchmark, f"{length:,} characters each", articles, rounds).articles == tuple(articles)


def test_a_book_against_an_article(benchmark: BenchmarkFixture) -> None:
    articles = [written(250_000, 1), written(2000, 2)]
    found = measure(benchmark, "250,000 characters with 2,000", articles, 1)
    assert found.articles == tuple(articles)


@pytest.mark.parametrize("count", [TWO, FOUR])
def test_real_articles(benchmark: BenchmarkFixture, shared: Path, count: int) -> None:
    folder = shared / "gold" / "dev"
    cluster = json.loads((folder / "seeds.articles.json").read_text("utf-8"))
    paths = [folder / "seeds" / Path(entry["path"]).name for entry in cluster["articles"][:count]]
    articles = [read(next(iter(discover([path], lambda problem: None))).load()) for path in paths]
    assert measure(benchmark, "real articles of one event", articles).links


def test_loading_the_model(benchmark: BenchmarkFixture) -> None:
    script = (
        "from reader.align.encoder import Encoder as E; from reader.align.trees import Trees as T; "
        "from reader.text.vocabulary import normal_form, words_of; "
        "E.shipped(); T.shipped('topics'); T.shipped('quotes'); words_of(normal_form('海港'))"
    )
    root = Path(__file__).parents[2]
    benchmark.extra_info.update(measure="a process that loads the model", articles=0)
    done = benchmark.pedantic(
        subprocess.run, ([sys.executable, "-c", script],), {"cwd": root, "check": True}, rounds=ROUNDS
    )
    assert done.returncode == 0
