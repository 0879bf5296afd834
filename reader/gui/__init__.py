"""The window: what a reader sees and does. Nothing outside this room imports Qt."""
