"""What leaves the window: files, citations, pictures."""
