"""T-53: whatever is done to the record in the database is found and named, and by its careful doer too.

Whoever owns the database can take the triggers off and make every hash fit; they have no key, and no hand
on what was published.
"""

import shutil
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection
from django.db.models import F, Model, QuerySet
from django.utils import timezone

from actors import actor
from append_only import no_triggers
from codemoot.domain.checkpoints import SignedCheckpoint
from codemoot.domain.merkle import Tree, leaf_hash
from codemoot.domain.people import Role
from codemoot.gateways.published_heads import published_heads
from codemoot.gateways.signing import keyring
from codemoot.kernel.ids import new_id
from codemoot.records.faults import FaultKind
from codemoot.records.hashing import content_hash
from codemoot.records.heads import newest_head
from codemoot.records.models import Checkpoint, Event, MerkleNode, PastAct, Seal
from codemoot.records.sealing import seal_all
from codemoot.records.verification import verify_installation, verify_record
from happenings import NOON, happen

pytestmark = pytest.mark.django_db(transaction=True)
Found = set[tuple[FaultKind, str]]
HER, HIM = actor(Role.CODE_ADMINISTRATOR), actor(Role.CODE_ADMINISTRATOR)


@pytest.fixture
def events() -> list[Event]:
    """Twelve events of two people, sealed in two passes."""
    first = happen(7, who=HER)
    seal_all(NOON)
    then = happen(5, who=HIM)
    seal_all(NOON + timedelta(minutes=1))
    return first + then


def found(*published: SignedCheckpoint | None) -> Found:
    given = [head for head in published if head]
    checked = verify_record(timezone.now(), keyring().public_keys(), given)
    return {(fault.kind, fault.where) for fault in checked.faults}


def kinds(*published: SignedCheckpoint | None) -> set[FaultKind]:
    return {kind for kind, _ in found(*published)}


def at(position: int) -> str:
    return f"position {position}, event {Seal.objects.get(position=position).event_id}"


def make_all_fit() -> None:
    """Make every hash, leaf and node fit again, as a careful doer would; only heads cannot be signed anew."""
    tree, nodes = Tree(), []
    for position, seal in enumerate(Seal.objects.order_by("position").select_related("event")):
        Event.objects.filter(pk=seal.event_id).update(content_hash=content_hash(seal.event))
        leaf = leaf_hash(bytes.fromhex(content_hash(seal.event)))
        Seal.objects.filter(pk=seal.pk).update(position=position, leaf=leaf)
        nodes += [
            MerkleNode(code_id="sec", level=a, index=b, hash=node) for (a, b), node in tree.append(leaf)
        ]
    MerkleNode.objects.all().delete()
    MerkleNode.objects.bulk_create(nodes)


def close_gaps() -> None:
    for position, seal in enumerate(Seal.objects.order_by("position")):
        Seal.objects.filter(pk=seal.pk).update(position=position)


def move(position: int, to: int) -> None:
    """Let two events stand in each other's places."""
    Seal.objects.filter(position=position).update(position=1_000)
    Seal.objects.filter(position=to).update(position=position)
    Seal.objects.filter(position=1_000).update(position=to)


def delete(position: int) -> None:
    seal = Seal.objects.get(position=position)
    seal.delete()
    Event.objects.filter(pk=seal.event_id).delete()


def erase(rows: QuerySet[Event]) -> None:
    """Delete without regard to what refers to them."""
    rows._raw_delete("default")  # noqa: SLF001  (Django has no public way past PROTECT)


def insert(position: int) -> None:
    """Put an event between others."""
    new = happen(1)[0]
    for seal in Seal.objects.filter(position__gte=position).order_by("-position"):
        Seal.objects.filter(pk=seal.pk).update(position=F("position") + 1)
    leaf = leaf_hash(bytes.fromhex(new.content_hash))
    Seal.objects.create(code_id="sec", event=new, position=position, leaf=leaf)


def cut(size: int) -> None:
    """Take away the end, with everything that tells of it."""
    gone = list(Seal.objects.filter(position__gte=size).values_list("event_id", flat=True))
    Seal.objects.filter(position__gte=size).delete()
    Event.objects.filter(pk__in=gone).delete()
    Checkpoint.objects.filter(size__gt=size).delete()
    make_all_fit()


def test_a_record_that_nobody_touched_is_whole(events: list[Event]) -> None:
    checked = verify_record(timezone.now(), keyring().public_keys(), [])

    assert (checked.events, checked.heads, checked.faults) == (len(events), {"sec": 12}, ())


