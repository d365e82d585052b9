"""The codes that were adopted here."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.timezone import localdate

from codemoot.domain.people import PUBLIC
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Code
from codemoot.parties.queries.rules import zone_of


@dataclass(frozen=True, slots=True)
class CodeFacts:
    id: UUID
    code_id: str  # its short name, as in addresses: sec
    name: str
    today: date  # in its own zone


def code_called(code_id: str, now: datetime) -> CodeFacts:
    """Raise NotFoundError."""
    code = Code.objects.visible_to(PUBLIC).filter(code_id=code_id).first()
    if code is None:
        raise NotFoundError(code_id)
    return CodeFacts(code.pk, code.code_id, code.name, localdate(now, zone_of(code)))


def codes_adopted(now: datetime) -> tuple[CodeFacts, ...]:
    """Return every code, by name."""
    return tuple(
        CodeFacts(code.pk, code.code_id, code.name, localdate(now, zone_of(code)))
        for code in Code.objects.visible_to(PUBLIC).order_by("name")
    )
