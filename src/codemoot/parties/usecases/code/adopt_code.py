"""Adopt an edition of a code's rules, pinned to its content; the first edition brings the code itself."""

from uuid import UUID

from codemoot.codes.loader import UnknownCodeError, profile_for
from codemoot.domain.access import Capability
from codemoot.domain.profile.code import CodeProfile
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.models import Code, CodeEdition, Installation
from codemoot.records.kinds import EventKind
from codemoot.records.log import record

RESERVED = frozenset({"accounts", "demo", "design", "files", "health", "me", "static", "today"})  # ADR 0030


class NoSuchEditionError(RefusedError):
    """No edition of that name is held."""


class ReservedNameError(RefusedError):
    """The code's short name stands in addresses already, for something else."""


class AlreadyAdoptedError(RefusedError):
    """The edition was adopted before, with exactly this content."""


@usecase(Installation, requires=Capability.CODE_ADOPT)
def adopt_code(_installation: Installation, act: Act, *, profile: str) -> UUID:
    """Return the id of the edition: `sec-2018` names a profile that is held."""
    try:
        rules = profile_for(profile)
    except UnknownCodeError as error:
        raise NoSuchEditionError(str(error), "profile") from None
    short = rules.code.casefold()
    if short in RESERVED:
        raise ReservedNameError(f"No code can be called “{short}” here: addresses use that word.", "profile")
    code, _ = Code.objects.get_or_create(code_id=short, defaults={"name": rules.name})
    edition = _edition(code, rules)
    record(
        EventKind.CODE_ADOPTED, edition, act, profile=edition.profile, label=rules.version, pin=rules.sha256
    )
    return edition.pk


def _edition(code: Code, rules: CodeProfile) -> CodeEdition:
    profile = rules.version.partition(".")[0]
    if CodeEdition.objects.filter(code_id=code.code_id, profile=profile, pin=rules.sha256).exists():
        raise AlreadyAdoptedError(f"{rules.version} was adopted before. Nothing was changed.", "profile")
    return CodeEdition.objects.create(
        code_id=code.code_id,
        industry_code=code,
        profile=profile,
        label=rules.version,
        pin=rules.sha256,
        effective_from=rules.effective_from,
    )
