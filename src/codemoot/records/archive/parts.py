"""The parts of a backup: which names there may be, and what each holds, read in pieces."""

import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import Final

from codemoot.domain.checkpoints import key_id_of
from codemoot.gateways.signing import UnusableKeyError, private_key_in, public_key_in
from codemoot.records.archive.manifest import BadBackupError

KEYS: Final = "record-keys"
HEADS: Final = "published-heads"
PRIVATE: Final = "record.key"
LARGEST_KEY: Final = 16_384  # bytes
BESIDE: Final = re.compile(  # the database; exactly so, since each becomes a file of that name
    r"record-keys/([0-9]{4,9}-[0-9a-f]{16}[.]pub|record[.]key)"
    r"|published-heads/[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}[.]checkpoint"
)
STORED: Final = re.compile(r"files/[0-9a-f]{64}")


def refuse_strange(names: Iterable[str], tables: frozenset[str]) -> None:
    """Take nothing but parts that a backup has. Raise BadBackupError."""
    for name in names:
        if name not in tables and not lies_beside(name) and not STORED.fullmatch(name):
            raise BadBackupError(f"{name} is no part of a backup: it was altered, or another program's.")


def lies_beside(name: str) -> bool:
    """Whether it is a key of the record or a published head, which lie beside the database."""
    return bool(BESIDE.fullmatch(name))


def public_keys(archive: zipfile.ZipFile, names: Iterable[str]) -> dict[str, bytes]:
    """Return the record's public keys by their ids; look at the private one too. Raise BadBackupError."""
    found: dict[str, bytes] = {}
    for name in names:
        if not name.startswith(f"{KEYS}/"):
            continue
        pem = b"".join(chunks(archive, name, most=LARGEST_KEY))
        try:
            if name == f"{KEYS}/{PRIVATE}":
                private_key_in(pem, name)
                continue
            key = public_key_in(pem, name)
        except UnusableKeyError:
            raise BadBackupError(f"{name} is no key of a record.") from None
        found[key_id_of(key)] = key
    return found


def chunks(archive: zipfile.ZipFile, name: str, most: int | None = None) -> Iterator[bytes]:
    """Yield what a part holds. Raise BadBackupError if it is damaged, or larger than it may be."""
    left = most
    try:
        with archive.open(name) as part:
            while chunk := part.read(2**20):
                yield chunk
                if left is not None and (left := left - len(chunk)) < 0:
                    raise BadBackupError(f"{name} is too large.")
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise BadBackupError(f"{name} is damaged or was altered.") from error


def hash_of(pieces: Iterable[bytes]) -> str:
    hashed = hashlib.sha256()
    for piece in pieces:
        hashed.update(piece)
    return hashed.hexdigest()
