"""The facts on the front of a collated document."""

from datetime import date

import pytest

from codemoot.domain.collation.responses import Facts
from codemoot.importing.collated.front import read_facts

FRONT = """
 Stage 04: Modification Report Consultation Responses

SECMP0101 ‘Tell the desk
of a second
system’
About this document

This document contains the collated responses to the SECMP0101 Modification Report

please do not hesitate to contact Rowan Ashby on 020 7946 0000 or email

change@desk.example.

Decision

01

This document is classified as White in accordance with the Policy. Information

can be shared.
mailto:change@desk.example
 About this Document

The board will consider these responses at its meeting on 19 December
2018, where it will determine whether SECMP0101 should be approved.
"""


def test_the_facts_stand_in_wrapped_lines() -> None:
    assert read_facts(FRONT.splitlines()) == Facts(
        reference="SECMP0101",
        title="Tell the desk of a second system",
        stage="Stage 04: Modification Report Consultation Responses",
        meeting_date=date(2018, 12, 19),
        classification="White",
        contact="Rowan Ashby on 020 7946 0000 or email change@desk.example",
    )


def test_what_the_front_does_not_say_is_unknown() -> None:
    assert read_facts(["About this document", "", "The responses."]) == Facts()


@pytest.mark.parametrize(
    ("line", "reference", "title"),
    [
        ('DCP 328 "Ownership of keys"', "DCP 328", "Ownership of keys"),
        ("R0308 'Ownership of keys'", "R0308", "Ownership of keys"),
        ("MP102A: “Parties’ keys”", "MP102A", "Parties’ keys"),
        ("P375 ‘unended", None, None),
    ],
)
def test_references_of_other_codes_and_straight_quotes_are_read(
    line: str, reference: str | None, title: str | None
) -> None:
    facts = read_facts([line])

    assert (facts.reference, facts.title) == (reference, title)


@pytest.mark.parametrize(
    "line",
    [
        "This document contains the collated responses to the P375 Report Consultation.",
        "It will determine whether P375 should be approved or rejected.",
        "This section summarises the responses received to the P375 consultation.",
        "The responses to the Consultation (MRC) for P375.",
    ],
)
def test_a_reference_is_read_from_a_sentence_where_no_title_gives_it(line: str) -> None:
    assert read_facts([line]).reference == "P375"


def test_a_banner_wraps_up_to_the_title() -> None:
    lines = ["Stage 04: Report Consultation", "Responses", "P375 ‘Keys’"]

    assert read_facts(lines).stage == "Stage 04: Report Consultation Responses"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("at its meeting on Wednesday 19th December 2018, where", date(2018, 12, 19)),
        ("at its meeting on 31 November 2018", None),
        ("at its meeting on 3 Brumaire 2018", None),
    ],
)
def test_a_meeting_is_on_a_day_of_the_calendar(line: str, day: date | None) -> None:
    assert read_facts([line]).meeting_date == day


def test_a_classification_may_have_two_words() -> None:
    assert (
        read_facts(["It is classified as Light Green in accordance with it."]).classification == "Light Green"
    )
