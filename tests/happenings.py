"""Things that happen, for tests of the record: events written as use cases write them."""

from datetime import UTC, datetime

from actors import actor
from cast import NORTHMOOR
from codemoot.domain.people import Actor, Role
from codemoot.kernel.act import Act
from codemoot.parties.models import Party
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models import Event

NOON = datetime(2018, 12, 10, 12, tzinfo=UTC)


def happen(
    times: int = 1, *, code: str = "sec", who: Actor | None = None, at: datetime = NOON
) -> list[Event]:
    """Put so many events on record, and return them in order."""
    acting = who or actor(Role.CODE_ADMINISTRATOR, code=code)
    acts = [Act(acting, at) for _ in range(times)]
    for number, act in enumerate(acts):
        record(EventKind.PARTY_AMENDED, Party(code_id=code, name=NORTHMOOR), act, number=number)
    return list(Event.objects.filter(act_id__in=[act.id for act in acts]).order_by("id"))
