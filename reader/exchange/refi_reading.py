"""A REFI-QDA project file (.qdpx) of any program, as a project.

What is tagged in texts is taken with all that is said of it. A note on a passage that has no code becomes a
starred passage with that note; a code on a whole source a tag on the whole text. What can't be held is
counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from reader.exchange.refi_archive import RefiArchive, is_internal
from reader.exchange.refi_articles import name_of, stray_of, values_of, variable_names
from reader.exchange.refi_codebook import CodesRead, read_codes
from reader.exchange.refi_gathering import Gathered
from reader.exchange.refi_judgements import JudgementsRead
from reader.exchange.refi_notes import Notes, Users
from reader.exchange.refi_text import Claim, SourceText, source_text, text_of
from reader.exchange.refi_xml import Node, XmlLosses, derived, guid_of, joined, parse, place_of
from reader.model import (
    STAR,
    Code,
    Codebook,
    Passage,
    Project,
)
from reader.model.exchanging import ExchangeError
from reader.model.project import ProjectArticle

_WITHIN = {"PDFSource": "Representation", "PictureSource": "TextDescription"}
"""Sources that may have their words with them as a text, and where."""
_OTHER_SELECTIONS = (
    *("PDFSelection", "PictureSelection", "AudioSelection", "VideoSelection", "TranscriptSelection"),
)
_STAR_NAME = "★"


def read_project(data: bytes, name: str, *, now: datetime | None = None) -> Project:
    """The project in a file; ``name`` is its own if the file has none.

    ``now`` dates what the file does not date. The same file gives the same uuids.

    Raises:
        ExchangeError: if it is no such project, or should not be trusted.
    """
    with RefiArchive(data) as archive:
        root = parse(archive.project())
        if root.name != "Project":
            raise ExchangeError("exchange.not_a_project", found=root.name[:40])
        return _Reading(archive, root, name, now or datetime.now(UTC)).project()


@dataclass(frozen=True, slots=True)
class _TextSource:
    """A text that may be tagged: ``source`` is what it belongs to, ``node`` what has its selections."""

    article: int
    guid: str
    source: Node
    node: Node
    text: SourceText


class _Reading:
    def __init__(self, archive: RefiArchive, root: Node, name: str, now: datetime) -> None:
        self._archive = archive
        self._root = root
        self._lost = XmlLosses()
        self._origin = (root.get("origin") or "").strip()
        self._name = (root.get("name") or "").strip().removesuffix(".qda") or name
        self._users = Users(root, self._origin, now)
        self._notes = Notes(root, self._words_at, self._lost)
        self._variables = variable_names(root, self._lost)
        self._articles: list[ProjectArticle] = []
        self._gathered = Gathered(self._users)
        self._guids: set[str] = set()
        self._star: int | None = None
        self._loose: list[str] = []
        """Notes that belong to nothing that can have one."""

    def project(self) -> Project:
        """All of it."""
        read = self._codes()
        self._known = read.known
        self._judged = JudgementsRead(self._root, self._notes, self._users, self._variables, self._lost)
        for source in self._sources():
            self._take(source)
        _count_others(self._root, self._lost)
        codebooks, codes = self._with_star(read)
        return Project(
            codebooks=self._with_loose_notes(codebooks),
            codes=codes,
            articles=tuple(self._articles),
            annotations=self._gathered.annotations,
            memos=self._gathered.memos,
            judgements=self._judged.judgements(),
            losses=self._lost.losses,
        )

    def _codes(self) -> CodesRead:
        book = self._root.first("CodeBook")
        own = replace(self._own_codebook(), memo=self._notes.words_of(self._root))
        top = book.first("Codes") if book is not None else None
        sets = self._root.first("Sets")
        used = {guid_of(each.get("targetGUID")) or "" for each in self._root.within("CodeRef")}
        read = read_codes(top, sets, self._origin, own, self._lost, self._notes.words_of, used)
        if own.uuid not in {codebook.uuid for codebook in read.codebooks} and own.memo:
            self._loose.append(own.memo)
        return read

    def _with_star(self, read: CodesRead) -> tuple[tuple[Codebook, ...], tuple[Code, ...]]:
        """The codes with that for starred passages, if one is needed that the file has not."""
        if self._star is None or STAR in read.known:
            return read.codebooks, read.codes
        codebooks = read.codebooks or (self._own_codebook(),)
        first = codebooks[0].id
        last = 1 + max((code.position for code in read.codes if code.codebook == first), default=-1)
        star = Code(self._star, STAR, first, _STAR_NAME, 0, position=last)
        return codebooks, (*read.codes, star)

    def _with_loose_notes(self, codebooks: tuple[Codebook, ...]) -> tuple[Codebook, ...]:
        """The codebooks, the first with the notes that belong to nothing else."""
        loose = [*self._loose, *self._notes.loose()]
        self._lost.add("loss.loose_notes", len(loose))
        if not loose:
            return codebooks
        first, *others = codebooks or (self._own_codebook(),)
        return replace(first, memo=joined(first.memo, *loose)), *others

    def _own_codebook(self) -> Codebook:
        return Codebook(1, derived("codebook", self._name), self._name)

    def _code_of(self, guid: str | None) -> int | None:
        code = self._known.get(guid or "")
        return code.id if code is not None else None

    def _star_id(self) -> int:
        known = self._code_of(STAR)
        if self._star is None:
            self._star = known or 1 + max((code.id for code in self._known.values()), default=0)
        return self._star

    # Sources

    def _sources(self) -> Iterator[_TextSource]:
        sources = self._root.first("Sources")
        for source in sources.children if sources is not None else ():
            guid = source.guid() or derived("source", source.name, source.get("name") or "", source.line)
            if guid in self._guids:
                raise ExchangeError("exchange.same_guid", line=source.line, guid=guid)
            self._guids.add(guid)
            node: Node | None = source
            if source.name != "TextSource":
                node = source.first(_WITHIN.get(source.name, ""))
                others = [each for each in source.children if each.name in _OTHER_SELECTIONS]
                self._lost.add("loss.other_selections", len(others))
                transcripts = list(source.all("Transcript"))
                self._lost.add("loss.other_sources", node is None)
                self._lost.add("loss.other_selections", sum(_selections(each) for each in transcripts))
            if node is not None:
                yield self._text_source(guid, source, node)

    def _text_source(self, guid: str, source: Node, node: Node) -> _TextSource:
        values = values_of(source, self._variables)
        plain = node.first("PlainTextContent")
        path = node.get("plainTextPath") or ""
        claims = [
            Claim(place_of(each, "startPosition"), place_of(each, "endPosition"), each.get("name") or "")
            for each in node.all("PlainTextSelection")
        ]
        data = self._file(path) if path else None
        raw: str | None = None
        if data is not None:
            text = source_text(data, self._origin, claims)
        else:
            raw = plain.text if plain is not None and (plain.text or not values) else None
            text = text_of(raw or "", self._origin, claims)
        self._lost.add("loss.unsure", 0 if text.sure else len(claims))
        known = data is not None or raw is not None
        # A source of ours without a text is an article that has none here.
        self._lost.add("loss.no_text", not known and plain is None)
        number = len(self._articles) + 1
        name = name_of(source, values)
        self._articles.append(ProjectArticle(number, name, text.text if known else None))
        return _TextSource(number, guid, source, node, text)

    def _file(self, path: str) -> bytes | None:
        """The bytes of a file in the project; a path that leads out of it is never followed."""
        return self._archive.text(path) if is_internal(path) else None

    def _words_at(self, path: str) -> str | None:
        data = self._file(path)
        return data.decode("utf-8-sig", errors="replace") if data is not None else None

    # What is said of them

    def _take(self, source: _TextSource) -> None:
        for node in source.node.all("PlainTextSelection"):
            start, end = place_of(node, "startPosition"), place_of(node, "endPosition")
            if start > end:
                raise ExchangeError("exchange.not_a_place", line=node.line, value=f"{start}-{end}")
            span = source.text.span(start, end)
            words = node.get("name") or ""
            if span is not None:
                self._select(source, node, Passage.of(source.text.text, span.start, span.end), orphan=False)
            elif words and not source.text.text and len(words) == end - start:
                self._select(source, node, Passage(start, start + len(words), words), orphan=True)
            else:
                self._unplaced(source, node)
        for owner in {id(each): each for each in (source.source, source.node)}.values():
            self._take_notes(source, owner)
            for coding in owner.all("Coding"):
                self._take_whole(source, coding)

    def _take_notes(self, source: _TextSource, owner: Node) -> None:
        plain: list[str] = []
        for guid, note in self._notes.of(owner):
            selections = list(note.all("PlainTextSelection"))
            values = values_of(note, self._variables)
            stray = stray_of(note.said("PlainTextContent"), values)
            if stray is not None:
                passage, orphan = stray
                self._select(source, note, passage, orphan=orphan)
                continue
            words = self._notes.text(note)
            if not words.strip():
                continue
            # Selections in a note are of its own words; QualCoder has there which words the note is on.
            coded = sum(1 for each in selections for _ in each.all("Coding"))
            if selections and not coded and self._origin.casefold().startswith("qualcoder"):
                for at, selection in enumerate(selections):
                    self._star_passage(source, derived(guid, at), words, selection, note)
            else:
                self._lost.add("loss.coded_notes", coded)
                plain.append(words)
                self._gathered.add_memo(source.article, guid, words, note, owner)
        # We say in the description what the notes say, for programs that read only that.
        if owner.said().strip() and owner.said() != joined(*plain):
            self._gathered.add_memo(source.article, derived("description", source.guid), owner.said(), owner)

    def _select(self, source: _TextSource, node: Node, passage: Passage, *, orphan: bool) -> None:
        """What is said of one passage: codings, or a note alone, or that a link ends there."""
        selection = node.guid() or derived("selection", source.guid, node.line)
        if self._judged.take_end(selection, source.article, passage, orphan=orphan):
            return
        words = self._notes.words_of(node)
        coded = False
        for at, coding in enumerate(node.all("Coding")):
            code = self._code(coding)
            if code is not None:
                coded = True
                memo = joined(words, self._notes.words_of(coding))
                guid = coding.guid() or derived("coding", selection, at)
                self._gathered.add(source.article, guid, code, passage, memo, coding, node, orphan=orphan)
        if not coded and words.strip():
            self._lost.add("loss.starred")
            self._gathered.add(
                source.article,
                derived("note", selection),
                self._star_id(),
                passage,
                words,
                node,
                orphan=orphan,
            )
        elif not coded and node.first("Coding") is None:
            self._lost.add("loss.empty_selections")

    def _star_passage(self, source: _TextSource, guid: str, words: str, node: Node, note: Node) -> None:
        span = source.text.span(place_of(node, "startPosition"), place_of(node, "endPosition"))
        if span is None:
            self._gathered.add_memo(source.article, guid, words, note)
            return
        self._lost.add("loss.starred")
        passage = Passage.of(source.text.text, span.start, span.end)
        self._gathered.add(source.article, guid, self._star_id(), passage, words, node, note)

    def _code(self, coding: Node) -> int | None:
        reference = coding.first("CodeRef")
        code = self._code_of(guid_of(reference.get("targetGUID"))) if reference is not None else None
        self._lost.add("loss.unknown_code", code is None)
        return code

    def _take_whole(self, source: _TextSource, coding: Node) -> None:
        """A code on a source as a whole."""
        code = self._code(coding)
        text = source.text.text
        if code is None:
            return
        if not text:
            self._lost.add("loss.unplaced")
            return
        self._lost.add("loss.whole_sources")
        guid = coding.guid() or derived("coding", source.guid, coding.line)
        memo = self._notes.words_of(coding)
        self._gathered.add(
            source.article, guid, code, Passage.of(text, 0, len(text)), memo, coding, source.source
        )

    def _unplaced(self, source: _TextSource, node: Node) -> None:
        """A selection of nothing, or beyond the text: what is said there becomes a note on the article."""
        selection = node.guid() or derived("selection", source.guid, node.line)
        self._lost.add("loss.unplaced")
        codings = [self._notes.words_of(coding) for coding in node.all("Coding")]
        words = joined(self._notes.words_of(node), *codings)
        if words:
            self._gathered.add_memo(source.article, selection, words, node)


def _count_others(root: Node, lost: XmlLosses) -> None:
    for name, item, loss in (("Cases", "Case", "loss.cases"), ("Graphs", "Graph", "loss.graphs")):
        found = root.first(name)
        lost.add(loss, sum(1 for _ in found.all(item)) if found is not None else 0)


def _selections(node: Node) -> int:
    return sum(1 for each in node.children if each.name in _OTHER_SELECTIONS)
