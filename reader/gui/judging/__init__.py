"""What a person says of links."""
