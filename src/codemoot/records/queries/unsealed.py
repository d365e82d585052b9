"""Whether the record is sealed as it should be: what has waited too long for its seal."""

from datetime import datetime, timedelta
from typing import Final

from codemoot.domain.people import Actor
from codemoot.records.models import Event

LOOKED_AT: Final = 200  # of the newest events; `codemoot record verify` looks at every one
LONGEST: Final = timedelta(minutes=10)  # a worker seals each second


def unsealed_since(actor: Actor, code_id: str, now: datetime) -> datetime | None:
    """Return when the oldest of them happened that has waited longer than it should; None: none has."""
    events = Event.objects.visible_to(actor).filter(code_id=code_id)
    newest = events.order_by("-id").values("pk")[:LOOKED_AT]
    waiting = events.filter(pk__in=newest, seal__isnull=True, at__lt=now - LONGEST)
    return waiting.order_by("at").values_list("at", flat=True).first()
