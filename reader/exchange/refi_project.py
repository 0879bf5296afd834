"""A project as a REFI-QDA project file (.qdpx), standard 1.5: a zip file with XML and the texts.

Each tag is a selection with one coding of its own, since only a selection can say when it was altered, and
other programs read a note only there. What has no place in its text is kept in a note of the article, with
its words. Judgements are links between selections; what they say stands in a note of the link.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement

from reader.exchange import refi_articles
from reader.exchange.refi_codebook import ORIGIN, add_codebook_set, add_codes
from reader.exchange.refi_xml import XmlLosses, derived, guid_for, instant, joined, written, xml_text
from reader.model import Annotation, ArticleMemo, Judgement, Passage, Project, Verdict
from reader.model.exchanging import Exported
from reader.model.project import ProjectArticle

_XML = "urn:QDA-XML:project:1.0"
_MOST_OF_NAME = 200
"""How much of a passage a selection goes by, in code points."""
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def write_project(project: Project, name: str) -> Exported:
    """A project, with the texts of its articles, as the bytes of a REFI-QDA project file called ``name``.

    The same project gives the same bytes. Tags on an article without its text are kept as those that have
    no place.
    """
    lost = XmlLosses()
    writing = _Writing(project, lost)
    root = writing.root(name)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        _pack(archive, "project.qde", written(root))
        for guid, text in writing.texts():
            _pack(archive, f"sources/{guid}.txt", text.encode("utf-8", errors="replace"))
    return Exported(packed.getvalue(), lost.losses)


def _pack(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _FIRST_DAY)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    archive.writestr(info, data)


class _Writing:
    """One project being written."""

    def __init__(self, project: Project, lost: XmlLosses) -> None:
        self._project = project
        self._lost = lost
        self._articles = {article.id: article for article in project.articles}
        self._guids = refi_articles.guids_of_articles(project.articles)
        self._codes = {code.id: guid_for(code.uuid) for code in project.codes}
        self._sources: dict[int, _Source] = {}
        self._notes: list[Element] = []
        self._links: list[Element] = []

    def texts(self) -> Iterator[tuple[str, str]]:
        """The texts that travel along, by their GUIDs."""
        for article in self._project.articles:
            if article.text is not None:
                yield self._guids[article.id], article.text

    def root(self, name: str) -> Element:
        """The document."""
        project = self._project
        self._sources = {each.id: self._source(each) for each in project.articles}
        for annotation in project.annotations:
            self._add_annotation(annotation)
        for memo in project.memos:
            self._add_memo(memo)
        self._describe()
        for judgement in project.judgements:
            self._add_judgement(judgement)
        self._lost.add("loss.names", len(project.names))
        times = [each for record in self._signed() for each in (record.created, record.modified) if each]
        born = instant(min(times, default=datetime(2000, 1, 1, tzinfo=UTC)))
        attributes = {"xmlns": _XML, "name": self._lost.text(name), "origin": ORIGIN}
        root = Element("Project", attributes, creationDateTime=born)
        self._add_users(root)
        if project.codebooks:
            codes = SubElement(SubElement(root, "CodeBook"), "Codes")
            add_codes(codes, project.codebooks, project.codes, self._lost)
        refi_articles.add_variables(SubElement(root, "Variables"))
        if self._sources:
            sources = SubElement(root, "Sources")
            for source in self._sources.values():
                sources.append(source.element())
        for name_of_list, elements in (("Notes", self._notes), ("Links", self._links)):
            if elements:
                SubElement(root, name_of_list).extend(elements)
        if project.codebooks:
            add_codebook_set(SubElement(root, "Sets"), project.codebooks, "targetGUID")
        return root

    def _signed(self) -> Iterator[Annotation | ArticleMemo | Judgement]:
        yield from self._project.annotations
        yield from self._project.memos
        yield from (each for each in self._project.judgements if each.verdict is not Verdict.REJECTED)

    def _add_users(self, root: Element) -> None:
        coders = sorted({each.coder for each in self._signed()})
        if coders:
            users = SubElement(root, "Users")
            for coder in coders:
                SubElement(users, "User", guid=_user(coder), name=self._lost.text(coder))

    def _source(self, article: ProjectArticle) -> _Source:
        guid = self._guids[article.id]
        name = article.name.title or article.name.url or article.name.path or guid
        head = Element("TextSource", guid=guid, name=self._lost.text(name))
        if article.text is None:
            SubElement(head, "PlainTextContent").text = ""
        else:
            head.set("plainTextPath", f"internal://{guid}.txt")
        source = _Source(head)
        refi_articles.add_name(source.values, article.name, self._lost)
        return source

    def _add_annotation(self, annotation: Annotation) -> None:
        code = self._codes.get(annotation.code)
        if code is None or annotation.article not in self._sources:
            self._lost.add("loss.unknown_code" if code is None else "loss.no_source")
            return
        guid = guid_for(annotation.uuid)
        selection = self._select(
            annotation.article, annotation.passage, derived("selection", guid), orphan=annotation.orphan
        )
        _sign(selection, annotation)
        if annotation.memo:
            memo = Element("Description")
            memo.text = self._lost.text(annotation.memo)
            selection.insert(0, memo)
        coding = Element(
            "Coding",
            guid=guid,
            creatingUser=_user(annotation.coder),
            creationDateTime=instant(annotation.created),
        )
        SubElement(coding, "CodeRef", targetGUID=code)
        values = selection.find("VariableValue")
        selection.insert(len(selection) if values is None else list(selection).index(values), coding)

    def _select(self, article: int, passage: Passage, guid: str, *, orphan: bool) -> Element:
        """The selection of a passage: in the article's text, or in a note with its words."""
        text = self._articles[article].text
        stands = not orphan and text is not None and text[passage.start : passage.end] == passage.exact
        name = self._lost.text(passage.exact[:_MOST_OF_NAME])
        if stands:
            places = _places(guid, name, passage.start, passage.end)
            selection = Element("PlainTextSelection", places)
            self._sources[article].selections.append(selection)
            return selection
        # Coded as a whole: a selection in a note is taken for one in the article's text by some programs.
        self._lost.add("loss.strays")
        note = Element("Note", guid=guid, name=name)
        SubElement(note, "PlainTextContent").text = self._lost.text(passage.exact)
        refi_articles.add_stray(note, passage, orphan=orphan, lost=self._lost)
        self._note(note, self._sources[article].notes)
        return note

    def _note(self, note: Element, at: list[Element]) -> None:
        self._notes.append(note)
        at.append(Element("NoteRef", targetGUID=note.get("guid", "")))

    def _add_memo(self, memo: ArticleMemo) -> None:
        source = self._sources.get(memo.article)
        if source is None:
            self._lost.add("loss.no_source")
            return
        note = Element("Note", guid=guid_for(memo.uuid), name=source.head.get("name", ""))
        _sign(note, memo)
        SubElement(note, "PlainTextContent").text = self._lost.text(memo.text)
        self._note(note, source.notes)

    def _describe(self) -> None:
        """Says in a source's description, which is all that some programs read, what notes say of it."""
        said: dict[int, list[str]] = {}
        for memo in self._project.memos:
            said.setdefault(memo.article, []).append(memo.text)
        for article, texts in said.items():
            if article in self._sources:
                description = Element("Description")
                description.text = xml_text(joined(*texts))
                self._sources[article].head.insert(0, description)

    def _add_judgement(self, judgement: Judgement) -> None:
        # Elsewhere a link says that two passages belong together, which is just what a rejected one does not.
        known = all(end.article in self._sources for end in judgement.ends)
        if judgement.verdict is Verdict.REJECTED or not known:
            self._lost.add("loss.rejected" if known else "loss.no_source")
            return
        guid = guid_for(judgement.uuid)
        ends = []
        for side, end in zip("ab", judgement.ends, strict=True):
            of_end = derived("end", guid, side)
            _sign(self._select(end.article, end.passage, of_end, orphan=end.orphan), judgement)
            ends.append(of_end)
        link = Element(
            "Link",
            guid=guid,
            name=judgement.kind.value,
            direction="Associative",
            originGUID=ends[0],
            targetGUID=ends[1],
        )
        note = Element("Note", guid=derived("judgement", guid), name=judgement.kind.value)
        _sign(note, judgement)
        SubElement(note, "PlainTextContent").text = self._lost.text(judgement.memo)
        refi_articles.add_judgement(note, judgement, self._lost)
        self._links.append(link)
        self._notes.append(note)
        SubElement(link, "NoteRef", targetGUID=note.get("guid", ""))


class _Source:
    """A text source in the making: the schema has an order for what is in it."""

    def __init__(self, head: Element) -> None:
        self.head = head
        self.selections: list[Element] = []
        self.notes: list[Element] = []
        self.values = Element("values")

    def element(self) -> Element:
        """The source, whole."""
        for part in (self.selections, self.notes, self.values):
            self.head.extend(part)
        return self.head


def _places(guid: str, name: str, start: int, end: int) -> dict[str, str]:
    return {"guid": guid, "name": name, "startPosition": str(start), "endPosition": str(end)}


def _user(coder: str) -> str:
    return derived("user", coder)


def _sign(element: Element, record: Annotation | ArticleMemo | Judgement) -> None:
    element.set("creatingUser", _user(record.coder))
    element.set("creationDateTime", instant(record.created))
    if record.modified is not None:
        element.set("modifyingUser", _user(record.coder))
        element.set("modifiedDateTime", instant(record.modified))
