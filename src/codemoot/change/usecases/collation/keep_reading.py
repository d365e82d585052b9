"""Keep what was read: the administrator's edition, drafted before, is shown, and its collation is READ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from codemoot.change.models import Collation, Edition
from codemoot.change.models.collation import CollationState
from codemoot.change.models.edition import NOBODY_YET
from codemoot.domain.access import Capability
from codemoot.domain.confidentiality import Audience
from codemoot.domain.refusals import RefusedError
from codemoot.gateways.files import Kept
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError, usecase
from codemoot.records.files import keep_ours
from codemoot.records.kinds import EventKind
from codemoot.records.log import Json, record


class NotReadingError(RefusedError):
    """Nobody asked for it to be read, or it was read before."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of reading, or of matching names again."""

    edition_id: UUID  # of the draft
    responses: int
    names_in_doubt: int
    other_references: Sequence[Json]  # of Modifications that the sources say they are about
    readings: Kept | None  # None: the same as before, matched again
    columns: str  # how the sheets' columns were understood, as TOML
    register: Sequence[Json]  # [name, category, other names] of each Party, as names were recognised
    crowds: Mapping[str, int]
    found: Mapping[str, int]
    withheld: Mapping[str, Mapping[str, int]]


@usecase(Collation, requires=Capability.COLLATION_IMPORT)
def keep_reading(collation: Collation, act: Act, *, outcome: Outcome) -> None:
    if collation.state != CollationState.READING:
        raise NotReadingError("It is not being read.")
    edition = _shown(collation, outcome.edition_id)
    collation.amend(
        state=CollationState.READ if outcome.responses else CollationState.FAILED,
        responses=outcome.responses,
        names_in_doubt=outcome.names_in_doubt,
        other_references=outcome.other_references,
        columns=outcome.columns,
        register=outcome.register,
        crowds=outcome.crowds,
        found=outcome.found,
        withheld=outcome.withheld,
        **_gathered(collation, outcome.readings),
    )
    record(
        EventKind.COLLATION_READ,
        collation,
        act,
        edition=str(edition.pk),
        responses=outcome.responses,
        rows_hash=edition.rows_hash,
        tables_hash=edition.tables_hash,
        readings=collation.gathered.digest if collation.gathered else None,
        found=outcome.found,
    )


def _shown(collation: Collation, edition_id: UUID) -> Edition:
    """Give the draft the administrator for its audience; the one before, if any, is nobody's now."""
    drafted = Edition.objects.filter(pk=edition_id, collation=collation, audience=NOBODY_YET).first()
    if drafted is None:
        raise NotFoundError(edition_id)
    earlier = Edition.objects.filter(collation=collation, audience=Audience.ADMINISTRATOR).first()
    if earlier:
        earlier.amend(audience=NOBODY_YET)
    drafted.amend(audience=Audience.ADMINISTRATOR)
    return drafted


def _gathered(collation: Collation, readings: Kept | None) -> dict[str, object]:
    if readings is None:
        return {}
    name = f"readings-{collation.number}.jsonl"
    return {"gathered": keep_ours(readings, name, "application/jsonl", code_id=collation.code_id)}
