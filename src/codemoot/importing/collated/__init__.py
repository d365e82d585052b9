"""Collated documents, flat or in tables, read back into the answers that they print."""

from codemoot.importing.collated.reading import read_collated_dump, read_collated_text
from codemoot.importing.collated.sections import looks_collated

__all__ = ["looks_collated", "read_collated_dump", "read_collated_text"]
