"""The manifest of a backup: what every part of it is, with its hash, and what it was made from."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

FORMAT = "codemoot-backup"
VERSION = 1
NAME = "manifest.json"


class BadBackupError(Exception):
    """The backup cannot be used; the message names the part and says why."""


@dataclass(frozen=True, slots=True)
class Part:
    sha256: str
    size: int  # bytes
    rows: int = 0  # of a table


@dataclass(frozen=True, slots=True)
class Manifest:
    made_at: str
    codemoot: str  # the version that made it
    migrations: Mapping[str, str]  # of each application, the last one applied
    heads: Mapping[str, Mapping[str, Any]]  # of each code's record: size and root of the last checkpoint
    with_keys: bool  # does it hold the key that signs the record?
    parts: Mapping[str, Part]

    def to_json(self) -> bytes:
        said = {"format": FORMAT, "version": VERSION, **asdict(self)}
        return json.dumps(said, indent=1, sort_keys=True, ensure_ascii=False).encode() + b"\n"


def read_manifest(text: bytes) -> Manifest:
    """Raise BadBackupError if it is none of ours, or of a later kind."""
    try:
        said = json.loads(text)
        if said.pop("format") != FORMAT:
            raise BadBackupError("manifest.json is not a Codemoot backup's.")
        if said.pop("version") != VERSION:
            raise BadBackupError("manifest.json is of a later kind of backup: use the Codemoot that made it.")
        parts = {name: Part(**part) for name, part in said.pop("parts").items()}
        return Manifest(parts=parts, **said)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BadBackupError("manifest.json cannot be read: it is damaged or was altered.") from error


def table_part(name: str) -> str:
    return f"tables/{name}.ndjson"


def file_part(digest: str) -> str:
    return f"files/{digest}"
