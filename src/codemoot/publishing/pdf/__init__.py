"""The PDF edition, set with Typst: PDF/UA-1 and PDF/A-2a, in volumes when it is long."""

from codemoot.publishing.pdf.write import unprintable, write_pdf

__all__ = ["unprintable", "write_pdf"]
