"""Write an edition that nobody sees yet, a thousand rows a transaction, so that no other writer waits long.

The doorway is the use case that gives it its audience: until then the gate shows it to nobody, and what a
killed worker leaves of it is swept away (ADR 0028).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from itertools import islice
from typing import TypeVar
from uuid import UUID

from django.db import transaction

from codemoot.change.gathering import Matched
from codemoot.change.models import CollationFinding, DoubtfulName, Edition, EditionQuestion, EditionRow
from codemoot.change.models.edition import NOBODY_YET
from codemoot.change.queries.cases import Case
from codemoot.change.tables_hash import tables_hash
from codemoot.domain.collation.document import Projection, Row
from codemoot.domain.collation.tally import LONGEST_ANSWER, LONGEST_CATEGORY, cut, shortened
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.importing.originals import Piece
from codemoot.kernel.gate import Gate
from codemoot.kernel.row import Row as Table
from codemoot.publishing.edition import heading

AT_ONCE = 1_000  # rows
ABANDONED = timedelta(hours=1)  # no draft takes so long
LONGEST_NAME = 300
QUESTION = re.compile(r"\bQ\d+\b")
LONGEST_ID = 32

Made = TypeVar("Made", bound=Table)


def draft(
    case: Case,
    edition_id: UUID,
    projection: Projection,
    responses: int,
    at: datetime,
    places: Sequence[str] = (),
) -> None:
    """Write the edition's row, questions and rows; what an earlier try left of it goes first.

    `places` are where the rows stand in the sources, for the administrator's edition.
    """
    sweep(case, at, edition_id)
    ids = _ids(projection.questions, projection.rows)
    with transaction.atomic():
        edition = Edition.objects.create(
            id=edition_id,
            code_id=case.code_id,
            collation_id=case.collation_id,
            audience=NOBODY_YET,
            made_at=at,
            facts=_facts(projection),
            silent=list(projection.silent),
            stances=[asdict(stance) for stance in projection.stances],
            rows_hash=projection.rows_hash,
            responses=responses,
        )
        EditionQuestion.objects.bulk_create(_questions(case, edition_id, projection, ids))
    _write(EditionRow, _rows(case, edition_id, projection.rows, ids, places))
    with transaction.atomic():
        edition.amend(tables_hash=tables_hash(edition_id))


def draft_findings(
    case: Case, edition_id: UUID, matched: Matched, beside: Mapping[str, tuple[Piece, ...]]
) -> None:
    findings = (
        CollationFinding(
            code_id=case.code_id,
            edition_id=edition_id,
            order=order,
            rule=finding.rule,
            severity=finding.severity,
            where=finding.where,
            detail=finding.detail,
            beside=_about(finding, beside.get(finding.where, ())),
        )
        for order, finding in enumerate(matched.projection.findings)
    )
    _write(CollationFinding, findings)
    names = (
        DoubtfulName(
            code_id=case.code_id,
            edition_id=edition_id,
            order=order,
            printed=name.printed,
            where=name.where,
            candidates=[[candidate.name, candidate.likeness] for candidate in name.candidates],
        )
        for order, name in enumerate(matched.doubtful)
        if len(name.printed) <= LONGEST_NAME
    )
    _write(DoubtfulName, names)


def _about(finding: Finding, pieces: tuple[Piece, ...]) -> list[Piece]:
    """Return what stands beside it; of a row with several questions, those that the finding names."""
    named = set(QUESTION.findall(finding.detail))
    labels = {label: QUESTION.match(label) for label, _ in pieces}
    if named.isdisjoint(match[0] for match in labels.values() if match):
        return list(pieces)
    return [piece for piece in pieces if not (match := labels[piece[0]]) or match[0] in named]


def sweep(case: Case, at: datetime, *ids: UUID) -> None:
    """Take away these drafts of the collation, and those that nobody works on any more."""
    drafts = Edition.objects.filter(collation_id=case.collation_id, audience=NOBODY_YET)
    for edition in drafts.filter(pk__in=ids) | drafts.filter(made_at__lt=at - ABANDONED):
        _take_away(EditionRow.objects.filter(edition=edition))
        _take_away(CollationFinding.objects.filter(edition=edition))
        _take_away(DoubtfulName.objects.filter(edition=edition))
        with transaction.atomic():
            EditionQuestion.objects.filter(edition=edition).delete()
            edition.delete()


def _take_away(held: Gate[Made]) -> None:
    while ids := list(held.values_list("pk", flat=True)[:AT_ONCE]):
        with transaction.atomic():
            held.filter(pk__in=ids).delete()


def _write(table: type[Made], rows: Iterator[Made]) -> None:
    while batch := list(islice(rows, AT_ONCE)):
        with transaction.atomic():
            table._default_manager.bulk_create(batch)  # noqa: SLF001  (Django's documented API)


def _facts(projection: Projection) -> dict[str, str | None]:
    facts = asdict(projection.facts)
    return facts | {"meeting_date": facts["meeting_date"] and facts["meeting_date"].isoformat()}


def _ids(questions: Iterable[Question], rows: Iterable[Row]) -> dict[str, str]:
    """Return each question's id as it is stored: whole, unless a source made it far too long."""
    found = dict.fromkeys([*(question.id for question in questions), *(row.question for row in rows)])
    return {id_: id_ if len(id_) <= LONGEST_ID else f"{id_[:20]}… {n}" for n, id_ in enumerate(found, 1)}


def _questions(
    case: Case, edition_id: UUID, projection: Projection, ids: Mapping[str, str]
) -> Iterator[EditionQuestion]:
    asked = {question.id: question for question in projection.questions}
    for order, (id_, stored) in enumerate(ids.items(), 1):
        question = asked.get(id_, Question(id_))
        yield EditionQuestion(
            code_id=case.code_id,
            edition_id=edition_id,
            order=order,
            question=stored,
            heading=heading(question),
            text=question.text or "",
            answers=question.heading,
            decides=question.decides,
            tally=shortened(projection.tallies.get(id_, {})),
            by_party=shortened(projection.by_party.get(id_, {})),
            by_represented=shortened(projection.by_represented.get(id_, {})),
        )


def _rows(
    case: Case, edition_id: UUID, rows: Iterable[Row], ids: Mapping[str, str], places: Sequence[str]
) -> Iterator[EditionRow]:
    positions: Counter[str] = Counter()
    for index, row in enumerate(rows):
        positions[row.question] += 1
        yield EditionRow(
            code_id=case.code_id,
            edition_id=edition_id,
            question=ids[row.question],
            position=positions[row.question],
            party=row.party,
            category=cut(row.category, LONGEST_CATEGORY),
            answer=cut(row.answer or "", LONGEST_ANSWER),
            answer_printed=row.answer_printed,
            comment=row.comment,
            comment_state=row.comment_state,
            represents=row.represents,
            claim=asdict(row.claim) if row.claim else None,
            flags=list(row.flags),
            where=places[index] if places else "",
        )
