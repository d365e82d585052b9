"""Read a backup back into an empty installation: every hash is compared before, and again after.

Everything is written in one transaction, the restore's own event and the record's keys last, so a restore
that is refused, or breaks off, leaves the tables empty.
"""

import os
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, transaction

from codemoot.gateways.files import Kept, keep
from codemoot.records.archive.backup import nobody_waits
from codemoot.records.archive.manifest import (
    NAME,
    BadBackupError,
    Manifest,
    file_part,
    read_manifest,
    table_part,
)
from codemoot.records.archive.noting import note
from codemoot.records.archive.parts import (
    PRIVATE,
    chunks,
    hash_of,
    lies_beside,
    public_keys,
    refuse_strange,
)
from codemoot.records.archive.signature import SIGNATURE, Trust, refuse_unsigned
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
SIGNED = Trust()
LARGEST_MANIFEST = 256 * 2**20
HELD = "Restored from a backup: it may have been sent before. Look, then send it again or leave it."


class NotEmptyError(Exception):
    """There is something in this installation already: restore into an empty one."""


def restore(
    path: Path, at: datetime, trust: Trust = SIGNED, *, progress: Progress = nobody_waits
) -> Manifest:
    """Restore the backup, and return its manifest.

    Raise BadBackupError, NotEmptyError, or OSError where files cannot be written: no row was, then.
    """
    refuse_full()
    with _opened(path) as archive:
        manifest = check(archive, trust, progress)
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


def check(archive: zipfile.ZipFile, trust: Trust, progress: Progress = nobody_waits) -> Manifest:
    """Compare every part with the manifest, that with its signature and this installation.

    Raise BadBackupError.
    """
    text = _text(archive, NAME)
    if not text:
        raise BadBackupError("manifest.json is missing: this is no backup of Codemoot's.")
    manifest = read_manifest(text)
    _compare_names(archive, manifest)
    keys = public_keys(archive, manifest.parts)
    refuse_unsigned(text, _text(archive, SIGNATURE), keys, trust)
    if manifest.migrations != migrations():
        raise BadBackupError(
            f"Its tables are not those of this version: it was made by Codemoot {manifest.codemoot}. "
            "Restore it with that version, then update."
        )
    for name, part in manifest.parts.items():
        progress(name)
        if hash_of(chunks(archive, name)) != part.sha256:
            raise BadBackupError(f"{name} is not what it was when the backup was made.")
    return manifest


def _compare_names(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    wanted = frozenset(table_part(name_of(model)) for model in tables())
    refuse_strange(manifest.parts, wanted)
    held = [name for name in archive.namelist() if name != SIGNATURE]
    named = {NAME, *manifest.parts}
    if len(held) != len(set(held)) or set(held) != named:
        astray = sorted(named.symmetric_difference(held)) or sorted(held)
        raise BadBackupError(f"{astray[0]} is missing, or in the backup without being in its manifest.")
    if missing := wanted - named:
        raise BadBackupError(f"{min(missing)} is missing.")


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(path)  # what breaks off later is not for want of the file
    except FileNotFoundError:
        raise BadBackupError(f"There is no file {path}.") from None
    except IsADirectoryError:
        raise BadBackupError(f"{path} is a folder: give the zip file.") from None
    except zipfile.BadZipFile as error:
        raise BadBackupError(f"{path.name} is not a zip file, or is cut short.") from error
    with archive:
        yield archive


def _text(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return what the part says; nothing if there is none."""
    if name not in archive.namelist():
        return b""
    return b"".join(chunks(archive, name, most=LARGEST_MANIFEST))


def _keep_files(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    for name, part in manifest.parts.items():
        if name.startswith("files/"):
            kept = keep(chunks(archive, name))
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
    if hash_of(lines_of(model)) != manifest.parts[name].sha256:
        raise BadBackupError(f"{name} came back from the database otherwise than it was in the backup.")


def _hold_mail() -> None:
    pending = OutboxItem.objects.filter(kind__in=MAILING, done_at__isnull=True, held_why="")
    pending.update(held_why=HELD, lease_until=None)


def _put_back(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    """Write the record's keys and published heads beside the database."""
    for name in manifest.parts:
        if not lies_beside(name):
            continue
        place = settings.CODEMOOT.data / name
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        mode = 0o600 if place.name == PRIVATE else 0o644
        with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
            file.writelines(chunks(archive, name))