@pytest.mark.parametrize("model", [Event, Seal, MerkleNode, Checkpoint])
@pytest.mark.parametrize("change", ["UPDATE {} SET code_id = 'other'", "DELETE FROM {}"])
@pytest.mark.usefixtures("events")
def test_t53_the_database_itself_refuses_to_change_the_record(model: type[Model], change: str) -> None:
    table = model._meta.db_table  # noqa: SLF001  (Django's documented API)

    with pytest.raises(IntegrityError, match="append-only"), connection.cursor() as cursor:
        cursor.execute(change.format(table))

    assert found() == set()


@pytest.mark.usefixtures("events")
def test_t53_an_edited_event_is_found() -> None:
    with no_triggers():
        Event.objects.filter(seal__position=3).update(data={"number": 99})

    assert found() == {(FaultKind.EDITED, at(3))}


@pytest.mark.usefixtures("events")
def test_t53_an_edited_hash_is_found() -> None:
    with no_triggers():
        Event.objects.filter(seal__position=3).update(content_hash="0" * 64)

    assert found() == {(FaultKind.EDITED, at(3))}


@pytest.mark.usefixtures("events")
def test_t53_a_deleted_event_is_found() -> None:
    where = at(3)
    with no_triggers():
        erase(Event.objects.filter(seal__position=3))

    assert found() == {(FaultKind.DELETED, where)}


@pytest.mark.usefixtures("events")
def test_t53_an_event_deleted_with_its_seal_is_found() -> None:
    with no_triggers():
        delete(3)

    assert found() == {(FaultKind.DELETED, "positions 3 to 3")}


@pytest.mark.usefixtures("events")
def test_t53_reordered_events_are_found() -> None:
    with no_triggers():
        move(3, to=9)

    assert found() >= {(FaultKind.REORDERED, "positions 3, 9")}


@pytest.mark.usefixtures("events")
def test_t53_events_that_changed_places_under_their_leaves_are_found() -> None:
    third, ninth = (Seal.objects.get(position=position) for position in (3, 9))
    with no_triggers():
        Seal.objects.filter(pk=third.pk).update(event_id=new_id())
        Seal.objects.filter(pk=ninth.pk).update(event_id=third.event_id)
        Seal.objects.filter(pk=third.pk).update(event_id=ninth.event_id)

    assert found() == {(FaultKind.REORDERED, at(3)), (FaultKind.REORDERED, at(9))}


@pytest.mark.usefixtures("events")
def test_t53_an_inserted_event_is_found() -> None:
    with no_triggers():
        insert(3)

    assert FaultKind.INSERTED in kinds()


@pytest.mark.usefixtures("events")
def test_t53_an_event_added_behind_the_head_is_found() -> None:
    with no_triggers():
        insert(12)

    assert found() == {(FaultKind.INSERTED, "positions 12 to 12")}


@pytest.mark.parametrize(
    "other",
    [
        {"account_id": HIM.account_id},
        {"account_id": HIM.account_id, "appointment_id": HIM.appointment_id},
    ],
)
@pytest.mark.usefixtures("events")
def test_t53_a_re_attributed_event_is_found(other: dict[str, object]) -> None:
    with no_triggers():
        Event.objects.filter(seal__position=3).update(**other)

    assert found() == {(FaultKind.REATTRIBUTED, at(3))}


@pytest.mark.usefixtures("events")
def test_t53_a_cut_tail_is_found_by_the_head_that_was_published() -> None:
    head = newest_head("sec")
    with no_triggers():
        cut(7)

    assert found() == set()  # in the database alone, nothing is wrong
    assert found(head) == {(FaultKind.CUT, "positions 7 to 11")}


@pytest.mark.usefixtures("events")
def test_t53_a_tail_cut_from_under_its_head_is_found() -> None:
    with no_triggers():
        delete(11)
        delete(10)

    assert found() == {(FaultKind.CUT, "positions 10 to 11")}


@pytest.mark.usefixtures("events")
def test_t53_a_whole_log_that_is_gone_is_found_by_its_head() -> None:
    head = newest_head("sec")
    with no_triggers():
        cut(0)

    assert found(head) == {(FaultKind.CUT, "positions 0 to 11")}


@pytest.mark.parametrize("change", [{"schema": 0}, {"salt": b""}])
@pytest.mark.usefixtures("events")
def test_t53_a_downgraded_event_is_found(change: dict[str, object]) -> None:
    with no_triggers():
        Event.objects.filter(seal__position=3).update(**change)
        make_all_fit()

    assert (FaultKind.DOWNGRADED, at(3)) in found()
    assert FaultKind.ALTERED in kinds()


