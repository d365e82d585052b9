"""A row for each response."""

import pytest

from codemoot.domain.collation.responses import Answer, Reading, Response
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.findings import Finding
from codemoot.importing.sheets.grid import Grid
from codemoot.importing.sheets.guess import guess
from codemoot.importing.sheets.header import find_header
from codemoot.importing.sheets.located import located
from codemoot.importing.sheets.wide import read_wide
from codemoot.importing.source import Known

HEADINGS = ["Party Name", "Party Category", "Q1 answer", "Q1 comments", "Q1 confidential"]
KNOWN = Known(mask="Marked as Confidential.")


def read(*rows: list[str]) -> Reading:
    grid = Grid(rows, "a.csv")
    header = find_header(grid)
    found = guess(grid, header, KNOWN)
    assert found is not None
    return read_wide(located(grid, header, found.table), KNOWN)


def test_a_row_is_a_response_with_the_text_of_its_cells() -> None:
    reading = read(HEADINGS, [" Fernhill Energy", "Small Supplier", "YES. ", "Line one\r\nline two\n", ""])

    answer = Answer("Q1", "YES.", "Line one\nline two", None, "a.csv, row 2")
    assert reading.responses == (
        Response("Fernhill Energy", "Small Supplier", (answer,), None, 1, "a.csv, row 2"),
    )


def test_a_tick_claims_the_comment() -> None:
    reading = read(HEADINGS, ["Fernhill Energy", "", "Yes", "Secret.", "Yes"])

    assert reading.responses[0].answers[0].claim == Claim(Scope.COMMENT)


def test_a_claim_without_a_comment_is_kept() -> None:
    assert read(HEADINGS, ["Fernhill Energy", "", "", "", "x"]).responses[0].answers[0].claim == Claim()


def test_confidential_alone_claims_the_whole_response() -> None:
    headings = ["Party Name", "Q1 answer", "Confidential", "Share with Board"]

    reading = read(headings, ["Fernhill Energy", "Yes", "Yes", "Yes"], ["Larkspur Data", "Yes", "Yes", ""])

    assert [response.claim for response in reading.responses] == [
        Claim(Scope.RESPONSE, shared_with_board=True),
        Claim(Scope.RESPONSE),
    ]


def test_who_refuses_publication_claims_the_whole_response() -> None:
    headings = ["Party Name", "Q1 answer", "May we publish your response?"]

    rows = [["Fernhill Energy", "Yes", said] for said in ("Yes", "No", "", "without our name")]
    reading = read(headings, *rows)

    whole = Claim(Scope.RESPONSE)
    assert [response.claim for response in reading.responses] == [None, whole, None, whole]
    assert reading.findings == (Finding("claim-unclear", "a.csv, row 5"),)


def test_what_is_unclear_of_confidentiality_is_claimed_and_found_without_a_quotation() -> None:
    reading = read(HEADINGS, ["Fernhill Energy", "", "Yes", "Secret.", "only the figures"])

    assert reading.responses[0].answers[0].claim == Claim()
    assert reading.findings == (Finding("claim-unclear", "a.csv, row 2"),)


def test_a_comment_that_the_source_withholds_is_withheld() -> None:
    reading = read(HEADINGS, ["Fernhill Energy", "", "Yes", "Marked as Confidential.", ""])

    assert reading.responses[0].answers[0].comment is None


def test_a_respondent_without_a_name_has_its_id() -> None:
    headings = ["respondent_id", "Organisation", "Q1 answer"]

    reading = read(headings, ["R1", "", "Yes"], ["R2", "Larkspur Data", "No"])

    assert [response.party for response in reading.responses] == ["R1", "Larkspur Data"]


def test_a_question_with_both_cells_blank_is_not_answered() -> None:
    headings = [*HEADINGS, "Q2 comments"]

    reading = read(headings, ["Fernhill Energy", "Small Supplier", "", "", "", ""])

    assert [answer.question for answer in reading.responses[0].answers] == ["Q2"]


def test_short_blank_and_repeated_rows_are_no_trouble() -> None:
    reading = read(HEADINGS, [], ["Fernhill Energy", "Small Supplier", "Yes"], [" ", ""], HEADINGS)

    assert [(r.party, r.answers[0].comment, r.where) for r in reading.responses] == [
        ("Fernhill Energy", "", "a.csv, row 3")
    ]


def test_rows_of_totals_and_notes_are_passed_over_and_named() -> None:
    full = ["Fernhill Energy", "Small Supplier", "Yes", "-", ""]

    reading = read(HEADINGS, full, ["Total", "", "1", "", ""], ["Exported in March", "", "", "", ""])

    assert [response.party for response in reading.responses] == ["Fernhill Energy"]
    assert [(f.rule, f.where) for f in reading.findings] == [
        ("row-skipped", "a.csv, row 3"),
        ("row-skipped", "a.csv, row 4"),
    ]


