"""The doorway: refusals on record, an act done once, outdated pages refused, nothing without an event."""

import threading
from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from actors import actor
from cast import BRIGHTWATER, NORTHMOOR
from codemoot.domain.access import Capability
from codemoot.domain.people import Actor, Role
from codemoot.kernel.act import Act
from codemoot.kernel.ids import new_id
from codemoot.kernel.usecase import (
    REGISTRY,
    NotFoundError,
    NothingRecordedError,
    OutdatedError,
    usecase,
)
from codemoot.parties.models import Party
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models import Event, PastAct
from happenings import NOON
from rows import a_party

pytestmark = pytest.mark.django_db(transaction=True)
ADMINISTRATOR = actor(Role.CODE_ADMINISTRATOR)


class RefusedError(Exception):
    """The name is taken."""


@pytest.fixture(scope="module")
def rename() -> Iterator[Callable[..., UUID | None]]:
    """A use case: it renames a Party, refuses one name, and forgets to record another."""
    before = dict(REGISTRY)

    @usecase(Party, requires=Capability.PARTY_AMEND)
    def rename_party(party: Party, act: Act, *, name: str) -> UUID:
        party.amend(name=name)
        if name == "forgotten":
            return party.pk
        record(EventKind.PARTY_AMENDED, party, act, name=name)
        if name == "taken":
            raise RefusedError
        return party.pk

    yield rename_party
    REGISTRY.clear()
    REGISTRY.update(before)


Rename = Callable[..., UUID | None]


def kinds() -> list[str]:
    return list(Event.objects.order_by("id").values_list("kind", flat=True))


def name_of(party: Party) -> tuple[str, int]:
    return Party.objects.values_list("name", "version").get(pk=party.pk)


def test_what_is_allowed_is_done_and_on_record(rename: Rename) -> None:
    party = a_party()

    done = rename(party.pk, Act(ADMINISTRATOR, NOON), name=BRIGHTWATER)

    assert (done, name_of(party)) == (party.pk, (BRIGHTWATER, 2))
    assert kinds() == [EventKind.PARTY_AMENDED]


def test_what_the_body_refuses_leaves_nothing(rename: Rename) -> None:
    party = a_party()

    with pytest.raises(RefusedError):
        rename(party.pk, Act(ADMINISTRATOR, NOON, key="k"), name="taken")

    assert (name_of(party), kinds(), PastAct.objects.count()) == ((NORTHMOOR, 1), [], 0)


def test_a_refused_attempt_is_on_record_though_everything_else_is_undone(rename: Rename) -> None:
    party = a_party()
    who = actor(Role.PARTY_REPRESENTATIVE, party.pk)
    act = Act(who, NOON)

    with pytest.raises(PermissionDenied):
        rename(party.pk, act, name=BRIGHTWATER)

    event = Event.objects.get()
    assert name_of(party) == (NORTHMOOR, 1)
    assert (event.kind, event.object_id, event.account_id) == (
        EventKind.ACCESS_REFUSED,
        party.pk,
        who.account_id,
    )
    assert event.data == {"usecase": __name__, "capability": "parties:party:amend"}


@pytest.mark.parametrize(
    "who",
    [Actor(), actor(Role.PARTY_REPRESENTATIVE, new_id()), actor(Role.CODE_ADMINISTRATOR, code="rec")],
    ids=["public", "another Party", "another code's administrator"],
)
def test_t02_what_is_not_for_you_looks_like_what_is_not_there(rename: Rename, who: Actor) -> None:
    party = a_party()

    for pk in (party.pk, new_id()):
        with pytest.raises(NotFoundError, match=str(pk)):
            rename(pk, Act(who, NOON), name=BRIGHTWATER)

    assert kinds() == [EventKind.ACCESS_REFUSED]  # the one that there was


def test_looking_through_anothers_eyes_nothing_can_be_done(rename: Rename) -> None:
    party = a_party()
    looking = Actor(Role.CODE_ADMINISTRATOR, "sec", new_id(), new_id(), seen_by=new_id())

    with pytest.raises(NotFoundError):
        rename(party.pk, Act(looking, NOON), name=BRIGHTWATER)

    assert name_of(party) == (NORTHMOOR, 1)


def test_the_same_key_is_done_once_and_answers_the_same(rename: Rename) -> None:
    party = a_party()

    answers = [rename(party.pk, Act(ADMINISTRATOR, NOON, key="k"), name="one") for _ in range(2)]

    assert answers == [party.pk, party.pk]
    assert (name_of(party), len(kinds())) == (("one", 2), 1)


def test_the_same_key_with_something_else_to_say_is_another_act(rename: Rename) -> None:
    party, other = a_party(), a_party(BRIGHTWATER)

    for pk, name in ((party.pk, "one"), (party.pk, "two"), (other.pk, "two of them")):
        rename(pk, Act(ADMINISTRATOR, NOON, key="k"), name=name)

    assert (name_of(party), name_of(other)) == (("two", 3), ("two of them", 2))


def test_a_repeat_is_answered_before_its_page_is_called_outdated(rename: Rename) -> None:
    party = a_party()

    for _ in range(2):
        rename(party.pk, Act(ADMINISTRATOR, NOON, key="k", seen=1), name="one")

    assert name_of(party) == ("one", 2)


def test_another_persons_key_is_another_act(rename: Rename) -> None:
    party = a_party()

    for who in (ADMINISTRATOR, actor(Role.CODE_ADMINISTRATOR)):
        rename(party.pk, Act(who, NOON, key="k"), name="one")

    assert (name_of(party), len(kinds())) == (("one", 3), 2)


def test_an_outdated_page_changes_nothing(rename: Rename) -> None:
    party = a_party()
    rename(party.pk, Act(ADMINISTRATOR, NOON, seen=1), name="one")

    with pytest.raises(OutdatedError):
        rename(party.pk, Act(ADMINISTRATOR, NOON, seen=1), name="two")

    assert (name_of(party), len(kinds())) == (("one", 2), 1)


def test_what_puts_nothing_on_record_is_not_done(rename: Rename) -> None:
    party = a_party()

    with pytest.raises(NothingRecordedError, match=__name__):
        rename(party.pk, Act(ADMINISTRATOR, NOON), name="forgotten")

    assert name_of(party) == (NORTHMOOR, 1)


def test_the_same_act_sent_many_times_at_once_is_done_once(rename: Rename) -> None:
    party = a_party()

    failed = at_once(8, lambda _: rename(party.pk, Act(ADMINISTRATOR, NOON, key="k"), name="one"))

    assert failed == []
    assert (name_of(party), len(kinds()), PastAct.objects.count()) == (("one", 2), 1, 1)


def test_of_many_who_saw_the_same_page_one_wins(rename: Rename) -> None:
    party = a_party()

    failed = at_once(8, lambda n: rename(party.pk, Act(ADMINISTRATOR, NOON, seen=1), name=f"name {n}"))

    assert [type(error) for error in failed] == [OutdatedError] * 7
    assert (name_of(party)[1], len(kinds())) == (2, 1)


def at_once(times: int, work: Callable[[int], object]) -> list[Exception]:
    """Do this in threads that start together, each with a connection of its own; return what was raised."""
    start = threading.Barrier(times)
    failed: list[Exception] = []

    def run(number: int) -> None:
        start.wait()
        try:
            work(number)
        except (OutdatedError, PermissionDenied) as error:
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failed
