"""What an administrator should know before they publish a collation, for whichever audience."""

from datetime import datetime

from codemoot.change.models import Collation
from codemoot.change.queries.imports import ImportPage
from codemoot.change.reservations import Reservation, fewer, reservations
from codemoot.domain.people import Actor

WITH_RULES = "modification__edition__industry_code"


def reservations_of(page: ImportPage, actor: Actor, now: datetime) -> tuple[Reservation, ...]:
    """Return what stands against publishing it for those who have no edition of it yet."""
    collation = Collation.objects.visible_to(actor).select_related(WITH_RULES).get(pk=page.collation_id)
    replaced = (page.in_place_of[each] for each in page.may_publish if each in page.in_place_of)
    less = (fewer(page.responses, edition.responses) for edition in replaced)
    found = (*filter(None, less), *reservations(collation, now))
    return tuple(dict.fromkeys(found))
