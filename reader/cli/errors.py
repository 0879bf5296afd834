"""The exit statuses, and the error that stops a command."""

DONE, FAILURES, USAGE, UNUSABLE = 0, 1, 2, 3
INTERRUPTED = 130


class Unusable(Exception):  # noqa: N818 - it names the state of an input, not a fault of the program
    """The library or an input can't be used; the text tells the user why and what to do."""
