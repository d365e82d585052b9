"""Who lost their second factors gets them taken away by the operator; nobody else can."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.exceptions import PermissionDenied

from actors import actor
from codemoot.domain.people import OPERATOR, SYSTEM, Actor, Role
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import NotFoundError
from codemoot.parties.usecases.account.reset_factors import NoFactorError, reset_factors
from codemoot.records.models import Event, OutboxItem
from rows import NOON
from signing_in import a_login, is_signed_in, signed_in_strongly, with_app

pytestmark = pytest.mark.django_db(transaction=True)


def test_t25_every_factor_is_taken_every_session_ends_and_the_person_is_told() -> None:
    account = with_app(a_login())
    somewhere = signed_in_strongly(account)

    reset_factors(account.pk, Act(OPERATOR, NOON))

    assert not Authenticator.objects.exists()
    assert not is_signed_in(somewhere)
    event = Event.objects.get(kind="account.factors-reset")
    assert (event.role, event.object_id) == ("operator", account.pk)
    assert event.data == {"factors": ["recovery_codes", "totp"]}
    assert OutboxItem.objects.get().payload == {"letter": "factors-reset", "account": str(account.pk)}


def test_nobody_elses_factors_are_taken() -> None:
    account, other = with_app(a_login()), with_app(a_login("Bo Lund", "bo@example.org"))

    reset_factors(account.pk, Act(OPERATOR, NOON))

    assert set(Authenticator.objects.values_list("user", flat=True)) == {other.pk}


def test_who_has_no_second_factor_is_left_alone() -> None:
    account = a_login()

    with pytest.raises(NoFactorError):
        reset_factors(account.pk, Act(OPERATOR, NOON))

    account.refresh_from_db()
    assert (account.credentials, OutboxItem.objects.exists()) == (0, False)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.OPERATOR, Role.SYSTEM}))
def test_t01_nobody_on_the_site_can_take_them_not_even_an_administrator(role: Role) -> None:
    account = with_app(a_login())

    with pytest.raises(NotFoundError):
        reset_factors(account.pk, Act(actor(role), NOON))

    assert Authenticator.objects.count() == 2


@pytest.mark.parametrize("who", [SYSTEM, "themselves"])
def test_t01_nor_the_system_nor_the_person_by_this_way(who: Actor | str) -> None:
    account = with_app(a_login())
    acting = who if isinstance(who, Actor) else Actor(account_id=account.pk)

    with pytest.raises(PermissionDenied):
        reset_factors(account.pk, Act(acting, NOON))

    assert Authenticator.objects.count() == 2
