"""The library from a shell; without a command, the window.

Nothing here may load Qt, a parser or a dictionary before a command needs it: ``jianting --help`` answers
at once.
"""

from reader.cli.app import main

__all__ = ["main"]
