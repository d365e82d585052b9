"""PDF in: its tagged tables, else its ruled ones, else its lines."""

from codemoot.importing.pdf.reading import PdfText, read_pdf

__all__ = ["PdfText", "read_pdf"]
