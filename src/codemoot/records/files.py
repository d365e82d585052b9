"""Which files are taken, by their names; and the row of a file of our own making."""

from typing import Final

from codemoot.domain.confidentiality import Audience
from codemoot.domain.file_names import suffix_of, tidy_file_name
from codemoot.domain.refusals import RefusedError
from codemoot.gateways.files import Kept
from codemoot.importing.recognise import LARGEST_FILE, Format
from codemoot.records.models.stored_file import FileState, StoredFile

LARGEST: Final = LARGEST_FILE
OFFICE = "application/vnd.openxmlformats-officedocument"
MEDIA_TYPES: dict[Format, str] = {
    Format.ARCHIVE: "application/zip",
    Format.DOCX: f"{OFFICE}.wordprocessingml.document",
    Format.HTML: "text/html",
    Format.JSON: "application/json",
    Format.ODS: "application/vnd.oasis.opendocument.spreadsheet",
    Format.PDF: "application/pdf",
    Format.TEXT: "text/plain",
    Format.XLS: "application/vnd.ms-excel",
    Format.XLSX: f"{OFFICE}.spreadsheetml.sheet",
}
TAKEN: dict[str, Format] = {
    ".csv": Format.TEXT,
    ".docx": Format.DOCX,
    ".htm": Format.HTML,
    ".html": Format.HTML,
    ".json": Format.JSON,
    ".ods": Format.ODS,
    ".pdf": Format.PDF,
    ".tsv": Format.TEXT,
    ".txt": Format.TEXT,
    ".xls": Format.XLS,
    ".xlsx": Format.XLSX,
    ".zip": Format.ARCHIVE,
}
TAKEN_IN_WORDS: Final = "DOCX, XLSX, ODS, XLS, CSV, TSV, TXT, PDF, HTML, JSON or ZIP"


class NotTakenError(RefusedError):
    """Nothing with this name is taken, or nothing so large, or nothing empty."""


def expected_of(name: str) -> Format:
    """Return what a file of this name must be. Raise NotTakenError."""
    try:
        return TAKEN[suffix_of(name)]
    except KeyError:
        raise NotTakenError(f"“{name}” cannot be taken: choose a {TAKEN_IN_WORDS} file.", "file") from None


def keep_ours(
    kept: Kept, name: str, media_type: str, *, code_id: str, audience: Audience = Audience.ADMINISTRATOR
) -> StoredFile:
    """Write the row of a file that this installation made, in the caller's transaction.

    Its bytes were kept before (`gateways.files.keep`), outside the transaction.
    """
    return StoredFile.objects.create(
        code_id=code_id,
        digest=kept.digest,
        size=kept.size,
        name=tidy_file_name(name),
        media_type=media_type,
        state=FileState.OURS,
        audience=audience,
    )
