"""Where an annotation lies in a text that may have changed."""
