"""Collated documents, flat or in tables, read back into the answers that they print."""
