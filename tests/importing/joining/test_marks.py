"""Spaces before marks, which a PDF adds as it adds those inside words."""

import pytest

from codemoot.importing.joining import Joiner

DAMAGE = "The sys tem wil l be fol lowed. "


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("It is approved .", "It is approved."),
        ("Is it approved ?", "Is it approved?"),
        ("Yes , it is ; really !", "Yes, it is; really!"),
        ("He said “approved .”", "He said “approved.”"),
        ("(see G3.9 (a) ).", "(see G3.9 (a) )."),
        ("As follows :", "As follows:"),
        ("each User ’s view, and they didn ’t", "each User’s view, and they didn’t"),
    ],
)
def test_a_space_before_a_mark_is_closed(damaged: str, whole: str) -> None:
    assert Joiner().join(damaged).text == whole


@pytest.mark.parametrize(
    "text",
    ["well . . . perhaps", "a ratio of 2 : 1", "a .csv file", "it cost .5 more", "Yes -", "wait ... now"],
)
def test_marks_that_stand_apart_by_right_are_left(text: str) -> None:
    assert Joiner().join(text).text == text


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("a self -assessment", "a self-assessment"),
        ("the pre -payment meter", "the pre-payment meter"),
        ("End -to-End", "End-to-End"),
        ("a half -hourly, cost -benefit, third -party view", "a half-hourly, cost-benefit, third-party view"),
    ],
)
def test_a_space_before_a_hyphen_is_closed_in_a_compound(damaged: str, whole: str) -> None:
    assert Joiner().join(damaged).text == whole


@pytest.mark.parametrize(
    "text",
    ["reject -this is wrong", "yes -we agree", "5 -10 days", "the cost - in full", "ls -l", "- one\n-two"],
)
def test_a_dash_is_not_a_hyphen(text: str) -> None:
    assert Joiner().join(text).text == text


def test_a_compound_is_known_from_the_rest_of_its_document() -> None:
    text = DAMAGE + "The gateway-owner agreed."

    joined = (Joiner(text=text).join("gateway -owner").text, Joiner().join("gateway -owner").text)

    assert joined == ("gateway-owner", "gateway -owner")


def test_in_a_document_without_split_words_a_space_before_a_mark_is_its_writers() -> None:
    text = "It was approved . The self -assessment ?"

    assert Joiner(text=text).join(text).text == text
