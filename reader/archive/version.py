"""Which parser this is."""

from zlib import crc32

from reader.resources import resource

_GENERATION = 4
"""Raised when ``read`` makes something else of a file than before."""

_OUTLETS = resource("tables", "outlets.toml").read_text(encoding="utf-8")

PARSER_VERSION = _GENERATION << 32 | crc32(_OUTLETS.encode())
"""A next import reads again what was read by another version: another generation or another table of outlets,
so that an outlet that is added is seen in what has been imported, too."""
