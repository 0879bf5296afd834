"""Web Annotations as other programs write them, and what is read of them."""

import json
from datetime import UTC, datetime
from typing import Any

from reader.exchange.web_annotation import read_web_annotation
from reader.model.exchanging import Reading

NOW = datetime(2026, 5, 1, tzinfo=UTC)
URL = "https://news.example/1"
QUOTE = {"type": "TextQuoteSelector", "exact": "新桥通车", "prefix": "今早", "suffix": "。"}


def annotation(**parts: Any) -> dict[str, Any]:
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://notes.example/7",
        "type": "Annotation",
        "motivation": "tagging",
        "created": "2024-03-01T08:00:00Z",
        "body": {"type": "TextualBody", "purpose": "tagging", "value": "交通"},
        "target": {"source": URL, "selector": QUOTE},
        **parts,
    }


def read(content: Any, **options: Any) -> Reading:
    return read_web_annotation(json.dumps(content).encode(), now=NOW, **options)


def losses(content: Any) -> dict[str, int]:
    """What is told to be lost."""
    return dict(read(content).project.losses)
