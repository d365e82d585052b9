"""One question of a collation as its template takes it: links that keep the filter and the place."""

from dataclasses import dataclass, replace
from itertools import chain

from codemoot.change.queries.collations import CollationPage, Section
from codemoot.change.queries.collations_rows import AnswerRow
from codemoot.domain.confidentiality import Claim
from codemoot.publishing.figures import Figure
from codemoot.web.change.reading.forms import address_of

ROOM = 40_000  # bytes that the pictures of a page, with their tables, may take
PICTURED, LISTED = 250, 40  # bytes that one count takes in a picture with its table, and in a table alone


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
    pictures = _pictures(page)
    return [_section(section, page, here, pictures[section.asked.order]) for section in page.sections]


def _pictures(page: CollationPage) -> dict[int, tuple[Figure, ...]]:
    """Return each question's pictures; of very many, what all answered without the Party Categories."""
    if page.wanted.narrows or page.wanted.after:
        return dict.fromkeys((section.asked.order for section in page.sections), ())
    every = {section.asked.order: section.asked.figures for section in page.sections}
    if sum(map(_cost, chain.from_iterable(every.values()))) <= ROOM:
        return every
    return {
        order: tuple(replace(figure, lines=figure.lines[:1]) for figure in figures[:1])
        for order, figures in every.items()
    }


def _cost(figure: Figure) -> int:
    return len(figure.lines) * len(figure.heads) * (PICTURED if figure.pictured else LISTED)


def _section(section: Section, page: CollationPage, here: str, pictures: tuple[Figure, ...]) -> SectionShown:
    place = anchor(section.asked.order)
    found = section.page
    here_wanted = replace(page.wanted, question=section.asked.order)

    def to(after: int | None) -> str:
        return f"{here}{address_of(replace(here_wanted, after=after))}#{place}" if after is not None else ""

    goes_on = found is not None and found.next_after is not None
    full = found is not None and bool(found.rows) and found.rows[-1].position == found.next_after
    return SectionShown(
        section=section,
        anchor=place,
        figures=pictures,
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
