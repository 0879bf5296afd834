"""The words of our Web Annotation files beyond those of the W3C's data model.

The data model (https://www.w3.org/TR/annotation-model/) knows tags, notes and passages, but no codebook. A
codebook is written in SKOS (https://www.w3.org/TR/skos-reference/), whose prefix the model's own context
declares: a ``skos:ConceptScheme`` of ``skos:Concept``. What neither knows has the prefix ``jianting:``, which
other programs pass over:

- of the collection: ``jianting:codebooks``, ``jianting:codes``, ``jianting:articles``, ``jianting:names``
  (names that a reader says are one; ``jianting:forms`` is the list of each);
- of a code: ``jianting:slot`` (its colour), ``jianting:digit`` (its key), ``jianting:position`` (its place
  among its siblings);
- of a tag's body: ``jianting:code``, the code that the path in ``value`` leads to;
- of a target: ``jianting:orphan``, that the passage could not be placed in the article's text;
- of an article: ``jianting:outlet``, ``jianting:title``, ``jianting:url``, ``jianting:path``,
  ``jianting:published`` and, if it travels along, ``jianting:text``, in which the positions count;
- of an annotation with two targets: ``jianting:verdict``, ``jianting:kind``, ``jianting:relation`` and
  ``jianting:found``, what a person said of a link;
- of anything: ``jianting:uuid``, its name across libraries where that is no UUID.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid5

NAMESPACE = UUID("5f0a52d6-8a7e-4d51-9c55-3f6a2d9b7c10")
ANNO = "http://www.w3.org/ns/anno.jsonld"
CONTEXT: list[Any] = [ANNO, {"jianting": f"urn:uuid:{NAMESPACE}#"}]
URN = "urn:uuid:"

_NO_IRI = re.compile(r"[\x00-\x20\x7f<>\"{}|\\^`\ud800-\udfff]")
_LINKS = ("http", "https")


def identified(uuid: str) -> dict[str, Any]:
    """The ``id`` of what has this name across libraries, and the name itself where that is no UUID."""
    try:
        if str(UUID(uuid)) == uuid:
            return {"id": URN + uuid}
    except ValueError:
        pass
    return {"id": URN + derived("uuid", uuid), "jianting:uuid": uuid}


def derived(*parts: str) -> str:
    """A UUID that follows from the parts alone, so that the same file read twice gives the same names."""
    return str(uuid5(NAMESPACE, "\x1f".join(parts).encode("utf-8", "replace").decode("utf-8")))


def is_link(url: str | None) -> bool:
    """Whether an address is one of the web, written as an IRI must be."""
    if not url or _NO_IRI.search(url):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in _LINKS and bool(parts.netloc)
