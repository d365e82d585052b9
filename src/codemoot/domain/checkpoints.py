"""The signed head of a log as text: a checkpoint of C2SP tlog-checkpoint, inside a C2SP signed note.

Known tools can therefore read it. The lines after the root say what else the signature covers.
"""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from codemoot.domain.merkle import Head

PRODUCT: Final = "codemoot"
ALGORITHM: Final = "rfc6962-sha256"
ED25519: Final = b"\x01"  # of the signed note's kinds of signature
NOTE: Final = re.compile(
    r"(?P<text>(?P<origin>[^\s+]+)\n(?P<size>0|[1-9][0-9]{0,18})\n(?P<root>[A-Za-z0-9+/]{43}=)\n"
    r"log (?P<algorithm>\S+)\nat (?P<at>\S+)\nkey (?P<key>[0-9a-f]{16})\n)"
    r"\n— (?P<name>\S+) (?P<signature>[A-Za-z0-9+/]{91}=)\n",
    re.ASCII,
)


class UnreadableCheckpointError(ValueError):
    """This is not a checkpoint as Codemoot publishes it: it must be the whole text, unchanged."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    code_id: str  # empty: the installation's own log
    head: Head
    at: datetime
    key_id: str

    @property
    def origin(self) -> str:
        return f"{PRODUCT}/{self.code_id}" if self.code_id else PRODUCT

    def text(self) -> str:
        """Return what is signed."""
        root = base64.b64encode(self.head.root).decode()
        moment = self.at.astimezone(UTC).isoformat(timespec="microseconds")
        lines = self.origin, self.head.size, root, f"log {ALGORITHM}", f"at {moment}", f"key {self.key_id}"
        return "".join(f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class SignedCheckpoint:
    checkpoint: Checkpoint
    signature: bytes  # Ed25519, over the checkpoint's text

    def note(self, public_key: bytes) -> str:
        """Return the text that is published."""
        origin = self.checkpoint.origin
        signed = base64.b64encode(_mark(origin, public_key) + self.signature).decode()
        return f"{self.checkpoint.text()}\n— {origin} {signed}\n"


def key_id_of(public_key: bytes) -> str:
    return hashlib.sha256(public_key).hexdigest()[:16]


def read_note(note: str) -> SignedCheckpoint:
    """Undo `SignedCheckpoint.note`. Whether the signature is right is not looked at here."""
    found = NOTE.fullmatch(note)
    if found is None or found["origin"] != found["name"] or found["algorithm"] != ALGORITHM:
        raise UnreadableCheckpointError(UnreadableCheckpointError.__doc__)
    product, _, code_id = found["origin"].partition("/")
    try:
        root, signed = base64.b64decode(found["root"]), base64.b64decode(found["signature"])
        at = datetime.fromisoformat(found["at"])
    except (binascii.Error, ValueError):
        raise UnreadableCheckpointError(UnreadableCheckpointError.__doc__) from None
    read = Checkpoint(code_id, Head(int(found["size"]), root), at, found["key"])
    if product != PRODUCT or at.tzinfo is None or read.text() != found["text"]:
        raise UnreadableCheckpointError(UnreadableCheckpointError.__doc__)
    return SignedCheckpoint(read, signed[4:])


def _mark(name: str, public_key: bytes) -> bytes:
    """Return the four bytes by which a signed note names its key."""
    return hashlib.sha256(name.encode() + b"\n" + ED25519 + public_key).digest()[:4]
