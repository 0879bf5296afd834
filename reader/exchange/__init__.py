"""What leaves the program, in forms that others read."""

from reader.exchange.html import comparison_html

__all__ = ["comparison_html"]
