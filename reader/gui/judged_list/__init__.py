"""The list of what was said of links: finding it again, and altering it where it is found."""
