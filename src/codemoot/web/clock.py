"""The web's clock: real time, or in the demonstration the day that was set, at the real time of day."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone

from codemoot.parties.queries.installation import demo_date


def now_of() -> datetime:
    """Return the moment that a request is made at, aware."""
    now = timezone.now()
    day = demo_date() if settings.DEMO else None
    if day is None:
        return now
    local = timezone.localtime(now)
    return timezone.make_aware(datetime.combine(day, local.time()))
