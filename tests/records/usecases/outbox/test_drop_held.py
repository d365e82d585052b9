"""Work that is held is dropped when a person says so, unless something waits for it."""

from datetime import UTC, datetime

import pytest

from actors import actor
from codemoot.domain.people import OPERATOR, SYSTEM, Role
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.records import outbox
from codemoot.records.models import Event, OutboxItem
from codemoot.records.queries.outbox import all_held, how_far, waiting
from codemoot.records.usecases.outbox.drop_held import CannotBeDroppedError, drop_held

pytestmark = pytest.mark.django_db(transaction=True)
NOON = datetime(2018, 12, 10, 12, tzinfo=UTC)


def a_held_item(kind: str = "mail") -> OutboxItem:
    outbox.leave(kind, {}, Act(SYSTEM, NOON), code_id="sec")
    OutboxItem.objects.update(held_why="It may have been sent before.")
    return OutboxItem.objects.get()


def test_what_is_dropped_is_never_taken_and_not_said_to_be_done() -> None:
    item = a_held_item()

    drop_held(item.pk, Act(actor(Role.CODE_ADMINISTRATOR), NOON))

    assert (outbox.take(NOON), all_held(OPERATOR), waiting(OPERATOR)) == (None, (), 0)
    told = how_far(item.pk, OPERATOR)
    assert told is not None
    assert (told.done, told.held_why) == (False, "It may have been sent before.")
    assert Event.objects.get().data == {"work": "mail"}


def test_what_was_dropped_is_not_dropped_again() -> None:
    item = a_held_item()
    drop_held(item.pk, Act(OPERATOR, NOON))

    with pytest.raises(CannotBeDroppedError, match="not held any more"):
        drop_held(item.pk, Act(OPERATOR, NOON))


def test_the_check_of_a_file_is_not_dropped() -> None:
    item = a_held_item("records.check-file")

    with pytest.raises(CannotBeDroppedError, match="stays in quarantine"):
        drop_held(item.pk, Act(OPERATOR, NOON))

    assert [each.may_be_dropped for each in all_held(OPERATOR)] == [False]


def test_t01_a_party_cannot_drop_it() -> None:
    item = a_held_item()

    with pytest.raises(NotFoundError):
        drop_held(item.pk, Act(actor(Role.PARTY_REPRESENTATIVE), NOON))
