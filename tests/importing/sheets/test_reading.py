"""A sheet in whatever format, to what it holds and how its columns were understood."""

import csv
import io
from collections.abc import Mapping, Sequence

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.collation.responses import Answer, Facts, Response
from codemoot.domain.confidentiality import Claim
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.domain.spreadsheets import EDITION_COLUMNS
from codemoot.importing.sheets.mapping import ColumnMapping, MappingError, from_toml
from codemoot.importing.sheets.reading import SheetReading, read_sheet
from codemoot.importing.source import Known, Source

CONTRACT = b"party name,Party Category,Q1 Answer,Q1 comments,q1 confidential\r\n"
FOREIGN = b"Organisation,Do you agree?,Please explain\nFernhill Energy,Yes,It helps.\n"
MAPPING = """
header_row = 1
party = "Organisation"
[[question]]
id = "Q2"
text = "Are you content?"
answer = "do you  AGREE?"
"""


def read(content: bytes, name: str = "a.csv", mapping: str = "") -> SheetReading:
    return read_sheet(Source(name, content), Known(), from_toml(mapping) if mapping else None)


def workbook(sheets: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"strings_to_formulas": False}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for index, row in enumerate(rows):
                sheet.write_row(index, 0, row)
    return written.getvalue()


def rules(reading: SheetReading) -> list[tuple[str, str]]:
    return [(finding.rule, finding.where) for finding in reading.reading.findings]


def test_the_columns_of_the_contract_are_read_without_a_word() -> None:
    sheet = read(CONTRACT + b'Fernhill Energy,Small Supplier,YES.,"Line one\nline two",Yes\r\n')

    answer = Answer("Q1", "YES.", "Line one\nline two", Claim(), "a.csv, row 2")
    assert sheet.reading.responses == (
        Response("Fernhill Energy", "Small Supplier", (answer,), where="a.csv, row 2"),
    )
    assert sheet.reading.questions == (Question("Q1"),)
    assert sheet.reading.findings == ()


def test_a_guess_is_shown() -> None:
    sheet = read(FOREIGN)

    assert [(q.answer, q.comment) for q in sheet.mapping.tables[0].questions] == [
        ("Do you agree?", "Please explain")
    ]
    assert sheet.reading.findings == (Finding("mapping-guessed", "a.csv", "‘Organisation’ names the Party."),)


def test_a_mapping_is_followed_and_nothing_guessed() -> None:
    sheet = read(FOREIGN, mapping=MAPPING)

    assert sheet.reading.questions == (Question("Q2", "Are you content?"),)
    assert sheet.reading.responses[0].answers == (Answer("Q2", "Yes", "", None, "a.csv, row 2"),)


def test_a_column_that_a_mapping_says_nothing_of_is_named() -> None:
    said = 'left_out = ["Please explain"]\n' + MAPPING

    unlisted, listed = (read(FOREIGN, mapping=mapping).reading.findings for mapping in (MAPPING, said))

    assert unlisted == (Finding("columns-unused", "a.csv", "‘Please explain’."),)
    assert listed == ()


def test_headings_over_nothing_are_no_responses() -> None:
    assert read(CONTRACT).reading.findings == (
        Finding("layout-unknown", "a.csv", "There are headings, but no response below them."),
    )


def test_a_mapping_for_another_file_is_not_followed() -> None:
    assert rules(read(FOREIGN, mapping='file = "b.csv"\n' + MAPPING)) == [("mapping-guessed", "a.csv")]


def test_a_mapping_that_names_a_column_which_is_not_there_is_refused() -> None:
    with pytest.raises(MappingError, match="there is no column ‘Organisation’"):
        read(CONTRACT + b"Fernhill Energy,,Yes,,\n", mapping=MAPPING)


def test_a_mapping_that_names_a_worksheet_which_is_not_there_is_refused() -> None:
    with pytest.raises(MappingError, match="there is no worksheet ‘Replies’"):
        read(FOREIGN, mapping='sheet = "Replies"\n' + MAPPING)


def test_a_mapping_finds_its_worksheet() -> None:
    rows = [["Organisation", "Do you agree?"], ["Fernhill Energy", "Yes"]]

    sheet = read(workbook({"Notes": [["Read me"]], "Replies": rows}), "a.xlsx", MAPPING)

    assert [response.where for response in sheet.reading.responses] == ["a.xlsx, sheet Replies, row 2"]


def test_worksheets_for_each_question_are_one_set_of_responses() -> None:
    rows = [["Party Name", "Answer", "Comments"], ["Fernhill Energy", "Yes", "-"]]

    sheet = read(workbook({"Q1": rows, "Q2": rows, "Notes": [["Read me"]]}), "a.xlsx")

    assert [[a.question for a in r.answers] for r in sheet.reading.responses] == [["Q1", "Q2"]]
    assert ("worksheet-skipped", "a.xlsx, sheet Notes") in rules(sheet)


def test_a_list_of_the_questions_gives_their_words() -> None:
    sheets = {
        "Questions": [["Question", "Question text"], ["Q1", "Do you agree?"]],
        "Replies": [["Party Name", "Q1 answer"], ["Fernhill Energy", "Yes"]],
    }

    sheet = read(workbook(sheets), "a.xlsx")

    assert sheet.reading.questions == (Question("Q1", "Do you agree?"),)
    assert sheet.reading.findings == ()


