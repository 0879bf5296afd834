"""Foreign names that sound alike and stand among the same words, whether or not Latin letters follow them.

Sound alone merges what chance made alike (格鲁吉亚, 克里米亚). The words around tell more: each form is a
vector of the pairs of letters near it, weighted by how few forms have them, and two forms are one name if
their vectors point the same way.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import combinations

from reader.text.aliases import foreign_names
from reader.text.sound import sounds_alike

FEWEST_ARTICLES = 6
SHORTEST = 3
LEAST_ALIKE = 0.3
_AROUND = 12
_MOST_PLACES = 150
_MOST_SHARED = 0.5


def neighbours(
    texts: Sequence[str], known: Collection[str], is_safe: Callable[[str], bool]
) -> list[tuple[float, str, str]]:
    """Pairs of a form and one of ``known``, or of two new forms, that are one name, and how alike they are.

    ``is_safe`` says whether a new form may be taken for a name wherever it stands.
    """
    runs: Counter[str] = Counter()
    for text in texts:
        runs.update(set(foreign_names(text)))
    new = sorted(
        run
        for run, articles in runs.items()
        if articles >= FEWEST_ARTICLES and run not in known and max(runs[run[:-1]], runs[run[1:]]) <= articles
    )
    pairs = list(_alike(new, [form for form in known if len(form) >= SHORTEST]))
    forms = {form for pair in pairs for form in pair}
    vectors = _vectors(texts, forms)
    found = []
    for one, other in pairs:
        alike = sum(weight * vectors[other].get(pair, 0.0) for pair, weight in vectors[one].items())
        if alike >= LEAST_ALIKE and all(form in known or is_safe(form) for form in (one, other)):
            found.append((alike, one, other))
    return sorted(found, reverse=True)


def _alike(new: Iterable[str], known: Iterable[str]) -> Iterator[tuple[str, str]]:
    of_length: defaultdict[int, list[str]] = defaultdict(list)
    for form in sorted(known):
        of_length[len(form)].append(form)
    for form in new:
        for length in (len(form) - 1, len(form), len(form) + 1):
            for other in of_length[length]:
                if form not in other and other not in form and sounds_alike(form, other):
                    yield form, other
    for form, other in combinations(new, 2):
        if form not in other and other not in form and sounds_alike(form, other):
            yield form, other


def _vectors(texts: Iterable[str], forms: Collection[str]) -> dict[str, dict[str, float]]:
    """By form, the pairs of letters around its first places, as a vector of length 1."""
    beginning: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(forms):
        beginning[form[:SHORTEST]].append(form)
    around: dict[str, Counter[str]] = {form: Counter() for form in sorted(forms)}
    places: Counter[str] = Counter()
    for text in texts:
        for place in range(len(text) - SHORTEST + 1):
            for form in beginning.get(text[place : place + SHORTEST], ()):
                if places[form] < _MOST_PLACES and text.startswith(form, place):
                    places[form] += 1
                    end = place + len(form)
                    sides = text[max(0, place - _AROUND) : place], text[end : end + _AROUND]
                    around[form].update({side[at : at + 2] for side in sides for at in range(len(side) - 1)})
    having: Counter[str] = Counter()
    for pairs in around.values():
        having.update(pairs.keys())
    vectors = {}
    for form, pairs in around.items():
        weights = {
            pair: times / places[form] * math.log(len(around) / having[pair])
            for pair, times in pairs.items()
            if having[pair] < _MOST_SHARED * len(around)
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors[form] = {pair: weight / length for pair, weight in weights.items()}
    return vectors
