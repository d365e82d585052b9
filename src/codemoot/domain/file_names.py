"""The name of a file that somebody gave: for people to read, and safe wherever it is written."""

import unicodedata
from pathlib import PurePosixPath

LONGEST = 120
LONGEST_SUFFIX = 10
UNSAFE = frozenset('<>:"/\\|?*')


def tidy_file_name(given: str) -> str:
    """Return the last part of the path, without what cannot be seen, turns text round or means something."""
    last = unicodedata.normalize("NFC", given).replace("\\", "/").rpartition("/")[2]
    kept = "".join(_safe(character) for character in last)
    name = " ".join(kept.split()).strip(". ") or "file"
    stem, suffix = name[: -len(suffix_of(name)) or None], name[len(name) - len(suffix_of(name)) :]
    if len(suffix) > LONGEST_SUFFIX:
        stem, suffix = name, ""
    return f"{stem[: LONGEST - len(suffix)].rstrip('. ') or 'file'}{suffix}"


def suffix_of(name: str) -> str:
    """Return ".docx" of "Response.DOCX"."""
    return PurePosixPath(name).suffix.lower()


def _safe(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character).startswith("C"):
        return ""
    return "_" if character in UNSAFE else character
