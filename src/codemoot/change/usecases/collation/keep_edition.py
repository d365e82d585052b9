"""Publish an edition that is drafted and whose documents are kept; it takes the place of an earlier one."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from codemoot.change.models import Collation, Document, Edition
from codemoot.change.models.collation import CollationState
from codemoot.change.models.edition import NOBODY_YET
from codemoot.change.publication import superseded_by
from codemoot.domain.access import Capability
from codemoot.domain.confidentiality import Audience
from codemoot.gateways.files import Kept
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError, usecase
from codemoot.records.files import keep_ours
from codemoot.records.kinds import EventKind
from codemoot.records.log import Json, record


@dataclass(frozen=True, slots=True)
class Written:
    """A document whose bytes are kept."""

    name: str
    media_type: str
    kept: Kept


@usecase(Collation, requires=Capability.COLLATION_PUBLISH)
def keep_edition(
    collation: Collation,
    act: Act,
    *,
    edition_id: UUID,
    audience: Audience,
    why: str,
    documents: Sequence[Written],
) -> UUID:
    superseded = superseded_by(collation, audience, why)
    edition = Edition.objects.filter(pk=edition_id, collation=collation, audience=NOBODY_YET).first()
    if edition is None:
        raise NotFoundError(edition_id)
    edition.amend(audience=audience, made_at=act.at, why=why)
    kept = [_document(edition, written, order) for order, written in enumerate(documents, 1)]
    collation.amend(state=CollationState.PUBLISHED)
    if superseded:
        _supersede(superseded, edition, act)
    record(
        EventKind.EDITION_PUBLISHED,
        edition,
        act,
        audience=audience,
        modification=str(collation.modification_id),
        number=collation.number,
        rules=collation.modification.edition.pin,
        responses=edition.responses,
        rows_hash=edition.rows_hash,
        tables_hash=edition.tables_hash,
        why=why,
        documents=kept,
        supersedes=str(superseded.pk) if superseded else None,
    )
    return edition.pk


def _document(edition: Edition, written: Written, order: int) -> dict[str, Json]:
    file = keep_ours(
        written.kept,
        written.name,
        written.media_type,
        code_id=edition.code_id,
        audience=Audience(edition.audience),
    )
    Document.objects.create(code_id=edition.code_id, edition=edition, file=file, order=order)
    return {"name": file.name, "sha256": file.digest, "size": file.size}


def _supersede(earlier: Edition, edition: Edition, act: Act) -> None:
    """The earlier edition stays readable, and says so; a collation of which all are is superseded too."""
    earlier.amend(superseded_at=act.at)
    others = Edition.objects.filter(collation=earlier.collation, superseded_at=None).exclude(
        audience__in=(NOBODY_YET, Audience.ADMINISTRATOR)
    )
    if not others.exists():
        earlier.collation.amend(state=CollationState.SUPERSEDED)
    record(
        EventKind.COLLATION_SUPERSEDED,
        earlier,
        act,
        audience=Audience(earlier.audience),
        by=str(edition.pk),
        why=edition.why,
    )
