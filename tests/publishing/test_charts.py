"""The picture of a figure."""

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from codemoot.publishing.charts import LIGHT, bars, colours, ink, parts
from codemoot.publishing.figures import Figure, Line

ANSWERS = Figure(
    "Answers <all>",
    ("Question", "Yes", "No", "If costs allow"),
    (Line("Question 1", (6, 1, 1)), Line("Question 2", (4, 0, 0))),
    pictured=True,
)


def drawing(figure: Figure) -> ET.Element:
    return ET.fromstring(bars(figure))  # noqa: S314  (our own text)


def test_the_parts_of_a_bar_are_in_proportion_and_follow_one_another() -> None:
    first, second = parts(ANSWERS)

    assert [(part.start, part.width) for part in first] == [(0, 75), (75, 12.5), (87.5, 12.5)]
    assert [(part.start, part.width) for part in second] == [(0, 50)]


def test_a_part_carries_its_name_and_number_where_they_fit() -> None:
    first, _ = parts(ANSWERS)

    assert [part.words for part in first] == ["Yes 6", "1", "1"]


def test_the_picture_says_in_words_what_it_shows() -> None:
    picture = drawing(ANSWERS)

    assert picture.attrib["role"] == "img"
    assert picture.attrib["aria-label"] == (
        "Answers <all>. Question 1: 6 Yes, 1 No, 1 If costs allow; Question 2: 4 Yes."
    )


def test_an_answer_has_its_colour_in_every_figure() -> None:
    other = Figure("Other", ("Question", "No", "Yes"), ())

    assert colours(other) == (colours(ANSWERS)[1], colours(ANSWERS)[0])


def test_a_long_name_goes_on_in_a_second_line() -> None:
    long = Figure("Objectives", ("Objective", "Better"), (Line("(a) " + "word " * 12, (1,)),))

    names = [text.text for text in drawing(long).iter("{http://www.w3.org/2000/svg}text")]

    assert names == ["(a) word word word word word word word", "word word word word word", "1"]


def test_words_are_dark_on_light_and_light_on_dark() -> None:
    assert {ink(fill) for fill in LIGHT} == {"1B2430"}
    assert ink("1F6F78") == "FFFFFF"


@given(st.lists(st.lists(st.integers(0, 10_000), min_size=3, max_size=3), min_size=1, max_size=5), st.text())
def test_no_bar_is_wider_than_the_picture_and_none_is_lost(counts: list[list[int]], title: str) -> None:
    figure = Figure(
        title, ("Line", "Yes", "No", "Other"), tuple(Line("A line", tuple(row)) for row in counts)
    )

    drawn = parts(figure)

    assert [len(bar) for bar in drawn] == [sum(count > 0 for count in row) for row in counts]
    assert all(part.start + part.width <= 100.001 for bar in drawn for part in bar)
