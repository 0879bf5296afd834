"""How far coders agree: a table by code, and the places where they differ."""
