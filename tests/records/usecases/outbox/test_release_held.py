"""Work that is held goes on when a person lets it."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import PermissionDenied

from actors import actor
from codemoot.domain.people import OPERATOR, SYSTEM, Actor, Role
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError, OutdatedError
from codemoot.records import outbox
from codemoot.records.kinds import EventKind
from codemoot.records.models import Event, OutboxItem
from codemoot.records.usecases.outbox.release_held import NotHeldError, release_held

pytestmark = pytest.mark.django_db(transaction=True)
NOON = datetime(2018, 12, 10, 12, tzinfo=UTC)
ADMINISTRATOR = actor(Role.CODE_ADMINISTRATOR)


def a_held_item(kind: str = "mail", code_id: str = "sec") -> OutboxItem:
    outbox.leave(kind, {}, Act(SYSTEM, NOON), code_id=code_id)
    lease = outbox.take(NOON)
    assert lease is not None
    outbox.hold(lease, "The mail server refused it.")
    return OutboxItem.objects.get(pk=lease.id)


@pytest.mark.parametrize("who", [ADMINISTRATOR, OPERATOR])
def test_what_is_let_go_is_taken_with_all_its_attempts_and_on_record(who: Actor) -> None:
    item = a_held_item()
    OutboxItem.objects.update(attempts=outbox.MOST_ATTEMPTS)

    release_held(item.pk, Act(who, NOON))

    lease = outbox.take(NOON)
    assert (lease and lease.id, lease and lease.attempts) == (item.pk, 1)
    event = Event.objects.get()
    assert (event.kind, event.object_id, event.data) == ("outbox.released", item.pk, {"work": "mail"})


def test_what_is_not_held_is_refused_also_when_it_was_let_go_before() -> None:
    item = a_held_item()
    release_held(item.pk, Act(OPERATOR, NOON))

    with pytest.raises(NotHeldError):
        release_held(item.pk, Act(OPERATOR, NOON))


def test_a_worker_that_lost_it_can_end_nothing_after_it_was_let_go() -> None:
    outbox.leave("mail", {}, Act(SYSTEM, NOON), code_id="sec")
    lost = outbox.take(NOON)
    assert lost is not None
    OutboxItem.objects.update(held_why="Held by a restore.")
    release_held(lost.id, Act(OPERATOR, NOON))

    assert not outbox.finish(lost, NOON)


def test_who_saw_another_version_is_told_so() -> None:
    item = a_held_item()

    with pytest.raises(OutdatedError):
        release_held(item.pk, Act(OPERATOR, NOON, seen=item.version + 1))


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.CODE_ADMINISTRATOR, Role.OPERATOR, Role.SYSTEM}))
def test_t01_nobody_else_knows_of_it_and_the_attempt_is_on_record(role: Role) -> None:
    item = a_held_item()

    with pytest.raises(NotFoundError):
        release_held(item.pk, Act(actor(role), NOON))

    assert OutboxItem.objects.get().is_held
    assert list(Event.objects.values_list("kind", flat=True)) == [EventKind.ACCESS_REFUSED]


def test_t01_the_system_that_held_it_cannot_let_it_go() -> None:
    item = a_held_item()

    with pytest.raises(PermissionDenied):
        release_held(item.pk, Act(SYSTEM, NOON))


@pytest.mark.parametrize("code_id", ["rec", ""])
def test_t02_an_administrator_lets_nothing_of_another_code_or_of_none_go(code_id: str) -> None:
    item = a_held_item(code_id=code_id)

    with pytest.raises(NotFoundError):
        release_held(item.pk, Act(ADMINISTRATOR, NOON))
