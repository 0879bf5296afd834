"""Words, by jieba: a second and 75 MB at first use, so never at start-up and never in the UI thread."""

from __future__ import annotations

import logging
import tempfile
import warnings
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import platformdirs

from reader.model import Span

_lock = Lock()


def words(text: str) -> list[Span]:
    """The words of a text in order; they tile it, white space and punctuation being words of their own.

    Safe to call from several threads.
    """
    return [Span(start, end) for _, start, end in _tokenizer().tokenize(text)]


def cut(text: str) -> list[str]:
    """The words of a text, one after the other; as ``words``, without their places."""
    return [str(word) for word in _tokenizer().cut(text)]


def _tokenizer() -> Any:
    with _lock:
        return _load()


@cache
def _load() -> Any:
    with warnings.catch_warnings():
        # jieba 0.42.1 has regular expressions in plain strings and asks for pkg_resources.
        warnings.simplefilter("ignore")
        import jieba
    # A cache that cannot be written is no reason to print a traceback on somebody's terminal.
    jieba.setLogLevel(logging.CRITICAL)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(_cache_folder())
    tokenizer.initialize()
    return tokenizer


def _cache_folder() -> Path:
    """Where jieba keeps its built dictionary, which saves most of the second at the next start."""
    folder = platformdirs.user_cache_path("jianting", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.gettempdir())
    return folder
