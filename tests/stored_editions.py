"""Editions on the site as tests read them: from a projection of the standing cast to rows."""

from collections import Counter
from dataclasses import asdict
from datetime import date

from cast import CATEGORIES, FACTS, Q1, Q2, reading
from codemoot.change.models import Collation, Edition, EditionQuestion, EditionRow, Modification
from codemoot.domain.collation.collate import collate
from codemoot.domain.collation.document import Projection
from codemoot.domain.collation.project import project
from codemoot.domain.collation.responses import Response
from codemoot.domain.confidentiality import Audience
from codemoot.publishing.edition import heading
from rows import NOON, a_collation, a_modification


def a_change(reference: str = "SECMP0101", **fields: object) -> Modification:
    change = a_modification(reference)
    change.amend(
        summary="Whoever runs a second system tells the desk of it before it is used.",
        raised_on=date(2018, 5, 14),
        closes_on=date(2018, 12, 21),
        **fields,
    )
    return change


def projected(*responses: Response, audience: Audience = Audience.PUBLIC) -> Projection:
    members = {response.party: response.party for response in responses}
    made = collate([reading(*responses)], members, expected=(Q1, Q2))
    return project(made, audience, CATEGORIES)


def stored(
    projection: Projection, collation: Collation | None = None, audience: Audience = Audience.PUBLIC
) -> Edition:
    held = collation or a_collation(a_change())
    edition = Edition.objects.create(
        code_id="sec",
        collation=held,
        audience=audience,
        made_at=NOON,
        facts=asdict(FACTS),
        silent=list(projection.silent),
        rows_hash=projection.rows_hash,
        responses=len(projection.rows) // max(1, len(projection.questions)),
    )
    EditionQuestion.objects.bulk_create(_questions(edition, projection))
    EditionRow.objects.bulk_create(_rows(edition, projection), batch_size=1_000)
    return edition


def _questions(edition: Edition, projection: Projection) -> list[EditionQuestion]:
    return [
        EditionQuestion(
            code_id="sec",
            edition=edition,
            order=order,
            question=question.id,
            heading=heading(question),
            text=question.text or "",
            answers=question.heading,
            decides=question.decides,
            tally=projection.tallies.get(question.id, {}),
            by_party=projection.by_party.get(question.id, {}),
            by_represented=projection.by_represented.get(question.id, {}),
        )
        for order, question in enumerate(projection.questions, 1)
    ]


def _rows(edition: Edition, projection: Projection) -> list[EditionRow]:
    positions: Counter[str] = Counter()
    rows = []
    for row in projection.rows:
        positions[row.question] += 1
        rows.append(
            EditionRow(
                code_id="sec",
                edition=edition,
                question=row.question,
                position=positions[row.question],
                party=row.party,
                category=row.category,
                answer=row.answer or "",
                answer_printed=row.answer_printed,
                comment=row.comment,
                comment_state=row.comment_state,
                represents=row.represents,
                claim=asdict(row.claim) if row.claim else None,
            )
        )
    return rows
