"""Tags that a person puts on passages."""
