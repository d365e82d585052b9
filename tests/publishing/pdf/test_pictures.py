"""Figures as the template draws them."""

from codemoot.publishing.figures import Figure, Line
from codemoot.publishing.pdf.pictures import picture

ANSWERS = Figure(
    "Answers",
    ("Question", "Yes", "No"),
    (Line("Question 1", (3, 1)), Line("Question 2", (0, 2))),
    note="Each response is counted once.",
    pictured=True,
)


def test_a_picture_has_its_words_its_table_its_key_and_its_bars() -> None:
    drawn = picture(ANSWERS)

    assert drawn["alternative"] == "Answers. Question 1: 3 Yes, 1 No; Question 2: 2 No."
    assert drawn["lines"] == [("Question 1", 3, 1), ("Question 2", 0, 2)]
    assert [entry["name"] for entry in drawn["key"]] == ["Yes", "No"]
    assert [(part["start"], part["width"]) for part in drawn["bars"][0]["parts"]] == [(0, 75), (75, 25)]


def test_a_figure_of_words_is_a_table_only() -> None:
    drawn = picture(Figure("Said", ("Party", "Q1"), (Line("Larkspur Data", ("Yes 中",)),)))

    assert (drawn["bars"], drawn["key"], drawn["alternative"]) == ([], [], "")
    assert drawn["lines"] == [("Larkspur Data", "Yes [U+4E2D]")]
