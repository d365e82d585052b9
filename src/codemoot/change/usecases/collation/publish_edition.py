"""Ask for an edition to be published for an audience: the worker writes its documents, then it is there."""

from typing import Final
from uuid import UUID

from codemoot.change.models import Collation
from codemoot.change.pending import refuse_while_busy
from codemoot.change.publication import superseded_by
from codemoot.change.reservations import Reservation, reservations
from codemoot.domain.access import Capability
from codemoot.domain.confidentiality import Audience
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.ids import new_id
from codemoot.kernel.usecase import usecase
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.outbox import leave

LONGEST_WHY: Final = 300


class WhyTooLongError(RefusedError):
    """The reason does not fit where it is printed."""


class ReservedError(RefusedError):
    """Something stands against it that a person may pass over, and nobody has said so."""

    def __init__(self, stopping: tuple[Reservation, ...]) -> None:
        super().__init__(
            "Tick “Publish all the same” if it is right so, or mend what stands against it first.",
            "all_the_same",
        )
        self.stopping = stopping


@usecase(Collation, requires=Capability.COLLATION_PUBLISH)
def publish_edition(
    collation: Collation, act: Act, *, audience: Audience, why: str = "", all_the_same: bool = False
) -> UUID:
    refuse_while_busy(collation)
    superseded = superseded_by(collation, audience, why)
    if len(why) > LONGEST_WHY:
        raise WhyTooLongError(f"Say it in {LONGEST_WHY} characters or fewer; this has {len(why)}.", "why")
    known = reservations(collation, act.at, superseded.responses if superseded else None)
    stopping = tuple(each for each in known if each.stops)
    if stopping and not all_the_same:
        raise ReservedError(stopping)
    edition_id = new_id()
    payload = {
        "collation": str(collation.pk),
        "edition": str(edition_id),
        "audience": audience.value,
        "why": why.strip() if superseded else "",
    }
    job = leave("change.publish-edition", payload, act, code_id=collation.code_id)
    collation.amend(job=job)
    record(
        EventKind.EDITION_ASKED,
        collation,
        act,
        edition=str(edition_id),
        wanted_for=audience.value,
        passed_over={each.kind.value: each.count for each in known},
    )
    return edition_id
