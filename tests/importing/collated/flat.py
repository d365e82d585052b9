"""Collated documents as the flat text of a PDF, and what was read from them."""

from cast import CATEGORIES
from codemoot.domain.collation.responses import Reading
from codemoot.importing.collated.lines import Join
from codemoot.importing.collated.reading import read_collated_text
from codemoot.importing.source import Known, Source

KNOWN = Known(CATEGORIES)
Cells = dict[tuple[str, str], tuple[str, str, str | None]]


def as_it_is(line: str) -> tuple[str, int]:
    return line, 0


def table(number: int, *lines: str, asked: str = "Do you agree?", heading: str = "Yes/No") -> str:
    """Return one section as it is dumped: a space before its heading and at the end of each line."""
    header = f"Party Name Party Category {heading} Comments"
    return "\n".join((f" Question {number} ", "", f"Q{number}: {asked} ", "", f"{header} ", "", *lines, ""))


def read(*parts: str, known: Known = KNOWN, join: Join = as_it_is) -> Reading:
    return read_collated_text(Source("old.txt", "".join(parts).encode()), known, join)


def cells(reading: Reading) -> Cells:
    """Return category, printed answer and comment of each question and Party."""
    return {
        (answer.question, response.party): (response.category, answer.answer_printed, answer.comment)
        for response in reading.responses
        for answer in response.answers
    }
