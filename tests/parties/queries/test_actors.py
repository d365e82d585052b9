"""Who acts in a session: from the appointment's first day to its last, with what it needs."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from django.contrib.auth.models import AnonymousUser
from hypothesis import given
from hypothesis import strategies as st

from cast import NORTHMOOR
from codemoot.domain.access import Capability, allowed
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import (
    APPOINTED,
    COMMITTEE,
    NEEDS_SECOND_FACTOR,
    PUBLIC,
    Actor,
    Role,
    Subject,
    audiences_of,
)
from codemoot.kernel.ids import new_id
from codemoot.parties.models import Appointment, Look
from codemoot.parties.queries.actors import ACTING_AS, LOOKING, actor_of
from rows import NOON, a_code, a_party, an_account, an_appointment

pytestmark = pytest.mark.django_db
ROLES = sorted(APPOINTED)


def appointed(role: Role) -> Appointment:
    a_code()
    return an_appointment(role, party=a_party(NORTHMOOR) if role is Role.PARTY_REPRESENTATIVE else None)


def a_look(administrator: Appointment, seen: Appointment, **more: datetime) -> Look:
    return Look.objects.create(
        code_id="sec",
        appointment=seen,
        seen_by=administrator.account,
        reason="They asked for help.",
        began_at=NOON,
        until=NOON + timedelta(minutes=15),
        **more,
    )


def looking(administrator: Appointment, look: Look) -> dict[str, object]:
    return {ACTING_AS: str(administrator.pk), LOOKING: str(look.pk)}


def test_nobody_signed_in_is_the_public() -> None:
    assert actor_of(AnonymousUser(), {ACTING_AS: str(new_id())}, NOON) == PUBLIC


def test_a_person_who_chose_no_appointment_is_themselves_alone() -> None:
    account = an_account()

    assert actor_of(account, {}, NOON, strong=True) == Actor(account_id=account.pk)


@pytest.mark.parametrize("role", ROLES)
def test_t24_without_a_second_factor_only_a_representative_acts(role: Role) -> None:
    held = appointed(role)

    weak = actor_of(held.account, {ACTING_AS: str(held.pk)}, NOON)
    strong = actor_of(held.account, {ACTING_AS: str(held.pk)}, NOON, strong=True)

    assert weak.role == (Role.PUBLIC if role in NEEDS_SECOND_FACTOR else role)
    assert (strong.role, strong.appointment_id) == (role, held.pk)


def test_another_persons_appointment_is_nobodys() -> None:
    theirs, me = appointed(Role.BOARD_MEMBER), an_account()

    assert actor_of(me, {ACTING_AS: str(theirs.pk)}, NOON, strong=True) == Actor(account_id=me.pk)


@pytest.mark.parametrize(
    ("now", "acts"),
    [
        (datetime(2018, 6, 30, 22, 59, tzinfo=UTC), False),  # 23:59 in London, the day before
        (datetime(2018, 6, 30, 23, 0, tzinfo=UTC), True),  # 1 July there
        (datetime(2018, 7, 31, 22, 59, tzinfo=UTC), True),
        (datetime(2018, 7, 31, 23, 0, tzinfo=UTC), False),  # 1 August there
    ],
)
def test_an_appointment_holds_from_midnight_to_midnight_in_its_zone(now: datetime, *, acts: bool) -> None:
    held = appointed(Role.CODE_ADMINISTRATOR)
    held.amend(starts_on=date(2018, 7, 1), ends_on=date(2018, 8, 1))

    actor = actor_of(held.account, {ACTING_AS: str(held.pk)}, now, strong=True)

    assert (actor.appointment_id == held.pk) == acts


def test_the_zone_is_the_codes_and_not_the_sites() -> None:
    held = appointed(Role.CODE_ADMINISTRATOR)
    a_code().amend(time_zone="Asia/Tokyo")
    held.amend(starts_on=date(2018, 7, 1))

    actor = actor_of(
        held.account, {ACTING_AS: str(held.pk)}, datetime(2018, 6, 30, 15, tzinfo=UTC), strong=True
    )

    assert actor.role is Role.CODE_ADMINISTRATOR


def test_an_administrator_who_looks_sees_as_the_person_and_is_named() -> None:
    administrator, seen = appointed(Role.CODE_ADMINISTRATOR), appointed(Role.PARTY_REPRESENTATIVE)
    look = a_look(administrator, seen)

    actor = actor_of(administrator.account, looking(administrator, look), NOON, strong=True)

    assert actor == Actor(
        Role.PARTY_REPRESENTATIVE,
        "sec",
        seen.account_id,
        seen.pk,
        frozenset({UUID(str(seen.party_id))}),
        seen_by=administrator.account_id,
    )


def test_t21_a_look_is_over_after_a_quarter_of_an_hour() -> None:
    administrator, seen = appointed(Role.CODE_ADMINISTRATOR), appointed(Role.PARTY_REPRESENTATIVE)
    session = looking(administrator, a_look(administrator, seen))

    last = actor_of(administrator.account, session, NOON + timedelta(minutes=14, seconds=59), strong=True)
    after = actor_of(administrator.account, session, NOON + timedelta(minutes=15), strong=True)

    assert (last.seen_by, after.seen_by) == (administrator.account_id, None)


def test_t21_a_look_is_over_when_it_was_left() -> None:
    administrator, seen = appointed(Role.CODE_ADMINISTRATOR), appointed(Role.PARTY_REPRESENTATIVE)
    session = looking(administrator, a_look(administrator, seen, ended_at=NOON))

    assert actor_of(administrator.account, session, NOON, strong=True).seen_by is None


def test_a_look_belongs_to_the_administrator_who_began_it() -> None:
    one, other = appointed(Role.CODE_ADMINISTRATOR), appointed(Role.CODE_ADMINISTRATOR)
    seen = appointed(Role.PARTY_REPRESENTATIVE)
    session = looking(other, a_look(one, seen))

    assert actor_of(other.account, session, NOON, strong=True).seen_by is None


def test_a_look_ends_with_the_appointment_of_whoever_looks_and_of_whoever_is_seen() -> None:
    administrator, seen = appointed(Role.CODE_ADMINISTRATOR), appointed(Role.PARTY_REPRESENTATIVE)
    session = looking(administrator, a_look(administrator, seen))

    seen.amend(ends_on=NOON.date())
    without_the_seen = actor_of(administrator.account, session, NOON, strong=True)
    administrator.amend(ends_on=NOON.date())
    without_both = actor_of(administrator.account, session, NOON, strong=True)

    assert (without_the_seen.seen_by, without_both.role) == (None, Role.PUBLIC)


@pytest.mark.parametrize("role", ROLES)
def test_t21_through_no_eyes_is_anything_done_or_read_that_is_kept_from_the_public(role: Role) -> None:
    administrator, seen = appointed(Role.CODE_ADMINISTRATOR), appointed(role)
    session = looking(administrator, a_look(administrator, seen))

    actor = actor_of(administrator.account, session, NOON, strong=True)

    editions = {Subject("sec", audience=audience): audience for audience in Audience}
    read = {editions[each] for each in editions if allowed(actor, Capability.EDITION_READ, each)}
    done = {
        each for each in Capability if not each.endswith(":read") and allowed(actor, each, Subject("sec"))
    }
    assert (actor.role, actor.seen_by) == (role, administrator.account_id)
    assert (read, done) == ({Audience.PUBLIC}, set())


@pytest.mark.parametrize("role", ROLES)
def test_t21_what_was_done_under_a_seat_that_reads_in_confidence_is_not_seen(role: Role) -> None:
    administrator, seen = appointed(Role.CODE_ADMINISTRATOR), appointed(role)
    session = looking(administrator, a_look(administrator, seen))

    actor = actor_of(administrator.account, session, NOON, strong=True)

    done_there = Subject("sec", appointment_id=seen.pk)
    in_confidence = role in COMMITTEE or audiences_of(role) != {Audience.PUBLIC}
    assert allowed(actor, Capability.EVENT_READ, done_there) != in_confidence


@given(days=st.tuples(st.integers(-40, 40), st.integers(0, 40)), on=st.integers(-60, 60))
def test_whoever_acts_holds_the_appointment_on_that_day(days: tuple[int, int], on: int) -> None:
    first = NOON.date() + timedelta(days=days[0])
    ends_on = first + timedelta(days=days[1])
    held = appointed(Role.CODE_ADMINISTRATOR)
    held.amend(starts_on=first, ends_on=ends_on)
    now = NOON + timedelta(days=on)

    actor = actor_of(held.account, {ACTING_AS: str(held.pk)}, now, strong=True)

    assert (actor.appointment_id == held.pk) == (first <= now.date() < ends_on)
