"""Who may do or see what: one table, which the doorway, the read gate and docs/permissions.md all use."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from codemoot.domain.people import Actor, Role, Subject, audiences_of, lends_its_eyes


class Capability(StrEnum):
    """`area:thing:action`, in order."""

    COLLATION_IMPORT = "change:collation:import"
    COLLATION_PUBLISH = "change:collation:publish"
    COLLATION_READ = "change:collation:read"
    COLLATION_SETTLE = "change:collation:settle"
    EDITION_READ = "change:edition:read"
    MODIFICATION_ADVANCE = "change:modification:advance"
    MODIFICATION_RAISE = "change:modification:raise"
    MODIFICATION_READ = "change:modification:read"
    ACCOUNT_ASK_LINK = "parties:account:ask-link"
    ACCOUNT_INVITE = "parties:account:invite"
    ACCOUNT_READ = "parties:account:read"
    ACCOUNT_RESET = "parties:account:reset"
    ACCOUNT_SECURE = "parties:account:secure"
    APPOINTMENT_END = "parties:appointment:end"
    APPOINTMENT_MAKE = "parties:appointment:make"
    APPOINTMENT_READ = "parties:appointment:read"
    APPOINTMENT_TAKE = "parties:appointment:take"
    APPOINTMENT_VIEW_AS = "parties:appointment:view-as"
    CODE_ADOPT = "parties:code:adopt"
    CODE_READ = "parties:code:read"
    DEMONSTRATION_OPEN = "parties:demonstration:open"
    DEMONSTRATION_PLAY = "parties:demonstration:play"
    INSTALLATION_READ = "parties:installation:read"
    PARTY_ADMIT = "parties:party:admit"
    PARTY_AMEND = "parties:party:amend"
    PARTY_READ = "parties:party:read"
    EVENT_READ = "records:event:read"
    FILE_ADD = "records:file:add"
    FILE_CHECK = "records:file:check"
    FILE_READ = "records:file:read"
    OUTBOX_READ = "records:outbox:read"
    OUTBOX_RELEASE = "records:outbox:release"
    RECEIPT_READ = "records:receipt:read"
    RECORD_EXPORT = "records:record:export"


READS = frozenset(capability for capability in Capability if capability.endswith(":read"))


class Condition(StrEnum):
    """What must hold between the actor and the thing, besides the role."""

    IN_THE_CODE = "in the code they are appointed in"
    ANYWHERE = "in any code"
    OWN_PARTY = "if it is their own Party's"
    OWN = "if it is about themselves"
    OWN_DOING = "if they did it under the appointment that they act under"
    FOR_THEM = "if it was published for an audience that they belong to"


@dataclass(frozen=True, slots=True)
class Grant:
    role: Role
    condition: Condition = Condition.IN_THE_CODE


_ADMINISTRATOR = Grant(Role.CODE_ADMINISTRATOR)
_OPERATOR = Grant(Role.OPERATOR, Condition.ANYWHERE)
_SYSTEM = Grant(Role.SYSTEM, Condition.ANYWHERE)
_PUBLIC = Grant(Role.PUBLIC, Condition.FOR_THEM)
_EVERYONE = Grant(Role.PUBLIC, Condition.ANYWHERE)
_OWN = Grant(Role.PUBLIC, Condition.OWN)
_OWN_DOING = Grant(Role.PUBLIC, Condition.OWN_DOING)  # never what they did on another side of themselves
_READERS = (
    _PUBLIC,
    *(Grant(role, Condition.FOR_THEM) for role in (Role.BOARD_MEMBER, Role.AUTHORITY)),
    _ADMINISTRATOR,
    _SYSTEM,
)

GRANTS: Mapping[Capability, tuple[Grant, ...]] = {  # any one is enough
    Capability.COLLATION_IMPORT: (_ADMINISTRATOR, _SYSTEM, _OPERATOR),
    Capability.COLLATION_PUBLISH: (_ADMINISTRATOR, _SYSTEM, _OPERATOR),
    Capability.COLLATION_READ: (_ADMINISTRATOR, _SYSTEM, _OPERATOR),
    Capability.COLLATION_SETTLE: (_ADMINISTRATOR,),
    Capability.EDITION_READ: _READERS,
    Capability.MODIFICATION_ADVANCE: (_ADMINISTRATOR, _SYSTEM, _OPERATOR),
    Capability.MODIFICATION_RAISE: (_ADMINISTRATOR, _OPERATOR),
    Capability.MODIFICATION_READ: _READERS,
    Capability.ACCOUNT_ASK_LINK: (_EVERYONE,),  # whether there is such an account, nobody is told
    Capability.ACCOUNT_INVITE: (_ADMINISTRATOR, _OPERATOR),
    Capability.ACCOUNT_READ: (_OWN, _OPERATOR, _SYSTEM),
    Capability.ACCOUNT_RESET: (_OPERATOR,),
    Capability.ACCOUNT_SECURE: (_OWN,),
    Capability.APPOINTMENT_END: (_ADMINISTRATOR, _OPERATOR),
    Capability.APPOINTMENT_MAKE: (_ADMINISTRATOR, _OPERATOR),
    Capability.APPOINTMENT_READ: (_OWN, _ADMINISTRATOR, _OPERATOR, _SYSTEM),
    Capability.APPOINTMENT_TAKE: (_OWN,),
    Capability.APPOINTMENT_VIEW_AS: (_ADMINISTRATOR,),
    Capability.CODE_ADOPT: (_OPERATOR,),
    Capability.CODE_READ: (_EVERYONE,),
    Capability.DEMONSTRATION_OPEN: (_OPERATOR,),
    Capability.DEMONSTRATION_PLAY: (_EVERYONE,),  # its use cases refuse outside the demonstration
    Capability.INSTALLATION_READ: (_EVERYONE,),
    Capability.PARTY_ADMIT: (_ADMINISTRATOR, _OPERATOR),
    Capability.PARTY_AMEND: (_ADMINISTRATOR,),
    Capability.PARTY_READ: (
        Grant(Role.PARTY_REPRESENTATIVE, Condition.OWN_PARTY),
        _ADMINISTRATOR,
        _OPERATOR,
        _SYSTEM,
    ),
    Capability.EVENT_READ: (*_READERS, _OWN_DOING, _OPERATOR),
    Capability.FILE_ADD: (_ADMINISTRATOR, _SYSTEM, _OPERATOR),
    Capability.FILE_CHECK: (_SYSTEM,),
    Capability.FILE_READ: _READERS,
    Capability.OUTBOX_READ: (_ADMINISTRATOR, _OPERATOR, _SYSTEM),
    Capability.OUTBOX_RELEASE: (_ADMINISTRATOR, _OPERATOR),
    Capability.RECEIPT_READ: (_OWN_DOING, _ADMINISTRATOR, _OPERATOR),
    Capability.RECORD_EXPORT: (_ADMINISTRATOR, _OPERATOR),
}


def grants_of(actor: Actor, capability: Capability) -> tuple[Grant, ...]:
    """Return the grants that this actor can use at all; looking through another's eyes, few are left."""
    if actor.seen_by is not None and (capability not in READS or not lends_its_eyes(actor.role)):
        mine: frozenset[Role] = frozenset({Role.PUBLIC}) if capability in READS else frozenset()
    else:
        mine = frozenset({Role.PUBLIC, actor.role})
    return tuple(grant for grant in GRANTS[capability] if grant.role in mine)


def holds(condition: Condition, actor: Actor, role: Role, thing: Subject) -> bool:
    """Whether the condition of a grant to this role holds; `kernel.gate` says the same to the database."""
    if condition is Condition.ANYWHERE:
        return True
    if condition is Condition.OWN:
        return actor.account_id is not None and actor.account_id == thing.account_id
    if condition is Condition.OWN_DOING:
        return actor.appointment_id is not None and actor.appointment_id == thing.appointment_id
    if role is Role.PUBLIC:
        return thing.audience in audiences_of(Role.PUBLIC)
    return bool(actor.code_id) and actor.code_id == thing.code_id and _in_the_code(condition, actor, thing)


def _in_the_code(condition: Condition, actor: Actor, thing: Subject) -> bool:
    if condition is Condition.OWN_PARTY:
        return bool(actor.party_ids & thing.party_ids)
    return condition is Condition.IN_THE_CODE or thing.audience in audiences_of(actor.role)


def allowed(actor: Actor, capability: Capability, thing: Subject) -> bool:
    return any(holds(grant.condition, actor, grant.role, thing) for grant in grants_of(actor, capability))
