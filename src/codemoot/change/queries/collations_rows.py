"""The answers of an edition, a page at a time: filtered, found by their words, and never more than fit."""

import sys
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q
from django.db.models.functions import Left

from codemoot.change.models import EditionRow
from codemoot.domain.collation.document import CommentState
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.excerpts import Piece, cost, excerpt, fair_share
from codemoot.domain.folding import folded
from codemoot.domain.people import Actor
from codemoot.kernel.gate import Gate

PAGE = 50
LOOKED_THROUGH = 10_000  # rows that one search for words goes through; then it can be taken further
READ = 6_000  # characters of a comment in which words are marked
ROOM = 40_000  # bytes that the texts of a page may take
LONGEST = 1_500  # characters of a comment; the rest has a page of its own
SHORTEST = 160
LONGEST_CELL = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader asks to see. Each is as it was typed: nothing may be taken for granted of it."""

    question: int = 0  # its order; 0: all, or the first
    category: str | None = None  # as stored; None: any
    answer: str | None = None  # as stored, "" where nothing was answered; None: any
    find: str = ""
    after: int = 0  # the position after which the page begins

    @property
    def narrows(self) -> bool:
        return self.category is not None or self.answer is not None or bool(folded(self.find))


@dataclass(frozen=True, slots=True)
class AnswerRow:
    question: str
    position: int
    party: tuple[Piece, ...]
    category: str
    answer: str  # as printed
    comment: tuple[Piece, ...]
    is_withheld: bool
    is_cut: bool
    claim: Claim | None
    represents: int


@dataclass(frozen=True, slots=True)
class RowsPage:
    rows: tuple[AnswerRow, ...]
    next_after: int | None = None  # None: there is no more
    previous_after: int | None = None  # None: this is the first page


def every_row(edition: UUID, actor: Actor, wanted: Wanted, most: int) -> tuple[AnswerRow, ...]:
    """Return the rows of an edition that has few of them, in no order."""
    rows = _matching(EditionRow.objects.visible_to(actor).filter(edition=edition), wanted)
    return _shown(rows[:most], wanted.find)


def page_of_rows(edition: UUID, question: str, actor: Actor, wanted: Wanted, total: int) -> RowsPage:
    """Return a page of the answers to one question in the order of receipt."""
    asked = EditionRow.objects.visible_to(actor).filter(edition=edition, question=question)
    matching = _matching(asked, wanted)
    searching = bool(folded(wanted.find))
    limit = wanted.after + LOOKED_THROUGH
    ahead = matching.filter(position__gt=wanted.after)
    if searching:
        ahead = ahead.filter(position__lte=limit)
    shown = _shown(ahead.order_by("position")[: PAGE + 1], wanted.find)
    if len(shown) > PAGE:
        next_after: int | None = shown[PAGE - 1].position
    else:
        next_after = limit if searching and limit < total else None
    return RowsPage(shown[:PAGE], next_after, _previous(matching, wanted, searching=searching))


def whole_row(edition: UUID, question: str, position: int, actor: Actor) -> AnswerRow | None:
    rows = EditionRow.objects.visible_to(actor).filter(edition=edition, question=question, position=position)
    return next((_answer_row(row, row.comment, "", sys.maxsize) for row in rows), None)


def _previous(matching: Gate[EditionRow], wanted: Wanted, *, searching: bool) -> int | None:
    """Return after which position the page before this one begins."""
    if wanted.after == 0:
        return None
    behind = matching.filter(position__lte=wanted.after)
    if searching:
        behind = behind.filter(position__gt=wanted.after - LOOKED_THROUGH)
    places = list(behind.order_by("-position").values_list("position", flat=True)[: PAGE + 1])
    if len(places) > PAGE:
        return places[PAGE]
    return max(0, wanted.after - LOOKED_THROUGH) if searching else 0


def _matching(rows: Gate[EditionRow], wanted: Wanted) -> Gate[EditionRow]:
    condition = Q()
    if wanted.category is not None:
        condition &= Q(category=wanted.category)
    if wanted.answer is not None:
        condition &= Q(answer=wanted.answer)
    if words := folded(wanted.find):
        condition &= Q(searched__contains=words)
    return rows.filter(condition)


def _shown(rows: Gate[EditionRow], find: str) -> tuple[AnswerRow, ...]:
    """Return the rows with as much of each text as the page has room for: the longest give way first."""
    found = list(rows.annotate(begun=Left("comment", READ)).defer("comment", "searched", "flags", "where"))
    taken = sum(len(row.party) + len(row.category) for row in found)
    costs = [cost(row.begun or "", find) for row in found]
    share = fair_share(costs, ROOM - taken, SHORTEST, LONGEST)
    return tuple(_answer_row(row, row.begun, find, share) for row in found)


def _answer_row(row: EditionRow, comment: str | None, find: str, share: int) -> AnswerRow:
    shown = excerpt(comment or "", find, share)
    return AnswerRow(
        question=row.question,
        position=row.position,
        party=excerpt(row.party, find, LONGEST_CELL).pieces,
        category=row.category,
        answer="".join(piece for piece, _ in excerpt(row.answer_printed, "", LONGEST_CELL).pieces),
        comment=shown.pieces,
        is_withheld=comment is None and row.comment_state == CommentState.CONFIDENTIAL,
        is_cut=shown.is_cut,
        claim=Claim(Scope(row.claim["scope"]), row.claim["shared_with_board"]) if row.claim else None,
        represents=row.represents,
    )
