"""Which parser this is."""

PARSER_VERSION = 3
"""Raised when ``read`` makes something else of a file than before, so that a next import reads it again."""
