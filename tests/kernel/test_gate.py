"""The gate says to the database what the table of grants says of one thing."""

from uuid import UUID

import pytest

from actors import actor
from cast import BRIGHTWATER
from codemoot.change.models import Edition, Modification
from codemoot.domain.access import allowed
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import APPOINTED, OPERATOR, PUBLIC, SYSTEM, Actor, Role
from codemoot.kernel.row import Row
from codemoot.parties.models import Appointment, Party
from rows import a_collation, a_modification, a_party, an_appointment, an_edition

pytestmark = pytest.mark.django_db


def everyone(party: UUID) -> list[Actor]:
    return [
        PUBLIC,
        SYSTEM,
        OPERATOR,
        *(actor(role, party) for role in sorted(APPOINTED)),
        *(actor(role, party, code="other") for role in sorted(APPOINTED)),
    ]


@pytest.mark.parametrize("model", [Party, Modification, Edition, Appointment])
def test_the_gate_and_the_table_of_grants_give_the_same_answer(model: type[Row]) -> None:
    mine, theirs = a_party(), a_party(BRIGHTWATER)
    for audience in Audience:
        an_edition(a_collation(a_modification(f"SECMP-{audience}", audience=audience)), audience)
    appointed = an_appointment(Role.PARTY_REPRESENTATIVE, party=theirs)
    who = [*everyone(mine.pk), Actor(account_id=appointed.account_id)]

    seen = {each: set(model.objects.visible_to(each)) for each in who}

    rows = set(model.objects.all())
    assert rows
    assert seen == {
        each: {row for row in rows if allowed(each, model.READ, row.as_subject())} for each in who
    }
