"""Annotations of the Hypothesis service, as its client exports them and its API gives them.

They have the selectors of the W3C's model, but names of their own for everything else
(https://h.readthedocs.io/en/latest/api-reference/v1/).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reader.exchange.json_values import listed, optional_text, text

_PLACE = "https://hypothes.is/a/"


def is_hypothesis(item: Mapping[str, Any]) -> bool:
    """Whether this is an annotation of that kind."""
    return "uri" in item and "type" not in item and "@type" not in item


def is_reply(item: Mapping[str, Any]) -> bool:
    """Whether it answers another annotation, and is about no text itself."""
    return bool(item.get("references"))


def as_web_annotation(item: Mapping[str, Any]) -> dict[str, Any]:
    """The same as a Web Annotation.

    Raises:
        ValueError: if something of it is wrong.
    """
    form: dict[str, Any] = {"type": "Annotation"}
    name = optional_text(item.get("id"), "id")
    if name:
        form["id"] = _PLACE + name
    form["created"], form["modified"] = item.get("created"), item.get("updated")
    if form["modified"] == form["created"]:
        del form["modified"]
    form["creator"] = {"name": _user(item)}
    note = optional_text(item.get("text"), "text")
    bodies = [{"type": "TextualBody", "purpose": "commenting", "value": note}] if note else []
    for tag in listed(item.get("tags")):
        bodies.append({"type": "TextualBody", "purpose": "tagging", "value": text(tag, "tags")})
    form["body"] = bodies
    document = item.get("document")
    title = document.get("title") if isinstance(document, Mapping) else None
    uri = text(item.get("uri"), "uri")
    targets = []
    for target in listed(item.get("target")) or [{}]:
        own = target if isinstance(target, Mapping) else {}
        source = {"id": own.get("source") or uri, "title": title}
        targets.append({"source": source, "selector": own.get("selector")})
    form["target"] = targets
    return form


def _user(item: Mapping[str, Any]) -> str:
    shown = item.get("user_info")
    if isinstance(shown, Mapping) and shown.get("display_name"):
        return text(shown["display_name"], "display_name")
    return optional_text(item.get("user"), "user").removeprefix("acct:")
