"""The log's hashes and proofs, against the published vectors of Certificate Transparency."""

import pytest

from codemoot.domain.merkle import (
    EMPTY,
    Head,
    Place,
    Tree,
    consistency_spans,
    grown,
    inclusion_spans,
    leaf_hash,
    needed,
    proof,
    root,
    verify_consistency,
    verify_inclusion,
)

ENTRIES = [  # the vectors that the first implementations of RFC 6962 were tested with
    bytes.fromhex(entry)
    for entry in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
PATHS = {  # position, size: the inclusion proof
    (0, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (5, 8): [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (2, 3): ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
}
GROWTHS = {  # older size, newer size: the consistency proof
    (1, 1): [],
    (1, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (6, 8): [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (2, 5): [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
}


def nodes_of(entries: list[bytes]) -> dict[Place, bytes]:
    tree, held = Tree(), {}
    for position, entry in enumerate(entries):
        held[0, position] = leaf_hash(entry)
        held |= dict(tree.append(leaf_hash(entry)))
    return held


NODES = nodes_of(ENTRIES)


def test_an_empty_log_has_the_hash_of_nothing() -> None:
    assert Tree().root() == root(0, NODES.__getitem__) == EMPTY


def test_the_roots_are_the_published_ones() -> None:
    tree, found = Tree(), []

    for entry in ENTRIES:
        list(tree.append(leaf_hash(entry)))
        found.append(tree.root().hex())

    assert found == ROOTS
    assert [root(size, NODES.__getitem__).hex() for size in range(1, 9)] == ROOTS


@pytest.mark.parametrize(("position", "size"), PATHS)
def test_the_proofs_of_inclusion_are_the_published_ones(position: int, size: int) -> None:
    found = proof(inclusion_spans(position, size), NODES.__getitem__)

    assert [step.hex() for step in found] == PATHS[position, size]


@pytest.mark.parametrize(("older", "newer"), GROWTHS)
def test_the_proofs_of_growth_are_the_published_ones(older: int, newer: int) -> None:
    found = proof(consistency_spans(older, newer), NODES.__getitem__)

    assert [step.hex() for step in found] == GROWTHS[older, newer]


def test_a_tree_grows_on_from_its_right_edge_alone() -> None:
    tree = grown(5, NODES.__getitem__)

    for entry in ENTRIES[5:]:
        list(tree.append(leaf_hash(entry)))

    assert (tree.size, tree.root().hex()) == (8, ROOTS[7])


def test_a_proof_in_a_million_entries_needs_few_nodes() -> None:
    assert max(len(needed(inclusion_spans(position, 999_983))) for position in (0, 1, 524_288, 999_982)) <= 40


def test_a_proof_for_another_place_is_refused() -> None:
    leaf, path = leaf_hash(ENTRIES[5]), proof(inclusion_spans(5, 8), NODES.__getitem__)
    whole = bytes.fromhex(ROOTS[7])

    assert verify_inclusion(leaf, 5, 8, path, whole)
    assert not verify_inclusion(leaf, 4, 8, path, whole)
    assert not verify_inclusion(leaf, 8, 8, path, whole)
    assert not verify_inclusion(leaf, -1, 8, path, whole)
    assert not verify_inclusion(leaf, 5, 8, path[:-1], whole)
    assert not verify_inclusion(leaf_hash(b"forged"), 5, 8, path, whole)


def test_a_log_that_became_shorter_or_other_is_no_growth() -> None:
    older, newer = (Head(size, bytes.fromhex(ROOTS[size - 1])) for size in (6, 8))
    path = proof(consistency_spans(6, 8), NODES.__getitem__)

    assert verify_consistency(older, newer, path)
    assert not verify_consistency(newer, older, path)
    assert not verify_consistency(Head(6, EMPTY), newer, path)
    assert not verify_consistency(older, Head(8, EMPTY), path)
    assert not verify_consistency(older, newer, path[:-1])


def test_nothing_is_the_beginning_of_every_log() -> None:
    newer = Head(8, bytes.fromhex(ROOTS[7]))

    assert verify_consistency(Head(0, EMPTY), newer, ())
    assert not verify_consistency(Head(0, newer.root), newer, ())
    assert not verify_consistency(Head(0, EMPTY), newer, (EMPTY,))


@pytest.mark.parametrize(("position", "size"), [(0, 0), (3, 3), (-1, 3)])
def test_there_is_no_proof_of_what_the_log_does_not_hold(position: int, size: int) -> None:
    with pytest.raises(ValueError, match="no position"):
        inclusion_spans(position, size)


@pytest.mark.parametrize(("older", "newer"), [(0, 3), (4, 3)])
def test_there_is_no_proof_of_growth_from_nothing_or_from_more(older: int, newer: int) -> None:
    with pytest.raises(ValueError, match="never a log"):
        consistency_spans(older, newer)
