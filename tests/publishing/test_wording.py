"""The fixed sentences of an edition, from the code's profile."""

from dataclasses import replace

import pytest

from cast import FERNHILL, NORTHMOOR, collation, row
from codemoot.codes.loader import profile_for
from codemoot.domain.collation.project import project
from codemoot.domain.confidentiality import Audience, Claim, Scope
from codemoot.publishing.wording import wording_of

PROFILE = profile_for("sec-2018")
PLAIN = collation(row(NORTHMOOR, comment="We agree."))


def marked(claim: Claim | None, comment: str | None, audience: Audience) -> str:
    """The level that the footer names."""
    held = collation(row(FERNHILL, comment=comment, claim=claim))
    footer = wording_of(PROFILE, project(held, audience)).footer
    return footer.split("classified as ")[1].split()[0] if footer else ""


def test_the_wording_is_the_profiles() -> None:
    wording = wording_of(PROFILE, project(PLAIN, Audience.PUBLIC))

    assert (wording.consultation, wording.short, wording.board) == (
        "Modification Report Consultation",
        "MRC",
        "Change Board",
    )
    assert wording.stages[3] == ("04", "Decision")
    assert wording.mask == "Marked as Confidential."
    assert wording.objectives["g"] == "Efficient transparent administration"


@pytest.mark.parametrize(
    ("claim", "comment", "audience", "level"),
    [
        (None, "We agree.", Audience.PUBLIC, "White"),
        (Claim(), "Our costs.", Audience.PUBLIC, "White"),
        (Claim(), "Our costs.", Audience.BOARD, "White"),
        (Claim(shared_with_board=True), "Our costs.", Audience.BOARD, "Amber"),
        (Claim(), "Our costs.", Audience.AUTHORITY, "Amber"),
        (Claim(), None, Audience.AUTHORITY, "White"),  # withheld in the source: nothing is shown
        (Claim(Scope.ANSWER), None, Audience.AUTHORITY, "Amber"),
        (None, "We agree.", Audience.AUTHORITY, "White"),
        (None, "We agree.", Audience.ADMINISTRATOR, "Amber"),
    ],
)
def test_an_edition_is_marked_for_what_it_shows(
    claim: Claim | None, comment: str | None, audience: Audience, level: str
) -> None:
    assert marked(claim, comment, audience) == level


def test_a_source_without_a_classification_has_no_footer() -> None:
    bare = replace(PLAIN, facts=replace(PLAIN.facts, classification=None))

    assert wording_of(PROFILE, project(bare, Audience.PUBLIC)).footer == ""
