"""From articles to what they share, and what only one has: statements, topics, reused text, events."""
