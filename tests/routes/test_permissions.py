"""Who gets which page, and whose form is taken: written by hand, for every address of the site."""

import pytest
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import reverse

from codemoot.records.kinds import EventKind
from codemoot.records.models import Event
from routes.addresses import routes
from routes.world import World, a_world

pytestmark = pytest.mark.django_db

PEOPLE = (
    "public", "bare", "ours", "theirs", "administrator", "foreign", "Board", "SSC", "secretariat", "assessor",
    "Authority",
)  # fmt: skip
ALL = frozenset(PEOPLE)
NOBODY = frozenset[str]()
SIGNED_IN = ALL - {"public"}
ADMINISTRATOR = frozenset({"administrator"})
OURS = frozenset({"administrator", "ours"})
PARTIES = OURS | {"theirs"}

# Who gets the page, or is led on to one of theirs. Everyone else is asked to sign in, or it is not there.
# The things behind the addresses are in world.py: what is not public there is the administrator's.
PAGES = {
    "account_change_password": SIGNED_IN,
    "account_inactive": ALL,
    "account_login": ALL,
    "account_logout": ALL,
    "account_reauthenticate": SIGNED_IN,
    "account_reset_password": ALL,
    "account_reset_password_done": ALL,
    "account_reset_password_from_key": ALL,  # the key is of nobody, and the page says so
    "account_reset_password_from_key_done": ALL,
    "account_set_password": SIGNED_IN,
    "mfa_activate_totp": SIGNED_IN,
    "mfa_add_webauthn": SIGNED_IN,
    "mfa_authenticate": SIGNED_IN,
    "mfa_deactivate_totp": NOBODY,  # nobody here has an app to remove
    "mfa_edit_webauthn": SIGNED_IN,  # led to confirm first; the passkey is nobody's
    "mfa_generate_recovery_codes": SIGNED_IN,
    "mfa_index": SIGNED_IN,
    "mfa_list_webauthn": SIGNED_IN,
    "mfa_reauthenticate": SIGNED_IN,
    "mfa_reauthenticate_webauthn": SIGNED_IN,
    "mfa_remove_webauthn": SIGNED_IN,
    "mfa_view_recovery_codes": NOBODY,  # nobody here has any
    "openid_connect_callback": NOBODY,  # no provider is set
    "openid_connect_login": NOBODY,
    "socialaccount_connections": SIGNED_IN,
    "socialaccount_login_cancelled": ALL,
    "socialaccount_login_error": NOBODY,  # the page of an error
    "web:account": SIGNED_IN,
    "web:act_as": SIGNED_IN,
    "web:answer": ADMINISTRATOR,
    "web:appointment-end": ADMINISTRATOR,
    "web:change": ALL,
    "web:change-move": ADMINISTRATOR,
    "web:change-raise": ADMINISTRATOR,
    "web:changes": ALL,
    "web:code": ALL,
    "web:collation": ADMINISTRATOR,
    "web:collation-file": ADMINISTRATOR,
    "web:design": NOBODY,  # while developing, and in the demonstration
    "web:file": ADMINISTRATOR,
    "web:held": ADMINISTRATOR,
    "web:held-drop": NOBODY,
    "web:held-release": NOBODY,
    "web:history-feed": ALL,
    "web:home": ALL,
    "web:import": ADMINISTRATOR,
    "web:import-columns": ADMINISTRATOR,
    "web:import-findings": ADMINISTRATOR,
    "web:import-give-up": ADMINISTRATOR,
    "web:import-names": ADMINISTRATOR,
    "web:import-publish": ADMINISTRATOR,
    "web:import-read": NOBODY,
    "web:import-rows": ADMINISTRATOR,
    "web:import-source-remove": NOBODY,
    "web:import-sources": NOBODY,
    "web:imports": ADMINISTRATOR,
    "web:installation-receipt": NOBODY,  # what is asked for is a code's
    "web:installation-receipt-json": NOBODY,
    "web:installation-record": ALL,
    "web:installation-record-json": NOBODY,  # nothing of it is sealed yet
    "web:installation-record-text": NOBODY,
    "web:leave_view": NOBODY,
    "web:live": ALL,
    "web:parties": PARTIES,
    "web:party": OURS,
    "web:party-admit": ADMINISTRATOR,
    "web:party-amend": ADMINISTRATOR,
    "web:people": ADMINISTRATOR,
    "web:people-invite": ADMINISTRATOR,
    "web:person": ADMINISTRATOR,
    "web:person-appoint": ADMINISTRATOR,
    "web:person-invite-again": NOBODY,
    "web:published-feed": ALL,
    "web:ready": NOBODY,  # 503: no worker has been seen
    "web:receipt": OURS,
    "web:receipt-json": OURS,
    "web:record": ALL,
    "web:record-json": ALL,
    "web:record-text": ALL,
    "web:responses": ALL,
    "web:see_as": ADMINISTRATOR,
    "web:sessions": SIGNED_IN,
    "web:today": SIGNED_IN,
}
# Whose form is taken (and found wanting: it is empty). Every other address takes none.
FORMS = {
    "account_change_password": SIGNED_IN,
    "account_login": ALL,
    "account_logout": ALL,
    "account_reauthenticate": SIGNED_IN,
    "account_reset_password": ALL,
    "account_reset_password_from_key": ALL,
    "account_set_password": SIGNED_IN,
    "mfa_activate_totp": SIGNED_IN,
    "mfa_add_webauthn": SIGNED_IN,
    "mfa_authenticate": SIGNED_IN,
    "mfa_edit_webauthn": SIGNED_IN,
    "mfa_generate_recovery_codes": SIGNED_IN,
    "mfa_reauthenticate": SIGNED_IN,
    "mfa_reauthenticate_webauthn": SIGNED_IN,
    "mfa_remove_webauthn": SIGNED_IN,
    "socialaccount_connections": SIGNED_IN,
    "web:act_as": NOBODY,  # an empty form names no appointment of theirs
    "web:appointment-end": ADMINISTRATOR,
    "web:change-move": ADMINISTRATOR,
    "web:change-raise": ADMINISTRATOR,
    "web:held-drop": ADMINISTRATOR,
    "web:held-release": ADMINISTRATOR,
    "web:import-give-up": ADMINISTRATOR,
    "web:import-names": ADMINISTRATOR,
    "web:import-publish": ADMINISTRATOR,
    "web:import-read": ADMINISTRATOR,
    "web:import-source-remove": ADMINISTRATOR,
    "web:import-sources": ADMINISTRATOR,
    "web:imports": ADMINISTRATOR,
    "web:leave_view": SIGNED_IN,
    "web:party-admit": ADMINISTRATOR,
    "web:party-amend": ADMINISTRATOR,
    "web:people-invite": ADMINISTRATOR,
    "web:person-appoint": ADMINISTRATOR,
    "web:person-invite-again": ADMINISTRATOR,
    "web:see_as": ADMINISTRATOR,
    "web:sessions": NOBODY,  # nor a session
}
ROUTES = {route.name: route for route in routes()}


