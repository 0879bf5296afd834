"""Keeping what is made by hand: backups, restoring, another person's library."""
