"""What the inspector tells of a comparison, computed away from the window; free of Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reader.gui.compare.link_filter import LinkFilter
from reader.library import Library
from reader.model import Alignment, Coverage, Link, LinkKind, Span, Wording


@dataclass(frozen=True, slots=True)
class Thing:
    """A statement or topic that witnesses share, or a link that a person rejected.

    ``group`` is the index of its group in the alignment; ``links`` index the alignment's links. A rejected
    one has neither, but ``rejected`` is the link.
    """

    kind: LinkKind
    label: str
    links: tuple[int, ...]
    wordings: tuple[Wording, ...]
    group: int | None = None
    rejected: Link | None = None

    @property
    def witnesses(self) -> tuple[int, ...]:
        """The witnesses that have it, in their order."""
        return tuple(dict.fromkeys(wording.witness for wording in self.wordings))


@dataclass(frozen=True, slots=True)
class Findings:
    """An alignment and all that is told of it. ``names`` are those of the witnesses, in little room."""

    alignment: Alignment
    names: tuple[str, ...]
    coverage: Coverage
    things: tuple[Thing, ...]

    def shown(self, thing: Thing, shown: LinkFilter) -> bool:
        """Whether a filter shows any link of a thing; what is rejected it shows by its kind and speaker."""
        if thing.rejected is not None:
            return shown.admits(thing.rejected)
        return any(shown.admits(self.alignment.links[index]) for index in thing.links)

    def best_link(self, thing: Thing, shown: LinkFilter, witness: int | None = None) -> int | None:
        """The surest link of a thing, of those that end in a witness if there are such.

        It is one that the filter shows, unless it hides all.
        """
        links = [index for index in thing.links if shown.admits(self.alignment.links[index])] or thing.links
        ends = [index for index in links if witness in _witnesses(self.alignment.links[index])]
        return max(ends or links, key=lambda index: (self.alignment.links[index].score, -index), default=None)

    def links_of(self, thing: Thing) -> list[Link]:
        """The links that join the wordings of a thing; of what was rejected, the rejected one."""
        if thing.rejected is not None:
            return [thing.rejected]
        links = [self.alignment.links[index] for index in thing.links]
        return sorted(links, key=_ends_in_order)

    def like(self, thing: Thing) -> Thing | None:
        """What shares most passages with a thing of this comparison as it was judged before; not rejected."""
        places = {(wording.witness, span) for wording in thing.wordings for span in wording.spans}
        best, most = None, 0
        for each in self.things:
            own = {(wording.witness, span) for wording in each.wordings for span in wording.spans}
            common = len(own & places)
            if each.rejected is None and each.kind is thing.kind and common > most:
                best, most = each, common
        return best

    def same(self, link: Link) -> Link | None:
        """The link, or rejected one, that joins the same passages as one found before."""
        ends = _ends(link)
        known = [each for each in (*self.alignment.links, *self.alignment.rejected) if _ends(each) == ends]
        return min(known, key=lambda each: each.kind is not link.kind, default=None)

    def thing_of(self, link: int | None) -> Thing | None:
        """The thing that a link belongs to."""
        return next((thing for thing in self.things if link in thing.links), None)

    def speakers(self) -> list[str]:
        """Everybody who speaks at the end of a link, those first who speak at most."""
        counts = Counter(
            end.speaker for link in self.alignment.links for end in (link.a, link.b) if end.speaker
        )
        return [name for name, _ in counts.most_common()]


def _ends_in_order(link: Link) -> tuple[int, int, int, int]:
    (one, first), (other, second) = _ends(link)
    return one, other, first.start, second.start


def _ends(link: Link) -> tuple[tuple[int, Span], tuple[int, Span]]:
    return (link.a.article, link.a.passage.span), (link.b.article, link.b.passage.span)


def _witnesses(link: Link) -> tuple[int, int]:
    return link.a.article, link.b.article


def witness_names(alignment: Alignment, outlets: Mapping[str, str]) -> tuple[str, ...]:
    """What to call the witnesses: by their outlets, numbered where one outlet has several."""
    plain = [outlets.get(article.outlet, article.outlet.upper()) for article in alignment.articles]
    counts, seen = Counter(plain), Counter[str]()
    names = []
    for name in plain:
        seen[name] += 1
        names.append(f"{name} {seen[name]}" if counts[name] > 1 else name)
    return tuple(names)


def findings_of(library: Library, alignment: Alignment, names: Sequence[str]) -> Findings:
    """All that is told of an alignment; takes long enough for a job."""
    worded = library.wordings(alignment)
    things = [
        Thing(group.kind, group.label, group.links, wordings, number)
        for number, (group, wordings) in enumerate(zip(alignment.groups, worded, strict=True))
    ]
    things.sort(key=lambda thing: thing.kind is not LinkKind.QUOTE)
    grouped = {index for thing in things for index in thing.links}
    alone = [index for index in range(len(alignment.links)) if index not in grouped]
    things += [_of_link(alignment.links[index], (index,)) for index in alone]
    things += [_of_link(link, ()) for link in alignment.rejected]
    return Findings(alignment, tuple(names), library.coverage(alignment), tuple(things))


def _of_link(link: Link, links: tuple[int, ...]) -> Thing:
    wordings = tuple(
        Wording(
            end.article,
            (end.passage.span,),
            end.passage.exact,
            (end.speaker,) if end.speaker else (),
        )
        for end in (link.a, link.b)
    )
    label = link.a.passage.exact.split("\n")[0]
    return Thing(link.kind, label, links, wordings, rejected=None if links else link)


Compare = Callable[[str, str], list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a wording, and whether it is ``marked``."""

    text: str
    marked: bool


def own_words(base: str, text: str, compare: Compare) -> tuple[Piece, ...]:
    """A wording in pieces; what another one has not is marked."""
    return tuple(Piece(part, op == "insert") for op, part in compare(base, text) if op != "delete")


def common_words(other: str, text: str, compare: Compare) -> tuple[Piece, ...]:
    """A passage in pieces; what another one has too is marked."""
    return tuple(Piece(part, op == "equal") for op, part in compare(other, text) if op != "delete")
