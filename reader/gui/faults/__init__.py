"""What the window says of what goes wrong, expected or not."""
