"""Secrets of second factors at rest, and the host that passkeys are for."""

from dataclasses import replace

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from codemoot.web.accounts.factors import FactorAdapter
from signing_in import SECRET, a_login, give_code, is_signed_in, sign_in, with_app


@given(st.text())
def test_a_secret_comes_back_as_it_was_and_is_not_seen_at_rest(secret: str) -> None:
    adapter = FactorAdapter()

    kept = adapter.encrypt(secret)

    assert adapter.decrypt(kept) == secret
    assert len(secret) < 4 or secret not in kept


def test_a_secret_is_read_after_the_sites_key_was_renewed(settings: Settings) -> None:
    kept = FactorAdapter().encrypt(SECRET)

    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another"  # noqa: S105  (invented)

    assert FactorAdapter().decrypt(kept) == SECRET


@pytest.mark.django_db
def test_under_another_installations_key_no_code_fits(settings: Settings) -> None:
    with_app(a_login())
    client = Client()
    settings.SECRET_KEY = "another"  # noqa: S105  (invented)
    sign_in(client)

    answer = give_code(client)

    assert "That code is not right" in answer.content.decode()
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    ("site", "host"),
    [
        ("https://moot.example", "moot.example"),
        ("https://moot.example:8443", "moot.example"),
        ("http://127.0.0.1:8000", "localhost"),
        ("http://[::1]:8000", "localhost"),
    ],
)
def test_t27_passkeys_are_for_the_host_of_the_settings(site: str, host: str, settings: Settings) -> None:
    settings.CODEMOOT = replace(settings.CODEMOOT, site=site)

    assert FactorAdapter().get_public_key_credential_rp_entity() == {"id": host, "name": "Codemoot"}
