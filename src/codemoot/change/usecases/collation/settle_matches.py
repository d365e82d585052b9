"""Settle whose names as printed are: a Party's of the code, or nobody's; then match again what was read."""

from collections.abc import Mapping
from uuid import UUID

from codemoot.change.models import Collation, DoubtfulName, Matching
from codemoot.change.models.collation import CollationState
from codemoot.change.pending import refuse_while_busy
from codemoot.domain.access import Capability
from codemoot.domain.confidentiality import Audience
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.ids import new_id
from codemoot.kernel.usecase import usecase
from codemoot.parties.models import Party
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.outbox import leave


class CannotSettleError(RefusedError):
    """Nothing is read yet, or it is published: then another collation takes its place."""


class NotInDoubtError(RefusedError):
    """The name does not stand in the sources, or the register knows it."""


class UnknownPartyError(RefusedError):
    """There is no such Party in the code."""


class NothingSettledError(RefusedError):
    """No name was given an answer."""


@usecase(Collation, requires=Capability.COLLATION_SETTLE)
def settle_matches(collation: Collation, act: Act, *, said: Mapping[str, UUID | None]) -> None:
    """`said` gives a printed name its Party; None: it is none of the register's."""
    _refuse(collation, said)
    parties = Party.objects.filter(code_id=collation.code_id).in_bulk([id_ for id_ in said.values() if id_])
    settled: list[str] = []
    for printed, party_id in said.items():
        if party_id and party_id not in parties:
            raise UnknownPartyError("Choose one of the code's Parties.", printed)
        matching, _ = Matching.objects.update_or_create(
            collation=collation,
            printed=printed,
            defaults={"code_id": collation.code_id, "party_id": party_id},
        )
        settled.append(str(matching.pk))
    payload = {"collation": str(collation.pk), "edition": str(new_id())}
    job = leave("change.match-again", payload, act, code_id=collation.code_id)
    collation.amend(state=CollationState.READING, job=job)
    record(EventKind.COLLATION_SETTLED, collation, act, matchings=settled)


def _refuse(collation: Collation, said: Mapping[str, UUID | None]) -> None:
    refuse_while_busy(collation)
    if collation.state != CollationState.READ:
        raise CannotSettleError(
            "Names can be settled after reading and before publishing: start another collation."
        )
    if not said:
        raise NothingSettledError("Choose whose at least one of the names is.")
    settled = Matching.objects.filter(collation=collation, printed__in=said)
    doubtful = DoubtfulName.objects.filter(
        edition__collation=collation, edition__audience=Audience.ADMINISTRATOR, printed__in=said
    )
    known = {*settled.values_list("printed", flat=True), *doubtful.values_list("printed", flat=True)}
    strange = next((printed for printed in said if printed not in known), None)
    if strange is not None:
        raise NotInDoubtError(f"“{strange}” is not a name in doubt here.")
