"""What is timed of the record: events written, sealed and verified, and the bare work in each."""

import hashlib
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from codemoot.domain.people import Actor, Role
from codemoot.gateways.published_heads import published_heads
from codemoot.gateways.signing import keyring
from codemoot.kernel.act import Act
from codemoot.kernel.ids import new_id
from codemoot.parties.models import Party
from codemoot.records.hashing import content_of
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models import Event, MerkleNode, Seal
from codemoot.records.sealing import seal_all
from codemoot.records.verification import verify_record

BATCH = 1_000  # events a transaction


@dataclass(frozen=True, slots=True)
class Line:
    work: str
    seconds: float
    bar: float | None
    limit: float  # seconds, in the same run
    without: str  # what the limit is


def measured(events: int) -> Iterator[Line]:
    """Write, seal and verify; before each, time the bare work in a transaction that is rolled back."""
    bare = timed(lambda: insert_bare_events(events))
    yield Line("write", timed(lambda: write(events)), None, bare, "bulk insert of such rows")
    bare = timed(insert_bare_seals)
    yield Line("seal", timed(lambda: seal_all(timezone.now())), 20, bare, "bulk insert of such rows")
    contents = read_contents()
    bare = timed(lambda: hash_alone(contents))
    heads = [head for code in published_heads().codes() if (head := published_heads().newest(code))]
    checked = []
    took = timed(lambda: checked.append(verify_record(timezone.now(), keyring().public_keys(), heads)))
    if checked[0].faults or checked[0].events != events:
        sys.exit(f"The record is not whole: {checked[0].faults[:3]}")
    yield Line("verify", took, 15, bare, "SHA-256 of the same content")


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def write(events: int) -> None:
    """Write events as use cases do, one by one."""
    for _ in range(0, events, BATCH):
        with transaction.atomic(durable=True):
            for number in range(BATCH):
                put(number)


def put(number: int) -> None:
    who = Actor(Role.CODE_ADMINISTRATOR, "sec", account_id=new_id(), appointment_id=new_id())
    party = Party(code_id="sec", name="Northmoor Energy")
    record(EventKind.PARTY_AMENDED, party, Act(who, timezone.now()), number=number, category="large_supplier")


def insert_bare_events(events: int) -> None:
    with transaction.atomic():
        put(0)
        like = Event.objects.values().order_by("-id")[0]
        rows = [Event(**like | {"id": new_id(), "act_id": new_id()}) for _ in range(events)]
        Event.objects.bulk_create(rows, batch_size=BATCH)
        transaction.set_rollback(True)


def insert_bare_seals() -> None:
    with transaction.atomic():
        ids = enumerate(Event.objects.order_by("id").values_list("pk", flat=True))
        seals = [Seal(code_id="bare", event_id=pk, position=at, leaf=bytes(32)) for at, pk in ids]
        nodes = [MerkleNode(code_id="bare", level=1, index=seal.position, hash=bytes(32)) for seal in seals]
        Seal.objects.bulk_create(seals, batch_size=BATCH)
        MerkleNode.objects.bulk_create(nodes, batch_size=BATCH)
        transaction.set_rollback(True)


def read_contents() -> list[bytes]:
    return [bytes(event.salt) + content_of(event) for event in Event.objects.iterator()]


def hash_alone(contents: list[bytes]) -> None:
    """Hash each content, its leaf, and one node: a tree has as many nodes as leaves."""
    for content in contents:
        leaf = hashlib.sha256(b"\x00" + hashlib.sha256(content).digest()).digest()
        hashlib.sha256(b"\x01" + leaf + leaf).digest()
