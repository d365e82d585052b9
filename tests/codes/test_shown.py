"""The tables of an edition mark what is not verified."""

from codemoot.codes.loader import load_profile
from codemoot.codes.shown import sections

SHOWN = {section.title: section for section in sections(load_profile("sec-2018"))}


def test_each_kind_of_rule_has_its_table() -> None:
    assert list(SHOWN) == [
        "Stages",
        "Party Categories",
        "Objectives",
        "Paths",
        "Windows",
        "Constituencies",
        "Questions",
        "Classification",
        "Unverified rules",
    ]


def test_a_rule_that_is_not_verified_says_so_in_its_row() -> None:
    assert [row for row in SHOWN["Windows"].rows if row[0] in {"critical_friend", "path3_referral"}] == [
        ("critical_friend", "5", ""),
        ("path3_referral", "10 to panel, then 10 to authority", "unverified rule"),
    ]


def test_a_seat_for_each_voting_group_is_said_in_words() -> None:
    assert SHOWN["Constituencies"].rows[0] == (
        "change_board",
        "large",
        "one for each Voting Group",
        "unverified rule",
    )


def test_every_row_fits_its_heading() -> None:
    assert [
        row for section in SHOWN.values() for row in section.rows if len(row) != len(section.heading)
    ] == []
