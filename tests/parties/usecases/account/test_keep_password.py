"""A password is kept as its hash alone, by the person themselves."""

import pytest
from django.contrib.auth.hashers import check_password, make_password

from codemoot.domain.people import Actor, Role
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.usecases.account.keep_password import keep_password
from codemoot.records.models import Event, OutboxItem
from rows import NOON, an_account, an_appointment

pytestmark = pytest.mark.django_db


def test_t25_a_new_password_ends_the_sessions_and_is_told_to_the_person() -> None:
    account = an_account()
    before = account.get_session_auth_hash()

    keep_password(account.pk, Act(Actor(account_id=account.pk), NOON), encoded=make_password("new words"))

    account.refresh_from_db()
    assert check_password("new words", account.password)
    assert account.get_session_auth_hash() != before
    assert Event.objects.get().data == {"what": "password"}
    assert OutboxItem.objects.get().payload == {
        "letter": "sign-in-changed",
        "account": str(account.pk),
        "what": "password",
    }


def test_t09_an_administrator_sets_nobodys_password() -> None:
    account, administrator = an_account(), an_appointment()
    actor = Actor(Role.CODE_ADMINISTRATOR, "sec", administrator.account_id, administrator.pk)

    with pytest.raises(NotFoundError):
        keep_password(account.pk, Act(actor, NOON), encoded=make_password("new words"))


def test_t60_nothing_of_a_password_is_on_record() -> None:
    account = an_account()
    encoded = make_password("new words")

    keep_password(account.pk, Act(Actor(account_id=account.pk), NOON), encoded=encoded)

    kept = f"{Event.objects.values()} {OutboxItem.objects.values()}"
    assert (encoded in kept, "new words" in kept) == (False, False)
