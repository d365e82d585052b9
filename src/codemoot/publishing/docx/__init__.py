"""The DOCX edition: the shell by python-docx, the long tables streamed into it."""

from codemoot.publishing.docx.write import write_docx

__all__ = ["write_docx"]
