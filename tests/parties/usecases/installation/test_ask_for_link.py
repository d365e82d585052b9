"""Asking for a link does the same for every address."""

import pytest

from codemoot.domain.people import PUBLIC
from codemoot.kernel.act import Act
from codemoot.parties.queries.installation import installation_id
from codemoot.parties.usecases.installation.ask_for_link import ask_for_link
from codemoot.records.models import Event, OutboxItem
from rows import NOON, an_account

pytestmark = pytest.mark.django_db


def test_t27_what_is_left_and_recorded_says_nothing_of_whether_there_is_an_account() -> None:
    an_account(email="asha@example.org")

    for email in ("Asha@Example.org ", "nobody@example.org"):
        ask_for_link(installation_id(), Act(PUBLIC, NOON), email=email)

    assert [item.payload for item in OutboxItem.objects.order_by("id")] == [
        {"letter": "password-link", "email": "asha@example.org"},
        {"letter": "password-link", "email": "nobody@example.org"},
    ]
    assert [(event.kind, event.data) for event in Event.objects.all()] == [("account.asked-link", {})] * 2
