"""Making articles of the texts that travel with a project."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import replace

from reader.archive.version import PARSER_VERSION
from reader.model import Article, Paragraph, ParagraphKind, ProjectArticle, Source
from reader.store.rows import prepare
from reader.store.store import Store

_LINE_END = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")


def add_source(store: Store, article: ProjectArticle) -> int:
    """Makes an article of a text of a project, a paragraph of each line; returns its id.

    Its raw source is the text. The path that it goes by is no file's: it is the text's digest and the title.
    An article that goes by the same outlet, title and day stays what it is, however much they are alike.
    """
    name = article.name
    text = unicodedata.normalize("NFC", _LINE_END.sub("\n", article.text or ""))
    data = text.encode("utf-8", errors="replace")
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append(Paragraph(ParagraphKind.BODY, start, start + len(line)))
        start += len(line) + 1
    made = Article(
        outlet=name.outlet,
        title=name.title,
        text=text,
        paragraphs=tuple(paragraphs),
        published=name.published,
        url=name.url,
    )
    digest = hashlib.sha256(data).hexdigest()
    title = re.sub(r"[\\/\s]+", " ", name.title).strip()
    path = f"{digest[:16]}/{title}.txt"
    file = prepare(Source(path, data, digest), path, made)
    if file.name_key is not None and store.articles.most_alike(file.name_key, file.text) is not None:
        file = replace(file, name_key=None)
    store.removed.forget([file])
    return store.articles.record(file, PARSER_VERSION).article
