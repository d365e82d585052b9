"""Django's SQLite backend with one writer at a time, whatever process it is in."""
