"""What the administrator's edition prints of the findings, and that nobody else's prints any."""

from dataclasses import replace

import pytest

from codemoot.domain.confidentiality import Audience
from codemoot.domain.findings import Finding
from codemoot.publishing.edition import Mode
from codemoot.publishing.noticed import Noticed, noticed
from publishing.editions import edition, with_findings

FILE = Finding("words-joined", "a.pdf")
ANSWER = Finding("answer-outside-scale", "b.csv, row 3", "Brightwater Power.")
PARTY = Finding("party-missing", "c.csv, row 9")


def test_findings_are_grouped_worst_first_and_keep_their_order() -> None:
    other = replace(ANSWER, where="b.csv, row 7")

    found = noticed(with_findings(FILE, ANSWER, PARTY, other))

    assert found
    assert [(group.title, group.findings) for group in found.groups] == [
        ("Errors: 1", (PARTY,)),
        ("Warnings: 2", (ANSWER, other)),
        ("Notes: 1", (FILE,)),
    ]
    assert found.sentence == ""


def test_nothing_found_is_said() -> None:
    found = noticed(with_findings())

    assert found == Noticed(())
    assert found.sentence == "Nothing to look at."


def test_of_too_many_the_worst_are_printed_and_the_rest_are_counted() -> None:
    found = noticed(with_findings(*[ANSWER] * 1_200, PARTY, FILE), 500)

    assert found
    assert [(group.title, len(group.findings)) for group in found.groups] == [
        ("Errors: 1", 1),
        ("Warnings: 1,200", 499),
        ("Notes: 1", 0),
    ]
    assert found.sentence == (
        "702 of these 1,202 findings are not printed here; collation.json has them all."
    )


@pytest.mark.parametrize("audience", [one for one in Audience if one is not Audience.ADMINISTRATOR])
def test_no_other_audience_has_any(audience: Audience) -> None:
    assert noticed(edition(audience)) is None


def test_the_exact_mode_has_none() -> None:
    assert noticed(edition(Audience.ADMINISTRATOR, mode=Mode.EXACT)) is None
