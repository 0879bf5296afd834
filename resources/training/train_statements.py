"""Fits what takes two stated passages anywhere in a library for reports of one statement.

    JIANTING_SHARED=… python resources/training/train_statements.py [--write]

Reads ``gold/train``, ``gold/dev`` and a part of ``archive`` of that folder; prints, in cross-validation by
event, how many of the annotated statements are found and how many of the links are right; with ``--write``
fits all events and writes ``resources/model/statements.npz`` (the axes of the vectors, which pairs are worth
judging) and ``statements.json.gz`` (the trees). Needs what ``pip install jianting[training]`` brings.

What must not be linked is learnt from articles of the archive that were published a month or more before or
after an event: whatever is alike in them was said on another occasion.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from gold import Labelled, labelled
from numpy.typing import NDArray
from train_links import Plan, calibrated, fit, table

from reader.align.lexicon import Floats
from reader.align.stated import Axes, Statements, packed, reduced, statements_of, unpacked
from reader.align.stated_links import SURE_ENOUGH
from reader.align.stated_pairs import FEATURES, Side, pair_features
from reader.align.stated_pool import Candidates, Entry, Known, candidates, seen
from reader.archive import discover, read
from reader.model import Article, QuoteKind, Span
from reader.text.names import Names

MODEL = Path(__file__).resolve().parents[1] / "model"
AXES = 96
FOLDS = 7
TREES = Plan(500, 5, 40, 0.2)
ANOTHER_TIME = 30.0
"""Days after which nothing is said about one occasion that could be mistaken for it."""
EVERY = 4
"""One in so many files of the archive is read."""
NEAR = 60
"""So many articles of another time, the nearest by their subject, are set against each annotated one."""
KEPT = 60
"""So many pairs an article is to be compared with others in, in the mean."""


@dataclass
class Example:
    """Two articles, which pairs of their passages were looked at, and which statements of the gold each hits.

    ``quoted`` are the statements of which both articles have a direct quotation.
    """

    event: str
    features: NDArray[np.float32]
    direct: NDArray[np.int64]
    hits: list[list[int]]
    gold: Labelled | None = None
    quoted: set[int] = field(default_factory=set)
    scores: Floats = field(default_factory=lambda: np.zeros(0))

    @property
    def right(self) -> NDArray[np.bool_]:
        """Which of the pairs are one statement."""
        return np.array([bool(hit) for hit in self.hits], bool)


def main() -> None:
    """Fits, measures and writes."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true")
    write = options.parse_args().write
    shared = Path(os.environ["JIANTING_SHARED"])
    pairs = [gold for part in ("dev", "train") for gold in labelled(shared / "gold" / part)]
    annotated = list({id(article): article for gold in pairs for article in (gold.a, gold.b)}.values())
    titles = {article.title for article in annotated}
    archive = [article for article in _archive(shared / "archive") if article.title not in titles]
    plain = np.zeros(384, np.float32), np.eye(384, dtype=np.float32)
    said = _read([*annotated, *archive], plain)
    axes = _axes(said)
    entries = {
        id(article): Entry(Known(number, _day(article), _along(statements, axes)))
        for number, (article, statements) in enumerate(zip([*annotated, *archive], said, strict=True))
    }
    gate = _gate(pairs, [entries[id(article)] for article in archive], entries)
    found = [*_within(pairs, entries, gate), *_without(annotated, archive, entries, gate, pairs)]
    calibration = _crossed(found)
    print(_summary(found))
    if write:
        arrays = {"mean": axes[0].astype(np.float16), "axes": axes[1].astype(np.float16), "gate": gate}
        np.savez(MODEL / "statements.npz", **arrays)
        model = fit(_rows(found), np.concatenate([e.right for e in found]), TREES)
        trees = json.dumps(table(model, FEATURES, calibration), separators=(",", ":"))
        (MODEL / "statements.json.gz").write_bytes(gzip.compress(trees.encode("utf-8"), 9, mtime=0))


def _archive(folder: Path) -> Iterator[Article]:
    for candidate in list(discover([folder], lambda problem: None))[::EVERY]:
        try:
            yield read(candidate.load())
        except ValueError:
            continue


def _read(articles: Sequence[Article], axes: Axes) -> list[Statements]:
    return [
        said
        for at in range(0, len(articles), 16)
        for said in statements_of(articles[at : at + 16], axes=axes)
    ]


