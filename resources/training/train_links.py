"""Fits the trees by which paragraphs are taken for stating the same topic, and statements for being one.

    JIANTING_SHARED=… python resources/training/train_links.py [--write]

Reads ``gold/train`` and ``gold/dev`` of that folder; prints how good the links are in cross-validation by
event, and how well calibrated their scores; with ``--write`` fits all events and writes
``resources/model/topics.json.gz`` and ``quotes.json.gz``. Needs what
``pip install jianting[training]`` brings.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from gold import Labelled, labelled
from numpy.typing import NDArray

from reader.align.background import Background
from reader.align.pairing import Cut, with_statements
from reader.align.paragraph_features import Sides, as_rows, topic_features
from reader.align.quote_features import FEATURES, Pairs, quote_pairs
from reader.align.quote_links import EACH_MORE, SURE_ENOUGH
from reader.align.topics import RULE, chosen
from reader.align.witness import Witness
from reader.model import Article, Span

MODEL = Path(__file__).resolve().parents[1] / "model"
FOLDS = 7
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.04,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "verbose": -1,
    "num_threads": 2,
    "seed": 1,
    "deterministic": True,
}


@dataclass(frozen=True)
class Plan:
    """How many trees of which kind are fitted: there are fewer statements than paragraphs to learn from."""

    rounds: int
    leaves: int
    fewest: int
    share: float
    """Which part of the features a tree may look at."""

    @property
    def settings(self) -> dict[str, Any]:
        """All of it in LightGBM's words."""
        return SETTINGS | {
            "num_leaves": self.leaves,
            "min_child_samples": self.fewest,
            "feature_fraction": self.share,
        }


TOPICS = Plan(400, 7, 80, 0.25)
QUOTES = Plan(500, 5, 40, 0.2)
Floats = NDArray[np.float64]


@dataclass
class Example:
    """Two articles of one event: the features of all pairs of their parts, and which are right."""

    gold: Labelled
    a: Cut
    b: Cut
    sides: Sides
    names: tuple[str, ...]
    features: NDArray[np.float32]
    right: NDArray[np.bool_]
    topics: list[set[tuple[int, int]]]
    scores: Floats = field(default_factory=lambda: np.zeros(0))
    pairs: Pairs | None = None
    hits: list[list[int]] = field(default_factory=list)
    quote_scores: Floats = field(default_factory=lambda: np.zeros(0))

    @property
    def shape(self) -> tuple[int, int]:
        """The number of parts of both articles."""
        return len(self.a.parts), len(self.b.parts)


def examples(folders: Sequence[Path]) -> list[Example]:
    """What is learnt from and measured on."""
    cuts: dict[int, Cut] = {}
    found = []
    for gold in (gold for folder in folders for gold in labelled(folder)):
        a, b = (_cut(article, index, cuts) for index, article in enumerate((gold.a, gold.b)))
        if not a.parts or not b.parts:
            continue
        background = Background([p.whole for p in a.parts], [p.whole for p in b.parts])
        sides = Sides(a.parts, b.parts, (a.meaning, b.meaning), background)
        features = topic_features(sides)
        own = [_by_paragraph(cut) for cut in (a, b)]
        same, *topics = (
            {(own[0][i], own[1][j]) for i, j in pairs if i in own[0] and j in own[1]}
            for pairs in (gold.same, *gold.topics)
        )
        right = np.zeros((len(a.parts), len(b.parts)), bool)
        for i, j in same:
            right[i, j] = True
        names = tuple(features)
        found.append(Example(gold, a, b, sides, names, as_rows(features, names), right.reshape(-1), topics))
    return found


def _cut(article: Article, index: int, cuts: dict[int, Cut]) -> Cut:
    key = id(article) * 2 + index
    if key not in cuts:
        cuts[key] = Cut.of(Witness.of(article, index))
    return cuts[key]


def _by_paragraph(cut: Cut) -> dict[int, int]:
    """The number of a part by the number of its paragraph."""
    return {
        cut.witness.article.paragraph_at(part.whole.span.start): number
        for number, part in enumerate(cut.parts)
    }


def folds(found: Sequence[Example]) -> dict[str, int]:
    """In which fold each event is."""
    events = sorted({example.gold.event for example in found})
    random.Random(0).shuffle(events)  # noqa: S311  nobody is kept out by it
    return {event: number % FOLDS for number, event in enumerate(events)}


def fit(rows: NDArray[np.float32], right: NDArray[np.bool_], plan: Plan) -> lightgbm.Booster:
    """Trees for these pairs."""
    return lightgbm.train(plan.settings, lightgbm.Dataset(rows, right.astype(int)), plan.rounds)


