"""Where a table's headings stand."""

from codemoot.importing.sheets.grid import Grid
from codemoot.importing.sheets.header import column_letters, find_header, header_at

PARTY = ["Party Name", "Q1 answer", "Q1 comments"]
ROW = ["Fernhill Energy", "Yes", "It helps."]


def grid(*rows: list[str]) -> Grid:
    return Grid(rows, "a.csv")


def test_headings_in_the_first_row_are_found() -> None:
    assert find_header(grid(PARTY, ROW)).row == 0


def test_titles_above_are_passed_over() -> None:
    header = find_header(grid(["Responses, March"], [], ["Closing date", "3 March"], PARTY, ROW))

    assert (header.row, header.names) == (3, tuple(PARTY))


def test_headings_of_the_world_are_the_first_full_row() -> None:
    rows = [["Survey"], ["Organisation", "Do you agree?", "Why?"], *[["Larkspur Data", "Yes", "Good."]] * 5]

    assert find_header(grid(*rows)).row == 1


def test_rows_that_are_mostly_blank_do_not_hide_the_headings() -> None:
    rows = [
        ["Organisation", "Do you agree?", "Why?", "Anything else?"],
        *[["Larkspur Data", "Yes", "", ""]] * 9,
    ]

    assert find_header(grid(*rows)).row == 0


def test_headings_that_repeat_and_headings_of_blanks_get_names_of_their_own() -> None:
    header = header_at(grid(["Q1", "Comments", "", "  ", "comments"]), 0)

    assert header.names == ("Q1", "Comments", "Column C", "Column D", "comments (2)")
    assert header.printed == ("Q1", "Comments", "", "", "comments")


def test_questions_over_their_parts_are_one_heading() -> None:
    upper = ["Party Name", "Q1", "", "Q2", ""]
    lower = ["", "Answer", "Comments", "Answer", "Comments"]

    header = find_header(grid(upper, lower, ["Fernhill Energy", "Yes", "-", "No", "-"]))

    assert header.names == ("Party Name", "Q1 Answer", "Q1 Comments", "Q2 Answer", "Q2 Comments")
    assert (header.top, header.row) == (0, 1)


def test_it_is_the_same_where_the_party_is_merged_over_both_rows() -> None:
    upper = ["Party Name", "Q1", "", "Q2", ""]
    lower = ["Party Name", "Answer", "Comments", "Answer", "Comments"]

    header = find_header(grid(["Responses"], upper, lower, ["Fernhill Energy", "Yes", "-", "No", "-"]))

    assert header.names == ("Party Name", "Q1 Answer", "Q1 Comments", "Q2 Answer", "Q2 Comments")
    assert (header.top, header.row) == (1, 2)


def test_a_claim_below_each_question_is_of_it_and_a_lone_one_of_them_all() -> None:
    upper = ["Party Name", "Q1", "", "", "Q2", "", "", ""]
    lower = ["", "Answer", "Comments", "Private?", "Answer", "Comments", "Private?", "Keep secret"]

    header = find_header(grid(upper, lower, ["Fernhill Energy", "Yes", "-", "", "No", "-", "Yes", ""]))

    assert header.names[3:] == ("Q1 Private?", "Q2 Answer", "Q2 Comments", "Q2 Private?", "Keep secret")


def test_a_column_is_found_in_any_case_and_spacing() -> None:
    header = header_at(grid(PARTY), 0)

    assert header.index("q1\u00a0 ANSWER ") == 1
    assert header.index("Q2 answer") is None


def test_a_row_that_does_not_exist_has_no_headings() -> None:
    assert header_at(grid(PARTY), 7).names == ()
    assert find_header(grid()).names == ()


def test_columns_have_the_letters_that_a_spreadsheet_shows() -> None:
    assert [column_letters(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
