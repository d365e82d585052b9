"""Who may do and see what: the whole matrix, written by hand from design.md 6 and change.md 12.2."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.access import GRANTS, READS, Capability, allowed
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import (
    APPOINTED,
    COMMITTEE,
    NEEDS_SECOND_FACTOR,
    OPERATOR,
    PUBLIC,
    SYSTEM,
    Actor,
    Role,
    Subject,
)

OURS, THEIRS, PERSON, SOMEONE, SEAT, THEIR_SEAT = (UUID(int=n) for n in range(1, 7))


def appointed(role: Role, *parties: UUID, code: str = "sec") -> Actor:
    return Actor(role, code, SOMEONE, SEAT, frozenset(parties))


WHO = {
    "public": PUBLIC,
    "the person": Actor(account_id=PERSON),
    "whoever did it": Actor(account_id=PERSON, appointment_id=THEIR_SEAT),
    "its Party": appointed(Role.PARTY_REPRESENTATIVE, OURS),
    "another Party": appointed(Role.PARTY_REPRESENTATIVE, THEIRS),
    "administrator": appointed(Role.CODE_ADMINISTRATOR),
    "another code's administrator": appointed(Role.CODE_ADMINISTRATOR, code="rec"),
    "Board": appointed(Role.BOARD_MEMBER),
    "SSC": appointed(Role.SSC_MEMBER),
    "secretariat": appointed(Role.SSC_SECRETARIAT),
    "assessor": appointed(Role.ASSESSOR),
    "Authority": appointed(Role.AUTHORITY),
    "system": SYSTEM,
    "operator": OPERATOR,
}
NOT_LENT = COMMITTEE | {Role.CODE_ADMINISTRATOR, Role.AUTHORITY}
EVERYONE = set(WHO)
ADMINISTRATOR = {"administrator"}
OFFICE = {"administrator", "operator"}
WORKS = {"administrator", "system"}
PERSONALLY = {"the person", "whoever did it"}
KEEPERS = {"administrator", "operator", "system"}

# A Party's, about a person, done under an appointment, published for nobody.
NOBODYS = Subject("sec", frozenset({OURS}), PERSON, THEIR_SEAT)
READERS = {
    Subject("sec", audience=Audience.PUBLIC): EVERYONE,
    Subject("sec", audience=Audience.BOARD): {"administrator", "system", "Board", "Authority"},
    Subject("sec", audience=Audience.AUTHORITY): {"administrator", "system", "Authority"},
    Subject("sec", audience=Audience.ADMINISTRATOR): WORKS,
    Subject("sec"): WORKS,
}
EXPECTED: dict[Capability, dict[Subject, set[str]]] = {
    Capability.COLLATION_IMPORT: {NOBODYS: KEEPERS},
    Capability.COLLATION_PUBLISH: {NOBODYS: KEEPERS},
    Capability.COLLATION_READ: {NOBODYS: KEEPERS},
    Capability.COLLATION_SETTLE: {NOBODYS: ADMINISTRATOR},
    Capability.EDITION_READ: READERS,
    Capability.MODIFICATION_ADVANCE: {NOBODYS: KEEPERS},
    Capability.MODIFICATION_RAISE: {NOBODYS: OFFICE},
    Capability.MODIFICATION_READ: READERS,
    Capability.ACCOUNT_ASK_LINK: {Subject(): EVERYONE},
    Capability.ACCOUNT_INVITE: {NOBODYS: OFFICE},
    Capability.ACCOUNT_READ: {NOBODYS: PERSONALLY | {"operator", "system"}},
    Capability.ACCOUNT_RESET: {NOBODYS: {"operator"}},
    Capability.ACCOUNT_SECURE: {NOBODYS: PERSONALLY},
    Capability.APPOINTMENT_END: {NOBODYS: OFFICE},
    Capability.APPOINTMENT_MAKE: {NOBODYS: OFFICE},
    Capability.APPOINTMENT_READ: {NOBODYS: KEEPERS | PERSONALLY},
    Capability.APPOINTMENT_TAKE: {NOBODYS: PERSONALLY},
    Capability.APPOINTMENT_VIEW_AS: {NOBODYS: ADMINISTRATOR},
    Capability.CODE_ADOPT: {NOBODYS: {"operator"}},
    Capability.CODE_READ: {NOBODYS: EVERYONE},
    Capability.DEMONSTRATION_OPEN: {NOBODYS: {"operator"}},
    Capability.DEMONSTRATION_PLAY: {Subject(): EVERYONE},  # and the use cases refuse outside a demonstration
    Capability.INSTALLATION_READ: {Subject(): EVERYONE},
    Capability.PARTY_ADMIT: {NOBODYS: OFFICE},
    Capability.PARTY_AMEND: {NOBODYS: ADMINISTRATOR},
    Capability.PARTY_READ: {NOBODYS: KEEPERS | {"its Party"}},
    Capability.EVENT_READ: {thing: who | {"operator"} for thing, who in READERS.items()}
    | {NOBODYS: KEEPERS | {"whoever did it"}},
    Capability.FILE_ADD: {NOBODYS: KEEPERS},
    Capability.FILE_CHECK: {NOBODYS: {"system"}},
    Capability.FILE_READ: READERS,
    Capability.OUTBOX_READ: {NOBODYS: KEEPERS},
    Capability.OUTBOX_RELEASE: {NOBODYS: OFFICE},
    Capability.RECEIPT_READ: {NOBODYS: OFFICE | {"whoever did it"}},
    Capability.RECORD_EXPORT: {NOBODYS: OFFICE},
}
CELLS = [(capability, thing) for capability, things in EXPECTED.items() for thing in things]


@pytest.mark.parametrize(("capability", "thing"), CELLS)
def test_t01_the_matrix(capability: Capability, thing: Subject) -> None:
    may = {name for name, who in WHO.items() if allowed(who, capability, thing)}

    assert may == EXPECTED[capability][thing]


def test_t10_the_matrix_and_the_grants_name_every_capability() -> None:
    assert set(EXPECTED) == set(GRANTS) == set(Capability)


def test_t10_a_thing_without_code_party_person_or_audience_is_nobodys() -> None:
    people = [who for who in WHO.values() if who not in {SYSTEM, OPERATOR}]
    open_to_all = {
        Capability.ACCOUNT_ASK_LINK,
        Capability.CODE_READ,
        Capability.DEMONSTRATION_PLAY,
        Capability.INSTALLATION_READ,
    }

    may = {capability for capability in Capability for who in people if allowed(who, capability, Subject())}

    assert may == open_to_all


actors = st.builds(
    Actor,
    st.sampled_from(sorted(APPOINTED | {Role.PUBLIC})),
    st.sampled_from(["", "sec", "rec"]),
    st.sampled_from([None, PERSON, SOMEONE]),
    st.sampled_from([None, SEAT]),
    st.frozensets(st.sampled_from([OURS, THEIRS])),
)
things = st.builds(
    Subject,
    st.sampled_from(["", "sec", "rec"]),
    st.frozensets(st.sampled_from([OURS, THEIRS])),
    st.sampled_from([None, PERSON]),
    st.sampled_from([None, SEAT, THEIR_SEAT]),
    st.sampled_from([None, *Audience]),
)
capabilities = st.sampled_from(sorted(Capability))


@given(actors, capabilities, things)
def test_looking_through_anothers_eyes_shows_no_more_than_they_see(
    who: Actor, capability: Capability, thing: Subject
) -> None:
    looking = allowed(replace(who, seen_by=SOMEONE), capability, thing)

    assert not looking or (capability in READS and allowed(who, capability, thing))


@given(actors.filter(lambda who: who.role in NOT_LENT), capabilities, things)
def test_through_eyes_that_read_in_confidence_only_what_is_open_to_them_as_a_person_is_seen(
    who: Actor, capability: Capability, thing: Subject
) -> None:
    bare = Actor(account_id=who.account_id, appointment_id=who.appointment_id)

    looking = allowed(replace(who, seen_by=SOMEONE), capability, thing)

    assert looking == (capability in READS and allowed(bare, capability, thing))


@given(actors, capabilities, things)
def test_nothing_of_one_code_is_granted_by_an_appointment_in_another(
    who: Actor, capability: Capability, thing: Subject
) -> None:
    bare = Actor(account_id=who.account_id, appointment_id=who.appointment_id)

    if who.code_id != thing.code_id:
        assert allowed(who, capability, thing) == allowed(bare, capability, thing)


def test_every_role_but_a_representatives_needs_a_second_factor() -> None:
    assert {
        Role.CODE_ADMINISTRATOR,
        Role.BOARD_MEMBER,
        Role.SSC_MEMBER,
        Role.SSC_SECRETARIAT,
        Role.ASSESSOR,
        Role.AUTHORITY,
    } == NEEDS_SECOND_FACTOR
