"""The request as our views know it: with its actor, and one way to make an act of it."""

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from codemoot.domain.people import Actor
from codemoot.kernel.act import Act


class ActorRequest(HttpRequest):
    actor: Actor
    id: str  # of the request, as logs and error pages print it
    now: datetime
    htmx: HtmxDetails


def act_of(request: ActorRequest) -> Act:
    """Return the act that this POST is: its form carries `act_key` and, where it matters, `seen`."""
    seen = request.POST.get("seen", "")
    return Act(
        request.actor,
        request.now,
        key=request.POST.get("act_key", "")[:64],
        seen=int(seen) if seen.isdecimal() and len(seen) < 10 else None,  # noqa: PLR2004
    )


def is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
