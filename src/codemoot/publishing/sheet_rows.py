"""The rows of an edition as a spreadsheet has them: the same columns in CSV and in XLSX."""

from collections.abc import Iterator

from codemoot.domain.collation.document import CommentState, Row
from codemoot.publishing.edition import Edition


def sheet_rows(edition: Edition) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each row, not yet guarded against formulas."""
    for question, rows in edition.tables():
        asked = (question.id, question.text or "", question.heading)
        for row in rows:
            yield (*asked, *_given(edition, row))


def _given(edition: Edition, row: Row) -> tuple[str, ...]:
    withheld = row.comment_state is CommentState.CONFIDENTIAL and row.comment is None
    return (
        row.party,
        row.category,
        row.answer_printed,
        edition.wording.mask if withheld else row.comment or "",
        row.comment_state,
        _claim(row),
        str(row.represents),
    )


def _claim(row: Row) -> str:
    if row.claim is None:
        return ""
    return f"{row.claim.scope}, shared with the Board" if row.claim.shared_with_board else row.claim.scope
