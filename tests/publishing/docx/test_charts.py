"""The chart part of a figure."""

from lxml import etree

from codemoot.publishing.docx.charts import chart
from codemoot.publishing.figures import Figure, Line

NAMES = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}
ANSWERS = Figure(
    "Answers",
    ("Question", "Yes", "No & <never>"),
    (Line("Question 1", (7, 2)), Line("Question 2", (8, 1))),
    pictured=True,
)


def texts(figure: Figure, path: str) -> list[str | None]:
    return [value.text for value in etree.fromstring(chart(figure).encode()).iterfind(path, NAMES)]


def test_a_chart_holds_the_numbers_of_its_figure() -> None:
    assert texts(ANSWERS, ".//c:ser/c:tx//c:v") == ["Yes", "No & <never>"]
    assert texts(ANSWERS, ".//c:ser/c:val//c:v") == ["7", "8", "2", "1"]
    assert texts(ANSWERS, ".//c:ser/c:cat//c:v") == ["Question 1", "Question 2"] * 2


def test_one_kind_of_count_needs_no_key() -> None:
    alone = Figure("Responses", ("Party Category", "Responses"), (Line("Large Supplier", (2,)),))

    assert "c:legend" in chart(ANSWERS)
    assert "c:legend" not in chart(alone)
