"""What goes wrong: the log, crashes, unexpected exceptions, and what may ail an installation.

A leaf that every room may use. Nothing here loads Qt, nor anything beyond the standard library before it is
needed, so that it works where the rest can't be loaded, and costs a start nothing.
"""
