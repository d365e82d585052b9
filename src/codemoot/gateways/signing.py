"""The keys that sign the record's checkpoints: Ed25519, in files that the database cannot reach.

The private key is `record.key`; every public key that ever was in use stays beside it, numbered in order.
"""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)
from django.conf import settings

from codemoot.domain.checkpoints import Checkpoint, SignedCheckpoint, key_id_of


class UnusableKeyError(Exception):
    """A key file of the record is not an Ed25519 key in PEM: put back the one from the backup."""


@dataclass(frozen=True, slots=True)
class Keyring:
    folder: Path

    def current(self) -> str:
        """Return the id of the key that signs, which is made on first use."""
        return _id(self._private())

    def sign(self, checkpoint: Checkpoint) -> SignedCheckpoint:
        """Sign with the current key, whose id the checkpoint says."""
        return SignedCheckpoint(checkpoint, self._private().sign(checkpoint.text().encode()))

    def sign_bytes(self, text: bytes) -> tuple[str, bytes]:
        """Return the current key's id, and its signature."""
        key = self._private()
        return _id(key), key.sign(text)

    def signed_here(self, signed: SignedCheckpoint) -> bool:
        """Whether the signature is right, and of a key that was ever in use here."""
        return signed_with(self.public_keys(), signed)

    def public_keys(self) -> dict[str, bytes]:
        """Return every public key by its id, the oldest first."""
        raw = [_read_public(path) for path in sorted(self.folder.glob("*.pub"))]
        return {key_id_of(key): key for key in raw}

    def renew(self) -> str:
        """Sign with a new key from now on. The old one is gone; its public key stays."""
        self._private()  # so that the old public key is kept
        self._write_private(Ed25519PrivateKey.generate()).replace(self._path)
        return self.current()

    @property
    def _path(self) -> Path:
        return self.folder / "record.key"

    def _private(self) -> Ed25519PrivateKey:
        if not self._path.exists():
            self._make()
        key = _read_private(self._path)
        self._keep_public(key)
        return key

    def _make(self) -> None:
        """Make the first key; of two processes that do so at once, one wins and the other takes its key."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        made = self._write_private(Ed25519PrivateKey.generate())
        try:
            os.link(made, self._path)
        except FileExistsError:
            pass
        finally:
            made.unlink()

    def _write_private(self, key: Ed25519PrivateKey) -> Path:
        path = self.folder / f"{secrets.token_hex(8)}.new"
        pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(pem)
            file.flush()
            os.fsync(file.fileno())
        return path

    def _keep_public(self, key: Ed25519PrivateKey) -> None:
        kept = self.public_keys()
        if _id(key) not in kept:
            pem = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
            (self.folder / f"{len(kept) + 1:04}-{_id(key)}.pub").write_bytes(pem)


def signed_with(keys: Mapping[str, bytes], signed: SignedCheckpoint) -> bool:
    """Whether the signature is right, and of one of these public keys."""
    raw = keys.get(signed.checkpoint.key_id)
    return raw is not None and is_signed(raw, signed.checkpoint.text().encode(), signed.signature)


def is_signed(public_key: bytes, text: bytes, signature: bytes) -> bool:
    """Whether the signature is this key's, over exactly these bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, text)
    except InvalidSignature:
        return False
    return True


def keyring() -> Keyring:
    """Return this installation's keys."""
    return Keyring(settings.CODEMOOT.data / "record-keys")


def _id(key: Ed25519PrivateKey) -> str:
    return key_id_of(key.public_key().public_bytes_raw())


def _read_private(path: Path) -> Ed25519PrivateKey:
    return private_key_in(path.read_bytes(), path.name)


def _read_public(path: Path) -> bytes:
    return public_key_in(path.read_bytes(), path.name)


def private_key_in(pem: bytes, name: str) -> Ed25519PrivateKey:
    """Raise UnusableKeyError, which says the name."""
    try:
        key = load_pem_private_key(pem, password=None)
    except (TypeError, ValueError, UnsupportedAlgorithm):
        raise UnusableKeyError(f"{name}: {UnusableKeyError.__doc__}") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise UnusableKeyError(f"{name}: {UnusableKeyError.__doc__}")
    return key


def public_key_in(pem: bytes, name: str) -> bytes:
    """Raise UnusableKeyError, which says the name."""
    try:
        key = load_pem_public_key(pem)
    except (ValueError, UnsupportedAlgorithm):
        raise UnusableKeyError(f"{name}: {UnusableKeyError.__doc__}") from None
    if not isinstance(key, Ed25519PublicKey):
        raise UnusableKeyError(f"{name}: {UnusableKeyError.__doc__}")
    return key.public_bytes_raw()
