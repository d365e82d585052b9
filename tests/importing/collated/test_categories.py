"""Labels of Party Categories, learned from where they stand."""

from collections.abc import Sequence

from cast import BRIGHTWATER, CATEGORIES, FERNHILL, NORTHMOOR
from codemoot.domain.questions import Question
from codemoot.importing.collated.categories import learn_categories
from codemoot.importing.collated.lines import Line
from codemoot.importing.collated.sections import Section
from codemoot.importing.source import Known
from importing.collated.flat import cells, read


def learned(
    *tables: Sequence[str], known: Sequence[str] = (), parties: Sequence[str] = ()
) -> tuple[str, ...]:
    sections = [
        Section(Question(f"Q{n}"), 1, tuple(Line(number, text) for number, text in enumerate(texts, 1)))
        for n, texts in enumerate(tables, 1)
    ]
    return learn_categories(sections, known, parties)


def test_a_label_is_what_follows_a_name_of_the_register() -> None:
    row = ["Keystone Shared Resource Provider Yes"]

    assert learned(row, parties=["Keystone"]) == ("Shared Resource Provider",)


def test_a_label_is_what_most_rows_end_with() -> None:
    rows = [
        "Keystone Shared Provider Yes -",
        "",
        "Larkspur Shared Provider No -",
        "",
        "Moor Big Shared Provider Yes",
    ]

    assert learned(rows) == ("Shared Provider",)


def test_a_label_may_stand_under_its_name() -> None:
    assert learned(["Keystone", "Adaptors", "", "Meter Operator Yes We do."]) == ("Meter Operator",)


def test_a_label_stands_under_a_name_of_the_register() -> None:
    rows = ["Keystone", "", "Shared Resource Provider Yes We do."]

    assert learned(rows, parties=["Keystone"]) == ("Shared Resource Provider",)


def test_of_two_words_with_no_name_above_the_last_is_the_label() -> None:
    assert learned(["Keystone Provider Yes"]) == ("Provider",)


def test_where_there_are_several_tables_a_row_recurs() -> None:
    once, again = ["Legal Text Yes - see there"], ["Keystone Meter Operator No"]

    assert learned([*once, "", *again], again) == ("Meter Operator",)


def test_a_known_category_is_not_learned_again() -> None:
    assert learned(["Keystone Meter Operator Yes"], known=["Meter Operator"]) == ()


def test_a_sentence_teaches_nothing() -> None:
    assert learned(["We believe the answer is No", "", "Keystone said Yes to it."]) == ()


def test_a_dump_of_another_code_is_read_by_the_names_of_the_register() -> None:
    asked = "Q{}: So?\nParty Name Constituency {} Comments\n"
    first = (
        "Northmoor Energy Generator Agree It is good.\n"
        "Brightwater Power Transmission Owner Disagree It is dear.\n"
        "Fernhill Energy Generator Strongly agree n/a\n"
    )
    second = first.replace("Strongly agree", "Agree")

    known = Known(CATEGORIES, parties=(NORTHMOOR, BRIGHTWATER, FERNHILL))

    reading = read(
        *(asked.format(n, "Agree/Disagree") + rows for n, rows in ((1, first), (2, second))), known=known
    )

    assert cells(reading)["Q1", "Fernhill Energy"] == ("Generator", "Strongly agree", "n/a")
    assert cells(reading)["Q2", "Brightwater Power"] == ("Transmission Owner", "Disagree", "It is dear.")
    assert [question.heading for question in reading.questions] == ["Agree/Disagree"] * 2
    assert len(reading.responses) == 3
