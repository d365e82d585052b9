"""Who acts, and on what: an Actor is one person under exactly one appointment, the public, or the system."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from codemoot.domain.confidentiality import Audience


class Role(StrEnum):
    """What an appointment makes of a person. Everyone is also PUBLIC."""

    PUBLIC = "public"
    PARTY_REPRESENTATIVE = "party representative"
    CODE_ADMINISTRATOR = "code administrator"
    BOARD_MEMBER = "board member"
    SSC_MEMBER = "SSC member"
    SSC_SECRETARIAT = "SSC secretariat"
    ASSESSOR = "assessor"
    AUTHORITY = "authority"
    OPERATOR = "operator"  # runs the installation, from its own machine; nobody is appointed to it
    SYSTEM = "system"  # the worker: scheduled and queued work


COMMITTEE = frozenset({Role.BOARD_MEMBER, Role.SSC_MEMBER, Role.SSC_SECRETARIAT})
APPOINTED = frozenset(Role) - {Role.PUBLIC, Role.OPERATOR, Role.SYSTEM}
NEEDS_SECOND_FACTOR = APPOINTED - {Role.PARTY_REPRESENTATIVE}

AUDIENCES: dict[Role, frozenset[Audience]] = {
    Role.CODE_ADMINISTRATOR: frozenset(Audience),
    Role.SYSTEM: frozenset(Audience),
    Role.AUTHORITY: frozenset({Audience.PUBLIC, Audience.BOARD, Audience.AUTHORITY}),
    Role.BOARD_MEMBER: frozenset({Audience.PUBLIC, Audience.BOARD}),
}


def audiences_of(role: Role) -> frozenset[Audience]:
    """Return the audiences whose editions this role may read."""
    return AUDIENCES.get(role, frozenset({Audience.PUBLIC}))


def lends_its_eyes(role: Role) -> bool:
    """Whether an administrator who looks through these eyes sees more than the public does.

    Never what a committee keeps to itself, nor what was withheld from the public.
    """
    return role not in COMMITTEE and audiences_of(role) == frozenset({Audience.PUBLIC})


class SignInChange(StrEnum):
    """What a person changed of how they sign in. Each ends their other sessions."""

    PASSWORD = "password"  # noqa: S105  (a word of the record)
    APP_ADDED = "authenticator app added"
    APP_REMOVED = "authenticator app removed"
    PASSKEY_ADDED = "passkey added"
    PASSKEY_REMOVED = "passkey removed"
    RECOVERY_CODES_MADE = "recovery codes made"
    PROVIDER_LINKED = "identity provider linked"
    PROVIDER_UNLINKED = "identity provider unlinked"


@dataclass(frozen=True, slots=True)
class Actor:
    role: Role = Role.PUBLIC
    code_id: str = ""  # the code that the appointment is in
    account_id: UUID | None = None
    appointment_id: UUID | None = None
    party_ids: frozenset[UUID] = frozenset()
    seen_by: UUID | None = (
        None  # the administrator's account that looks through these eyes: nothing may be done
    )


@dataclass(frozen=True, slots=True)
class Subject:
    """What a rule of access needs to know of a thing."""

    code_id: str = ""
    party_ids: frozenset[UUID] = frozenset()  # whose it is
    account_id: UUID | None = None  # the person that it is about
    appointment_id: UUID | None = None  # the appointment that it was done under
    audience: Audience | None = None  # for whom it was published; None: for nobody yet


PUBLIC = Actor()
SYSTEM = Actor(Role.SYSTEM)
OPERATOR = Actor(Role.OPERATOR)
