"""What one volume of the PDF prints, as data for its template: texts only, never source."""

from collections.abc import Iterable
from typing import TypedDict

from codemoot.domain.collation.document import Row
from codemoot.domain.confidentiality import Audience
from codemoot.publishing import links, noticed, summary
from codemoot.publishing.edition import Edition, columns, heading, line
from codemoot.publishing.pdf.legible import legible, paragraphs
from codemoot.publishing.pdf.pictures import Picture, picture
from codemoot.publishing.pdf.volumes import Part, Volume

PARTY, CATEGORY, ANSWER, COMMENTS = 16, 16, 11, 52  # letters that each column has room for
WHERE, MESSAGE = 28, 62
BESIDE = 24  # letters that the stage box has room for


Lines = str | list[str]  # a text of one line, or each of its lines
Cells = tuple[Lines, Lines, Lines, Lines]


class Piece(TypedDict):
    text: str
    address: bool


class Stage(TypedDict):
    number: str
    label: str
    here: bool


class Asked(TypedDict):
    heading: str
    line: str
    heads: list[Lines]
    rows: list[Cells]


class Group(TypedDict):
    title: str
    meaning: str
    rows: list[tuple[Lines, Lines]]


class Noticed(TypedDict):
    title: str
    sentence: str  # empty: every finding is printed
    heads: list[str]
    groups: list[Group]


class Content(TypedDict):
    title: str
    banner: str
    audience: str  # empty: the public
    volume: str  # empty: there is one
    about: list[list[Piece]]
    caption: str
    stages: list[Stage]
    about_again: list[list[Piece]]
    summary: list[list[Piece]]
    figures: list[Picture]
    noticed: Noticed | None
    hash: str
    footer: str
    questions: list[Asked]


def content(edition: Edition, volume: Volume) -> Content:
    facts, wording = edition.projection.facts, edition.wording
    return {
        "title": legible(edition.title, BESIDE),
        "banner": legible(facts.stage or ""),
        "audience": "" if edition.projection.audience is Audience.PUBLIC else edition.projection.audience,
        "volume": _volume(volume),
        "about": _sentences(edition.about),
        "caption": legible(wording.stage_caption, BESIDE),
        "stages": [
            {"number": number, "label": legible(label, BESIDE), "here": number == edition.current_stage}
            for number, label in wording.stages
        ],
        "about_again": _sentences(edition.about_again),
        "summary": _sentences(edition.summary),
        "figures": _figures(edition, volume),
        "noticed": _noticed(edition) if volume.number == 1 else None,
        "hash": edition.projection.rows_hash if edition.extended else "",
        "footer": legible(wording.footer),
        "questions": [_question(edition, part) for part in volume.parts],
    }


def _sentences(texts: Iterable[str]) -> list[list[Piece]]:
    return [
        [{"text": legible(piece), "address": address} for piece, address in links.pieces(text)]
        for text in texts
    ]


def _figures(edition: Edition, volume: Volume) -> list[Picture]:
    """Return the pictures; they count the whole collation, so the first volume alone has them."""
    shown = edition.extended and volume.number == 1
    return [picture(figure) for figure in summary.figures(edition)] if shown else []


def _noticed(edition: Edition) -> Noticed | None:
    found = noticed.noticed(edition)
    if found is None:
        return None
    return {
        "title": noticed.TITLE,
        "sentence": found.sentence,
        "heads": list(noticed.HEADS),
        "groups": [_group(group) for group in found.groups],
    }


def _group(group: noticed.Group) -> Group:
    return {
        "title": group.title,
        "meaning": group.meaning,
        "rows": [
            (paragraphs(finding.where, WHERE), paragraphs(finding.message, MESSAGE))
            for finding in group.findings
        ],
    }


def _volume(volume: Volume) -> str:
    if volume.of == 1:
        return ""
    held = "; ".join(_held(part) for part in volume.parts)
    return f"Volume {volume.number} of {volume.of}: {held}"


def _held(part: Part) -> str:
    if part.is_whole:
        return legible(heading(part.question))
    continued = " (continued)" if part.start else ""
    rows = f"rows {part.start + 1:,} to {part.start + len(part.rows):,} of {part.total:,}"
    return f"{legible(heading(part.question))}{continued}, {rows}"


def _question(edition: Edition, part: Part) -> Asked:
    names, widths = columns(part.question), (PARTY, CATEGORY, ANSWER, COMMENTS)
    return {
        "heading": legible(heading(part.question)),
        "line": legible(line(part.question)),
        "heads": [paragraphs(name, width) for name, width in zip(names, widths, strict=True)],
        "rows": [_row(edition, row) for row in part.rows],
    }


def _row(edition: Edition, row: Row) -> Cells:
    return (
        paragraphs(row.party, PARTY),
        paragraphs(row.category, CATEGORY),
        paragraphs(row.answer_printed, ANSWER),
        paragraphs(edition.comment(row), COMMENTS),
    )
