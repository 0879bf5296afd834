"""A comparison on paper: pages of a PDF file or of a printer."""
