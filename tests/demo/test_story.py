"""The story as it is written holds together before it is played."""

from codemoot.demo.cast import AMENDMENTS, PARTIES, PEOPLE
from codemoot.demo.story import LABEL, TODAY, changes

TOLD = changes()


def test_every_change_is_labelled_as_ours() -> None:
    assert [each.reference for each in TOLD if not each.summary.endswith(LABEL)] == []


def test_proposers_and_settled_names_are_parties_of_the_cast() -> None:
    names = {entry.name for entry in PARTIES} | {each.entry.name for each in AMENDMENTS}
    said = {each.proposer for each in TOLD} | {
        name for each in TOLD for collation in each.collations for name in collation.settle.values()
    }

    assert said - {""} <= names


def test_nothing_happens_before_it_can() -> None:
    for each in TOLD:
        days = [each.raised, *(move.on for move in each.moves)]
        assert days == sorted(days)
        assert days[-1] < TODAY
        for collation in each.collations:
            assert all(collation.on <= publication.on for publication in collation.publish)
            assert collation.sources


def test_nobody_of_the_cast_has_an_address_that_could_exist() -> None:
    addresses = [person.email for person in PEOPLE]

    assert len(set(addresses)) == len(addresses)
    assert [address for address in addresses if not address.endswith(".example")] == []
