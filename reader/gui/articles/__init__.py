"""The list of articles: what narrows, orders and marks it."""