def _axes(said: Iterable[Statements]) -> Axes:
    """The mean of all vectors, and the axes on which they differ most (principal components)."""
    rows = np.concatenate([unpacked(s.vectors) for s in said if s.passages])
    mean = rows.mean(0)
    _, axes = np.linalg.eigh((rows - mean).T @ (rows - mean))
    return mean, axes[:, ::-1][:, :AXES]


def _along(said: Statements, axes: Axes) -> Statements:
    if not said.passages:
        return said
    vectors = packed(reduced(unpacked(said.vectors), axes))
    return Statements(said.passages, vectors, said.sketch)


def _day(article: Article) -> float | None:
    return article.published.timestamp() / 86_400 if article.published else None


def _gate(pairs: Sequence[Labelled], archive: Sequence[Entry], entries: dict[int, Entry]) -> Floats:
    """Weights by which pairs worth a judgement are told from all others (logistic regression)."""
    chosen = random.Random(0).sample([e for e in archive if len(e)], 150)  # noqa: S311
    columns = []
    for one in chosen:
        others = [e for e in archive if e is not one and len(e) and _days_apart(one, e) <= 10]
        near = [e for e in others if e.sketch @ one.sketch >= 0.15]
        if near:
            columns.append(seen(one, near).reshape(11, -1))
    every = np.concatenate(columns, 1).T
    right = []
    for gold in pairs:
        a, b = entries[id(gold.a)], entries[id(gold.b)]
        if len(a) and len(b):
            values = seen(a, [b])
            for quote in gold.quotes:
                own = [values[:, i, j] for i, j in _hit(quote.a, quote.b, a, b)]
                if own:
                    right.append(np.array(own))
    weights = np.zeros(12)
    weights[[1, 2]] = 1.0
    for _ in range(4):
        best = np.array([own[(own @ weights[1:]).argmax()] for own in right])
        weights = _logistic(np.concatenate([best, every]), len(best))
    odds = np.sort(every @ weights[1:])[::-1]
    weights[0] = -odds[2 * KEPT * len(chosen)]
    return weights.astype(np.float32)


def _logistic(rows: Floats, positives: int) -> Floats:
    """Weights, after a constant, for telling the first rows from the others (Newton's method)."""
    rows = np.concatenate([np.ones((len(rows), 1)), rows], 1)
    wanted = np.arange(len(rows)) < positives
    weights = np.zeros(rows.shape[1])
    for _ in range(25):
        likely = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        bend = (rows * (likely * (1 - likely))[:, None]).T @ rows + 0.1 * np.eye(rows.shape[1])
        weights += np.linalg.solve(bend, rows.T @ (wanted - likely) - 0.1 * weights)
    return weights


def _days_apart(one: Entry, other: Entry) -> float:
    if one.known.day is None or other.known.day is None:
        return 0.0
    return abs(one.known.day - other.known.day)


def _hit(a: Iterable[Span], b: Iterable[Span], one: Entry, other: Entry) -> list[tuple[int, int]]:
    """The passages of two articles that lie at the annotated places."""
    sides = [
        [
            number
            for number, passage in enumerate(entry.known.statements.passages)
            if any(_half_shared(passage.span, span) for span in spans)
        ]
        for spans, entry in ((a, one), (b, other))
    ]
    return [(i, j) for i in sides[0] for j in sides[1]]


