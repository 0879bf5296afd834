"""What brings articles into a library."""
