"""A receipt: proof, for whoever holds it, that an event is in the log, as written, under a signed head."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from codemoot.domain.checkpoints import SignedCheckpoint, UnreadableCheckpointError, read_note
from codemoot.domain.merkle import leaf_hash, verify_inclusion


class NoProofError(ValueError):
    """The receipt proves nothing: it says why."""


@dataclass(frozen=True, slots=True)
class Receipt:
    content: str  # the event, as it was hashed: JSON
    salt: bytes
    position: int
    path: tuple[bytes, ...]  # from the leaf to the root
    note: str  # the signed head
    public_key: bytes  # Ed25519, that the head is signed with

    @property
    def leaf(self) -> bytes:
        return leaf_hash(hashlib.sha256(self.salt + self.content.encode()).digest())

    def plain(self) -> dict[str, object]:
        """Return the receipt as it is written to JSON; bytes in hexadecimal."""
        return {
            "content": self.content,
            "salt": self.salt.hex(),
            "position": self.position,
            "path": [step.hex() for step in self.path],
            "head": self.note,
            "public_key": self.public_key.hex(),
        }


def read_receipt(plain: Mapping[str, object]) -> Receipt:
    """Undo `Receipt.plain`. Raise NoProofError."""
    match plain:
        case {
            "content": str(content),
            "salt": str(salt),
            "position": int(position),
            "path": list(path),
            "head": str(note),
            "public_key": str(key),
        }:
            try:
                steps = tuple(bytes.fromhex(str(step)) for step in path)
                return Receipt(content, bytes.fromhex(salt), position, steps, note, bytes.fromhex(key))
            except ValueError:
                raise NoProofError("A hash in the receipt is not written in hexadecimal.") from None
    raise NoProofError("This is not a receipt: a part of it is missing.")


def proven_head(receipt: Receipt) -> SignedCheckpoint:
    """Return the head that the proof leads to; its signature is still to be looked at. Raise NoProofError."""
    try:
        signed = read_note(receipt.note)
    except UnreadableCheckpointError as error:
        raise NoProofError(str(error)) from None
    head = signed.checkpoint.head
    if not verify_inclusion(receipt.leaf, receipt.position, head.size, receipt.path, head.root):
        raise NoProofError("The proof does not lead from this event to the head: one of them was changed.")
    return signed
