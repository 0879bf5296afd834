"""Counts of tags as plots and tables."""
