"""What the lists of a library have in common."""
