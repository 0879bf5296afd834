"""Articles as sources of a REFI-QDA project: by which variables one is known again."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from reader.exchange.refi_xml import Node, XmlLosses, derived, guid_of, instant, when_of
from reader.model import ArticleName, Passage
from reader.model.judgement import Judgement
from reader.model.project import ProjectArticle

_OF_ARTICLES = {"Outlet": "Text", "Title": "Text", "Address": "Text", "File": "Text", "Published": "DateTime"}
_OF_NOTES = {
    "Orphan": "Boolean",
    "Position": "Integer",
    "Before": "Text",
    "After": "Text",
    "Verdict": "Text",
    "Kind": "Text",
    "Relation": "Text",
    "Found": "Text",
}
_VALUES = ("TextValue", "DateTimeValue", "DateValue", "BooleanValue", "IntegerValue", "FloatValue")
_LONGEST_NUMBER = 18
_GUIDS = {name: derived("variable", name) for name in (*_OF_ARTICLES, *_OF_NOTES)}
_NAMES = {guid: name for name, guid in _GUIDS.items()}


def guids_of_articles(articles: Iterable[ProjectArticle]) -> dict[int, str]:
    """A GUID for each article, by its id: the same whenever the article goes by the same name."""
    guids: dict[int, str] = {}
    given: set[str] = set()
    for article in articles:
        name = article.name
        day = instant(name.published) if name.published is not None else ""
        parts = (name.url,) if name.url else (name.outlet, name.title, day, name.path)
        guid = derived("article", *parts)
        while guid in given:
            guid = derived(guid)
        given.add(guid)
        guids[article.id] = guid
    return guids


def add_variables(parent: Element) -> None:
    """Declares the variables that this program writes."""
    for name, kind in (_OF_ARTICLES | _OF_NOTES).items():
        SubElement(parent, "Variable", guid=_GUIDS[name], name=name, typeOfVariable=kind)


def add_name(source: Element, name: ArticleName, lost: XmlLosses) -> None:
    """Writes what an article is known by."""
    _add_value(source, "Outlet", "TextValue", name.outlet, lost)
    _add_value(source, "Title", "TextValue", name.title, lost)
    if name.url:
        _add_value(source, "Address", "TextValue", name.url, lost)
    if name.path:
        _add_value(source, "File", "TextValue", name.path, lost)
    if name.published is not None:
        _add_value(source, "Published", "DateTimeValue", instant(name.published), lost)


def add_stray(note: Element, passage: Passage, *, orphan: bool, lost: XmlLosses) -> None:
    """Writes what is known of a passage that has no place in its article's text."""
    _add_value(note, "Orphan", "BooleanValue", "true" if orphan else "false", lost)
    _add_value(note, "Position", "IntegerValue", str(passage.start), lost)
    _add_value(note, "Before", "TextValue", passage.prefix, lost)
    _add_value(note, "After", "TextValue", passage.suffix, lost)


def stray_of(words: str, values: dict[str, str]) -> tuple[Passage, bool] | None:
    """The passage whose words a note holds, and whether it is an orphan; None if the note is no such."""
    position = values.get("Position", "").strip()
    if not position.isascii() or not position.isdecimal() or len(position) > _LONGEST_NUMBER or not words:
        return None
    start = int(position)
    before, after = values.get("Before", ""), values.get("After", "")
    passage = Passage(start, start + len(words), words, before, after)
    return passage, values.get("Orphan", "true").strip() in ("true", "1")


def add_judgement(note: Element, judgement: Judgement, lost: XmlLosses) -> None:
    """Writes what a judgement says."""
    _add_value(note, "Verdict", "TextValue", judgement.verdict.value, lost)
    _add_value(note, "Kind", "TextValue", judgement.kind.value, lost)
    for name, value in (("Relation", judgement.relation), ("Found", judgement.found)):
        if value is not None:
            _add_value(note, name, "TextValue", value.value, lost)


def _add_value(parent: Element, name: str, kind: str, value: str, lost: XmlLosses) -> None:
    element = SubElement(parent, "VariableValue")
    SubElement(element, "VariableRef", targetGUID=_GUIDS[name])
    SubElement(element, kind).text = lost.text(value)


def variable_names(root: Node, lost: XmlLosses) -> dict[str, str]:
    """Our name for each variable of a file, by its GUID; those that are not ours can't be held."""
    names: dict[str, str] = {}
    variables = root.first("Variables")
    for node in variables.all("Variable") if variables is not None else ():
        guid = node.guid()
        name = _NAMES.get(guid or "") or (node.get("name") or "").strip()
        if guid is not None and name in _GUIDS:
            names[guid] = name
        else:
            lost.add("loss.variables")
    return names


def values_of(node: Node, names: dict[str, str]) -> dict[str, str]:
    """The values of a source's or a note's variables, by our names for them."""
    found: dict[str, str] = {}
    for each in node.all("VariableValue"):
        ref = each.first("VariableRef")
        name = names.get(guid_of(ref.get("targetGUID")) or "") if ref is not None else None
        value = next(each.all(*_VALUES), None)
        if name is not None and value is not None:
            found[name] = value.text
    return found


def name_of(node: Node, values: dict[str, str]) -> ArticleName:
    """What an article is known by: its variables, else the name of its source."""
    file = (node.get("plainTextPath") or "").replace("\\", "/").rpartition("/")[2]
    title = values.get("Title", "").strip() or (node.get("name") or "").strip() or file.rpartition(".")[0]
    published = when_of(values.get("Published"))
    url = values.get("Address", "").strip() or None
    return ArticleName(values.get("Outlet", "").strip(), title, url, values.get("File", ""), published)
