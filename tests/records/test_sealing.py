"""Sealing appends each event once, in the order found, and signs and publishes the head."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, transaction

from append_only import no_triggers
from codemoot.domain.merkle import Tree, leaf_hash
from codemoot.gateways.published_heads import published_heads
from codemoot.gateways.signing import keyring, signed_with
from codemoot.kernel.ids import new_id
from codemoot.records import sealing
from codemoot.records.heads import newest_head
from codemoot.records.models import Checkpoint, Event, Log, MerkleNode, Seal
from codemoot.records.sealing import Sealed, seal_all
from happenings import NOON, happen

pytestmark = pytest.mark.django_db


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
