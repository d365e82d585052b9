"""Sealing appends each event once, in the order found, and signs and publishes the head."""

import threading
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from append_only import no_triggers
from codemoot.domain.merkle import Tree, leaf_hash
from codemoot.gateways.published_heads import published_heads
from codemoot.gateways.signing import keyring, signed_with
from codemoot.kernel.ids import first_id_at
from codemoot.records.heads import newest_head
from codemoot.records.models import Checkpoint, Event, MerkleNode, Seal
from codemoot.records.sealing import LOOKED_BACK, SWEPT_EVERY, Sealed, seal_all
from codemoot.records.verification import verify_installation
from happenings import NOON, happen

real_transactions = pytest.mark.django_db(transaction=True)
pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(minutes=1)


def test_every_event_gets_the_next_position_and_the_head_is_signed() -> None:
    events = happen(5)

    done = seal_all(NOON)

    tree = Tree()
    for event in events:
        list(tree.append(leaf_hash(bytes.fromhex(event.content_hash))))
    head = newest_head("sec")
    assert done == Sealed(5, {})
    assert list(Seal.objects.order_by("position").values_list("event_id", "position")) == [
        (event.pk, position) for position, event in enumerate(events)
    ]
    assert head is not None
    assert (head.checkpoint.head.size, head.checkpoint.head.root) == (5, tree.root())
    assert signed_with(keyring().public_keys(), head)


def test_the_head_is_published_outside_the_database() -> None:
    happen(5)

    seal_all(NOON)

    assert published_heads().newest("sec") == newest_head("sec")


def test_nothing_new_gives_no_new_head() -> None:
    happen(5)
    seal_all(NOON)

    assert seal_all(LATER) == Sealed(0, {})
    assert Checkpoint.objects.count() == 1


def test_a_pass_with_nothing_to_do_takes_few_queries_however_much_is_sealed(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for size in (3, 40):
        happen(size)
        seal_all(NOON)

        with django_assert_max_num_queries(6):
            seal_all(LATER)


def test_the_log_grows_on_over_many_passes_as_if_it_were_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("codemoot.records.sealing.BATCH", 3)
    for number in range(1, 8):
        happen(number)
        seal_all(NOON + timedelta(minutes=number))

    checked = verify_installation(timezone.now(), [])
    assert (checked.heads, checked.faults) == ({"sec": 28}, ())
    assert MerkleNode.objects.count() == sum(28 >> level for level in range(1, 5))


def test_each_code_and_the_installation_have_logs_of_their_own() -> None:
    for code, times in (("sec", 3), ("dcusa", 2), ("", 1)):
        happen(times, code=code)

    seal_all(NOON)

    assert verify_installation(timezone.now(), []).heads == {"": 1, "dcusa": 2, "sec": 3}


def test_what_commits_late_is_sealed_late_and_what_commits_very_late_by_the_next_sweep() -> None:
    happen(1)
    seal_all(NOON)
    late = happen_with_id_of(LOOKED_BACK / 2)
    very_late = happen_with_id_of(2 * LOOKED_BACK)

    seal_all(LATER)
    soon = sealed()
    seal_all(NOON + SWEPT_EVERY)

    assert (late in soon, very_late in soon) == (True, False)
    assert {late, very_late} <= sealed()


def happen_with_id_of(ago: timedelta) -> UUID:
    """Put an event on record whose transaction began that long ago and commits now."""
    event, made = happen(1)[0], first_id_at(timezone.now() - ago)
    with no_triggers():
        Event.objects.filter(pk=event.pk).update(id=made)
    return made


def sealed() -> set[UUID]:
    return set(Seal.objects.values_list("event_id", flat=True))


def test_a_head_that_a_pass_had_no_time_to_publish_is_published_by_the_next() -> None:
    happen(5)
    seal_all(NOON)
    for path in published_heads().folder.iterdir():
        path.unlink()

    seal_all(LATER)

    assert published_heads().newest("sec") == newest_head("sec")


def test_nothing_is_sealed_on_top_of_a_log_whose_end_was_cut() -> None:
    happen(5)
    seal_all(NOON)
    happen(5)
    seal_all(LATER)
    with no_triggers():
        Seal.objects.filter(position__gte=5).delete()
        Checkpoint.objects.filter(size=10).delete()

    done = seal_all(LATER)

    assert (done.events, list(done.broken)) == (0, ["sec"])
    assert "was cut" in done.broken["sec"]


def test_nothing_is_sealed_on_top_of_a_log_that_was_altered_and_other_codes_go_on() -> None:
    happen(5)
    seal_all(NOON)
    with no_triggers():
        MerkleNode.objects.filter(level=2).update(hash=bytes(32))
    happen(1)
    happen(1, code="dcusa")

    done = seal_all(LATER)

    assert done == Sealed(1, {"sec": "The log was altered since its head was signed."})


def test_nothing_is_sealed_on_top_of_a_log_with_parts_missing() -> None:
    happen(5)
    seal_all(NOON)
    with no_triggers():
        MerkleNode.objects.filter(level=2).delete()
    happen(1)

    assert seal_all(LATER).broken == {"sec": "Parts of the log are missing."}


def test_an_event_without_a_hash_is_not_sealed_and_said() -> None:
    event = happen(1)[0]
    with no_triggers():
        Event.objects.update(content_hash="none")

    assert seal_all(LATER).broken == {
        "sec": f"Event {event.pk} carries no hash: it was not written by a use case."
    }


def test_a_renewed_key_signs_from_then_on_and_the_old_heads_stay_good() -> None:
    happen(2)
    seal_all(NOON)
    old = keyring().current()

    new = keyring().renew()
    happen(2)
    seal_all(LATER)

    assert list(Checkpoint.objects.order_by("size").values_list("key_id", flat=True)) == [old, new]
    assert verify_installation(timezone.now(), []).faults == ()


@real_transactions
def test_t53_many_writers_and_two_sealers_at_once_make_one_log() -> None:
    writing = [threading.Thread(target=write) for _ in range(3)]
    sealing = [threading.Thread(target=seal_while, args=(writing,)) for _ in range(2)]

    for thread in writing + sealing:
        thread.start()
    for thread in writing + sealing:
        thread.join()
    seal_all(timezone.now())

    checked = verify_installation(timezone.now(), [])
    assert (checked.heads, checked.faults) == ({"sec": 60}, ())
    assert sorted(Seal.objects.values_list("position", flat=True)) == list(range(60))


def write() -> None:
    for _ in range(10):
        with transaction.atomic(durable=True):
            happen(2)
    connection.close()


def seal_while(writing: list[threading.Thread]) -> None:
    while any(thread.is_alive() for thread in writing):
        assert seal_all(timezone.now()).broken == {}
    connection.close()
