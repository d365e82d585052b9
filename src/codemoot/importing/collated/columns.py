"""Which column of a table holds what, by the headings of a collated document's response tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from codemoot.importing.collated.sections import NO_HEADING, squeezed

HEADER_WITHIN = 3  # rows: a title may stand above the header
PARTY, CATEGORY, REPRESENTS = "partyname", "partycategory", "partiesrepresented"
COMMENTS = ("comments", "comment")
ANSWER_LIKE = ("yes", "no", "agree", "support", "preference", "answer", "response", "position", "view")


@dataclass(frozen=True, slots=True)
class Columns:
    header: int  # place of the header among the rows
    heading: str  # of the answers, as printed; "" where the source gives none
    party: int
    comments: int
    category: int | None
    answer: int | None
    represents: int | None
    unread: tuple[int, ...]
    count: int  # of the headings


def read_columns(rows: Sequence[Sequence[str]]) -> Columns | None:
    """Return the columns of a response table; None if it has no header with Party Name and Comments."""
    for place, row in enumerate(rows[:HEADER_WITHIN]):
        letters = [squeezed(" ".join(cell.split())) for cell in row]
        if PARTY in letters and any(name in letters for name in COMMENTS):
            return _columns(place, [" ".join(cell.split()) for cell in row], letters)
    return None


def _columns(header: int, headings: list[str], letters: list[str]) -> Columns:
    comments = max(place for place, name in enumerate(letters) if name in COMMENTS)
    party, category, represents = (_place(letters, name) for name in (PARTY, CATEGORY, REPRESENTS))
    taken = {party, category, represents, comments}
    others = [place for place in range(len(headings)) if place not in taken]
    answer = min(others, key=lambda place: not _is_answer_like(headings[place]), default=None)
    heading = "" if answer is None else headings[answer]
    return Columns(
        header,
        "" if heading.casefold() == NO_HEADING else heading,
        party or 0,
        comments,
        category,
        answer,
        represents,
        tuple(place for place in others if place != answer),
        len(headings),
    )


def _place(letters: Sequence[str], name: str) -> int | None:
    return letters.index(name) if name in letters else None


def _is_answer_like(heading: str) -> bool:
    return "/" in heading or heading.casefold().startswith(ANSWER_LIKE)
