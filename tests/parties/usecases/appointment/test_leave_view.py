"""A look is left before its time, by whoever began it."""

from datetime import timedelta

import pytest

from codemoot.domain.people import Role
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.models import Look
from codemoot.parties.queries.actors import acting
from codemoot.parties.usecases.appointment.leave_view import leave_view
from codemoot.parties.usecases.appointment.view_as import view_as
from codemoot.records.models import Event
from rows import NOON, a_code, an_appointment

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("after", "ends"), [(3, 3), (20, 15)])
def test_leaving_ends_the_look_at_its_latest_when_it_was_over(after: int, ends: int) -> None:
    a_code()
    administrator, seen = an_appointment(), an_appointment(Role.ASSESSOR)
    look = view_as(seen.pk, Act(acting(administrator), NOON), reason="To see.")

    leave_view(look, Act(acting(administrator), NOON + timedelta(minutes=after)))

    assert Look.objects.get().ended_at == NOON + timedelta(minutes=ends)
    assert list(Event.objects.values_list("kind", flat=True)) == [
        "appointment.viewed",
        "appointment.view-left",
    ]


def test_t02_another_administrators_look_is_not_found() -> None:
    a_code()
    one, other, seen = an_appointment(), an_appointment(), an_appointment(Role.ASSESSOR)
    look = view_as(seen.pk, Act(acting(one), NOON), reason="To see.")

    with pytest.raises(NotFoundError):
        leave_view(look, Act(acting(other), NOON))

    assert Look.objects.get().ended_at is None
