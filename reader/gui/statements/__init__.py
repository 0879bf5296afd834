"""The statements of a library, and where else one was made."""
