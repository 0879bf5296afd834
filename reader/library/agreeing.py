"""How far coders agree: the part of the façade for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reader.annotate.agreement import CodedText, by_code, given, units_of
from reader.model import (
    Agreement,
    AgreementQuestion,
    Annotation,
    Code,
    ComparedArticle,
    Counted,
    Disagreement,
    Span,
)
from reader.store.connections import Connections
from reader.store.store import Store


class Agreeing:
    """How far coders agree; a part of ``Library``."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def agreement(self, question: AgreementQuestion) -> Agreement:
        """How far coders agree, code by code in the order of the tree, and which articles count.

        The units are fixed beforehand while the coders chose where their passages begin and end: see
        ``reader.annotate.agreement`` for what that means.

        Raises:
            ValueError: if fewer than two coders are named, or one twice.
            KeyError: if there is no such codebook, code or article.
        """
        with self._connections.reading() as store:
            coded = _Coded(store, question)
            found = by_code(coded.texts(), coded.codes, len(coded.coders), question.unit)
        return Agreement(
            coded.coders,
            question.unit,
            question.with_descendants,
            tuple(found),
            tuple(coded.articles),
            coded.orphans,
        )

    def disagreements(self, question: AgreementQuestion, code: int) -> list[Disagreement]:
        """Where some of the coders gave a code and others did not: units side by side are one place.

        Raises:
            ValueError, KeyError: as ``agreement`` does.
        """
        with self._connections.reading() as store:
            coded = _Coded(store, question)
            store.codes.get(code)
            found: list[Disagreement] = []
            for text in coded.texts():
                units = units_of(text, question.unit)
                last = -2
                for index, (_, who) in sorted(given(units, text.tags.get(code, ())).items()):
                    others = [each for each in text.present if each not in who]
                    if not others:
                        continue
                    names = tuple(coded.coders[each] for each in sorted(who))
                    place = Disagreement(
                        text.article,
                        units[index][0],
                        code,
                        names,
                        tuple(coded.coders[each] for each in others),
                    )
                    if last == index - 1 and found[-1].given_by == names:
                        start = found.pop().span.start
                        place = _widened(place, start)
                    found.append(place)
                    last = index
        return found


def _widened(place: Disagreement, start: int) -> Disagreement:
    span = Span(start, place.span.end)
    return Disagreement(place.article, span, place.code, place.given_by, place.not_by)


class _Coded:
    """What the coders of a question did."""

    def __init__(self, store: Store, question: AgreementQuestion) -> None:
        self._store = store
        self.coders = tuple(question.coders)
        if len(self.coders) < 2 or len(set(self.coders)) < len(self.coders):
            raise ValueError("agreement is between two coders at least, each named once")
        codes = store.codes.all()
        if question.codebook is not None:
            codebook = store.codebooks.get(question.codebook).id
            codes = [code for code in codes if code.codebook == codebook]
        wanted = None if question.codes is None else {store.codes.get(code).id for code in question.codes}
        self.codes = [code.id for code in codes if wanted is None or code.id in wanted]
        self._counts_for = _counts_for(codes, set(self.codes), nested=question.with_descendants)
        numbers = {name: number for number, name in enumerate(self.coders)}
        self._tags: dict[int, list[tuple[int, Annotation]]] = defaultdict(list)
        self.orphans = 0
        known = {code.id for code in codes}
        for annotation in store.annotations.all():
            number = numbers.get(annotation.coder)
            if number is None or annotation.code not in known:
                continue
            self._tags[annotation.article].append((number, annotation))
        if question.articles is not None:
            chosen = dict.fromkeys(store.articles.summary(article).id for article in question.articles)
            self._tags = {article: self._tags.get(article, []) for article in chosen}
        self.articles = [
            self._compared(article, tags, question) for article, tags in sorted(self._tags.items())
        ]
        counted = {each.article for each in self.articles if each.counted.counts}
        self.orphans = sum(annotation.orphan for article in counted for _, annotation in self._tags[article])

    def texts(self) -> Iterator[CodedText]:
        """The articles that count, as they were coded."""
        for compared in self.articles:
            if not compared.counted.counts:
                continue
            names = self.coders if compared.counted is Counted.CHOSEN else compared.coders
            present = tuple(self.coders.index(name) for name in names)
            passages: dict[int, list[tuple[int, Span]]] = defaultdict(list)
            for number, annotation in self._tags[compared.article]:
                if not annotation.orphan:
                    for code in self._counts_for.get(annotation.code, ()):
                        passages[code].append((number, annotation.passage.span))
            yield CodedText(compared.article, self._store.articles.text(compared.article), present, passages)

    def _compared(
        self, article: int, tags: Sequence[tuple[int, Annotation]], question: AgreementQuestion
    ) -> ComparedArticle:
        there = {number for number, _ in tags}
        names = tuple(name for number, name in enumerate(self.coders) if number in there)
        if question.articles is not None:
            counted = Counted.CHOSEN
        elif len(there) < 2:
            counted = Counted.NOT_BY_TWO
        elif question.everyone and len(there) < len(self.coders):
            counted = Counted.NOT_BY_ALL
        else:
            counted = Counted.WORKED_ON
        return ComparedArticle(article, names, counted)


def _counts_for(codes: Sequence[Code], wanted: set[int], *, nested: bool) -> Mapping[int, Sequence[int]]:
    """For each code the codes that a tag with it counts for: its own, and those that it is nested in."""
    parents = {code.id: code.parent for code in codes}
    found = {}
    for code in codes:
        chain = [code.id]
        while nested and (parent := parents.get(chain[-1])) is not None and parent not in chain:
            chain.append(parent)
        found[code.id] = [each for each in chain if each in wanted]
    return found
