"""Write a backup: a zip of tables as lines of JSON, files by their digests, and a manifest of hashes.

Parts are streamed, so memory does not grow with what is stored; the file appears when it is whole. That it
was made goes on record after that, so a backup does not hold its own event: the next one does.
"""

import hashlib
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

from django.conf import settings
from django.db import transaction

from codemoot import __version__
from codemoot.domain.people import SYSTEM
from codemoot.gateways.files import chunks_of, open_kept
from codemoot.gateways.signing import keyring
from codemoot.records.archive.manifest import NAME, Manifest, Part, file_part, table_part
from codemoot.records.archive.noting import note
from codemoot.records.archive.parts import HEADS, KEYS, PRIVATE, lies_beside
from codemoot.records.archive.signature import SIGNATURE, signature_of
from codemoot.records.archive.snapshot import migrations, snapshot
from codemoot.records.archive.tables import lines_of, name_of, tables
from codemoot.records.kinds import EventKind
from codemoot.records.models import Checkpoint, StoredFile

Progress: TypeAlias = Callable[[str], None]
Streamed: TypeAlias = tuple[str, Iterable[bytes]]  # a part's name, and its bytes


def nobody_waits(part: str) -> None:
    """Show no progress."""


def back_up(path: Path, at: datetime, *, with_keys: bool, progress: Progress = nobody_waits) -> Manifest:
    """Write the backup to a file that is not there yet, and return its manifest.

    Raise FileExistsError, and UnusableKeyError if the record's key cannot sign it.
    """
    if path.exists():
        raise FileExistsError(path)
    keyring().current()  # made, if there is none yet: the backup holds the public key that signs it
    handle, part = tempfile.mkstemp(prefix=".part-", suffix=".zip", dir=path.parent)  # its owner's only
    try:
        with os.fdopen(handle, "wb") as file:
            published = _published_heads()  # before the moment: a later one would speak of events after it
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, snapshot():
                parts = chain(published, _parts(with_keys=with_keys))
                written = {name: _write(archive, name, chunks) for name, chunks in _told(parts, progress)}
                manifest = _manifest(at, written, with_keys=with_keys)
                archive.writestr(NAME, manifest.to_json())
                archive.writestr(SIGNATURE, signature_of(manifest.to_json()))
            file.flush()
            os.fsync(file.fileno())
        os.link(part, path)  # fails, and overwrites nothing, if it is there by now
    finally:
        with suppress(FileNotFoundError):
            Path(part).unlink()
    with transaction.atomic(durable=True):
        note(EventKind.BACKUP_MADE, manifest, at)
    return manifest


def _told(parts: Iterable[Streamed], progress: Progress) -> Iterator[Streamed]:
    for name, chunks in parts:
        progress(name)
        yield name, chunks


def _manifest(at: datetime, parts: dict[str, Part], *, with_keys: bool) -> Manifest:
    return Manifest(
        made_at=at.astimezone(UTC).isoformat(timespec="seconds"),
        codemoot=__version__,
        migrations=migrations(),
        heads=_heads(),
        with_keys=with_keys,
        parts=parts,
    )


def _published_heads() -> list[Streamed]:
    folder = settings.CODEMOOT.data / HEADS
    heads = ((f"{HEADS}/{path.name}", path) for path in sorted(folder.glob("*.checkpoint")))
    return [(name, [path.read_bytes()]) for name, path in heads if lies_beside(name)]


def _parts(*, with_keys: bool) -> Iterator[Streamed]:
    for model in tables():
        yield table_part(name_of(model)), lines_of(model)
    digests = StoredFile.objects.visible_to(SYSTEM).order_by("digest").values_list("digest", flat=True)
    for digest in digests.distinct().iterator():
        yield file_part(digest), _file(digest)
    for path in sorted((settings.CODEMOOT.data / KEYS).glob("*")):
        name = f"{KEYS}/{path.name}"
        if lies_beside(name) and (with_keys or path.name != PRIVATE):
            yield name, [path.read_bytes()]


def _file(digest: str) -> Iterator[bytes]:
    with open_kept(digest) as file:
        yield from chunks_of(file)


def _write(archive: zipfile.ZipFile, name: str, chunks: Iterable[bytes]) -> Part:
    hashed, size, count = hashlib.sha256(), 0, 0
    with archive.open(name, "w", force_zip64=True) as part:
        for chunk in chunks:
            hashed.update(chunk)
            size += len(chunk)
            count += 1
            part.write(chunk)
    return Part(hashed.hexdigest(), size, rows=count if name.startswith("tables/") else 0)


def _heads() -> dict[str, dict[str, Any]]:
    newest: dict[str, dict[str, Any]] = {}
    for head in Checkpoint.objects.visible_to(SYSTEM).order_by("code_id", "size").iterator():
        newest[head.code_id] = {"size": head.size, "root": bytes(head.root).hex()}
    return newest
