"""Start a collation of the responses to a Modification's consultation: sources can be added to it."""

from uuid import UUID

from django.db.models import Max

from codemoot.change.models import Collation, Modification
from codemoot.domain.access import Capability
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.records.kinds import EventKind
from codemoot.records.log import record


@usecase(Modification, requires=Capability.COLLATION_IMPORT)
def start_collation(modification: Modification, act: Act) -> UUID:
    last = Collation.objects.filter(modification=modification).aggregate(last=Max("number"))["last"]
    collation = Collation.objects.create(
        code_id=modification.code_id,
        modification=modification,
        number=(last or 0) + 1,
        started_at=act.at,
    )
    record(
        EventKind.COLLATION_STARTED,
        collation,
        act,
        modification=str(modification.pk),
        number=collation.number,
    )
    return collation.pk
