"""One question of a collation as its template takes it: links that keep the filter and the place."""

from dataclasses import dataclass, replace

from codemoot.change.queries.collations import CollationPage, Section
from codemoot.change.queries.collations_rows import AnswerRow
from codemoot.domain.confidentiality import Claim
from codemoot.publishing.figures import Figure
from codemoot.web.change.reading.forms import address_of

FEWEST_LINES = 2  # a picture of one line alone says what the table says


@dataclass(frozen=True, slots=True)
class RowShown:
    row: AnswerRow
    claimed: str  # what is claimed in confidence, for those who may see past it
    whole_href: str  # where the answer is whole; empty: it is, here


@dataclass(frozen=True, slots=True)
class SectionShown:
    section: Section
    anchor: str
    figures: tuple[Figure, ...]
    rows: tuple[RowShown, ...]
    all_href: str  # to every answer, where only the picture is shown
    next_href: str
    previous_href: str
    looked_through: int  # as far as the search has gone; 0: to the end


def anchor(order: int) -> str:
    return f"question-{order}"


def sections_of(page: CollationPage, here: str) -> list[SectionShown]:
    return [_section(section, page, here) for section in page.sections]


def _section(section: Section, page: CollationPage, here: str) -> SectionShown:
    place = anchor(section.asked.order)
    found = section.page
    here_wanted = replace(page.wanted, question=section.asked.order)

    def to(after: int | None) -> str:
        return f"{here}{address_of(replace(here_wanted, after=after))}#{place}" if after is not None else ""

    pictured = not page.wanted.narrows and page.wanted.after == 0
    goes_on = found is not None and found.next_after is not None
    full = found is not None and bool(found.rows) and found.rows[-1].position == found.next_after
    return SectionShown(
        section=section,
        anchor=place,
        figures=section.asked.figures if pictured else (),
        rows=tuple(_row(row, section, here) for row in found.rows) if found else (),
        all_href=to(0) if found is None else "",
        next_href=to(found.next_after) if found else "",
        previous_href=to(found.previous_after) if found else "",
        looked_through=found.next_after or 0 if found and goes_on and not full else 0,
    )


def _row(row: AnswerRow, section: Section, here: str) -> RowShown:
    place = f"{here}{section.asked.order}/{row.position}/"
    return RowShown(row, _claimed(row.claim), place if row.is_cut else "")


def _claimed(claim: Claim | None) -> str:
    if claim is None:
        return ""
    return f"In confidence: {claim.scope}{', shared with the Board' if claim.shared_with_board else ''}"
