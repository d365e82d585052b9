"""The cells of a table's rows as they are read, and what was found on the way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.findings import Finding
from codemoot.importing.sheets.claims import read_claim, read_consent, read_represents
from codemoot.importing.sheets.grid import Grid, lines_end_in_newline
from codemoot.importing.text import clean

ROWS_NAMED = 10


@dataclass(slots=True)
class CellReader:
    """Reads one row after another; `texts` are those of the row it is at."""

    grid: Grid
    index: int = 0
    findings: list[Finding] = field(default_factory=list)
    unfit: dict[str, list[int]] = field(default_factory=dict)

    @property
    def where(self) -> str:
        return self.grid.where(self.index)

    def at(self, index: int) -> Sequence[str]:
        self.index = index
        return self.grid.rows[index]

    def text(self, column: int | None) -> str:
        """Return what the cell says, printable; a row that is too short is blank there."""
        return self.whole(column).strip()

    def whole(self, column: int | None) -> str:
        """Return what the cell says with the blanks around it."""
        row = self.grid.rows[self.index]
        if column is None or column >= len(row) or not row[column]:
            return ""
        text, controls, turns = clean(lines_end_in_newline(row[column]))
        if controls:
            self._note("control-characters")
        if turns:
            self._note("bidi-characters")
        return text

    def claim(self, column: int | None, ticked: Scope, consent: int | None) -> Claim | None:
        """Return what is claimed in this cell; what is unclear is claimed and found."""
        claim, is_clear = read_claim(self.text(column), ticked)
        if not is_clear:
            self.findings.append(Finding("claim-unclear", self.where))
        shared = claim is not None and read_consent(self.text(consent))
        return Claim(claim.scope, shared_with_board=True) if claim and shared else claim

    def refusal(self, column: int | None, refused: Scope) -> Claim | None:
        """Return the claim that a respondent makes who does not let this be published."""
        said = self.text(column)
        if not said or read_consent(said):
            return None
        if read_claim(said, refused) != (None, True):
            self.findings.append(Finding("claim-unclear", self.where))
        return Claim(refused)

    def represents(self, column: int | None) -> int:
        parties = read_represents(self.text(column))
        if parties is None:
            self.findings.append(Finding("represents-unclear", self.where))
        return parties or 1

    def found(self) -> Iterator[Finding]:
        """Everything found, the unfit characters once for the whole table."""
        yield from self.findings
        for rule, rows in self.unfit.items():
            named = ", ".join(str(row + self.grid.first) for row in rows[:ROWS_NAMED])
            more = ", and others" if len(rows) > ROWS_NAMED else ""
            yield Finding(rule, self.grid.where(rows[0]), f"Rows: {named}{more}." if rows[1:] else "")

    def _note(self, rule: str) -> None:
        rows = self.unfit.setdefault(rule, [])
        if self.index not in rows[-1:]:
            rows.append(self.index)
