"""The codebook in the window: a tree of codes, and all that can be done with it."""
