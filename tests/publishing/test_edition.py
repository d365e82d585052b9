"""What an edition prints: titles, sentences, tables, and the Comments cell."""

from dataclasses import replace
from datetime import date

import pytest

from codemoot.domain.collation.responses import Facts
from codemoot.domain.confidentiality import Audience, Claim
from codemoot.domain.questions import Question
from codemoot.publishing.edition import Edition, columns, heading, line, long_date
from publishing.editions import CANARY, QUESTIONS, WORDING, edition, edition_of, projection, row


def with_facts(facts: Facts) -> Edition:
    return Edition(replace(projection(), facts=facts), WORDING)


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        (Facts("SECMP0901", "A spare store"), "SECMP0901 ‘A spare store’"),
        (Facts(reference="SECMP0901"), "SECMP0901"),
        (Facts(title="A spare store"), "A spare store"),
        (Facts(), "Collated responses"),
    ],
)
def test_the_title_is_made_of_the_facts_that_are_known(facts: Facts, title: str) -> None:
    assert with_facts(facts).title == title


def test_a_sentence_whose_fact_is_unknown_is_left_out() -> None:
    printed = with_facts(Facts(reference="SECMP0901"))

    assert printed.about == [
        "This document holds the responses to the SECMP0901 Modification Report Consultation (MRC)."
    ]
    assert printed.about_again == []


def test_the_current_stage_is_the_number_in_the_banner() -> None:
    assert edition().current_stage == "03"
    assert with_facts(Facts()).current_stage == ""


def test_every_question_has_its_table_and_every_row_a_place_in_one() -> None:
    unasked = row("Q9", "Northmoor Energy", "Yes", "Nobody asked.")

    tables = {question: len(rows) for question, rows in edition_of(unasked).tables()}

    assert tables == {**dict.fromkeys(QUESTIONS, 0), Question("Q9"): 1}


def test_a_claimed_comment_is_marked_for_those_who_see_it_and_masked_for_the_rest() -> None:
    claimed = row("Q1", "Fernhill Energy", "Yes", CANARY, Claim(shared_with_board=True))

    printed = {
        audience: edition_of(claimed, audience=audience).comment(
            edition_of(claimed, audience=audience).projection.rows[0]
        )
        for audience in (Audience.PUBLIC, Audience.BOARD)
    }

    assert printed == {
        Audience.PUBLIC: "Marked as Confidential.",
        Audience.BOARD: f"[In confidence: comment, shared with the Board]\n{CANARY}",
    }


def test_a_comment_that_the_source_withholds_is_masked_for_everyone() -> None:
    withheld = edition_of(row("Q1", "Fernhill Energy", "Yes", None))

    assert withheld.comment(withheld.projection.rows[0]) == "Marked as Confidential."


def test_a_question_is_headed_by_its_number_and_asked_on_a_line() -> None:
    assert (heading(QUESTIONS[0]), line(QUESTIONS[1])) == ("Question 1", "Q2: Do you agree with the date?")
    assert line(Question("Q4")) == "Q4:"


def test_the_answer_column_is_headed_as_printed_and_never_blank() -> None:
    assert columns(QUESTIONS[0]) == ("Party Name", "Party Category", "Yes/No/ Neutral", "Comments")
    assert columns(QUESTIONS[2])[2] == "Answer"


def test_a_date_is_written_as_people_write_it() -> None:
    assert long_date(date(2018, 12, 9)) == "9 December 2018"
