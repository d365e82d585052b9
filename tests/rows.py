"""Rows for tests that read: one short function a table, with plain defaults and the standing cast.

Tests of what a use case does go through the use case.
"""

from datetime import UTC, date, datetime

from cast import CATEGORY, NORTHMOOR
from codemoot.change.models import Collation, Edition, EditionQuestion, EditionRow, Modification
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Role
from codemoot.kernel.ids import new_id
from codemoot.parties.models import Account, Appointment, Code, CodeEdition, Membership, Party

NOON = datetime(2018, 12, 10, 12, tzinfo=UTC)
LONG_AGO = date(2014, 1, 1)


def a_code(code_id: str = "sec") -> Code:
    return Code.objects.get_or_create(code_id=code_id, defaults={"name": "Smart Energy Code"})[0]


def a_code_edition(code_id: str = "sec", profile: str = "sec-2018") -> CodeEdition:
    return CodeEdition.objects.get_or_create(
        industry_code=a_code(code_id),
        code_id=code_id,
        profile=profile,
        pin="0" * 64,
        defaults={"label": f"{profile}.1", "effective_from": date(2018, 11, 1)},
    )[0]


def a_party(name: str = NORTHMOOR, code_id: str = "sec") -> Party:
    return Party.objects.get_or_create(code_id=code_id, name=name)[0]


def a_membership(party: Party, category: str = "large_supplier", starts_on: date = LONG_AGO) -> Membership:
    return Membership.objects.create(
        code_id=party.code_id, party=party, category=category, starts_on=starts_on
    )


def an_account(name: str = "Asha Patel", email: str = "") -> Account:
    return Account.objects.create(email=email or f"{new_id().hex}@example.org", name=name)


def an_appointment(
    role: Role = Role.CODE_ADMINISTRATOR,
    *,
    party: Party | None = None,
    account: Account | None = None,
    code_id: str = "sec",
) -> Appointment:
    return Appointment.objects.create(
        code_id=code_id, account=account or an_account(), role=role, party=party, starts_on=LONG_AGO
    )


def a_modification(
    reference: str = "SECMP0101", *, state: str = "mrc_open", audience: Audience = Audience.PUBLIC
) -> Modification:
    return Modification.objects.get_or_create(
        code_id="sec",
        reference=reference,
        defaults={
            "edition": a_code_edition(),
            "title": "Tell the desk of a second system",
            "state": state,
            "audience": audience,
        },
    )[0]


def a_collation(modification: Modification | None = None, number: int = 1) -> Collation:
    return Collation.objects.get_or_create(
        modification=modification or a_modification(),
        number=number,
        defaults={"code_id": "sec", "started_at": NOON},
    )[0]


def an_edition(collation: Collation | None = None, audience: Audience = Audience.PUBLIC) -> Edition:
    return Edition.objects.create(
        code_id="sec",
        collation=collation or a_collation(),
        audience=audience,
        made_at=NOON,
        facts={},
        rows_hash="0" * 64,
        responses=1,
    )


def a_question(edition: Edition, question: str = "Q1", order: int = 1) -> EditionQuestion:
    return EditionQuestion.objects.create(
        code_id="sec",
        edition=edition,
        order=order,
        question=question,
        text="Should the proposal be approved?",
        tally={},
        by_party={},
        by_represented={},
    )


def an_edition_row(
    edition: Edition,
    party: str = NORTHMOOR,
    *,
    question: str = "Q1",
    position: int = 1,
    comment: str | None = "",
) -> EditionRow:
    return EditionRow.objects.create(
        code_id="sec",
        edition=edition,
        question=question,
        position=position,
        party=party,
        category=CATEGORY.get(party, ""),
        answer="yes",
        answer_printed="Yes",
        comment=comment,
        comment_state="written" if comment else "confidential" if comment is None else "empty",
    )
