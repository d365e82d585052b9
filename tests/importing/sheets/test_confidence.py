"""What headings say of confidence and of publication."""

import pytest

from codemoot.domain.confidentiality import Scope
from codemoot.importing.sheets.confidence import allows_publication, claims_confidence, scope_claimed


@pytest.mark.parametrize(
    "heading",
    [
        "Confidential",
        "Confidential? (Y/N)",
        "Conf",
        "Q1 conf",
        "Q2 - Is your answer confidential?",
        "Keep this response confidential",
        "Do you want your response to be treated in confidence?",
        "I do not want my response to be published",
        "Confidential - do not publish",
        "Not for publication",
        "Unpublished",
        "Withhold from publication?",
        "Object to publication",
        "Private",
        "Q1 private",
        "Keep this private?",
        "Commercially sensitive?",
        "Contains sensitive information",
        "Sensitive (Y/N)",
        "Do not share",
        "Not to be disclosed",
        "Withhold",
        "Restricted",
        "Redact before publication",
        "Anonymous?",
        "Keep secret",
        "Name withheld",
        "Is any of this private?",
        "Which parts are confidential?",
        "Do you wish to remain anonymous?",
        "Would you like your name withheld?",
        "Do you object to publication?",
        "doNotPublish",
        "isConfidential",
    ],
)
def test_a_yes_under_such_a_heading_is_a_claim_and_a_no_is_none(heading: str) -> None:
    assert claims_confidence(heading, ["Yes", "No"])
    assert not allows_publication(heading, ["Yes", "No"])


@pytest.mark.parametrize(
    "heading",
    [
        "May we publish your response?",
        "OK to publish?",
        "Publish?",
        "Q1 publish?",
        "May be shared",
        "Consent to publish?",
        "Can we share this?",
        "No objection to publication",
        "Public?",
        "Not confidential",
        "Non-confidential",
        "Can be made public",
        "May we share this with the authority?",
        "Are you happy for us to publish this?",
    ],
)
def test_a_no_under_such_a_heading_is_a_claim_and_a_yes_is_none(heading: str) -> None:
    assert allows_publication(heading, ["Yes", "No"])
    assert not claims_confidence(heading, ["Yes", "No"])


def test_a_heading_that_says_both_claims_either_way() -> None:
    assert claims_confidence("Publish anonymously?")
    assert allows_publication("Publish anonymously?")


@pytest.mark.parametrize(
    "heading",
    [
        "Do you agree that private data should be shared?",
        "Q3: Do you agree that private data should be shared?",
        "Do you agree that confidential data is shared too widely?",
        "Should the data be confidential?",
        "Should the register be published?",
        "How should sensitive readings be stored?",
        "Private sector or public sector",
        "Organisation type (public/private)",
        "Date of publication",
        "Market share",
        "Privacy policy accepted",
        "Email address (will not be published)",
        "Share with Board",
        "Share confidential material with the board?",
        "Secretary of State",
        "Party Name",
        "Q1 answer",
    ],
)
def test_a_question_or_another_thing_with_such_a_word_in_it_is_neither(heading: str) -> None:
    assert not claims_confidence(heading, ["Yes", "No"])
    assert not allows_publication(heading, ["Yes", "No"])


@pytest.mark.parametrize("heading", ["Data sharing", "Privacy of the readings", "Public comments"])
@pytest.mark.parametrize(
    "cells", [["Agree", "Strongly disagree"], ["We think that this would cost the smallest of us too much."]]
)
def test_opinions_under_a_word_that_is_a_topic_too_are_answers(heading: str, cells: list[str]) -> None:
    assert not claims_confidence(heading, cells)
    assert not allows_publication(heading, cells)


@pytest.mark.parametrize("heading", ["Private", "Keep secret", "Reason for confidentiality"])
def test_whatever_stands_under_a_plain_claim_it_is_one(heading: str) -> None:
    assert claims_confidence(heading, ["We bid for the same contract as our rivals do this year."])


def test_a_long_heading_about_the_response_is_one_if_its_cells_say_so() -> None:
    heading = "Are you content for us to share your response with others who work in this policy area?"

    assert allows_publication(heading, ["Yes", "No", "Publish without my name"])
    assert not allows_publication(heading, ["It depends on what they would do with all of what we said."])


@pytest.mark.parametrize(
    ("heading", "scope"),
    [
        ("Anonymous?", Scope.IDENTITY),
        ("Keep my name private", Scope.IDENTITY),
        ("Q1 anonymous", Scope.IDENTITY),
        ("Private", Scope.COMMENT),
    ],
)
def test_who_it_is_may_be_what_is_claimed(heading: str, scope: Scope) -> None:
    assert scope_claimed(heading, Scope.COMMENT) == scope
