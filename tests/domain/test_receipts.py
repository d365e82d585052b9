"""A receipt proves that an event, as it says, is in the log under its head, and nothing else."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.checkpoints import Checkpoint, SignedCheckpoint, key_id_of
from codemoot.domain.merkle import Head, Place, Tree, inclusion_spans, leaf_hash, proof
from codemoot.domain.receipts import NoProofError, Receipt, proven_head, read_receipt

KEY, SALT = bytes(32), b"sixteen bytes of"
NOON = datetime(2018, 12, 10, 12, tzinfo=UTC)


def receipt(position: int = 3, size: int = 9) -> Receipt:
    contents = [f'{{"number":{number}}}' for number in range(size)]
    tree, held = Tree(), dict[Place, bytes]()
    for at, content in enumerate(contents):
        held[0, at] = leaf_hash(hashlib.sha256(SALT + content.encode()).digest())
        held |= dict(tree.append(held[0, at]))
    head = Checkpoint("sec", Head(size, tree.root()), NOON, key_id_of(KEY))
    path = proof(inclusion_spans(position, size), held.__getitem__)
    return Receipt(contents[position], SALT, position, path, SignedCheckpoint(head, bytes(64)).note(KEY), KEY)


@given(st.integers(1, 70), st.data())
def test_every_receipt_proves_its_event_and_is_read_back(size: int, data: st.DataObject) -> None:
    made = receipt(data.draw(st.integers(0, size - 1)), size)

    assert read_receipt(made.plain()) == made
    assert proven_head(made).checkpoint.head.size == size


@pytest.mark.parametrize(
    "changed",
    [
        {"content": '{"number":4}'},
        {"salt": bytes(16)},
        {"position": 4},
        {"position": 99},
        {"position": -1},
        {"path": ()},
        {"note": receipt(size=10).note},
    ],
)
def test_a_receipt_that_was_changed_proves_nothing(changed: dict[str, object]) -> None:
    with pytest.raises(NoProofError, match="does not lead"):
        proven_head(replace(receipt(), **changed))  # type: ignore[arg-type]


def test_a_receipt_under_no_head_proves_nothing() -> None:
    with pytest.raises(NoProofError, match="not a checkpoint"):
        proven_head(replace(receipt(), note="codemoot/sec"))


@pytest.mark.parametrize("missing", ["content", "salt", "position", "path", "head", "public_key"])
def test_what_lacks_a_part_is_no_receipt(missing: str) -> None:
    plain = receipt().plain()
    del plain[missing]

    with pytest.raises(NoProofError, match="not a receipt"):
        read_receipt(plain)


@pytest.mark.parametrize("changed", [{"salt": "not hexadecimal"}, {"path": ["zz"]}, {"public_key": "é"}])
def test_hashes_are_written_in_hexadecimal(changed: dict[str, object]) -> None:
    with pytest.raises(NoProofError, match="hexadecimal"):
        read_receipt(receipt().plain() | changed)
