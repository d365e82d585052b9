"""Work in the outbox: left with the act that calls for it, taken by one worker, and ended by it alone."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from codemoot.domain.people import SYSTEM
from codemoot.kernel.act import Act
from codemoot.records.models import OutboxItem
from codemoot.records.outbox import (
    FIRST_WAIT,
    LEASE,
    LONGEST_WAIT,
    MOST_ATTEMPTS,
    Lease,
    extend,
    fail,
    finish,
    hold,
    leave,
    put_off,
    take,
)

pytestmark = pytest.mark.django_db
NOON = datetime(2018, 12, 10, 12, tzinfo=UTC)
LATER = NOON + LEASE + timedelta(seconds=1)
ACT = Act(SYSTEM, NOON)


def taken(now: datetime = NOON) -> Lease:
    lease = take(now)
    assert lease is not None
    return lease


def test_work_is_taken_once() -> None:
    item = leave("mail", {"letter": "invitation"}, ACT, code_id="sec")

    lease = taken()

    assert (lease.id, lease.kind, lease.payload) == (item, "mail", {"letter": "invitation"})
    assert take(NOON) is None


def test_work_is_not_taken_before_it_is_due() -> None:
    leave("mail", {}, ACT, due_at=NOON + timedelta(hours=1))

    assert take(NOON) is None
    assert take(NOON + timedelta(hours=1)) is not None


def test_what_has_been_due_longest_comes_first() -> None:
    second = leave("mail", {}, ACT, due_at=NOON)
    first = leave("mail", {}, ACT, due_at=NOON - timedelta(hours=1))

    assert [taken().id, taken().id] == [first, second]


def test_work_that_is_done_is_not_taken_again() -> None:
    leave("mail", {}, ACT)

    assert finish(taken(), NOON)

    assert take(LATER) is None


def test_work_is_taken_again_when_its_worker_is_silent() -> None:
    item = leave("mail", {}, ACT)
    lost = taken()

    again = taken(LATER)

    assert (again.id, again.attempts) == (item, 2)
    assert not finish(lost, LATER)
    assert not extend(lost, LATER)
    assert finish(again, LATER)


def test_a_lease_that_is_renewed_is_not_lost() -> None:
    leave("mail", {}, ACT)
    lease = taken()

    assert extend(lease, NOON + LEASE)

    assert take(LATER) is None


def test_work_that_fails_waits_twice_as_long_each_time_and_is_held_in_the_end() -> None:
    item = leave("mail", {}, ACT)
    now, waits = NOON, []

    for _ in range(MOST_ATTEMPTS):
        fail(taken(now), now, "SMTPServerDisconnected")
        due_at = OutboxItem.objects.get(pk=item).due_at
        waits.append(due_at - now)
        now = due_at

    expected = [min(FIRST_WAIT * 2**n, LONGEST_WAIT) for n in range(MOST_ATTEMPTS - 1)]
    assert waits == [*expected, timedelta(0)]
    assert OutboxItem.objects.get(pk=item).held_why == (
        "It failed 8 times, the last time with SMTPServerDisconnected."
    )
    assert take(now + LONGEST_WAIT) is None


def test_work_that_is_put_off_has_not_failed() -> None:
    leave("mail", {}, ACT)

    for hour in range(2 * MOST_ATTEMPTS):
        lease = taken(NOON + timedelta(hours=hour))
        put_off(lease, NOON + timedelta(hours=hour + 1))

    assert lease.attempts == 1


def test_work_that_is_held_waits_for_a_person() -> None:
    leave("mail", {}, ACT)

    hold(taken(), "Nobody here knows how to write this letter.")

    assert take(LATER) is None


@pytest.mark.django_db(transaction=True)
def test_work_is_left_only_if_the_act_is_done() -> None:
    class Mishap(Exception):  # noqa: N818  (a word for it)
        pass

    @transaction.atomic
    def act() -> None:
        leave("mail", {}, ACT)
        raise Mishap

    with pytest.raises(Mishap):
        act()

    assert not OutboxItem.objects.exists()
