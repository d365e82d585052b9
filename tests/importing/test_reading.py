"""Each file is read as what it is."""

import pytest

from cast import FERNHILL
from codemoot.importing.reading import read
from codemoot.importing.recognise import UnreadableError
from codemoot.importing.source import Known, Source

KNOWN = Known(("Small Supplier",))
DUMP = f"""Question 1
Q1: Do you agree?
Party Name Party Category Yes/No Comments
{FERNHILL} Small Supplier Yes We ful ly agree.
"""
PAGE = f"""<!doctype html><p>Q1: Do you agree?</p><table>
<tr><th>Party Name</th><th>Party Category</th><th>Yes/No</th><th>Comments</th></tr>
<tr><td>{FERNHILL}</td><td>Small Supplier</td><td>Yes</td><td>We ful ly agree.</td></tr></table>"""
SHEET = f"Party Name,Party Category,Q1 answer,Q1 comments\n{FERNHILL},Small Supplier,Yes,We ful ly agree.\n"
FORM = f"""Response form
Organisation: {FERNHILL}
Question 1: Do you agree?
Answer: Yes
Comments: We ful ly agree.
"""


@pytest.mark.parametrize(
    ("name", "text", "comment"),
    [
        ("dump.txt", DUMP, "We fully agree."),  # words are joined where a PDF may have split them
        ("page.html", PAGE, "We ful ly agree."),  # and nowhere else
        ("sheet.csv", SHEET, "We ful ly agree."),
        ("form.txt", FORM, "We ful ly agree."),
    ],
)
def test_a_text_is_read_by_what_is_in_it(name: str, text: str, comment: str) -> None:
    reading, _ = read(Source(name, text.encode()), KNOWN)

    (response,) = reading.responses
    (answer,) = response.answers
    assert (response.party, answer.question, answer.answer_printed) == (FERNHILL, "Q1", "Yes")
    assert answer.comment == comment
    assert answer.where.startswith(name)


def test_only_a_sheet_says_how_its_columns_were_understood() -> None:
    _, of_sheet = read(Source("sheet.csv", SHEET.encode()), KNOWN)
    _, of_dump = read(Source("dump.txt", DUMP.encode()), KNOWN)

    assert of_sheet is not None
    assert [table.columns.party for table in of_sheet.tables] == ["Party Name"]
    assert of_dump is None


def test_prose_has_no_responses() -> None:
    reading, _ = read(Source("letter.txt", b"Dear all,\n\nWe agree."), KNOWN)

    assert (reading.responses, [each.rule for each in reading.findings]) == ((), ["layout-unknown"])


def test_a_wrong_name_is_found_and_the_content_read() -> None:
    reading, _ = read(Source("sheet.pdf", SHEET.encode()), KNOWN)

    assert len(reading.responses) == 1
    assert [each.rule for each in reading.findings] == ["wrong-extension"]


def test_what_must_not_be_read_is_not() -> None:
    with pytest.raises(UnreadableError):
        read(Source("empty.docx", b""), KNOWN)
