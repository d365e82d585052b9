"""The signature of a backup's manifest, by the key that signs the record: to alter a part takes it."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass

from codemoot.gateways.signing import is_signed, keyring
from codemoot.records.archive.manifest import BadBackupError

SIGNATURE = "manifest.sig"
TRUSTED = "If you trust where it was kept all the time, restore it with --unsigned."


@dataclass(frozen=True, slots=True)
class Trust:
    """What is asked of a backup before it is believed."""

    key: bytes | None = None  # a public key that was kept elsewhere; None: the backup's own
    unsigned: bool = False  # no signature is looked at


def signature_of(manifest: bytes) -> bytes:
    """Return the line that goes into the backup: the key's id, and what it signed."""
    key_id, signature = keyring().sign_bytes(manifest)
    return f"{key_id} {base64.b64encode(signature).decode()}\n".encode()


def refuse_unsigned(manifest: bytes, line: bytes, keys: Mapping[str, bytes], trust: Trust) -> None:
    """Compare with the keys that the backup holds, and with the one that was given. Raise BadBackupError."""
    if trust.unsigned:
        return
    if not line:
        raise BadBackupError(f"{SIGNATURE} is missing: nobody signed for what is in it. {TRUSTED}")
    key_id, _, encoded = line.decode("ascii", "replace").strip().partition(" ")
    try:
        signature = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        signature = b""
    if key_id not in keys or not is_signed(keys[key_id], manifest, signature):
        raise BadBackupError(
            f"{SIGNATURE} is not its record's signature of this manifest: one of them was altered. {TRUSTED}"
        )
    if trust.key is not None and not is_signed(trust.key, manifest, signature):
        raise BadBackupError(f"It was signed with the key {key_id}, which is not the one that you gave.")
