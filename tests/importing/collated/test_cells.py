"""What the rows of all tables are put together to."""

from hypothesis import given
from hypothesis import strategies as st

from cast import NORTHMOOR
from codemoot.domain.collation.responses import Answer
from codemoot.domain.findings import Finding
from codemoot.importing.collated.cells import Cell, put_together


def cell(question: str, party: str = NORTHMOOR, category: str = "Large Supplier") -> Cell:
    return Cell(party, category, Answer(question, "Yes", where=f"old.txt, {question}"))


def test_what_one_party_answers_in_every_table_is_one_response() -> None:
    responses, findings = put_together([cell("Q1"), cell("Q2")], ())

    assert [[answer.question for answer in one.answers] for one in responses] == [["Q1", "Q2"]]
    assert findings == ()


def test_a_party_printed_twice_in_a_table_gave_two_responses() -> None:
    responses, _ = put_together([cell("Q1"), cell("Q1"), cell("Q2"), cell("Q2")], ())

    assert [[answer.question for answer in one.answers] for one in responses] == [["Q1", "Q2"], ["Q1", "Q2"]]


def test_a_company_in_two_categories_gave_a_response_in_each() -> None:
    small = "Small Supplier"

    responses, findings = put_together(
        [cell("Q1"), cell("Q1", category=small), cell("Q2", category=small)], ()
    )

    assert [(one.category, len(one.answers)) for one in responses] == [("Large Supplier", 1), (small, 2)]
    assert findings == ()


def test_a_category_that_differs_between_tables_is_told_and_the_first_kept() -> None:
    responses, findings = put_together([cell("Q1"), cell("Q2", category="Small Supplier")], ())

    assert [one.category for one in responses] == ["Large Supplier"]
    assert findings == (
        Finding(
            "category-differs",
            "old.txt, Q2",
            "Northmoor Energy: Large Supplier, here Small Supplier; the first was kept.",
        ),
    )


def test_of_the_prints_of_a_name_the_one_least_split_stands_for_all() -> None:
    responses, _ = put_together(
        [cell("Q1", "Nor thmoor Energy"), cell("Q2"), cell("Q3", "North moor Energy")], ()
    )

    assert [one.party for one in responses] == [NORTHMOOR]


def test_the_register_spells_a_name_that_differs_by_spaces_alone() -> None:
    responses, _ = put_together(
        [cell("Q1", "Nor thmoor Energy"), cell("Q2", "northmoor energy")], (NORTHMOOR,)
    )

    assert [one.party for one in responses] == [NORTHMOOR]


@given(st.lists(st.tuples(st.sampled_from(["Q1", "Q2", "Q3"]), st.sampled_from(["A", "B", ""]))))
def test_no_cell_is_lost_and_no_response_answers_a_question_twice(rows: list[tuple[str, str]]) -> None:
    responses, _ = put_together([cell(question, party) for question, party in rows], ())

    given_answers = [(answer.question, one.party) for one in responses for answer in one.answers]
    assert sorted(given_answers) == sorted(rows)
    assert all(len({a.question for a in one.answers}) == len(one.answers) for one in responses)
