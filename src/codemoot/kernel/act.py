"""One act at the doorway: who does it, when, and by what a repeat or an outdated page is known."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from codemoot.domain.people import Actor
from codemoot.kernel.ids import new_id


@dataclass(frozen=True, slots=True)
class Act:
    actor: Actor
    at: datetime  # aware
    key: str = ""  # the same key twice from one person is the same act: it is done once
    seen: int | None = None  # the version that the person saw; another one by now, and the act is refused
    id: UUID = field(default_factory=new_id)
