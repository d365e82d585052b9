"""What this installation is."""

from datetime import date
from uuid import UUID

from codemoot.domain.people import PUBLIC, SYSTEM
from codemoot.parties.models import Account, Installation


def demo_date() -> date | None:
    """Return the day that it is in the demonstration; None: today, or no demonstration."""
    return Installation.objects.visible_to(PUBLIC).values_list("demo_date", flat=True).first()


def is_demo() -> bool:
    return Installation.objects.visible_to(PUBLIC).filter(demo=True).exists()


def installation_id() -> UUID:
    """Return the id of the one row above all codes."""
    return Installation.objects.visible_to(PUBLIC).values_list("pk", flat=True)[0]


def has_cast() -> bool:
    """Whether there are accounts of the demonstration's cast."""
    return Account.objects.visible_to(SYSTEM).filter(demo=True).exists()
