"""An organisation's sign-in: it makes no account, and is believed about an address only if it verified it."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from codemoot.parties.models import Account
from codemoot.records.models import Event
from identity_provider import CLIENT, IdentityProvider, identity_provider
from signing_in import Answer, a_login, is_signed_in, sign_in, with_app

pytestmark = [pytest.mark.django_db, pytest.mark.allow_hosts(["127.0.0.1"])]
ASHA = {"sub": "asha-7", "email": "asha@example.org", "email_verified": True, "name": "Asha Patel"}


@pytest.fixture
def provider(settings: Settings) -> Iterator[IdentityProvider]:
    with identity_provider() as running:
        running.claims = dict(ASHA)
        app = {"provider_id": "sso", "name": "Northmoor", "client_id": CLIENT, "secret": "s" * 32}
        of_app = {"server_url": running.url}
        settings.SOCIALACCOUNT_PROVIDERS = {
            "openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [{**app, "settings": of_app}]}
        }
        yield running


def begin(client: Client, process: str = "login") -> dict[str, str]:
    """Go to the provider, and return what it was sent with."""
    address = reverse("openid_connect_login", args=["sso"])
    answer = client.post(f"{address}?process={process}")
    sent = parse_qs(urlsplit(answer["Location"]).query)
    return {name: values[0] for name, values in sent.items()}


def come_back(client: Client, **query: str) -> Answer:
    address = reverse("openid_connect_callback", args=["sso"])
    return client.get(address, query, follow=True)


def through(client: Client) -> Answer:
    return come_back(client, code="abc", state=begin(client)["state"])


def test_without_a_provider_its_addresses_do_not_exist() -> None:
    assert Client().post(reverse("openid_connect_login", args=["sso"])).status_code == 404
    assert Client().get(reverse("openid_connect_callback", args=["sso"])).status_code == 404


def test_a_verified_address_signs_in_to_its_account_and_is_linked_on_record(
    provider: IdentityProvider,
) -> None:
    account, client = a_login(), Client()

    through(client)

    assert is_signed_in(client)
    assert SocialAccount.objects.get().user == account
    assert Event.objects.get(kind="account.secured").data == {"what": "identity provider linked"}
    assert provider.claims["sub"] == SocialAccount.objects.get().uid


@pytest.mark.usefixtures("provider")
def test_t25_linking_ends_the_sessions_that_there_were() -> None:
    a_login()
    before = Client()
    sign_in(before)

    through(Client())

    assert not is_signed_in(before)


@pytest.mark.parametrize("verified", [False, None, "true", "false", 1])
def test_t28_an_address_that_was_not_verified_links_nothing(
    provider: IdentityProvider, verified: object
) -> None:
    a_login()
    client = Client()
    provider.claims["email_verified"] = verified

    answer = through(client)

    assert answer.status_code == 403
    assert "There is no account for this sign-in" in answer.content.decode()
    assert (is_signed_in(client), SocialAccount.objects.count()) == (False, 0)


@pytest.mark.usefixtures("provider")
def test_t28_a_sign_in_never_makes_an_account() -> None:
    client = Client()

    answer = through(client)

    assert answer.status_code == 403
    assert (Account.objects.count(), SocialAccount.objects.count(), is_signed_in(client)) == (0, 0, False)


def test_a_linked_account_stays_linked_when_its_address_at_the_provider_changes(
    provider: IdentityProvider,
) -> None:
    a_login()
    through(Client())
    provider.claims.update(email="other@example.org", email_verified=False)
    client = Client()

    through(client)

    assert is_signed_in(client)
    assert Account.objects.get().email == "asha@example.org"


@pytest.mark.usefixtures("provider")
@pytest.mark.parametrize("forged", [{}, {"state": "made-up"}, {"state": ""}])
def test_t28_what_was_not_asked_for_is_refused(forged: dict[str, str]) -> None:
    a_login()
    client = Client()

    answer = come_back(client, code="abc", **forged)

    assert answer.status_code == 401
    assert "You were not signed in" in answer.content.decode()
    assert not is_signed_in(client)


@pytest.mark.usefixtures("provider")
def test_t28_a_state_is_for_one_browser_and_for_one_time() -> None:
    a_login()
    client, thief = Client(), Client()
    state = begin(client)["state"]

    stolen = come_back(thief, code="abc", state=state)
    come_back(client, code="abc", state=state)
    client.post(reverse("account_logout"))
    again = come_back(client, code="abc", state=state)

    assert (stolen.status_code, again.status_code) == (401, 401)


def test_t28_the_code_is_bound_to_the_browser_by_a_proof(provider: IdentityProvider) -> None:
    a_login()
    client = Client()
    sent = begin(client)

    come_back(client, code="abc", state=sent["state"])

    assert sent["code_challenge_method"] == "S256"
    assert len(provider.asked[0]["code_verifier"][0]) > 40


@pytest.mark.parametrize("wrong", [{"aud": "another"}, {"iss": "https://evil.example"}, {"exp": 1}])
def test_t28_a_token_for_others_or_from_others_or_over_is_refused(
    provider: IdentityProvider, wrong: dict[str, object]
) -> None:
    a_login()
    client = Client()
    provider.token = wrong

    answer = through(client)

    assert answer.status_code == 401
    assert not is_signed_in(client)


def test_t28_a_token_that_was_used_is_refused(provider: IdentityProvider) -> None:
    a_login()
    provider.token = {"jti": "once"}
    one, other = Client(), Client()

    through(one)
    answer = through(other)

    assert (is_signed_in(one), answer.status_code, is_signed_in(other)) == (True, 401, False)


@pytest.mark.usefixtures("provider")
def test_t24_an_organisations_sign_in_does_not_stand_for_the_second_factor() -> None:
    with_app(a_login())
    client = Client()

    answer = through(client)

    assert answer.redirect_chain[-1][0] == reverse("mfa_authenticate")
    assert not is_signed_in(client)


@pytest.mark.usefixtures("provider")
@pytest.mark.parametrize("closed", [{"is_active": False}, {"demo": True}])
def test_an_account_that_may_not_sign_in_is_not_signed_in_to(closed: dict[str, bool]) -> None:
    a_login()
    Account.objects.update(**closed)
    client = Client()

    answer = through(client)

    assert answer.status_code == 403
    assert (is_signed_in(client), SocialAccount.objects.count()) == (False, 0)


def test_linking_from_ones_own_page_adds_no_address(provider: IdentityProvider) -> None:
    a_login()
    a_login("Bo Lund", "bo@example.org")
    provider.claims["email"] = "bo@example.org"  # another's, verified: it is linked to whoever asked, no more
    client = Client()
    sign_in(client)
    client.post(reverse("account_reauthenticate"), {"password": "three unlikely words"})

    come_back(client, code="abc", state=begin(client, "connect")["state"])

    linked = SocialAccount.objects.get().user
    assert (linked.email, list(linked.emailaddress_set.all())) == ("asha@example.org", [])


@pytest.mark.usefixtures("provider")
def test_t30_going_to_the_provider_asks_for_the_forms_token() -> None:
    client = Client(enforce_csrf_checks=True)
    address = reverse("openid_connect_login", args=["sso"])

    assert client.post(address).status_code == 403
    page = client.get(address)
    assert (page.status_code, "You go on to Northmoor" in page.content.decode()) == (200, True)


@pytest.mark.usefixtures("provider")
def test_what_the_provider_cancelled_is_said_so() -> None:
    client = Client()

    answer = come_back(client, error="access_denied", state=begin(client)["state"])

    assert "The sign-in was cancelled at your organisation" in answer.content.decode()
