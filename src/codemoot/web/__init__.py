"""The web: HTTP in, one use case or one query, HTTP out."""
