"""The events of a library, and what a person does to them."""
