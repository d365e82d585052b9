"""The figures of a summary: the same numbers wherever they are printed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.collation.document import Row
from codemoot.domain.collation.project import project
from codemoot.domain.confidentiality import Audience, Claim, Scope
from codemoot.domain.objectives import Effect, Stance
from codemoot.domain.questions import Question
from codemoot.publishing.edition import Edition, heading
from codemoot.publishing.figures import Figure, Line
from codemoot.publishing.summary import PARTIES_SHOWN, figures
from publishing.editions import CANARY, WORDING, collation, edition, edition_of, row


def named(printed: Edition, title: str) -> Figure:
    (found,) = (figure for figure in figures(printed) if figure.title == title)
    return found


def titles(printed: Edition) -> list[str]:
    return [figure.title for figure in figures(printed)]


def test_the_figures_of_an_edition_in_their_order() -> None:
    assert titles(edition()) == [
        "Who responded",
        "Responses by Party Category",
        "Answers to each question",
        "Question 1, by Party Category",
        "Question 2, by Party Category",
        "Answered Yes",
        "Comments",
        "Answers at a glance",
    ]


def test_answers_are_counted_in_the_order_of_the_scale_then_others_then_none() -> None:
    answers = named(edition(), "Answers to each question")

    assert answers.heads == ("Question", "Yes", "No", "Neutral", "If costs allow", "Not answered")
    assert answers.lines == (Line("Question 1", (3, 1, 1, 0, 0)), Line("Question 2", (2, 1, 0, 1, 1)))


def test_answers_are_counted_within_each_category() -> None:
    assert named(edition(), "Question 1, by Party Category").lines == (
        Line("All responses", (3, 1, 1)),
        Line("Large Supplier", (2, 0, 0)),
        Line("Small Supplier", (0, 0, 1)),
        Line("Network Operator", (0, 1, 0)),
        Line("Other SEC Party", (1, 0, 0)),
    )


def test_a_category_that_did_not_respond_is_named_and_shown_with_none() -> None:
    figure = named(edition(), "Responses by Party Category")

    assert figure.note == "No response came from: Gas Network."
    assert figure.lines[-1] == Line("Gas Network", (0,))


def test_a_withheld_answer_is_counted_as_confidential_and_only_so() -> None:
    withheld = row("Q1", "Fernhill Energy", "No", CANARY, Claim(Scope.ANSWER))

    answers = named(edition_of(withheld, audience=Audience.PUBLIC), "Answers to each question")

    assert answers.heads == ("Question", "Yes", "No", "Neutral", "Confidential")
    assert answers.lines == (Line("Question 1", (0, 0, 0, 1)),)


def test_how_many_answered_yes_is_set_side_by_side_and_not_called_support() -> None:
    figure = named(edition(), "Answered Yes")

    assert figure.lines[:2] == (
        Line("All responses", ("3\xa0of\xa05", "2\xa0of\xa05")),
        Line("Large Supplier", ("2\xa0of\xa02", "1\xa0of\xa02")),
    )
    assert "support" not in figure.title


def test_other_ways_of_counting_are_shown_where_they_differ() -> None:
    joint = replace(row("Q1", "Northmoor Energy", "Yes", ""), represents=4)
    again = row("Q1", "Northmoor Energy", "Yes", "Again.")

    printed = edition_of(joint, again)

    assert named(printed, "Who responded").lines == (
        Line("Responses", (2,)),
        Line("Parties that responded", (1,)),
        Line("Parties represented", (5,)),
    )
    assert named(printed, "Answers, by Party").lines == (Line("Question 1", (1, 0, 0)),)
    assert named(printed, "Answers, by Parties represented").lines == (Line("Question 1", (5, 0, 0)),)


def test_the_kinds_of_comment_are_counted() -> None:
    assert named(edition(Audience.PUBLIC, Claim()), "Comments").lines == (
        Line("Question 1", (3, 1, 1, 0, 0)),
        Line("Question 2", (3, 0, 0, 2, 0)),
        Line("Question 3", (4, 0, 0, 0, 1)),
    )


def test_objectives_are_shown_to_the_administrator_with_symbol_and_word() -> None:
    printed = edition(Audience.ADMINISTRATOR)

    assert named(printed, "Objectives").lines == (
        Line("(a) Meters are provided and run well", (1, 0, 0, 1)),
        Line("(g) The code is administered openly", (1, 0, 0, 0)),
    )
    assert named(printed, "Objectives by Party").lines == (
        Line("(a) Meters are provided and run well", ("▲\xa0Better", "✕\xa0Denied")),
        Line("(g) The code is administered openly", ("▲\xa0Better", "")),
    )
    assert named(printed, "Objectives").note == "Read from the text of the comments; not confirmed by anyone."


def test_a_party_that_says_two_things_of_an_objective_has_both() -> None:
    said = (
        Stance("Q1", "Fernhill Energy", "a", Effect.BETTER),
        Stance("Q2", "Fernhill Energy", "a", Effect.WORSE),
    )
    printed = Edition(project(replace(collation(), stances=said), Audience.ADMINISTRATOR), WORDING)

    assert named(printed, "Objectives by Party").lines[0].cells == ("▲\xa0Better / ▼\xa0Worse",)


def test_many_different_answers_are_added_together_beyond_the_most_frequent() -> None:
    given = [row("Q1", f"Party {number}", f"Answer {number}", "") for number in range(20)]

    figure = named(edition_of(*given), "Answers to each question")

    assert figure.heads[-1] == "Other answers"
    assert sum(figure.counts[0]) == 20


def test_with_too_many_parties_to_look_at_there_is_no_table_of_them() -> None:
    given = [row("Q1", f"Party {number}", "Yes", "") for number in range(PARTIES_SHOWN + 1)]

    assert "Answers at a glance" not in titles(edition_of(*given))


def test_an_edition_without_rows_has_a_summary_without_answers() -> None:
    assert titles(edition_of()) == ["Comments"]


def test_a_question_without_answers_is_not_drawn() -> None:
    only_comments = row("Q3", "Fernhill Energy", "", "We have said it.")

    assert titles(edition_of(only_comments)) == ["Who responded", "Responses by Party Category", "Comments"]


answers = st.sampled_from(["Yes", "No", "Neutral", "n/a", "", "If costs allow", "Perhaps", "NO."])
given_rows = st.lists(
    st.builds(
        row,
        st.sampled_from(["Q1", "Q2"]),
        st.sampled_from(["Northmoor Energy", "Fernhill Energy", "Pennine Networks"]),
        answers,
        st.just(""),
    )
)


@given(given_rows)
def test_counted_answers_add_up_to_the_rows(given: list[Row]) -> None:
    counted = [figure for figure in figures(edition_of(*given)) if figure.title == "Answers to each question"]

    sums = {
        line.label: sum(counts)
        for figure in counted
        for line, counts in zip(figure.lines, figure.counts, strict=True)
    }
    assert all(
        sums[heading(question)] == len(rows)
        for question, rows in edition_of(*given).tables()
        if heading(question) in sums
    )


def test_a_question_that_nobody_asked_is_counted_too() -> None:
    unasked = replace(row("Q1", "Fernhill Energy", "Yes", ""), question="Q9")

    assert named(edition_of(unasked), "Answers to each question").lines == (Line("Question 9", (1,)),)
    assert Question("Q9").scale == ()
