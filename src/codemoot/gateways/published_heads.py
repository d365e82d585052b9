"""The folder of published heads: one checkpoint a code, outside the database, to be copied anywhere."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from codemoot.domain.checkpoints import SignedCheckpoint, UnreadableCheckpointError, read_note

LONGEST = 4_000  # characters; a checkpoint has some 300


@dataclass(frozen=True, slots=True)
class PublishedHeads:
    folder: Path

    def newest(self, code_id: str) -> SignedCheckpoint | None:
        """Return the head that was published last. Raise UnreadableCheckpointError if the file is none."""
        path = self._path(code_id)
        return read_head(path) if path.exists() else None

    def publish(self, code_id: str, note: str) -> None:
        """Put this head in the place of the one before, whole or not at all."""
        self.folder.mkdir(mode=0o755, parents=True, exist_ok=True)
        made = self.folder / f"{secrets.token_hex(8)}.new"
        with made.open("w", encoding="utf-8") as file:
            file.write(note)
            file.flush()
            os.fsync(file.fileno())
        made.replace(self._path(code_id))

    def codes(self) -> list[str]:
        """Return the codes of which a head was published."""
        return sorted(path.stem.removeprefix("_installation") for path in self.folder.glob("*.checkpoint"))

    def _path(self, code_id: str) -> Path:
        return self.folder / f"{code_id or '_installation'}.checkpoint"


def published_heads() -> PublishedHeads:
    """Return this installation's folder."""
    return PublishedHeads(settings.CODEMOOT.data / "published-heads")


def read_head(path: Path) -> SignedCheckpoint:
    """Read a published head from a file. Raise UnreadableCheckpointError if it is none."""
    try:
        with path.open(encoding="utf-8") as file:
            return read_note(file.read(LONGEST))
    except (OSError, UnicodeDecodeError):
        raise UnreadableCheckpointError(f"{path.name} cannot be read as text.") from None
