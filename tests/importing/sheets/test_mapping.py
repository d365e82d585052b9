"""A mapping of columns as a file that people edit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.importing.sheets.mapping import (
    ColumnMapping,
    Columns,
    MappingError,
    QuestionColumns,
    TableMapping,
    from_toml,
    to_toml,
)

MAPPING = ColumnMapping(
    (
        TableMapping(
            file="responses.csv",
            header_row=2,
            columns=Columns(party="Organisation", category="Organisation type"),
            questions=(QuestionColumns("Q1", answer='Do you "agree"?', comment="Please\nexplain"),),
            left_out=("Region",),
        ),
    )
)
TOML = """\
file = "responses.csv"
header_row = 2
party = "Organisation"
category = "Organisation type"
left_out = [
  "Region",
]

[[question]]
id = "Q1"
answer = "Do you \\"agree\\"?"
comment = "Please\\nexplain"
"""


def test_a_mapping_is_written_as_a_person_would() -> None:
    assert to_toml(MAPPING) == TOML


def test_several_tables_are_written_one_after_the_other() -> None:
    text = to_toml(ColumnMapping(MAPPING.tables * 2))

    assert text.count("[[table]]\nfile = ") == 2
    assert text.count("[[table.question]]") == 2
    assert from_toml(text).tables == MAPPING.tables * 2


HEADING = st.text(st.characters(exclude_categories=["Cs"]))
NAMED = st.builds(QuestionColumns, id=HEADING.filter(bool), text=HEADING, answer=HEADING.filter(bool))
TABLES = st.builds(
    TableMapping,
    file=HEADING,
    sheet=HEADING,
    header_row=st.integers(0, 9),
    columns=st.builds(Columns, party=HEADING, comment=HEADING),
    questions=st.lists(NAMED, min_size=1, max_size=3).map(tuple),
    claims=st.lists(HEADING, max_size=2).map(tuple),
    joined_with=st.lists(HEADING, max_size=2).map(tuple),
    left_out=st.lists(HEADING, max_size=2).map(tuple),
)


@given(st.lists(TABLES, min_size=1, max_size=3))
def test_a_mapping_that_is_kept_comes_back(tables: list[TableMapping]) -> None:
    mapping = ColumnMapping(tuple(tables))

    assert from_toml(to_toml(mapping)) == mapping


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("party = ", "The mapping is not TOML"),
        ('partei = "Name"\nquestion_column = "Q"', "mapping: partei is not one of"),
        ('party = 3\nquestion_column = "Q"', "mapping: party must be the text of a heading"),
        ('header_row = "one"\nquestion_column = "Q"', "mapping: header_row must be the number of a row."),
        ('party = "Name"', "mapping: name the columns of at least one"),
        ('[[question]]\nid = "Q1"', "mapping: question 1: give its id and the heading of its answer"),
        ('[question]\nid = "Q1"', "mapping: question must be written [[question]]."),
        ('[[table]]\nquestion_column = "Q"\nleft_out = "x"', "table 1: left_out must be a list"),
    ],
)
def test_what_is_wrong_in_a_mapping_is_named(text: str, says: str) -> None:
    with pytest.raises(MappingError) as refused:
        from_toml(text)

    assert str(refused.value).startswith(says)


def test_a_mapping_is_for_the_file_it_names_wherever_that_lies() -> None:
    assert MAPPING.tables[0].is_for("forms/responses.csv")
    assert TableMapping(file="old/forms/responses.csv").is_for("forms/responses.csv")
    assert not TableMapping(file="old/responses.csv").is_for("forms/responses.csv")
    assert not MAPPING.tables[0].is_for("other.csv")
    assert TableMapping().is_for("other.csv")