def _half_shared(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and 2 * shared >= min(len(one), len(other))


def _within(pairs: Sequence[Labelled], entries: dict[int, Entry], gate: Floats) -> Iterator[Example]:
    """The pairs of articles of one event."""
    for gold in pairs:
        a, b = entries[id(gold.a)], entries[id(gold.b)]
        found = candidates(a, [b], subject_from=-1.0, gate=gate)
        right: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        quoted = set()
        for number, quote in enumerate(gold.quotes):
            for pair in _hit(quote.a, quote.b, a, b):
                right[pair].append(number)
                if a.direct[pair[0]] and b.direct[pair[1]]:
                    quoted.add(number)
        hits = [right[int(i), int(j)] for i, j in zip(found.own, found.other, strict=True)]
        example = _example(gold.event, a, [b], found, hits)
        example.gold, example.quoted = gold, quoted
        yield example


def _without(
    annotated: Sequence[Article],
    archive: Sequence[Article],
    entries: dict[int, Entry],
    gate: Floats,
    pairs: Sequence[Labelled],
) -> Iterator[Example]:
    """Annotated articles with those of the archive that are of another time."""
    event_of = {id(article): gold.event for gold in pairs for article in (gold.a, gold.b)}
    others = [entries[id(article)] for article in archive]
    sketches = np.stack([other.sketch for other in others])
    for article in annotated:
        one = entries[id(article)]
        order = np.argsort(-(sketches @ one.sketch), kind="stable")
        far = [others[n] for n in order if _days_apart(one, others[n]) > ANOTHER_TIME][:NEAR]
        found = candidates(one, far, gate=gate)
        yield _example(event_of[id(article)], one, far, found, [[] for _ in found.own])


def _example(
    event: str,
    one: Entry,
    others: Sequence[Entry],
    found: Candidates,
    hits: list[list[int]],
) -> Example:
    passages = [
        (one.known.statements.passages[i], others[n].known.statements.passages[j])
        for i, n, j in zip(found.own, found.article, found.other, strict=True)
    ]
    features = pair_features([(Side.of(a), Side.of(b)) for a, b in passages], found.values, Names.shipped())
    direct = [(a.kind is QuoteKind.DIRECT) + (b.kind is QuoteKind.DIRECT) for a, b in passages]
    return Example(event, features, np.array(direct, np.int64), hits)


def _rows(found: Iterable[Example]) -> NDArray[np.float32]:
    return np.concatenate([example.features for example in found])


def _crossed(found: Sequence[Example]) -> tuple[float, float]:
    """Scores each example by trees that have not seen its event; gives the calibration."""
    events = sorted({example.event for example in found})
    random.Random(0).shuffle(events)  # noqa: S311  nobody is kept out by it
    fold = {event: number % FOLDS for number, event in enumerate(events)}
    for number in range(FOLDS):
        known = [example for example in found if fold[example.event] != number]
        model = fit(_rows(known), np.concatenate([example.right for example in known]), TREES)
        for example in found:
            if fold[example.event] == number and len(example.features):
                example.scores = np.asarray(model.predict(example.features, raw_score=True))
    odds = np.concatenate([example.scores for example in found])
    slope, constant = calibrated(odds, np.concatenate([example.right for example in found]))
    for example in found:
        example.scores = 1 / (1 + np.exp(-(slope * example.scores + constant)))
    return slope, constant


def _summary(found: Sequence[Example]) -> str:
    """Recall by relation, of pairs of articles and of statements; how many of the pairs linked are right."""
    linked, right, elsewhere, looked = Counter[int](), Counter[int](), Counter[int](), 0
    gold: dict[str, Counter[str]] = {name: Counter() for name in ("pairs", "both quoted", "statements")}
    hit: dict[str, Counter[str]] = {name: Counter() for name in gold}
    groups: dict[str, dict[tuple[str, str], bool]] = defaultdict(dict)
    for example in found:
        links = np.flatnonzero(example.scores >= np.array(SURE_ENOUGH)[example.direct])
        kinds = example.direct[links].tolist()
        if example.gold is None:
            elsewhere.update(kinds)
            looked += len(example.scores)
            continue
        linked.update(kinds)
        right.update(int(example.direct[n]) for n in links if example.hits[n])
        reached = {group for n in links for group in example.hits[n]}
        for number, quote in enumerate(example.gold.quotes):
            gold["pairs"][quote.relation] += 1
            hit["pairs"][quote.relation] += number in reached
            gold["both quoted"][quote.relation] += number in example.quoted
            hit["both quoted"][quote.relation] += number in example.quoted & reached
            place = example.event, quote.id
            groups[quote.relation][place] = groups[quote.relation].get(place, False) or number in reached
    for relation, found_groups in groups.items():
        gold["statements"][relation] = len(found_groups)
        hit["statements"][relation] = sum(found_groups.values())
    lines = [
        f"{name}: "
        + ", ".join(f"{relation} {hit[name][relation]}/{counts[relation]}" for relation in sorted(counts))
        for name, counts in gold.items()
    ]
    lines += [
        f"right of those linked, with {direct} direct quotations: {right[direct]}/{linked[direct]};"
        f" of another time: {elsewhere[direct]}"
        for direct in (2, 1, 0)
    ]
    return "\n".join([*lines, f"pairs of another time looked at: {looked}"])


if __name__ == "__main__":
    main()
