"""What helps a reader along: the first page, hints, help, commands by name."""
