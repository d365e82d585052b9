"""What the joiner leaves alone: true word boundaries, labels, names, slips of the writer."""

import pytest

from codemoot.importing.joining import Joined, Joiner

LABELS = [
    "better facilitates objectives a and g as shown",
    "objective g as well as objective e as before",
    "options e, f or g would do",
    "limb f or limb g",
    "Part 2 a is clear",
    "from 9 a m to 5 p m",
    "Plan B is better; Option A is not",
    "vitamin C and D",
    "an e-mail to us e-mail",
    "press Ctrl-s and wait",
    "clauses G3.9 (a), D8 and S 3, Q1 and a x b",
    "J F Smith said so",
]
SET_APART = [
    "in to the room, on to the next, may be, an other, any one, some one",
    "non compliance with sub section 3, re use of pre payment, co operation, not re opened",
    "ad hoc, et al, per cent, pro rata, vice versa, inter alia, de facto",
    "stake holders, tax payers, work force, web site, data base, time frame",
    "a long way, a cross party view, a bout of flu, a part of it, a dam, be low, so me",
]
SLIPS = [
    "protects the marker, and we cannot agreed to it",
    "we don t know; they re late; we ll see; I m not sure",
    "see http://exam ple.com/t est and mail a.b@example.com t",
    "‘[does / does not]’ and Yes/No/ Neutral",
    "the “TO BE” state of th7e P1 lan",
    "asked Jo in March and Mr Al low",
]


@pytest.mark.parametrize("text", [*LABELS, *SET_APART, *SLIPS])
def test_what_may_have_been_meant_is_left(text: str) -> None:
    assert Joiner().join(text) == Joined(text, 0)


def test_a_letter_that_names_something_on_the_line_before_is_seen() -> None:
    assert Joiner().join("it serves objective\ng as well").text == "it serves objective\ng as well"


def test_a_letter_that_its_document_uses_as_a_sign_is_no_piece() -> None:
    text = "Of the n items, n were lost; n = 7. The sys tem wil l be fol lowed."

    joined = (Joiner(text=text).join("the n th").text, Joiner(text=text).join(text).joined)

    assert joined == ("the n th", 3)


def test_a_document_hardly_ever_split_keeps_its_single_letters() -> None:
    text = "Turn i t off. " + "The meter was read and the reading was sent. " * 300

    assert Joiner(text=text).join(text) == Joined(text, 0)


def test_a_name_is_not_found_inside_other_words() -> None:
    assert Joiner(["Together", "Together Energy"]).join("To get her home").text == "To get her home"
