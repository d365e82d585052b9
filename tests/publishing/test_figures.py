"""One figure: its words, and its parts where a page is too narrow for it."""

from codemoot.publishing.figures import COLUMNS_SHOWN, Figure, Line, alternative, narrowed

ANSWERS = Figure(
    "Question 1",
    ("Party Category", "Yes", "No"),
    (Line("Large Supplier", (6, 1)), Line("Small Supplier", (0, 0))),
    pictured=True,
)


def test_a_picture_is_told_in_words() -> None:
    assert alternative(ANSWERS) == "Question 1. Large Supplier: 6 Yes, 1 No; Small Supplier: none."


def test_a_figure_is_numeric_when_every_cell_is_a_count() -> None:
    assert ANSWERS.numeric
    assert not Figure("Answers", ("Party", "Q1"), (Line("Fernhill Energy", ("Yes",)),)).numeric


def test_a_wide_figure_becomes_several_and_loses_nothing() -> None:
    ids = tuple(f"Q{number}" for number in range(1, COLUMNS_SHOWN + 2))
    wide = Figure("Answers", ("Party", *ids), (Line("Fernhill Energy", ids),), note="As printed.")

    first, second = narrowed(wide)

    assert (first.title, second.title) == ("Answers: Q1 to Q4", "Answers: Q5 to Q7")
    assert first.heads[1:] + second.heads[1:] == ids
    assert first.lines[0].cells + second.lines[0].cells == ids
    assert (first.note, second.note) == ("As printed.", "")


def test_columns_with_long_names_have_the_room_that_their_words_need() -> None:
    parties = ("Northmoor Telecommunications", *("Fernhill Energy",) * 5)
    stances = Figure("Objectives", ("Objective", *parties), (Line("(a)", ("Better",) * 6),))

    assert [len(figure.heads) - 1 for figure in narrowed(stances)] == [3, 3]


def test_a_name_however_long_stands_in_some_figure() -> None:
    parties = ("Northmoor" * 10, "Brightwater" * 10)
    stances = Figure("Objectives", ("Objective", *parties), (Line("(a)", ("Better",) * 2),))

    assert [figure.heads[1:] for figure in narrowed(stances)] == [parties[:1], parties[1:]]


def test_a_picture_is_never_cut() -> None:
    wide = Figure("Answers", ("Question", *"ABCDEFGH"), (Line("Question 1", tuple(range(8))),), pictured=True)

    assert list(narrowed(wide)) == [wide]
