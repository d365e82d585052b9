"""What the record says of appointments: whoever may act is there by an event, and until the day it says."""

from collections.abc import Iterator, Sequence

from codemoot.domain.people import SYSTEM
from codemoot.parties.models import Appointment
from codemoot.records.kinds import EventKind
from codemoot.records.models import Event
from codemoot.records.substance import compares, differing, last


@compares(rows=Appointment.objects.visible_to(SYSTEM), told_by=EventKind.APPOINTMENT_MADE)
def appointment(row: Appointment, events: Sequence[Event]) -> Iterator[str]:
    made = next(event for event in events if event.kind == EventKind.APPOINTMENT_MADE)
    ended = last(events, EventKind.APPOINTMENT_ENDED) or made
    yield from differing(
        row,
        code_id=made.code_id,
        account_id=made.data["account"],
        role=made.data["role"],
        party_id=made.data["party"],
        starts_on=made.data["starts_on"],
        ends_on=ended.data["ends_on"],
    )