@pytest.mark.usefixtures("events")
def test_t53_a_head_signed_with_a_key_that_was_replaced_is_found() -> None:
    old = keyring().sign
    head = newest_head("sec")
    assert head is not None
    stale = old(head.checkpoint)
    keyring().renew()
    happen(3)
    seal_all(NOON + timedelta(minutes=2))
    happen(1)
    with no_triggers():
        seal_all(NOON + timedelta(minutes=3))
        Checkpoint.objects.filter(size=16).update(key_id=stale.checkpoint.key_id)

    assert kinds() == {FaultKind.DOWNGRADED, FaultKind.FORGED}


@pytest.mark.usefixtures("events")
def test_t53_a_forged_signature_is_found() -> None:
    with no_triggers():
        Checkpoint.objects.filter(size=7).update(signature=bytes(64))

    assert found() == {(FaultKind.FORGED, "head of 7 events")}


def edit() -> None:
    Event.objects.filter(seal__position=3).update(data={"number": 99})


@pytest.mark.parametrize(
    "tamper",
    [
        edit,
        lambda: delete(3),
        lambda: move(3, to=9),
        lambda: insert(3),
        lambda: Event.objects.filter(seal__position=3).update(account_id=HIM.account_id),
    ],
    ids=["edited", "deleted", "reordered", "inserted", "re-attributed"],
)
@pytest.mark.usefixtures("events")
def test_t53_who_makes_every_hash_fit_is_found_by_the_signed_heads(tamper: Callable[[], object]) -> None:
    with no_triggers():
        tamper()
        make_all_fit()

    assert kinds() & {FaultKind.ALTERED, FaultKind.DELETED, FaultKind.CUT}
    assert any(where.startswith("positions 0 to 6") for _, where in found())


@pytest.mark.usefixtures("events")
def test_t53_who_has_even_the_key_is_found_by_the_published_head() -> None:
    head = newest_head("sec")
    with no_triggers():
        edit()
        make_all_fit()
        Checkpoint.objects.all().delete()
        Seal.objects.all().delete()
        MerkleNode.objects.all().delete()
        shutil.rmtree(published_heads().folder)
        seal_all(NOON)

    assert found() == set()
    assert found(head) == {(FaultKind.ALTERED, "positions 0 to 11")}


@pytest.mark.usefixtures("events")
def test_an_altered_node_is_found() -> None:
    with no_triggers():
        MerkleNode.objects.filter(level=2, index=1).update(hash=bytes(32))

    assert found() == {(FaultKind.ALTERED, "positions 4 to 7")}


@pytest.mark.usefixtures("events")
def test_an_act_that_no_event_tells_of_is_found() -> None:
    act = new_id()
    PastAct.objects.create(code_id="sec", act_id=act, usecase="parties", key="k")

    assert found() == {(FaultKind.UNRECORDED, f"act {act}")}


def test_an_event_that_waits_too_long_for_its_seal_is_found() -> None:
    event = happen(1)[0]

    soon, later = (verify_record(timezone.now() + timedelta(hours=hours), {}, []).faults for hours in (1, 3))

    assert soon == ()
    assert [(fault.kind, fault.where) for fault in later] == [(FaultKind.UNSEALED, f"event {event.pk}")]


@pytest.mark.usefixtures("events")
def test_a_published_head_that_is_none_any_more_is_found_and_nothing_is_sealed_on_it() -> None:
    published_heads().publish("sec", "nothing")
    happen(1)

    checked = verify_installation(timezone.now(), [])

    assert [(fault.kind, fault.where) for fault in checked.faults] == [
        (FaultKind.FORGED, "the published head")
    ]
    assert list(seal_all(NOON).broken) == ["sec"]


@pytest.mark.usefixtures("events")
def test_where_very_much_was_edited_each_event_is_still_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("codemoot.records.verification_events.MOST_EXPLAINED", 2)
    with no_triggers():
        Event.objects.update(data={})

    assert found() == {(FaultKind.EDITED, at(position)) for position in range(12)}


@pytest.mark.usefixtures("events")
def test_leaves_that_changed_places_within_a_pair_are_found() -> None:
    with no_triggers():
        move(4, to=5)

    assert (FaultKind.REORDERED, "positions 4, 5") in found()


def test_what_was_sealed_hours_after_it_was_written_is_counted() -> None:
    happen(3)

    seal_all(timezone.now() + timedelta(hours=3))

    checked = verify_installation(timezone.now(), [])
    assert (checked.faults, checked.late) == ((), 3)