def table(model: lightgbm.Booster, names: Sequence[str], calibration: tuple[float, float]) -> dict[str, Any]:
    """The trees as ``reader.align.trees`` reads them."""
    trees = []
    for info in model.dump_model()["tree_info"]:
        tree: dict[str, list[Any]] = {"feature": [], "threshold": [], "left": [], "right": [], "leaf": []}
        _walk(info["tree_structure"], tree)
        trees.append(tree)
    used = sorted({feature for tree in trees for feature in tree["feature"]})
    place = {feature: number for number, feature in enumerate(used)}
    for tree in trees:
        tree["feature"] = [place[feature] for feature in tree["feature"]]
    return {
        "features": [names[feature] for feature in used],
        "trees": trees,
        "calibration": list(calibration),
    }


def _walk(node: dict[str, Any], tree: dict[str, list[Any]]) -> int:
    if "leaf_value" in node:
        tree["leaf"].append(round(node["leaf_value"], 6))
        return -len(tree["leaf"])
    number = len(tree["feature"])
    tree["feature"].append(node["split_feature"])
    tree["threshold"].append(float(np.float32(node["threshold"])))
    tree["left"].append(0)
    tree["right"].append(0)
    tree["left"][number] = _walk(node["left_child"], tree)
    tree["right"][number] = _walk(node["right_child"], tree)
    return number


def calibrated(odds: Floats, right: NDArray[np.bool_]) -> tuple[float, float]:
    """Slope and constant (Platt, 1999) that make log-odds say how often they are right (Newton's method)."""
    slope, constant = 1.0, 0.0
    for _ in range(50):
        likely = 1 / (1 + np.exp(-(slope * odds + constant)))
        sure = likely * (1 - likely)
        error = right - likely
        bend = np.array(
            [[(sure * odds * odds).sum(), (sure * odds).sum()], [(sure * odds).sum(), sure.sum()]]
        )
        step = np.linalg.solve(bend + 1e-9 * np.eye(2), [(error * odds).sum(), error.sum()])
        slope, constant = slope + step[0], constant + step[1]
    return float(slope), float(constant)


def crossed(
    found: Sequence[Example],
    rows: Callable[[Example], NDArray[np.float32]],
    right: Callable[[Example], NDArray[np.bool_]],
    plan: Plan,
) -> tuple[list[Floats], tuple[float, float]]:
    """The calibrated scores of each example by trees that have not seen its event, and the calibration."""
    fold = folds(found)
    odds: list[Floats] = [np.zeros(0)] * len(found)
    for number in range(FOLDS):
        known = [example for example in found if fold[example.gold.event] != number]
        model = fit(np.concatenate(list(map(rows, known))), np.concatenate(list(map(right, known))), plan)
        for at, example in enumerate(found):
            if fold[example.gold.event] == number and len(rows(example)):
                odds[at] = np.asarray(model.predict(rows(example), raw_score=True))
    calibration = calibrated(np.concatenate(odds), np.concatenate(list(map(right, found))))
    return [1 / (1 + np.exp(-(calibration[0] * own + calibration[1]))) for own in odds], calibration


def measure_topics(found: Sequence[Example]) -> str:
    """Precision, recall and F1 of the topic links, as the scorer counts them."""
    right = said = hit = gold = 0
    for example in found:
        scores = np.ndenumerate(example.scores.reshape(example.shape))
        links = {(i, j) for i, j, _ in chosen(((i, j, score) for (i, j), score in scores), RULE)}
        own = example.right.reshape(example.shape)
        said += len(links)
        right += sum(bool(own[i, j]) for i, j in links)
        gold += len(example.topics)
        hit += sum(bool(links & topic) for topic in example.topics)
    return _summary(right, said, hit, gold)


def _summary(right: int, said: int, hit: int, gold: int) -> str:
    precision, recall = right / max(1, said), hit / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f} ({said} links)"


def add_statements(found: Sequence[Example]) -> None:
    """Adds the pairs of statements to the examples, and which statements of the gold each pair hits."""
    for example in found:
        scores = example.scores.reshape(example.shape).astype(np.float32)
        example.pairs = quote_pairs(example.a.statements, example.b.statements, example.sides, scores)
        for i, j in example.pairs.places:
            one, other = example.a.statements[i].unit.span, example.b.statements[j].unit.span
            example.hits.append(
                [
                    number
                    for number, quote in enumerate(example.gold.quotes)
                    if any(_half_shared(one, span) for span in quote.a)
                    and any(_half_shared(other, span) for span in quote.b)
                ]
            )


