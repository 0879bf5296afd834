"""Fits the weights by which two paragraphs are taken for stating the same topic.

    JIANTING_SHARED=… python resources/training/train_topics.py [--write]

Reads ``gold/train`` and ``gold/dev`` of that folder, prints how good the links are in cross-validation by
event on the first and on the second after training on the first alone, and with ``--write`` writes
``resources/tables/topic_weights.toml``, fitted on ``gold/train``.
"""

from __future__ import annotations

import argparse
import math
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from gold import Labelled, labelled

from reader.align.topic_features import FEATURES, pairs
from reader.align.topic_parts import Weights, parts
from reader.align.topics import Model
from reader.align.witness import Witness

TABLE = Path(__file__).resolve().parents[1] / "tables" / "topic_weights.toml"
FOLDS = 8
RIDGE = 3.0
STEPS = 8
THRESHOLDS = (0.4, 0.5, 0.58, 0.6, 0.65, 0.7, 0.8)


@dataclass(frozen=True, slots=True)
class Example:
    """The pairs of paragraphs of two articles: their features, and which of them are right."""

    gold: Labelled
    places: list[tuple[int, int]]
    features: list[tuple[float, ...]]
    right: list[bool]


def examples(folder: Path) -> list[Example]:
    """What is learnt from or measured on."""
    found = []
    for gold in labelled(folder):
        sides = [Witness.of(gold.a, 0), Witness.of(gold.b, 1)]
        a, b = map(parts, sides)
        known = list(pairs(a, b, Weights(a, b)))
        own = [
            (gold.a.paragraph_at(a[pair.a].span.start), gold.b.paragraph_at(b[pair.b].span.start))
            for pair in known
        ]
        found.append(Example(gold, own, [pair.features for pair in known], [p in gold.same for p in own]))
    return found


def fit(known: Iterable[Example]) -> Model:
    """A logistic regression with a ridge, by Newton's method."""
    rows = [(features, right) for e in known for features, right in zip(e.features, e.right, strict=True)]
    count = len(FEATURES)
    means = [math.fsum(r[0][k] for r in rows) / len(rows) for k in range(count)]
    spreads = [
        math.sqrt(math.fsum((r[0][k] - means[k]) ** 2 for r in rows) / len(rows)) for k in range(count)
    ]
    data = [
        ([1.0, *((x - m) / s for x, m, s in zip(f, means, spreads, strict=True))], right) for f, right in rows
    ]
    weights = [0.0] * (count + 1)
    for _ in range(STEPS):
        slope = [-RIDGE * w if k else 0.0 for k, w in enumerate(weights)]
        bend = [[RIDGE * (k == m and k > 0) for m in range(count + 1)] for k in range(count + 1)]
        for x, right in data:
            likely = 1 / (1 + math.exp(-math.fsum(w * v for w, v in zip(weights, x, strict=True))))
            sure = likely * (1 - likely)
            for k, value in enumerate(x):
                slope[k] += (right - likely) * value
                row, factor = bend[k], sure * value
                for m in range(k + 1):
                    row[m] += factor * x[m]
        step = _solved(bend, slope)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
    slopes = [w / s for w, s in zip(weights[1:], spreads, strict=True)]
    constant = weights[0] - math.fsum(w * m for w, m in zip(slopes, means, strict=True))
    return Model(constant, tuple(slopes))


def _solved(lower: list[list[float]], right: Sequence[float]) -> list[float]:
    """The solution of a symmetric system, of which the lower half is given (Gauss)."""
    size = len(right)
    rows = [[lower[max(i, j)][min(i, j)] for j in range(size)] + [right[i]] for i in range(size)]
    for i in range(size):
        best = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[best] = rows[best], rows[i]
        for k in range(i + 1, size):
            factor = rows[k][i] / rows[i][i]
            for j in range(i, size + 1):
                rows[k][j] -= factor * rows[i][j]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (rows[i][size] - sum(rows[i][j] * found[j] for j in range(i + 1, size))) / rows[i][i]
    return found


def measure(name: str, judged: Sequence[tuple[Example, list[float]]]) -> None:
    """Prints precision and recall over thresholds, and how well scores are calibrated."""
    for threshold in THRESHOLDS:
        said = right = topics = found = 0
        for example, scores in judged:
            links = [p for p, s in zip(example.places, scores, strict=True) if s >= threshold]
            said += len(links)
            right += sum(place in example.gold.same for place in links)
            topics += len(example.gold.topics)
            found += sum(any(place in topic for place in links) for topic in example.gold.topics)
        p, r = right / max(1, said), found / max(1, topics)
        print(f"{name} threshold {threshold:.2f}: precision {p:.3f} recall {r:.3f}", end=" ")
        print(f"F1 {2 * p * r / (p + r or 1):.3f} links {said}")
    error = 0.0
    every = [(s, right) for e, scores in judged for s, right in zip(scores, e.right, strict=True)]
    for low in range(10):
        inside = [(s, right) for s, right in every if low / 10 <= s < (low + 1) / 10 or (low == 9 and s == 1)]
        if inside:
            mean = sum(s for s, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            error += abs(mean - share) * len(inside) / len(every)
            print(f"{name} scored {mean:.2f}: {share:.2f} right of {len(inside)}")
    print(f"{name} expected calibration error {error:.3f}")


def main() -> None:
    """Measures, and writes the table if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    gold = Path(os.environ["JIANTING_SHARED"]) / "gold"
    train, dev = examples(gold / "train"), examples(gold / "dev")
    events = sorted({example.gold.event for example in train})
    judged = []
    for fold in range(FOLDS):
        held = set(events[fold::FOLDS])
        model = fit(e for e in train if e.gold.event not in held)
        judged += [(e, [model.score(f) for f in e.features]) for e in train if e.gold.event in held]
    measure("train (by event)", judged)
    model = fit(train)
    measure("dev", [(e, [model.score(f) for f in e.features]) for e in dev])
    for feature, weight in zip(FEATURES, model.weights, strict=True):
        print(f"{feature:16} {weight:8.3f}")
    if write:
        lines = [f"constant = {model.constant:.4f}", "", "[weights]"]
        lines += [f"{name} = {weight:.4f}" for name, weight in zip(FEATURES, model.weights, strict=True)]
        card = TABLE.read_text("utf-8").split("constant =")[0] if TABLE.is_file() else ""
        TABLE.write_text(card + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
