"""What pages for a browser have in common: they load nothing, and look as the window does."""

from __future__ import annotations

import base64
import hashlib
import tomllib
from html import escape
from urllib.parse import urlsplit

from reader.resources import resource
from reader.text.script import LANGUAGE_TAGS, script_of


def shipped(name: str) -> str:
    """The text of a file of ``resources/exchange``."""
    return resource("exchange", name).read_text(encoding="utf-8")


def head(title: str, style: str, script: str = "") -> str:
    """What stands in the head of a page with one style sheet, the base of all pages before it.

    Nothing is loaded, and no script runs but the page's own.
    """
    return f"""<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Jianting">
<meta http-equiv="Content-Security-Policy" content="{_policy(script)}">
<title>{escape(title)}</title>
<style>
{_palette("light", ":root")}
@media screen and (prefers-color-scheme: dark) {{ {_palette("dark", ":root")} }}
{shipped("page.css")}{shipped(style)}</style>"""


def lang_of(text: str) -> str:
    """The BCP 47 tag of a text, by its script."""
    return LANGUAGE_TAGS[script_of(text)]


def is_web_address(url: str | None) -> bool:
    """Whether a page may link to this address."""
    try:
        return bool(url) and urlsplit(url or "").scheme in ("http", "https")
    except ValueError:
        return False


def _policy(script: str) -> str:
    if not script:
        return "default-src 'none'; style-src 'unsafe-inline'"
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"


def _palette(theme: str, selector: str) -> str:
    """The window's colours, as custom properties."""
    colours = tomllib.loads(resource("themes", f"{theme}.toml").read_text(encoding="utf-8"))["colours"]
    slots = " ".join(f"--{name.replace('_', '-')}: {value};" for name, value in colours.items())
    return f"{selector} {{ {slots} }}"
