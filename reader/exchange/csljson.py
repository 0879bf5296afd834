"""Citations as CSL-JSON, which Zotero and pandoc read.

The format is that of Citation Style Language 1.0.2, `csl-data.json`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from reader.exchange.citation import Citation, Name, with_unique_keys
from reader.messages import language, say


def csl_json(citations: Iterable[Citation], tongue: str | None = None) -> str:
    """The citations as one JSON array; notes are in ``tongue``, by default the user's language."""
    words = tongue or language()
    items = [csl_item(citation, words) for citation in with_unique_keys(citations)]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def csl_item(citation: Citation, tongue: str) -> dict[str, Any]:
    """One citation as an item; what is not known is left out, and nothing is made up."""
    item: dict[str, Any] = {"id": citation.key, "type": "article-newspaper", "title": citation.title}
    for field, names in (("author", citation.authors), ("translator", citation.translators)):
        if names:
            item[field] = [_name(name) for name in names]
    item["container-title"] = citation.outlet
    if citation.section:
        item["section"] = citation.section
    if citation.published is not None:
        day = citation.published
        item["issued"] = {"date-parts": [[day.year, day.month, day.day]]}
        if citation.inferred:
            item["issued"]["circa"] = True
            item["note"] = say("citation.inferred", tongue)
    if citation.url:
        item["URL"] = citation.url
    item["language"] = citation.language
    return item


def _name(name: Name) -> dict[str, str]:
    if name.family:
        return {"family": name.family, "given": name.given}
    return {"literal": name.whole}
