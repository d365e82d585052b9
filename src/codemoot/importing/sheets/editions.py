"""Our own editions in CSV and XLSX, read back cell by cell."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from codemoot.domain.collation.document import CommentState
from codemoot.domain.collation.responses import Answer, Facts, Reading
from codemoot.domain.confidentiality import Claim, read_marker
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.domain.spreadsheets import EDITION_COLUMNS, unguard
from codemoot.importing.sheets.cells import CellReader
from codemoot.importing.sheets.claims import read_claim, read_represents
from codemoot.importing.sheets.gathering import Entry, gather
from codemoot.importing.sheets.grid import Grid, cell_text
from codemoot.importing.source import Known

CONTINUED = re.compile(r"(.+) \(continued(?: \d+)?\)")  # a text too long for one cell goes on there
FACTS_SHEET = "Document"


def is_edition(grid: Grid) -> bool:
    headings = list(map(cell_text, grid.rows[0])) if grid.rows else []
    ours, further = headings[: len(EDITION_COLUMNS)], headings[len(EDITION_COLUMNS) :]
    return tuple(ours) == EDITION_COLUMNS and all(map(CONTINUED.fullmatch, further))


def read_edition(grid: Grid, known: Known) -> Reading:
    """Return the cells of an edition that was printed by `publishing`."""
    reader = CellReader(grid)
    columns = _columns(grid)
    questions: dict[str, Question] = {}
    entries: list[Entry] = []
    for index in range(1, len(grid.rows)):
        if any(reader.at(index)):
            row = {name: "".join(unguard(reader.whole(i)) for i in at) for name, at in columns.items()}
            id_ = row["Question"]
            questions.setdefault(id_, Question(id_, row["Question text"] or None, row["Scale"]))
            entries.append(_entry(row, reader.where, known))
    return Reading(grid.source, Facts(), tuple(questions.values()), gather(entries), tuple(reader.found()))


def _columns(grid: Grid) -> dict[str, list[int]]:
    """Return each column's place, and the places where its longest texts go on."""
    columns: dict[str, list[int]] = {}
    for index, heading in enumerate(map(cell_text, grid.rows[0])):
        continued = CONTINUED.fullmatch(heading)
        columns.setdefault(continued[1] if continued else heading, []).append(index)
    return columns


def _entry(row: Mapping[str, str], where: str, known: Known) -> Entry:
    claim, comment = _claimed(row, known)
    answer = Answer(row["Question"], row["Answer"], comment, claim, where)
    return Entry(
        row["Party Name"], row["Party Category"], answer, read_represents(row["Parties represented"]) or 1
    )


def _claimed(row: Mapping[str, str], known: Known) -> tuple[Claim | None, str | None]:
    """Return the claim, which a line over the comment may state, and the comment unless it is withheld."""
    if row["Comment state"] != CommentState.CONFIDENTIAL:
        return None, row["Comments"]
    marked, comment = read_marker(row["Comments"])
    claim, _ = read_claim(row["Confidential"], Claim().scope)
    return claim or marked, None if comment in {"", known.mask} else comment


def read_facts(grid: Grid) -> tuple[Facts, tuple[Finding, ...]]:
    """Return the facts of the worksheet `Document`: a name and a value in each row."""
    given = {name: value for name, value in _pairs(grid.rows) if value}
    day = given.pop("meeting_date", None)
    try:
        meeting_date = date.fromisoformat(day) if day else None
    except ValueError:
        return _facts(given, None), (Finding("value-unread", grid.place, "meeting_date is no date."),)
    return _facts(given, meeting_date), ()


def _pairs(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Each fact by its name in a collation, whether printed so or as `Meeting date`."""
    return (("_".join(row[0].split()).casefold(), unguard(cell_text(row[1]))) for row in rows if len(row) > 1)


def _facts(given: Mapping[str, str], meeting_date: date | None) -> Facts:
    return Facts(
        reference=given.get("reference"),
        title=given.get("title"),
        stage=given.get("stage"),
        meeting_date=meeting_date,
        classification=given.get("classification"),
        contact=given.get("contact"),
    )
