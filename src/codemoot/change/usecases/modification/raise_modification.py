"""Raise a Modification: it gets its reference, and is at the first stage of its code's procedure."""

from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.timezone import localdate

from codemoot.change.models import Modification
from codemoot.codes.loader import load_profile
from codemoot.domain.access import Capability
from codemoot.domain.classification import level_named
from codemoot.domain.confidentiality import Audience
from codemoot.domain.profile.code import CodeProfile
from codemoot.domain.proposals import fit_reference, fit_summary, fit_title
from codemoot.domain.refusals import RefusedError
from codemoot.domain.standing import first_state
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.models import CodeEdition, Party
from codemoot.records.kinds import EventKind
from codemoot.records.log import Json, record


class ReferenceTakenError(RefusedError):
    """Another change has this reference."""


class UnknownProposerError(RefusedError):
    """The proposer is not a Party of this code."""


class UnknownLevelError(RefusedError):
    """The code has no such level of classification, or no such path."""


@usecase(CodeEdition, requires=Capability.MODIFICATION_RAISE)
def raise_modification(  # noqa: PLR0913  (what a proposal brings)
    edition: CodeEdition,
    act: Act,
    *,
    reference: str,
    title: str,
    summary: str = "",
    proposer: UUID | None = None,
    path: str = "",
    classification: str = "white",
    audience: Audience = Audience.PUBLIC,
) -> UUID:
    """Raise UnfitProposalError, ReferenceTakenError, UnknownProposerError, UnknownLevelError."""
    profile = load_profile(edition.profile)
    made = Modification(
        code_id=edition.code_id,
        edition=edition,
        reference=_free(edition, fit_reference(profile, reference)),
        title=fit_title(title),
        summary=fit_summary(summary),
        proposer_id=_of_the_code(edition, act, proposer),
        state=first_state(profile),
        path=_known_path(profile, path),
        classification=_known_level(profile, classification),
        raised_on=localdate(act.at, ZoneInfo(edition.industry_code.time_zone)),
        audience=audience,
    )
    made.save(force_insert=True)
    record(
        EventKind.MODIFICATION_RAISED,
        made,
        act,
        audience=audience,
        on_behalf_of=made.proposer_id,
        rules=edition.label,
        **_said(made),
    )
    return made.pk


def _said(made: Modification) -> dict[str, Json]:
    """Return what the row must be as long as nothing else is on record (`change.comparisons`)."""
    said = ("reference", "title", "summary", "state", "path", "classification", "raised_on")
    return {name: str(getattr(made, name)) for name in said}


def _free(edition: CodeEdition, reference: str) -> str:
    if Modification.objects.filter(code_id=edition.code_id, reference=reference).exists():
        raise ReferenceTakenError(f"{reference} is taken: enter the next free reference.", "reference")
    return reference


def _of_the_code(edition: CodeEdition, act: Act, proposer: UUID | None) -> UUID | None:
    if proposer is None:
        return None
    if not Party.objects.visible_to(act.actor).filter(code_id=edition.code_id, pk=proposer).exists():
        raise UnknownProposerError("Choose a proposer that is a Party to this code.", "proposer")
    return proposer


def _known_path(profile: CodeProfile, path: str) -> str:
    if path and path not in {known.id for known in profile.paths}:
        labels = ", ".join(known.label for known in profile.paths)
        raise UnknownLevelError(f"Choose one of the paths of {profile.name}: {labels}.", "path")
    return path


def _known_level(profile: CodeProfile, classification: str) -> str:
    level = level_named(profile.classification.levels, classification)
    if level is None:
        labels = ", ".join(known.label for known in profile.classification.levels)
        raise UnknownLevelError(
            f"Choose one of the classifications of {profile.name}: {labels}.", "classification"
        )
    return level.id
