"""Read a backup back into an empty installation: every hash is compared before, and again after.

Everything is written in one transaction, the restore's own event last, so a restore that is refused leaves
the installation empty.
"""

import hashlib
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, transaction

from codemoot.gateways.files import Kept, keep
from codemoot.records.archive.backup import HEADS, KEYS, PRIVATE, nobody_waits
from codemoot.records.archive.manifest import (
    NAME,
    BadBackupError,
    Manifest,
    file_part,
    read_manifest,
    table_part,
)
from codemoot.records.archive.noting import note
from codemoot.records.archive.snapshot import migrations
from codemoot.records.archive.tables import (
    Table,
    UnreadableRowError,
    fill,
    lines_of,
    name_of,
    reset_sequences,
    tables,
)
from codemoot.records.jobs import MAILING
from codemoot.records.kinds import EventKind
from codemoot.records.models import OutboxItem

Progress = Callable[[str], None]
MADE_BY_MIGRATIONS = frozenset({"parties.installation"})
LARGEST_MANIFEST = 256 * 2**20
HELD = "Restored from a backup: it may have been sent before. Look, then send it again or leave it."


class NotEmptyError(Exception):
    """There is something in this installation already: restore into an empty one."""


def restore(path: Path, at: datetime, *, progress: Progress = nobody_waits) -> Manifest:
    """Restore the backup, and return its manifest. Raise BadBackupError, NotEmptyError."""
    refuse_full()
    with _opened(path) as archive:
        manifest = check(archive, progress)
        _keep_files(archive, manifest)
        with transaction.atomic(durable=True):
            _fill_tables(archive, manifest, progress)
            _hold_mail()
            note(EventKind.BACKUP_RESTORED, manifest, at)
        _put_back(archive, manifest)
    return manifest


def refuse_full() -> None:
    """Raise NotEmptyError."""
    for model in tables():
        if name_of(model) not in MADE_BY_MIGRATIONS and model._base_manager.exists():  # noqa: SLF001  (everything)
            raise NotEmptyError(
                f"There are rows in {name_of(model)} already: restore into an empty installation, "
                "with another CODEMOOT_DATA or CODEMOOT_DATABASE_URL."
            )


def check(archive: zipfile.ZipFile, progress: Progress = nobody_waits) -> Manifest:
    """Compare every part with the manifest, and that with this installation. Raise BadBackupError."""
    manifest = _manifest(archive)
    if manifest.migrations != migrations():
        raise BadBackupError(
            f"Its tables are not those of this version: it was made by Codemoot {manifest.codemoot}. "
            "Restore it with that version, then update."
        )
    named, held = {NAME, *manifest.parts}, archive.namelist()
    if len(held) != len(set(held)) or set(held) != named:
        astray = sorted(named.symmetric_difference(held)) or sorted(held)
        raise BadBackupError(f"{astray[0]} is missing, or in the backup without being in its manifest.")
    if wanted := {table_part(name_of(model)) for model in tables()} - named:
        raise BadBackupError(f"{min(wanted)} is missing.")
    for name, part in manifest.parts.items():
        progress(name)
        if _hash_of(_chunks(archive, name)) != part.sha256:
            raise BadBackupError(f"{name} is not what it was when the backup was made.")
    return manifest


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except zipfile.BadZipFile as error:
        raise BadBackupError(f"{path.name} is not a zip file, or is cut short.") from error


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    if NAME not in archive.namelist():
        raise BadBackupError("manifest.json is missing: this is no backup of Codemoot's.")
    return read_manifest(b"".join(_chunks(archive, NAME, most=LARGEST_MANIFEST)))


def _chunks(archive: zipfile.ZipFile, name: str, most: int | None = None) -> Iterator[bytes]:
    left = most
    try:
        with archive.open(name) as part:
            while chunk := part.read(2**20):
                yield chunk
                if left is not None and (left := left - len(chunk)) < 0:
                    raise BadBackupError(f"{name} is too large.")
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise BadBackupError(f"{name} is damaged or was altered.") from error


def _hash_of(chunks: Iterator[bytes]) -> str:
    hashed = hashlib.sha256()
    for chunk in chunks:
        hashed.update(chunk)
    return hashed.hexdigest()


def _keep_files(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    for name, part in manifest.parts.items():
        if name.startswith("files/"):
            kept = keep(_chunks(archive, name))
            if name != file_part(kept.digest) or kept != Kept(part.sha256, part.size):
                raise BadBackupError(f"{name} is not the file of that digest.")


def _fill_tables(archive: zipfile.ZipFile, manifest: Manifest, progress: Progress) -> None:
    for model in tables():
        name = table_part(name_of(model))
        progress(name)
        if name_of(model) in MADE_BY_MIGRATIONS:
            model._base_manager.all().delete()  # noqa: SLF001  (the backup has its own)
        try:
            with archive.open(name) as part:
                fill(model, part)
        except (UnreadableRowError, DatabaseError) as error:
            raise BadBackupError(f"{name} holds a row that does not fit.") from error
    reset_sequences(tables())
    for model in tables():
        _compare(model, manifest)


def _compare(model: Table, manifest: Manifest) -> None:
    """What the database gives back must be what the backup holds, byte for byte."""
    name = table_part(name_of(model))
    if _hash_of(lines_of(model)) != manifest.parts[name].sha256:
        raise BadBackupError(f"{name} came back from the database otherwise than it was in the backup.")


def _hold_mail() -> None:
    pending = OutboxItem.objects.filter(kind__in=MAILING, done_at__isnull=True, held_why="")
    pending.update(held_why=HELD, lease_until=None)


def _put_back(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    """Write the record's keys and published heads beside the database."""
    for name in manifest.parts:
        folder, _, last = name.partition("/")
        if folder not in {KEYS, HEADS} or Path(last).name != last:
            continue
        place = settings.CODEMOOT.data / folder / last
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        mode = 0o600 if last == PRIVATE else 0o644
        with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
            file.writelines(_chunks(archive, name))
