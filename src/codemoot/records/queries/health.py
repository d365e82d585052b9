"""Whether the record is sealed and the worker alive, told in a query each, however long the record is."""

from datetime import datetime, timedelta

from codemoot.domain.people import SYSTEM
from codemoot.records.models import Event
from codemoot.records.queries.outbox import last_beat

NEWEST = 200  # if the sealer stopped, the newest events are unsealed
LONGEST_UNSEALED = timedelta(minutes=5)
LONGEST_SILENCE = timedelta(minutes=1)


def is_sealed(now: datetime) -> bool:
    """Whether no event among the newest has waited too long for its seal."""
    newest = Event.objects.visible_to(SYSTEM).order_by("-id").values_list("pk", flat=True)[:NEWEST]
    unsealed = Event.objects.visible_to(SYSTEM).filter(pk__in=list(newest))
    return not unsealed.filter(seal__isnull=True, at__lt=now - LONGEST_UNSEALED).exists()


def has_worker(now: datetime) -> bool:
    beat = last_beat()
    return beat is not None and now - beat <= LONGEST_SILENCE
