"""One file to be read, and what is known before reading it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    name: str  # as findings print it: "forms/northmoor.docx", "responses.zip/northmoor.docx"
    content: bytes


@dataclass(frozen=True, slots=True)
class Known:
    """Helps to tell a Party's name from its category, and a category from an answer."""

    categories: tuple[str, ...] = ()  # labels as the code prints them: "Large Supplier"
    mask: str = "Marked as Confidential."
    parties: tuple[str, ...] = ()  # names in the register