def _half_shared(one: Span, other: Span) -> bool:
    """Whether two passages share at least half of the shorter one, as the scorer asks."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and 2 * shared >= min(len(one), len(other))


def measure_quotes(found: Sequence[Example], least: float, each_more: float) -> str:
    """Precision, recall and F1 of the quote links, as the scorer counts them, and recall by relation."""
    right = said = 0
    hit: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for example in found:
        gold.update(quote.relation for quote in example.gold.quotes)
        links: list[tuple[Span, Span, int]] = []
        for number in np.argsort(-example.quote_scores, kind="stable"):
            score = example.quote_scores[number]
            i, j = example.pairs.places[number]
            one, other = example.a.statements[i].unit.span, example.b.statements[j].unit.span
            beside = [(one.overlap(x), other.overlap(y)) for x, y, _ in links]
            if any(map(all, beside)) or score < least + each_more * sum(map(any, beside)):
                continue
            links.append((one, other, int(number)))
        said += len(links)
        right += sum(bool(example.hits[number]) for _, _, number in links)
        reached = {group for _, _, number in links for group in example.hits[number]}
        hit.update(example.gold.quotes[group].relation for group in reached)
    by_relation = ", ".join(f"{name} {hit[name]}/{gold[name]}" for name in sorted(gold))
    return f"{_summary(right, said, hit.total(), gold.total())} {by_relation}"


def error(scores: Floats, right: NDArray[np.bool_], least: float) -> float:
    """Expected calibration error in ten bins (Guo et al., 2017) of the scores of at least ``least``."""
    shown = scores >= least
    scores, right = scores[shown], right[shown]
    bins = np.minimum((scores * 10).astype(int), 9)
    gaps = [abs(scores[bins == b].mean() - right[bins == b].mean()) * (bins == b).sum() for b in set(bins)]
    return float(sum(gaps) / max(1, len(scores)))


def main() -> None:
    """Fits, measures and writes."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true")
    write = options.parse_args().write
    gold = Path(os.environ["JIANTING_SHARED"]) / "gold"
    found = examples([gold / "dev", gold / "train"])
    names = found[0].names
    scores, topic_calibration = crossed(found, lambda e: e.features, lambda e: e.right, TOPICS)
    for example, own in zip(found, scores, strict=True):
        example.scores = own
    add_statements(found)
    scores, quote_calibration = crossed(
        found,
        lambda e: e.pairs.features,
        lambda e: np.array([bool(hit) for hit in e.hits], bool),
        QUOTES,
    )
    for example, own in zip(found, scores, strict=True):
        example.quote_scores = own
        example.scores = with_statements(
            example.scores.reshape(example.shape),
            example.a.statements,
            example.b.statements,
            example.pairs,
            own,
        ).reshape(-1)
    of_dev = {file.name.removesuffix(".gold.json") for file in (gold / "dev").glob("*.gold.json")}
    for title, some in (
        ("all", found),
        ("dev", [example for example in found if example.gold.event in of_dev]),
        ("train", [example for example in found if example.gold.event not in of_dev]),
    ):
        print(f"{title}: topics {measure_topics(some)}")
        print(f"{title}: quotes {measure_quotes(some, SURE_ENOUGH, EACH_MORE)}")
    print(
        "calibration error: topics",
        round(
            error(
                np.concatenate([e.scores for e in found]),
                np.concatenate([e.right for e in found]),
                RULE.first,
            ),
            3,
        ),
        "quotes",
        round(
            error(
                np.concatenate([e.quote_scores for e in found]),
                np.array([bool(hit) for e in found for hit in e.hits]),
                SURE_ENOUGH,
            ),
            3,
        ),
    )
    if write:
        topics = fit(
            np.concatenate([e.features for e in found]),
            np.concatenate([e.right for e in found]),
            TOPICS,
        )
        quotes = fit(
            np.concatenate([e.pairs.features for e in found]),
            np.array([bool(hit) for e in found for hit in e.hits], bool),
            QUOTES,
        )
        _write("topics", table(topics, names, topic_calibration))
        _write("quotes", table(quotes, FEATURES, quote_calibration))


def _write(name: str, trees: dict[str, Any]) -> None:
    packed = gzip.compress(json.dumps(trees, separators=(",", ":")).encode("utf-8"), 9, mtime=0)
    (MODEL / f"{name}.json.gz").write_bytes(packed)


if __name__ == "__main__":
    main()
