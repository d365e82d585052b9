"""Our own editions in CSV and XLSX, read back cell by cell."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from codemoot.domain.collation.document import CommentState
from codemoot.domain.collation.responses import Answer, Facts, Reading
from codemoot.domain.confidentiality import Claim, Scope, read_marker, widest
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.domain.spreadsheets import EDITION_COLUMNS, unguard
from codemoot.importing.sheets.cells import CellReader
from codemoot.importing.sheets.claiming import claims_under
from codemoot.importing.sheets.claims import read_claim, read_represents
from codemoot.importing.sheets.confidence import speaks
from codemoot.importing.sheets.gathering import Entry, gather
from codemoot.importing.sheets.grid import Grid, cell_text
from codemoot.importing.sheets.header import header_at
from codemoot.importing.sheets.questions import Column
from codemoot.importing.sheets.unused import columns_unused
from codemoot.importing.source import Known

CONTINUED = re.compile(r"(.+) \(continued(?: \d+)?\)")  # a text too long for one cell goes on there
RESPONSES_SHEET = "Responses"
FACTS_SHEET = "Document"
FURTHER_SHEETS = frozenset({FACTS_SHEET, "Summary", "Findings"})  # they say the same in other words


def is_edition(grid: Grid) -> bool:
    """Whether the table has all our columns; a person may have moved them, or put others beside them."""
    return bool(grid.rows) and set(EDITION_COLUMNS).issubset(map(cell_text, grid.rows[0]))


def read_edition(grid: Grid, known: Known) -> Reading:
    """Return the cells of an edition that was printed by `publishing`."""
    reader = CellReader(grid)
    columns = _columns(grid)
    added = [column for column in _added(grid, columns) if column.cells]
    claiming = [column for column in added if speaks(column.heading, column.cells)]
    questions: dict[str, Question] = {}
    entries: list[Entry] = []
    for index in range(1, len(grid.rows)):
        if any(reader.at(index)):
            row = {name: "".join(unguard(reader.whole(i)) for i in at) for name, at in columns.items()}
            id_ = row["Question"]
            questions.setdefault(id_, Question(id_, row["Question text"] or None, row["Scale"]))
            further = (claims_under(each.heading, each.index, reader, Scope.COMMENT) for each in claiming)
            entries.append(_entry(row, reader.where, known, tuple(chain.from_iterable(further))))
    unused = columns_unused(
        grid, header_at(grid, 0), [column.name for column in added if column not in claiming]
    )
    found = (*unused, *reader.found())
    return Reading(grid.source, Facts(), tuple(questions.values()), gather(entries), found)


def _columns(grid: Grid) -> dict[str, list[int]]:
    """Return each column's place, and the places where its longest texts go on."""
    headings = list(map(cell_text, grid.rows[0]))
    columns = {name: [headings.index(name)] for name in EDITION_COLUMNS}
    for index, heading in enumerate(headings):
        continued = CONTINUED.fullmatch(heading)
        if continued and continued[1] in columns:
            columns[continued[1]].append(index)
    return columns


def _added(grid: Grid, columns: Mapping[str, Sequence[int]]) -> Iterator[Column]:
    """The columns that are none of ours."""
    names = header_at(grid, 0).names
    ours = {index for places in columns.values() for index in places}
    for index in sorted(set(range(len(names))) - ours):
        cells = (cell_text(row[index]) for row in grid.rows[1:] if index < len(row))
        yield Column(index, names[index], cell_text(grid.rows[0][index]), list(filter(None, cells)))


def _entry(row: Mapping[str, str], where: str, known: Known, added: Sequence[Claim | None]) -> Entry:
    claim, comment = _claimed(row, known)
    answer = Answer(row["Question"], row["Answer"], comment, widest(claim, *added), where)
    return Entry(
        row["Party Name"], row["Party Category"], answer, read_represents(row["Parties represented"]) or 1
    )


def _claimed(row: Mapping[str, str], known: Known) -> tuple[Claim | None, str | None]:
    """Return the claim, which a line over the comment may state, and the comment unless it is withheld."""
    comment = row["Comments"]
    if row["Comment state"].strip().casefold() != CommentState.CONFIDENTIAL:
        return None, comment
    claim, _ = read_claim(row["Confidential"], Claim().scope)
    if claim is None:
        claim, comment = read_marker(comment)
    if comment == known.mask or not (comment or claim):
        return claim, None
    return claim or Claim(), comment  # what calls itself confidential is, whatever else the row says


def has_facts(grid: Grid) -> bool:
    """Whether it is our worksheet `Document`, by its headings."""
    return grid.sheet == FACTS_SHEET and list(map(cell_text, grid.rows[0])) == ["Fact", "Value"]


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
