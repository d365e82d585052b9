"""The sealer: append what happened to its code's log, sign the log's head, publish it.

It runs in passes of its own, after the transactions in which things happened. An event's position is the
order in which a pass found it: one that commits late is sealed late, and nothing depends on its id.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import structlog
from django.db import transaction
from django.db.models import QuerySet

from codemoot.domain.checkpoints import Checkpoint as Statement
from codemoot.domain.checkpoints import SignedCheckpoint, UnreadableCheckpointError
from codemoot.domain.merkle import EMPTY, Head, Tree, grown, leaf_hash, root
from codemoot.domain.people import SYSTEM
from codemoot.gateways.published_heads import PublishedHeads, published_heads
from codemoot.gateways.signing import Keyring, keyring
from codemoot.kernel.ids import first_id_at, made_at
from codemoot.records.heads import codes_on_record, edge_nodes, newest_head
from codemoot.records.models import Checkpoint, Event, Log, MerkleNode, Seal

log = structlog.get_logger("codemoot.sealer")
BATCH: Final = 1_000  # events a transaction: on SQLite nobody else writes meanwhile
SWEPT_EVERY: Final = timedelta(hours=1)
LOOKED_BACK: Final = timedelta(hours=1)  # behind the last event sealed; what commits later waits for a sweep


class BrokenRecordError(Exception):
    """The log is not what its published or signed head says. Nothing is sealed on top of it."""


@dataclass(frozen=True, slots=True)
class Sealer:
    keys: Keyring
    heads: PublishedHeads
    moment: datetime

    def seal(self, code_id: str) -> int:
        """Seal what is unsealed in one code's log, and return how much it was."""
        held = Log.objects.get_or_create(code_id=code_id)[0]
        sweeps = held.swept_at is None or not held.swept_at <= self.moment < held.swept_at + SWEPT_EVERY
        after = None if sweeps else _looked_back(code_id)
        done, found = 0, -1
        while found:
            found, after = self._batch(held, after)
            done += found
        if sweeps:
            held.amend(swept_at=self.moment)
        self._publish(code_id)
        return done

    def _batch(self, held: Log, after: UUID | None) -> tuple[int, UUID | None]:
        """Seal the next events, in one transaction; return how many, and the last one's id."""
        if not _unsealed(held.code_id, after).exists():
            return 0, after
        with transaction.atomic(durable=True):
            Log.objects.select_for_update().get(pk=held.pk)  # another sealer waits here, and finds less to do
            events = list(_unsealed(held.code_id, after).values_list("pk", "content_hash")[:BATCH])
            if events:
                tree = self._tree(held.code_id)
                _append(held.code_id, tree, events)
                self._sign(held.code_id, Head(tree.size, tree.root()))
        return len(events), events[-1][0] if events else after

    def _tree(self, code_id: str) -> Tree:
        """Return the log's tree as far as it is sealed, if it is what was signed and published."""
        last, published = newest_head(code_id), self.heads.newest(code_id)
        head = last.checkpoint.head if last else Head(0, EMPTY)
        known = published.checkpoint.head if published else Head(0, EMPTY)
        if known.size > head.size:
            raise BrokenRecordError(
                f"A head of {known.size} events was published, and the log has {head.size}: its end was cut."
            )
        nodes = edge_nodes(code_id, head.size, known.size)
        try:
            whole = (root(head.size, nodes.__getitem__), root(known.size, nodes.__getitem__))
        except KeyError:
            raise BrokenRecordError("Parts of the log are missing.") from None
        if whole != (head.root, known.root):
            raise BrokenRecordError("The log was altered since its head was signed.")
        return grown(head.size, nodes.__getitem__)

    def _sign(self, code_id: str, head: Head) -> None:
        signed = self.keys.sign(Statement(code_id, head, self.moment, self.keys.current()))
        Checkpoint.objects.create(
            code_id=code_id,
            size=head.size,
            root=head.root,
            at=self.moment,
            key_id=signed.checkpoint.key_id,
            signature=signed.signature,
        )

    def _publish(self, code_id: str) -> None:
        """Put the head outside the database; also one that a pass before had no time to publish."""
        last, published = newest_head(code_id), self.heads.newest(code_id)
        if last is None or _size(published) >= _size(last):
            return
        key = self.keys.public_keys().get(last.checkpoint.key_id)
        if key is not None:  # else it came with a backup; the next head is signed here
            self.heads.publish(code_id, last.note(key))


@dataclass(frozen=True, slots=True)
class Sealed:
    events: int
    broken: dict[str, str]  # what is wrong with the log of a code, which is therefore not sealed


def seal_all(now: datetime) -> Sealed:
    """Seal every code's log; a broken one stops no other, and is said in the log and in the answer."""
    sealer, done, broken = Sealer(keyring(), published_heads(), now), 0, {}
    for code_id in codes_on_record():
        try:
            done += sealer.seal(code_id)
        except (BrokenRecordError, UnreadableCheckpointError) as error:
            broken[code_id] = str(error)
            log.critical("record broken", code=code_id)
    return Sealed(done, broken)


def _unsealed(code_id: str, after: UUID | None) -> QuerySet[Event]:
    events = Event.objects.visible_to(SYSTEM).filter(code_id=code_id, seal__isnull=True).order_by("id")
    return events.filter(pk__gt=after) if after else events


def _looked_back(code_id: str) -> UUID | None:
    """Return the id before which all is sealed but what commits very late: ids are in order of time."""
    last = Seal.objects.visible_to(SYSTEM).filter(code_id=code_id).order_by("-position").first()
    if last is None:
        return None
    return first_id_at(made_at(last.event_id) - LOOKED_BACK)


def _append(code_id: str, tree: Tree, events: list[tuple[UUID, str]]) -> None:
    seals, nodes = [], []
    for event_id, content_hash in events:
        leaf = leaf_hash(_hash(event_id, content_hash))
        seals.append(Seal(code_id=code_id, event_id=event_id, position=tree.size, leaf=leaf))
        nodes += [
            MerkleNode(code_id=code_id, level=level, index=index, hash=node)
            for (level, index), node in tree.append(leaf)
        ]
    Seal.objects.bulk_create(seals)
    MerkleNode.objects.bulk_create(nodes)


def _hash(event_id: UUID, content_hash: str) -> bytes:
    try:
        return bytes.fromhex(content_hash)
    except ValueError:
        raise BrokenRecordError(
            f"Event {event_id} carries no hash: it was not written by a use case."
        ) from None


def _size(signed: SignedCheckpoint | None) -> int:
    return signed.checkpoint.head.size if signed else 0
