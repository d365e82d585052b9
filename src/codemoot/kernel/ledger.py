"""What the doorway needs of the record, which stands above it: `records` gives it when the site starts."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from codemoot.domain.access import Capability
from codemoot.kernel.act import Act
from codemoot.kernel.row import Row


@dataclass(frozen=True, slots=True)
class Done:
    """An act that was done before under the same key."""

    result: UUID | None


class Ledger(Protocol):
    def earlier(self, act: Act, name: str) -> Done | None:
        """Return what the same act gave when it was done before."""

    def settle(self, act: Act, name: str, row: Row, result: UUID | None) -> None:
        """Hold the act under its key. Raise NothingRecordedError if it wrote no event."""

    def refused(self, act: Act, name: str, capability: Capability, row: Row) -> None:
        """Put a refused attempt on record, in a transaction of its own."""


_held: list[Ledger] = []


def keep(ledger: Ledger) -> None:
    _held[:] = [ledger]


def ledger() -> Ledger:
    return _held[0]
