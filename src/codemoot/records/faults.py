"""What can be wrong with the record, and where."""

from dataclasses import dataclass
from enum import StrEnum


class FaultKind(StrEnum):
    EDITED = "edited"  # an event says something else than when it was sealed
    REATTRIBUTED = "re-attributed"  # an event was sealed as done by somebody else
    REORDERED = "reordered"  # events stand in each other's places
    DELETED = "deleted"  # what was signed is not there
    INSERTED = "inserted"  # something stands in the log that no pass put there
    CUT = "cut tail"  # the log ends before a head that was signed or published
    DOWNGRADED = "downgraded"  # an older schema, key or hash than came before
    ALTERED = "altered"  # the log is not what was signed, somewhere in a span; or a row, what its events say
    FORGED = "forged"  # a head without a right signature
    UNRECORDED = "unrecorded"  # an act was done, and nothing of it is on record
    UNSEALED = "unsealed"  # an event was not sealed for longer than a pass can take


@dataclass(frozen=True, slots=True)
class Fault:
    kind: FaultKind
    code_id: str  # empty: the installation's own log
    where: str  # "position 12, event 0193…"
    words: str  # what was found, as a sentence


@dataclass(frozen=True, slots=True)
class Verification:
    events: int
    heads: dict[str, int]  # the size of each code's log
    faults: tuple[Fault, ...]
    late: int = 0  # events sealed long after they were written: the worker stood still, or someone wrote back
    compared: int = 0  # with so many heads from outside the database
    tables: bool = False  # whether the tables were compared with what the events say