@pytest.fixture
def world() -> World:
    return a_world()


def is_let_in(response: HttpResponseBase) -> bool:
    let_go(response)
    asked_to_sign_in = response.headers.get("Location", "").startswith(reverse("account_login"))
    return response.status_code < 400 and not asked_to_sign_in


def let_go(response: HttpResponseBase) -> None:
    """Close the file that a response holds, and not the test's database, as `close` would."""
    for close in response._resource_closers:  # type: ignore[attr-defined]  # noqa: SLF001  (there is no other way)
        close()


def is_taken(response: HttpResponseBase) -> bool:
    return is_let_in(response) or response.status_code in {400, 409, 422}


def done() -> int:
    return Event.objects.exclude(kind=EventKind.ACCESS_REFUSED).count()


def test_t01_every_address_is_in_the_matrix() -> None:
    assert sorted(PAGES) == sorted(ROUTES)


@pytest.mark.parametrize("name", PAGES)
def test_t01_who_gets_the_page(name: str, world: World) -> None:
    address = ROUTES[name].address(world.values)

    got = {who for who in PEOPLE if is_let_in(world.client(who).get(address))}

    assert got == PAGES[name]


@pytest.mark.parametrize("name", PAGES)
def test_t01_whose_form_is_taken(name: str, world: World) -> None:
    address = ROUTES[name].address(world.values)
    may = FORMS.get(name, NOBODY)
    before = done()

    refused = {who for who in PEOPLE if who not in may and not is_taken(world.client(who).post(address))}
    after = done()
    taken = {who for who in PEOPLE if who in may and is_taken(world.client(who).post(address))}

    assert (frozenset(refused), after, frozenset(taken)) == (ALL - may, before, may)


@pytest.mark.parametrize("name", PAGES)
def test_t11_looking_at_a_page_changes_nothing(name: str, world: World) -> None:
    address = ROUTES[name].address(world.values)
    before = done()

    for who in PEOPLE:
        for look in (world.client(who).get, world.client(who).head):
            let_go(look(address))

    assert done() == before


@pytest.mark.parametrize("name", FORMS)
def test_t30_a_form_from_another_site_is_refused(name: str, world: World) -> None:
    address = ROUTES[name].address(world.values)
    client = world.client("administrator")
    client.handler.enforce_csrf_checks = True

    response = client.post(address)

    assert response.status_code == 403
    assert "nothing" in response.content.decode().casefold()


@pytest.mark.parametrize("name", PAGES)
def test_t59_nobody_who_is_not_signed_in_gets_more_than_the_public(name: str, world: World) -> None:
    """A missing check of sign-in would show as a page, an error of ours, or a form that is taken."""
    address = ROUTES[name].address(world.values)
    client = Client(raise_request_exception=False)

    statuses = {client.get(address).status_code, client.post(address).status_code}

    assert 500 not in statuses
    assert any(status < 300 for status in statuses) <= ("public" in PAGES[name])
