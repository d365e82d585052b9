"""Files by their content: bytes are kept under their SHA-256, whole or not at all, and never change.

Any storage that Django knows will do, as long as a name that is there is complete; `Folder` is one that is.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.core.files import File
from django.core.files.storage import FileSystemStorage, default_storage

CHUNK = 2**20
IN_MEMORY = 2**20  # a larger file is held in a temporary one until its digest is known


class TooLargeError(Exception):
    """The file is larger than the limit; nothing of it was kept."""


class AlteredError(Exception):
    """The bytes that are kept are missing, or not those that were given."""


@dataclass(frozen=True, slots=True)
class Kept:
    digest: str  # SHA-256, hexadecimal
    size: int


def keep(chunks: Iterable[bytes], *, most: int | None = None) -> Kept:
    """Keep the bytes under their digest, on disk for good when this returns. Raise TooLargeError."""
    hashed, size = hashlib.sha256(), 0
    with tempfile.SpooledTemporaryFile(IN_MEMORY) as held:
        for chunk in chunks:
            size += len(chunk)
            if most is not None and size > most:
                raise TooLargeError
            hashed.update(chunk)
            held.write(chunk)
        kept = Kept(hashed.hexdigest(), size)
        if not is_kept(kept):
            held.seek(0)
            default_storage.save(place_of(kept.digest), File(held))
    return kept


def is_kept(kept: Kept) -> bool:
    place = place_of(kept.digest)
    return default_storage.exists(place) and default_storage.size(place) == kept.size


def open_kept(digest: str) -> IO[bytes]:
    """Open the bytes for reading. Raise AlteredError if there are none."""
    try:
        return default_storage.open(place_of(digest))
    except FileNotFoundError as error:
        raise AlteredError(digest) from error


def verified(digest: str) -> IO[bytes]:
    """Open the bytes when they are still those that were given. Raise AlteredError."""
    file = open_kept(digest)
    if hashlib.file_digest(file, "sha256").hexdigest() != digest:  # type: ignore[arg-type]  # it reads
        file.close()
        raise AlteredError(digest)
    file.seek(0)
    return file


def chunks_of(file: IO[bytes]) -> Iterator[bytes]:
    return iter(lambda: file.read(CHUNK), b"")


def place_of(digest: str) -> str:
    return f"{digest[:2]}/{digest[2:4]}/{digest}"


class Folder(FileSystemStorage):
    """A folder in which a file appears under its name complete and on disk, or not at all."""

    def get_available_name(self, name: str, max_length: int | None = None) -> str:  # noqa: ARG002  (Django gives it)
        return name  # the name is the content's own: who writes it again writes the same

    def _save(self, name: str, content: File) -> str:  # type: ignore[type-arg]  # of bytes
        place = Path(self.path(name))
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(prefix=".part-", dir=place.parent)  # readable by its owner only
        try:
            with os.fdopen(handle, "wb") as file:
                for chunk in content.chunks():
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            Path(part).replace(place)
        except BaseException:
            with suppress(FileNotFoundError):
                Path(part).unlink()
            raise
        _write_through(place.parent)
        return name


def _write_through(folder: Path) -> None:
    """See that a folder's entries are on disk too."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
