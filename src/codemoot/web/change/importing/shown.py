"""What the pages of importing show, in words and with addresses."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from django.urls import reverse

from codemoot.change.queries.collations_editions import EditionLine
from codemoot.change.queries.imports import Change, ImportList, ImportPage, SourceLine
from codemoot.change.reservations import Kind, Reservation
from codemoot.domain.findings import Severity
from codemoot.web.change.importing import words

To: TypeAlias = tuple[str, str, int]  # a code, a reference, a number: what addresses are made of

NOTES = {  # by how the file stands
    "quarantined": ("to be checked", "now"),
    "refused": ("refused", "late"),
    "unscanned": ("not scanned for viruses", ""),
}


@dataclass(frozen=True, slots=True)
class Line:
    href: str
    number: int
    state: str
    tone: str
    started_at: datetime
    responses: str


@dataclass(frozen=True, slots=True)
class File:
    name: str
    size: int
    digest: str
    note: str
    tone: str
    href: str


@dataclass(frozen=True, slots=True)
class Published:
    audience: str
    href: str
    made_at: datetime
    superseded_at: datetime | None
    why: str
    files: tuple[File, ...]


def crumbs(change: Change, number: int | None = None) -> list[tuple[str, str]]:
    found = [
        (change.code_name, reverse("web:changes", args=[change.code_id])),
        (change.reference, reverse("web:change", args=[change.code_id, change.reference])),
    ]
    if number is not None:
        found.append(("Import", reverse("web:imports", args=[change.code_id, change.reference])))
    return found


def known(page: ImportPage, reservations: Iterable[Reservation]) -> list[tuple[str, str]]:
    """Return what to know before publishing, each sentence with the page where it is looked at."""
    to: To = (page.change.code_id, page.change.reference, page.number)
    change = reverse("web:change", args=to[:2])
    hrefs = {
        Kind.ERRORS: _findings(to, Severity.ERROR),
        Kind.WARNINGS: _findings(to, Severity.WARNING),
        Kind.REFERENCES: _findings(to, Severity.WARNING),
        Kind.NAMES: reverse("web:import-names", args=to),
        Kind.FEWER: f"{change}#responses",
    }
    return [(each.says, hrefs.get(each.kind, change)) for each in reservations]


def lines(found: ImportList) -> list[Line]:
    return [
        Line(
            reverse("web:import", args=[found.change.code_id, found.change.reference, each.number]),
            each.number,
            *words.STATES[each.state],
            each.started_at,
            words.counted(each.responses, "response") if each.responses else "",
        )
        for each in found.collations
    ]


def menu(change: Change, number: int, here: str) -> list[dict[str, object]]:
    """Return the pages of one collation, as they are gone through."""
    pages = {
        "import": "Overview",
        "import-findings": "Findings",
        "import-names": "Names",
        "import-columns": "Columns",
        "import-rows": "Rows",
        "import-publish": "Publish",
    }
    to = [change.code_id, change.reference, number]
    return [
        {"label": label, "href": reverse(f"web:{name}", args=to), "is_current": name == here}
        for name, label in pages.items()
    ]


def overview(page: ImportPage) -> dict[str, object]:
    state, tone = words.STATES[page.state]
    to: To = (page.change.code_id, page.change.reference, page.number)
    return {
        "page": page,
        "here": reverse("web:import", args=to),
        "state": state,
        "tone": tone,
        "progress": words.progress(page),
        "files": [_file(source) for source in page.sources],
        "refused": [(source.name, source.why) for source in page.sources if source.why],
        "findings": [
            (words.SEVERITIES[each], page.found[each], words.MEANINGS[each], _findings(to, each))
            for each in Severity
        ],
        "nothing_found": not any(page.found.values()),
        "withheld": [
            (words.AUDIENCES[audience], words.withheld(held), _rows(to, audience.value))
            for audience, held in page.withheld.items()
        ],
        "published": [_published(page.change, line) for line in page.published],
        "menu": menu(page.change, page.number, "import") if page.is_read or page.is_failed else [],
        "crumbs": crumbs(page.change, page.number),
    }


def _findings(to: To, severity: Severity) -> str:
    return f"{reverse('web:import-findings', args=to)}?severity={severity.value}"


def _rows(to: To, audience: str) -> str:
    return f"{reverse('web:import-rows', args=to)}?audience={audience}"


def _file(source: SourceLine) -> File:
    note, tone = NOTES.get(source.state, ("", ""))
    href = _download(source.file_id) if source.may_be_taken else ""
    return File(source.name, source.size, source.digest, note, tone, href)


def _published(change: Change, line: EditionLine) -> Published:
    to = [change.code_id, change.reference, line.number, line.audience]
    files = (File(file.name, file.size, file.digest, "", "", _download(file.file_id)) for file in line.files)
    return Published(
        words.AUDIENCES[line.audience],
        reverse("web:collation", args=to),
        line.made_at,
        line.superseded_at,
        line.why,
        tuple(files),
    )


def _download(file_id: UUID) -> str:
    return reverse("web:file", args=[file_id])
