"""Jianting (兼听): read one story in several outlets' words."""

__version__ = "0.1.0"
