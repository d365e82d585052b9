"""Each change of how a person signs in ends their other sessions, goes on record, and is told to them."""

import pytest

from codemoot.domain.people import Actor, SignInChange
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.usecases.account.change_sign_in import change_sign_in
from codemoot.records.models import Event, OutboxItem
from rows import NOON, an_account

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("what", sorted(SignInChange))
def test_t25_a_change_ends_the_sessions_and_is_told(what: SignInChange) -> None:
    account = an_account()
    before = account.get_session_auth_hash()

    change_sign_in(account.pk, Act(Actor(account_id=account.pk), NOON), what=what)

    account.refresh_from_db()
    assert account.get_session_auth_hash() != before
    assert (Event.objects.get().kind, Event.objects.get().data) == ("account.secured", {"what": what})
    assert OutboxItem.objects.get().payload["what"] == what


def test_t02_somebody_elses_account_is_not_found() -> None:
    mine, theirs = an_account(), an_account()

    with pytest.raises(NotFoundError):
        change_sign_in(theirs.pk, Act(Actor(account_id=mine.pk), NOON), what=SignInChange.APP_REMOVED)
