"""Cutting a long collation into volumes."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.collation.document import Row
from codemoot.domain.questions import Question
from codemoot.publishing.pdf.volumes import ROW, volumes, weight
from publishing.editions import row

ONE = replace(row("Q1", "N" * 10, "Yes", "c" * 90), member="")
WEIGHT = ROW + 100


def tables(*counts: int) -> list[tuple[Question, list[Row]]]:
    return [
        (Question(f"Q{number}"), [replace(ONE, answer=str(place)) for place in range(count)])
        for number, count in enumerate(counts, 1)
    ]


def shape(*counts: int, full: int) -> list[list[tuple[str, int, int]]]:
    """Return of each volume its questions, where they start and how many rows of them it has."""
    cut = volumes(tables(*counts), full * WEIGHT)
    return [[(part.question.id, part.start, len(part.rows)) for part in volume.parts] for volume in cut]


def test_a_short_collation_is_one_volume() -> None:
    assert shape(3, 3, full=6) == [[("Q1", 0, 3), ("Q2", 0, 3)]]


def test_a_volume_ends_between_questions_where_it_can() -> None:
    assert shape(3, 3, 3, full=7) == [[("Q1", 0, 3), ("Q2", 0, 3)], [("Q3", 0, 3)]]


def test_a_question_too_long_for_one_volume_is_cut_into_even_parts() -> None:
    assert shape(9, full=6) == [[("Q1", 0, 5)], [("Q1", 5, 4)]]


def test_a_question_without_rows_is_printed() -> None:
    assert shape(0, 1, full=5) == [[("Q1", 0, 0), ("Q2", 0, 1)]]


def test_a_volume_has_a_row_at_least() -> None:
    assert shape(2, full=1) == [[("Q1", 0, 1)], [("Q1", 1, 1)]]


def test_no_questions_are_one_volume() -> None:
    assert [(one.number, one.of, one.parts) for one in volumes([])] == [(1, 1, ())]


def test_a_comment_of_many_lines_takes_more_room() -> None:
    rows = [replace(ONE, comment="line\n" * 50)] * 2

    assert len(volumes([(Question("Q1"), rows)], full=1_600)) == 2


@given(st.lists(st.integers(0, 40), max_size=6), st.integers(1, 30))
def test_every_row_stands_in_one_volume_in_its_order(counts: list[int], full: int) -> None:
    cut = volumes(tables(*counts), full * WEIGHT)

    printed = [(part.question.id, one) for volume in cut for part in volume.parts for one in part.rows]

    assert printed == [(question.id, one) for question, rows in tables(*counts) for one in rows]
    assert [(volume.number, volume.of) for volume in cut] == [(n, len(cut)) for n in range(1, len(cut) + 1)]


@given(st.lists(st.integers(0, 40), max_size=6), st.integers(1, 30))
def test_no_volume_is_more_than_a_row_over_full(counts: list[int], full: int) -> None:
    assert all(weight(one) <= (full + 1) * WEIGHT for one in volumes(tables(*counts), full * WEIGHT))