def test_a_party_whose_name_begins_with_total_is_a_party() -> None:
    assert read(HEADINGS, ["Total Larkspur", "", "Yes", "-", ""]).responses[0].party == "Total Larkspur"


def test_rows_stand_in_the_order_of_receipt_that_the_sheet_gives() -> None:
    headings = ["Party Name", "Received", "Q1 answer"]

    reading = read(headings, ["Fernhill Energy", "2026-03-02", "Yes"], ["Larkspur Data", "2026-03-01", "No"])

    assert [response.party for response in reading.responses] == ["Larkspur Data", "Fernhill Energy"]
    assert reading.findings == (Finding("receipt-order", "a.csv", "Ordered by ‘Received’."),)


def test_a_response_may_speak_for_several_parties() -> None:
    headings = ["Party Name", "Parties represented", "Q1 answer"]

    reading = read(headings, ["Fernhill Energy", "4", "Yes"], ["Larkspur Data", "some", "No"])

    assert [response.represents for response in reading.responses] == [4, 1]
    assert reading.findings == (Finding("represents-unclear", "a.csv, row 3"),)


def test_characters_that_cannot_be_printed_are_found_once_with_their_rows() -> None:
    odd = ["Fernhill Energy", "", "Yes", "It\u0007 helps.", ""]

    reading = read(HEADINGS, odd, odd)

    assert [response.answers[0].comment for response in reading.responses] == ["It helps."] * 2
    assert reading.findings == (Finding("control-characters", "a.csv, row 2", "Rows: 2, 3."),)


def test_headings_of_the_contract_do_not_pretend_to_be_the_question() -> None:
    assert [question.text for question in read(HEADINGS, ["Fernhill Energy", "", "Yes"]).questions] == [None]


def test_a_heading_that_asks_is_the_question() -> None:
    reading = read(["Organisation", "Q7: Do you agree?"], ["Fernhill Energy", "Yes"])

    assert [(question.id, question.text) for question in reading.questions] == [("Q7", "Do you agree?")]


CLAIMS = [
    "Not for publication",
    "Private",
    "Keep this private?",
    "Commercially sensitive?",
    "Do not share",
    "Withhold",
    "Restricted",
    "Sensitive (Y/N)",
    "Anonymous?",
    "Keep secret",
    "Conf",
]
LEAVE = ["OK to publish?", "Publish?", "May be shared", "Consent to publish?"]


@pytest.mark.parametrize("heading", [*CLAIMS, *LEAVE])
def test_a_claim_is_heard_under_whatever_heading_it_is_made(heading: str) -> None:
    claiming = "No" if heading in LEAVE else "Yes"
    headings = ["Party Name", "Q1 answer", "Q1 comments", "Q2 answer", heading]
    cells = ["Fernhill Energy", "Yes", "Secret.", "No"]

    reading = read(headings, [*cells, claiming], [*cells, ""], [*cells, "see our letter"])

    claim = Claim(Scope.IDENTITY if heading == "Anonymous?" else Scope.RESPONSE)
    assert [response.claim for response in reading.responses] == [claim, None, claim]
    assert reading.findings == (Finding("claim-unclear", "a.csv, row 4"),)


@pytest.mark.parametrize("said", ["yes please", "Y - commercially sensitive", "\u2713", "\u2612", "-"])
@pytest.mark.parametrize("part", ["confidential", "private", "sensitive?"])
def test_a_claim_for_one_comment_is_heard_in_whatever_words(part: str, said: str) -> None:
    reading = read([*HEADINGS[:-1], f"Q1 {part}"], ["Fernhill Energy", "", "Yes", "Secret.", said])

    assert (reading.responses[0].claim, reading.responses[0].answers[0].claim) == (None, Claim())
    clear = said in {"\u2713", "\u2612"}
    assert [finding.rule for finding in reading.findings] == ([] if clear else ["claim-unclear"])


def test_leave_to_publish_one_comment_may_be_refused() -> None:
    reading = read([*HEADINGS[:-1], "Q1 publish?"], ["Fernhill Energy", "", "Yes", "Secret.", "No"])

    assert [(r.claim, r.answers[0].claim) for r in reading.responses] == [(None, Claim())]


def test_the_widest_of_several_claims_is_heard() -> None:
    headings = ["Party Name", "Q1 comments", "Private", "Secret", "Publish anonymously?", "Publish?"]

    reading = read(
        headings,
        ["Fernhill Energy", "Text.", "", "Yes", "", ""],
        ["Fernhill Energy", "Text.", "Yes", "", "No", "Yes"],
        ["Fernhill Energy", "Text.", "No", "No", "", "Yes"],
    )

    scopes = [response.claim and response.claim.scope for response in reading.responses]
    assert scopes == [Scope.RESPONSE, Scope.IDENTITY, None]
