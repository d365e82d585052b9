"""What the printed form and its reader agree on can be read back from what is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.forms import (
    FRONT,
    OF_QUESTION,
    Box,
    Place,
    label,
    read_label,
    read_stamp,
    stamp,
    wording_mark,
)
from codemoot.domain.questions import Question

ids = st.integers(1, 99).map(lambda number: f"Q{number}")
places = st.sampled_from(list(FRONT)).map(Place) | st.builds(Place, st.sampled_from(list(OF_QUESTION)), ids)
headings = st.text(st.characters(exclude_characters="\n\r"), min_size=1).map(str.strip)


@given(places)
def test_the_words_beside_a_box_say_which_it_is(place: Place) -> None:
    assert read_label(label(place)) == (place, "")


@given(ids, headings)
def test_the_words_beside_an_answer_say_what_may_be_chosen(id_: str, heading: str) -> None:
    place = Place(Box.ANSWER, id_)

    assert read_label(label(place, heading)) == (place, heading)


@pytest.mark.parametrize(
    "words",
    ["", "Party names", "Comments on Q1 and Q2", "Answer to Q1 (Yes/No) Yes", "Keep the comments on Q1"],
)
def test_other_words_say_nothing(words: str) -> None:
    assert read_label(words) is None


def test_a_place_has_a_tag_of_its_own() -> None:
    assert Place(Box.PARTY).tag == "codemoot:party"
    assert Place(Box.COMMENTS, "Q3").tag == "codemoot:Q3:comments"


def test_the_stamp_is_read_wherever_it_stands() -> None:
    assert stamp("SECMP0101-MRC", "3f9a2c") == "Form SECMP0101-MRC v1 · 3f9a2c"
    assert read_stamp("x Form SECMP0101-MRC v1 · 3f9a2c\tPage 2") == ("SECMP0101-MRC", "3f9a2c")
    assert read_stamp("Form SECMP0101-MRC") is None


asked = st.builds(Question, ids, st.none() | st.text(), st.sampled_from(["", "Yes/No", "Yes/No/ Neutral"]))


@given(st.lists(asked))
def test_the_mark_is_of_the_words_not_of_their_spacing(questions: list[Question]) -> None:
    spaced = [Question(q.id, f" {q.text or ''}\n", f"{q.heading} ") for q in questions]

    assert wording_mark(spaced) == wording_mark(questions)


def test_the_mark_changes_with_any_word() -> None:
    first = Question("Q1", "Should it be approved?", "Yes/No")
    others = [
        Question("Q2", "Should it be approved?", "Yes/No"),
        Question("Q1", "Should it be rejected?", "Yes/No"),
        Question("Q1", "Should it be approved?", "Yes/No/ Neutral"),
    ]

    assert len({wording_mark([each]) for each in (first, *others)} | {wording_mark([])}) == 5
