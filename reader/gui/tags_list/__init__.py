"""The list of all tags: finding them again, and altering them where they are found."""
