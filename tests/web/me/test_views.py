"""A person's own pages are theirs alone, and kept by no cache."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from codemoot.domain.people import Role
from rows import a_code, an_appointment
from signing_in import a_login, sign_in

pytestmark = pytest.mark.django_db
PAGES = ["web:account", "web:act_as", "web:sessions"]


@pytest.mark.parametrize("page", PAGES)
def test_who_is_not_signed_in_is_asked_to(page: str) -> None:
    answer = Client().get(reverse(page))

    assert answer["Location"] == f"{reverse('account_login')}?next={reverse(page)}"


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_ones_own_is_kept_by_no_cache(page: str) -> None:
    a_login()
    client = Client()
    sign_in(client)

    answer = client.get(reverse(page))

    assert answer.status_code == 200
    assert {"no-store", "private"} <= set(answer["Cache-Control"].split(", "))


def test_who_is_appointed_to_nothing_is_told_what_to_do() -> None:
    a_login()
    client = Client()
    sign_in(client)

    assert "ask the code administrator to appoint you" in client.get(reverse("web:act_as")).content.decode()


def test_appointments_are_told_in_words_with_dates() -> None:
    a_code()
    account = a_login()
    held = an_appointment(Role.ASSESSOR, account=account)
    held.amend(ends_on=held.starts_on.replace(year=2099))
    client = Client()
    sign_in(client)

    page = " ".join(client.get(reverse("web:act_as")).content.decode().split())

    assert "Assessor, Smart Energy Code" in page
    assert "1 January 2014" in page
    assert "1 January 2099" in page


def test_two_messages_on_one_page_have_names_of_their_own() -> None:
    a_login()
    client = Client()
    sign_in(client)
    for _ in range(2):
        client.post(reverse("web:sessions"), {"session": "others"})

    names = re.findall(r'id="([^"]*-title)"', client.get(reverse("web:sessions")).content.decode())

    assert names == ["message-1-title", "message-2-title"]


def test_a_persons_name_leads_to_their_own_page() -> None:
    a_login()
    client = Client()
    sign_in(client)

    assert f'<a href="{reverse("web:account")}">Asha Patel</a>' in client.get("/").content.decode()
