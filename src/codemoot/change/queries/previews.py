"""What an administrator looks at before publishing: findings, rows as an audience would see them, names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from codemoot.change.models import (
    Collation,
    CollationFinding,
    DoubtfulName,
    EditionQuestion,
    EditionRow,
    Matching,
)
from codemoot.change.queries.cases import own_edition
from codemoot.domain.collation import document
from codemoot.domain.collation.document import CommentState
from codemoot.domain.collation.project import project
from codemoot.domain.collation.responses import Facts
from codemoot.domain.confidentiality import Audience, Claim, Scope
from codemoot.domain.findings import RULES, Severity
from codemoot.domain.people import Actor
from codemoot.parties.models import Party

ROWS = 50
FINDINGS = 25  # each with what stands beside it
NAMES = 20  # each with whose it may be
SETTLED_SHOWN = 100
PARTIES_OFFERED = 500
Piece: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class FindingLine:
    rule: str
    says: str
    detail: str
    where: str
    beside: tuple[Piece, ...]  # a line's number or a column's name, and what stands there


@dataclass(frozen=True, slots=True)
class FindingsPage:
    severity: Severity
    lines: tuple[FindingLine, ...]
    next_after: int | None  # where the next page begins; None: there is none


@dataclass(frozen=True, slots=True)
class PreviewLine:
    position: int
    where: str
    row: document.Row
    withheld: bool  # something of it is not shown to this audience


@dataclass(frozen=True, slots=True)
class QuestionLine:
    question: str
    heading: str
    text: str
    counts: tuple[tuple[str, int], ...]  # of answers, the most given first


@dataclass(frozen=True, slots=True)
class RowsPage:
    audience: Audience
    questions: tuple[QuestionLine, ...]
    question: QuestionLine | None  # the one whose rows these are; None: there is none
    lines: tuple[PreviewLine, ...]
    next_after: int | None


@dataclass(frozen=True, slots=True)
class Candidate:
    party_id: UUID
    name: str
    likeness: int  # of 100


@dataclass(frozen=True, slots=True)
class NameLine:
    order: int
    printed: str
    where: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class NamesPage:
    lines: tuple[NameLine, ...]
    next_after: int | None
    settled: tuple[tuple[str, str], ...]  # a name as printed, and its Party's name; empty: none of them
    parties: Mapping[str, UUID]  # every Party that a name can be given


def findings_page(collation: Collation, severity: Severity, after: int, actor: Actor) -> FindingsPage:
    edition = own_edition(collation.pk, actor).id
    found = CollationFinding.objects.visible_to(actor).filter(
        edition=edition, severity=severity.value, order__gt=after
    )
    shown = list(found.order_by("order")[: FINDINGS + 1])
    return FindingsPage(
        severity,
        tuple(map(_finding, shown[:FINDINGS])),
        shown[FINDINGS - 1].order if len(shown) > FINDINGS else None,
    )


def rows_page(collation: Collation, audience: Audience, question: str, after: int, actor: Actor) -> RowsPage:
    """Return a page of one question's rows as this audience would see them; an unknown one is the first."""
    edition = own_edition(collation.pk, actor).id
    questions = EditionQuestion.objects.visible_to(actor).filter(edition=edition).order_by("order")
    lines = tuple(map(_question, questions))
    chosen = next((line for line in lines if line.question == question), lines[0] if lines else None)
    if chosen is None:
        return RowsPage(audience, lines, None, (), None)
    rows = EditionRow.objects.visible_to(actor).filter(
        edition=edition, question=chosen.question, position__gt=after
    )
    shown = list(rows.defer("searched").order_by("position")[: ROWS + 1])
    return RowsPage(
        audience,
        lines,
        chosen,
        tuple(_previewed(shown[:ROWS], audience, collation.crowds)),
        shown[ROWS - 1].position if len(shown) > ROWS else None,
    )


def names_page(collation: Collation, after: int, actor: Actor) -> NamesPage:
    edition = own_edition(collation.pk, actor).id
    names = DoubtfulName.objects.visible_to(actor).filter(edition=edition, order__gt=after)
    shown = list(names.order_by("order")[: NAMES + 1])
    settled = Matching.objects.visible_to(actor).filter(collation=collation).select_related("party")
    parties = Party.objects.visible_to(actor).filter(code_id=collation.code_id).order_by("name")
    ids = dict(parties.values_list("name", "pk")[:PARTIES_OFFERED])
    return NamesPage(
        tuple(_name(name, ids) for name in shown[:NAMES]),
        shown[NAMES - 1].order if len(shown) > NAMES else None,
        tuple(
            (each.printed, each.party.name if each.party else "")
            for each in settled.order_by("printed")[:SETTLED_SHOWN]
        ),
        ids,
    )


def _finding(finding: CollationFinding) -> FindingLine:
    return FindingLine(
        finding.rule,
        RULES[finding.rule].says,
        finding.detail,
        finding.where,
        tuple((label, text) for label, text in finding.beside),
    )


def _question(question: EditionQuestion) -> QuestionLine:
    counts = question.tally.get("all", {})
    ordered = sorted(counts.items(), key=lambda pair: -pair[1])
    return QuestionLine(question.question, question.heading, question.text, tuple(ordered))


def _previewed(
    rows: Sequence[EditionRow], audience: Audience, crowds: Mapping[str, int]
) -> Iterable[PreviewLine]:
    """Narrow the rows by the one door (ADR 0003), with what it must know of the other pages."""
    whole = tuple(map(_row, rows))
    seen = project(document.Collation(Facts(), (), whole), audience, crowds=crowds).rows
    for row, own, shown in zip(rows, whole, seen, strict=True):
        withheld = (shown.party, shown.answer_printed, shown.comment) != (
            own.party,
            own.answer_printed,
            own.comment,
        )
        yield PreviewLine(row.position, row.where, shown, withheld)


def _row(row: EditionRow) -> document.Row:
    claim = row.claim
    return document.Row(
        question=row.question,
        party=row.party,
        category=row.category,
        answer=row.answer or None,
        answer_printed=row.answer_printed,
        comment=row.comment,
        comment_state=CommentState(row.comment_state),
        flags=tuple(row.flags),
        claim=Claim(Scope(claim["scope"]), claim["shared_with_board"]) if claim else None,
        represents=row.represents,
    )


def _name(name: DoubtfulName, ids: Mapping[str, UUID]) -> NameLine:
    candidates = (Candidate(ids[party], party, like) for party, like in name.candidates if party in ids)
    return NameLine(name.order, name.printed, name.where, tuple(candidates))
