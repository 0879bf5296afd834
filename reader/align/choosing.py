"""Which articles on one happening to set side by side: one of each outlet, that tell the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.align.events import Dated, likeness

_ALIKE = 1e-6
"""What is less alike than this by more does not differ."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may be chosen, with the length of its text in code points."""

    dated: Dated
    outlet: str
    length: int


def most_alike(
    articles: Sequence[Candidate], outlets: Sequence[str], beside: Dated | None = None
) -> list[int]:
    """The ids of one article of each outlet, in the order of the outlets, as far as they have one.

    The first choice is the article with the best counterparts at the other outlets, or what is most alike to
    the article ``beside`` which the others are to stand; then, outlet by outlet, what is most alike to all
    that is chosen. Of several that are as much alike the longest is taken, then the one that came first.
    """
    candidates = [each for each in articles if each.outlet in outlets]
    if not candidates:
        return []
    given = [each.dated for each in candidates] + ([beside] if beside is not None else [])
    alike = likeness(given)
    rows: dict[str, list[int]] = {outlet: [] for outlet in outlets}
    for row, each in enumerate(candidates):
        rows[each.outlet].append(row)
    waiting = [outlet for outlet in outlets if rows[outlet]]

    def best(among: Sequence[int], worth: Sequence[float]) -> int:
        most = max(worth)
        equal = [row for row, each in zip(among, worth, strict=True) if each >= most - _ALIKE]
        return max(equal, key=lambda row: (candidates[row].length, -candidates[row].dated.article))

    chosen: dict[str, int] = {}
    if beside is None:
        among = [row for outlet in waiting for row in rows[outlet]]
        first = best(
            among,
            [
                sum(
                    max(float(alike[row, other]) for other in rows[outlet])
                    for outlet in waiting
                    if outlet != candidates[row].outlet
                )
                for row in among
            ],
        )
        chosen[candidates[first].outlet] = first
    while left := [outlet for outlet in waiting if outlet not in chosen]:
        columns = list(chosen.values()) + ([len(candidates)] if beside is not None else [])
        found = [
            best(rows[outlet], [float(alike[row, columns].sum()) for row in rows[outlet]]) for outlet in left
        ]
        nearest = max(found, key=lambda row: float(alike[row, columns].sum()))
        chosen[candidates[nearest].outlet] = nearest
    return [candidates[chosen[outlet]].dated.article for outlet in waiting]
