"""The log against the recursive definitions of RFC 6962 and the verifier of RFC 9162, word for word."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.merkle import (
    Head,
    Place,
    Tree,
    consistency_spans,
    inclusion_spans,
    leaf_hash,
    needed,
    node_hash,
    proof,
    verify_consistency,
    verify_inclusion,
)

SIZES = st.integers(1, 300)


def mth(entries: list[bytes]) -> bytes:
    if len(entries) == 1:
        return hashlib.sha256(b"\x00" + entries[0]).digest()
    k = 1 << ((len(entries) - 1).bit_length() - 1)
    return hashlib.sha256(b"\x01" + mth(entries[:k]) + mth(entries[k:])).digest()


def entries_of(size: int) -> list[bytes]:
    return [str(number).encode() for number in range(size)]


def built(size: int) -> tuple[Tree, dict[Place, bytes]]:
    tree, held = Tree(), {}
    for position, entry in enumerate(entries_of(size)):
        held[0, position] = leaf_hash(entry)
        held |= dict(tree.append(leaf_hash(entry)))
    return tree, held


def consistent_by_rfc_9162(older: Head, newer: Head, path: list[bytes]) -> bool:
    """The steps of 2.1.4.2, in its words."""
    if older.size & (older.size - 1) == 0:
        path = [older.root, *path]
    fn, sn = older.size - 1, newer.size - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node_hash(c, fr), node_hash(c, sr)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node_hash(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return (fr, sr, sn) == (older.root, newer.root, 0)


@given(SIZES)
def test_the_root_is_the_hash_that_the_rfc_defines(size: int) -> None:
    assert built(size)[0].root() == mth(entries_of(size))


@given(SIZES, st.data())
def test_every_entry_can_be_proved_and_no_other_in_its_place(size: int, data: st.DataObject) -> None:
    tree, held = built(size)
    position = data.draw(st.integers(0, size - 1))
    other = data.draw(st.integers(0, size - 1).filter(lambda n: n != position or size == 1))

    path = proof(inclusion_spans(position, size), held.__getitem__)

    assert verify_inclusion(held[0, position], position, size, path, tree.root())
    assert size == 1 or not verify_inclusion(held[0, other], position, size, path, tree.root())
    assert needed(inclusion_spans(position, size)) <= set(held)


@given(SIZES, st.data())
def test_every_growth_can_be_proved_as_the_rfc_verifies_it(size: int, data: st.DataObject) -> None:
    older_size = data.draw(st.integers(1, size))
    tree, held = built(size)
    older, newer = Head(older_size, built(older_size)[0].root()), Head(size, tree.root())

    path = proof(consistency_spans(older_size, size), held.__getitem__)

    assert verify_consistency(older, newer, path)
    assert older == newer or consistent_by_rfc_9162(older, newer, list(path))


@given(st.integers(2, 300), st.data())
def test_a_proof_that_was_touched_anywhere_proves_nothing(size: int, data: st.DataObject) -> None:
    tree, held = built(size)
    position = data.draw(st.integers(0, size - 1))
    path = list(proof(inclusion_spans(position, size), held.__getitem__))
    step = data.draw(st.integers(0, len(path) - 1))

    path[step] = leaf_hash(path[step])

    assert not verify_inclusion(held[0, position], position, size, path, tree.root())