def test_our_own_workbook_is_read_without_a_word_of_its_other_worksheets() -> None:
    cells = [
        "Q1",
        "Do you agree?",
        "Yes/No",
        "Fernhill Energy",
        "Small Supplier",
        "Yes",
        "'=1",
        "written",
        "",
    ]
    sheets = {
        "Summary": [["Question", "Yes", "No"], ["Q1", "1", "0"]],
        "Responses": [list(EDITION_COLUMNS), cells],
        "Document": [["Reference", "XYZ12"]],
    }

    sheet = read(workbook(sheets), "a.xlsx")

    assert sheet.reading.facts == Facts(reference="XYZ12")
    assert sheet.reading.questions == (Question("Q1", "Do you agree?", "Yes/No"),)
    assert sheet.reading.responses[0].answers[0].comment == "=1"
    assert (sheet.reading.findings, sheet.mapping) == ((), ColumnMapping())


def test_our_own_workbook_is_ours_with_a_column_and_a_worksheet_more() -> None:
    cells = ["Q1", "Do you agree?", "Yes/No", "Fernhill Energy", "", "Yes", "-", "dash", "", "1", "Ada"]
    sheets = {
        "Responses": [[*EDITION_COLUMNS, "Seen by"], cells],
        "Document": [["Reference", "XYZ12"]],
        "Summary": [["Party Category", "Q1 answer"], ["Large Supplier", "Yes"]],
        "My notes": [["Party Name", "Q1 answer"], ["Larkspur Data", "No"]],
    }

    sheet = read(workbook(sheets), "a.xlsx")

    assert [response.party for response in sheet.reading.responses] == ["Fernhill Energy"]
    assert rules(sheet) == [
        ("columns-unused", "a.xlsx, sheet Responses"),
        ("worksheet-skipped", "a.xlsx, sheet My notes"),
    ]


def test_our_own_other_worksheets_are_no_responses_even_if_ours_lost_a_column() -> None:
    sheets = {
        "Responses": [[*EDITION_COLUMNS[:-1]], ["Q1", "", "", "Fernhill Energy", "", "Yes", "-", "dash", ""]],
        "Summary": [["Party Category", "Q9 answer"], ["Large Supplier", "Yes"]],
        "Document": [["Fact", "Value"], ["Reference", "XYZ12"]],
    }

    sheet = read(workbook(sheets), "a.xlsx")

    assert [(r.party, [a.question for a in r.answers]) for r in sheet.reading.responses] == [
        ("Fernhill Energy", ["Q1"])
    ]


def test_cells_above_the_headings_are_named() -> None:
    sheet = read(b"Closing date,3 March\n\n" + CONTRACT + b"Fernhill Energy,,Yes,,\n")

    assert sheet.reading.findings == (
        Finding("row-skipped", "a.csv, row 1", "It stands above the headings."),
    )


def test_a_title_above_the_headings_is_no_loss() -> None:
    assert rules(read(b"Responses\n" + CONTRACT + b"Fernhill Energy,,Yes,,\n")) == []


def test_columns_that_nothing_is_taken_from_are_named() -> None:
    long_heading = "A heading that goes on for longer than a finding should"
    content = (
        f"Party Name,Contact email,{long_heading},Q1 answer\nFernhill Energy,x@y.example,z,Yes\n".encode()
    )

    assert read(content).reading.findings == (
        Finding("columns-unused", "a.csv", "‘Contact email’, ‘column C’."),
    )


def test_a_sheet_of_something_else_is_no_sheet_of_responses() -> None:
    assert rules(read(b"name,version\nlibfoo,1.2\n")) == [("layout-unknown", "a.csv")]


def test_a_sheet_of_who_the_respondents_are_says_so() -> None:
    assert rules(read(b"response_id,age\n1,30\n2,40\n")) == [("columns-unused", "a.csv")]


@pytest.mark.parametrize(
    "content",
    [b"\x00\x01\x02" * 50, b"PK\x03\x04 not a zip", b"a", b",,,\n,,,\n", b"[]", b"{}", b"[1, 2]"],
)
def test_whatever_the_bytes_there_is_a_reading_with_a_finding(content: bytes) -> None:
    sheet = read(content)

    assert sheet.reading.responses == ()
    assert [finding.where.startswith("a.csv") for finding in sheet.reading.findings] == [True]


CELLS = st.text(st.sampled_from("abQ1? ,;\n'=-–YesNo"), max_size=8)
TABLES = st.lists(st.lists(CELLS, max_size=5), max_size=6)
HEADINGS = st.lists(
    st.sampled_from(
        ["Party Name", "Q1", "Q1 comments", "Confidential", "Do you agree?", "Question", "Answer", ""]
    ),
    max_size=6,
)


@given(HEADINGS, TABLES)
def test_whatever_the_cells_every_finding_names_the_file(headings: list[str], rows: list[list[str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written).writerows([headings, *rows])

    sheet = read(written.getvalue().encode())

    assert all(finding.where.startswith("a.csv") for finding in sheet.reading.findings)
    assert {a.question for r in sheet.reading.responses for a in r.answers} <= {
        question.id for question in sheet.reading.questions
    }


ROWS = st.tuples(st.sampled_from(["Fernhill Energy", "Larkspur Data"]), *[CELLS.map(str.strip)] * 4)


@given(st.lists(ROWS, min_size=1, max_size=5))
def test_no_answer_and_no_comment_is_lost_or_altered(rows: list[tuple[str, ...]]) -> None:
    written = io.StringIO(newline="")
    headings = ["Party Name", "Q1 answer", "Q1 comments", "Q2 answer", "Q2 comments"]
    csv.writer(written).writerows([headings, *rows])

    responses = read(written.getvalue().encode()).reading.responses

    said = [(r.party, {a.question: (a.answer_printed, a.comment) for a in r.answers}) for r in responses]
    assert [(party, *asked.get("Q1", ("", "")), *asked.get("Q2", ("", ""))) for party, asked in said] == [
        row for row in rows if any(row[1:])
    ]
