"""What a document with real tables gives: its paragraphs and tables, in reading order."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str  # lines of the paragraph end in \n
    where: str  # "responses.docx, paragraph 12": the file's name first, then the place in it


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[tuple[str, ...], ...]  # cell texts exactly as they stand, paragraphs ending in \n
    where: str  # "responses.docx, table 3"


Block = Paragraph | Table
