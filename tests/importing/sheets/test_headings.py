"""What column headings say."""

import pytest

from codemoot.importing.sheets.headings import (
    EXPLAINS,
    PERSONAL,
    SEVERAL,
    Role,
    cell_heading,
    certain_role,
    is_question,
    label,
    label_number,
    may_have_role,
    plain,
    without_label,
)


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Party Name", Role.PARTY),
        ("  party\u00a0NAME ", Role.PARTY),
        ("Party Category", Role.CATEGORY),
        ("Confidential", Role.CONFIDENTIAL),
        ("Share with Board", Role.SHARED),
        ("Parties represented", Role.REPRESENTS),
        ("Received", Role.RECEIVED),
        ("Organisation", None),
    ],
)
def test_the_headings_of_the_contract_are_certain(heading: str, role: Role | None) -> None:
    assert certain_role(heading) == role


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("Q1 answer", (1, Role.ANSWER)),
        ("q12\u00a0Comments", (12, Role.COMMENT)),
        ("Q1 comment", (1, Role.COMMENT)),
        ("Q3 Confidential", (3, Role.CONFIDENTIAL)),
        ("Q3_confidentiality", (3, Role.CONFIDENTIAL)),
        ("Q1Private", (1, Role.CONFIDENTIAL)),
        ("Q1 restricted", (1, Role.CONFIDENTIAL)),
        ("Q1", (1, Role.ANSWER)),
        ("Question 2 response", (2, Role.ANSWER)),
        ("answers.Q1.comment", (1, Role.COMMENT)),
        ("Q1: Do you agree?", None),
        ("Q99999", None),
    ],
)
def test_a_heading_may_name_a_question_and_its_part(heading: str, cell: tuple[int, Role] | None) -> None:
    assert cell_heading(heading) == cell


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Organisation", Role.PARTY),
        ("Name of organisation", Role.PARTY),
        ("Your name", Role.PARTY),
        ("Respondent type", Role.CATEGORY),
        ("What type of organisation are you?", Role.CATEGORY),
        ("respondent_id", Role.ID),
        ("Document ID", Role.ID),
        ("Timestamp", Role.RECEIVED),
        ("Submission date", Role.RECEIVED),
        ("Question number", Role.QUESTION),
    ],
)
def test_headings_of_the_world_suggest_a_role(heading: str, role: Role) -> None:
    assert may_have_role(heading, role)


def test_a_long_heading_is_a_question_whatever_words_are_in_it() -> None:
    heading = (
        "Organisation type, as you would have it described in the register of responses to this consultation"
    )

    assert not may_have_role(heading, Role.CATEGORY)


@pytest.mark.parametrize(
    ("heading", "number", "said"),
    [
        ("Q3: Do you agree?", 3, "3"),
        ("3. Do you agree?", 3, "3"),
        ("Prop 1 Q3 - Do you agree?", 3, "prop 1 3"),
        ("Question 3 – Why?", 3, "3"),
        ("Do you agree with all 3 options?", None, ""),
    ],
)
def test_a_heading_may_number_its_question(heading: str, number: int | None, said: str) -> None:
    assert (label_number(heading), label(heading)) == (number, said)


@pytest.mark.parametrize("heading", ["Q3: Do you agree?", "3. Do you agree?", "Question 3 – Do you agree?"])
def test_the_number_is_no_part_of_the_question(heading: str) -> None:
    assert without_label(heading) == "Do you agree?"


def test_a_heading_that_is_only_a_number_stays() -> None:
    assert without_label("Q3:") == "Q3:"


@pytest.mark.parametrize(
    ("heading", "asks"),
    [
        ("Do you agree?", True),
        ("To what extent do you agree", True),
        ("After a failure, how often do you [repeat it]", True),
        ("Region", False),
    ],
)
def test_a_question_is_known_by_its_words(heading: str, *, asks: bool) -> None:
    assert is_question(heading) is asks


@pytest.mark.parametrize(
    "heading",
    [
        "Please explain your answer",
        'If you answered "No" to the previous question, please say why.',
        "Further comments",
        "Why?",
        "Reasons",
    ],
)
def test_a_column_may_explain_the_one_before(heading: str) -> None:
    assert EXPLAINS.search(plain(heading))


@pytest.mark.parametrize("heading", ["Have you met any causes not described above?", "Do you agree?"])
def test_a_question_of_its_own_explains_nothing(heading: str) -> None:
    assert not EXPLAINS.search(plain(heading))


def test_a_space_for_several_answers_belongs_to_none() -> None:
    assert SEVERAL.search(plain("Please use this space to explain your answers to questions 1-7"))


@pytest.mark.parametrize(
    ("heading", "personal"),
    [
        ("Email address", True),
        ("Leave us your email (optional)", True),
        ("Which region of the country do you live in?", True),
        ("Age", True),
        ("demographic_data.Do you drive?", True),
        ("Should notices be sent by e-mail?", False),
        ("Do you agree with the regional plan?", False),
    ],
)
def test_who_responds_is_no_answer(heading: str, *, personal: bool) -> None:
    assert bool(PERSONAL.search(plain(heading))) is personal
