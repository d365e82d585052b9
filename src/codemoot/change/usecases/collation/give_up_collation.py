"""Give up a collation that nobody will publish: it waits for nobody any more, and stays on record."""

from codemoot.change.models import Collation, Edition
from codemoot.change.models.collation import CollationState
from codemoot.change.models.edition import NOBODY_YET
from codemoot.change.pending import refuse_while_busy
from codemoot.domain.access import Capability
from codemoot.domain.confidentiality import Audience
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.records.kinds import EventKind
from codemoot.records.log import record

SETTLED = {CollationState.PUBLISHED, CollationState.SUPERSEDED}


class CannotGiveUpError(RefusedError):
    """It is published, or was given up before."""


@usecase(Collation, requires=Capability.COLLATION_IMPORT)
def give_up_collation(collation: Collation, act: Act) -> None:
    refuse_while_busy(collation)
    if collation.state == CollationState.GIVEN_UP:
        raise CannotGiveUpError("It is given up already.")
    if collation.state in SETTLED:
        raise CannotGiveUpError("It is published and stays so. Start another collation to take its place.")
    collation.amend(state=CollationState.GIVEN_UP)
    working = Edition.objects.filter(collation=collation, audience=Audience.ADMINISTRATOR).first()
    if working:
        working.amend(audience=NOBODY_YET)
    record(EventKind.COLLATION_GIVEN_UP, collation, act, number=collation.number)
