"""What pages for a browser have in common: they load nothing, and look as the window does."""

from __future__ import annotations

import base64
import hashlib
import tomllib
from html import escape

from reader.resources import resource
from reader.text.script import LANGUAGE_TAGS, script_of
from reader.text.web_address import web_address


def shipped(name: str) -> str:
    """The text of a file of ``resources/exchange``."""
    return resource("exchange", name).read_text(encoding="utf-8")


def head(title: str, style: str, script: str = "", rules: str = "") -> str:
    """What stands in the head of a page with one style sheet, the base of all pages before it.

    ``rules`` are those that this page alone needs. Nothing is loaded, no style or script counts but the
    page's own (the policy names them by their hashes), and who follows a link does not tell from where.
    """
    sheet = f"""
{_palette("light", ":root")}
@media screen and (prefers-color-scheme: dark) {{ {_palette("dark", ":root")} }}
{shipped("page.css")}{shipped(style)}{rules}"""
    return f"""<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Jianting">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="{_policy(sheet, script)}">
<title>{escape(title)}</title>
<style>{sheet}</style>"""


def lang_of(text: str) -> str:
    """The BCP 47 tag of a text, by its script."""
    return LANGUAGE_TAGS[script_of(text)]


def link_to(url: str | None) -> str:
    """The address that a page may link to, to stand in an attribute; empty if it is none of the web."""
    address = web_address(url)
    return escape(address.url, quote=True) if address is not None else ""


def _policy(sheet: str, script: str) -> str:
    allowed = [f"style-src {_hash(sheet)}", *([f"script-src {_hash(script)}"] if script else [])]
    return "; ".join(["default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"])


def _hash(words: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(words.encode()).digest()).decode()}'"


def _palette(theme: str, selector: str) -> str:
    """The window's colours, as custom properties."""
    colours = tomllib.loads(resource("themes", f"{theme}.toml").read_text(encoding="utf-8"))["colours"]
    slots = " ".join(f"--{name.replace('_', '-')}: {value};" for name, value in colours.items())
    return f"{selector} {{ {slots} }}"
