"""The first page: what is open, decided and published of each code, and who may keep it for how long."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage import default_storage
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from actors import actor
from cast import NORTHMOOR, answer, response
from codemoot.change.queries.home import home_page
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import PUBLIC, Role
from codemoot.web.caching import for_readers
from codemoot.web.http import ActorRequest
from rows import a_code, a_code_edition, a_collation, a_modification, an_account, an_edition
from stored_editions import projected, stored

pytestmark = pytest.mark.django_db
NOW = datetime(2018, 12, 10, 12, tzinfo=UTC)


def shown(client: Client) -> str:
    return client.get("/").content.decode()


def test_an_installation_without_a_code_says_what_comes_first(client: Client) -> None:
    assert "No code has been adopted here yet" in shown(client)


def test_a_code_without_changes_says_so_of_each(client: Client) -> None:
    a_code_edition()

    page = shown(client)

    for sentence in (
        "No consultation is open now.",
        "Nothing was decided lately.",
        "No responses were published lately.",
    ):
        assert sentence in page


def test_what_closes_first_is_first_with_the_working_days_that_are_left() -> None:
    today = NOW.date()
    a_modification("SECMP0101").amend(closes_on=today + timedelta(days=9))
    a_modification("SECMP0102").amend(closes_on=today)
    a_modification("SECMP0103").amend(closes_on=today - timedelta(days=1))
    a_modification("SECMP0104", state="mrc_closed").amend(closes_on=today + timedelta(days=9))

    code = home_page(PUBLIC, NOW)[0]

    assert [(line.reference, line.closing and line.closing.working_days) for line in code.open] == [
        ("SECMP0102", 0),
        ("SECMP0101", 7),
    ]


def test_the_day_is_the_codes_own() -> None:
    half_past_midnight_in_london = datetime(2018, 7, 2, 23, 30, tzinfo=UTC)
    a_modification("SECMP0101").amend(closes_on=half_past_midnight_in_london.date())

    assert home_page(PUBLIC, half_past_midnight_in_london)[0].open == ()


def test_each_reader_sees_what_was_published_for_them() -> None:
    collation = a_collation(a_modification())
    for audience in Audience:
        an_edition(collation, audience)

    seen = {
        role: {line.audience for line in home_page(actor(role), NOW)[0].published}
        for role in (Role.PUBLIC, Role.BOARD_MEMBER, Role.CODE_ADMINISTRATOR)
    }

    assert seen == {
        Role.PUBLIC: {"public"},
        Role.BOARD_MEMBER: {"public", "board"},
        Role.CODE_ADMINISTRATOR: {"public", "board", "authority"},
    }


@pytest.mark.parametrize("number", [1, 3, 120])
def test_the_page_takes_four_reads_whatever_is_stored(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    a_code("other")
    for index in range(number):
        change = a_modification(f"SECMP{index:04}")
        change.amend(closes_on=NOW.date(), decided_on=NOW.date())
        an_edition(a_collation(change))

    with django_assert_num_queries(4):
        home_page(PUBLIC, NOW)


PAGES = (
    "/",
    "/sec/changes/",
    "/sec/changes/SECMP0101/",
    "/sec/changes/SECMP0101/responses/1/public/",
    "/sec/published.atom",
)


@pytest.mark.parametrize("address", PAGES)
def test_the_public_may_keep_a_page_for_a_while_and_ask_whether_it_changed(
    client: Client, address: str
) -> None:
    stored(projected(response(NORTHMOOR, answer("Q1"))))

    first = client.get(address)
    again = client.get(address, headers={"if-none-match": first.headers["ETag"]})

    assert "public" in first.headers["Cache-Control"]
    assert "max-age=60" in first.headers["Cache-Control"]
    assert "Cookie" in first.headers["Vary"]
    assert "Set-Cookie" not in first.headers
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")


@pytest.mark.parametrize("address", PAGES)
def test_nobody_keeps_what_a_person_saw_signed_in(client: Client, address: str) -> None:
    stored(projected(response(NORTHMOOR, answer("Q1"))))
    client.force_login(an_account(), backend="codemoot.web.accounts.backends.AccountBackend")

    answered = client.get(address)

    assert answered.status_code == 200
    assert {"private", "no-store"} <= set(answered.headers["Cache-Control"].replace(",", "").split())
    assert "Cookie" in answered.headers["Vary"]


def test_a_page_with_a_token_of_one_person_is_nobody_elses() -> None:
    def with_token(request: ActorRequest) -> HttpResponse:
        return HttpResponse(get_token(request))

    request = ActorRequest()
    request.actor, request.user, request.session = PUBLIC, AnonymousUser(), SessionStore()
    request._messages = default_storage(request)  # type: ignore[attr-defined]  # noqa: SLF001  (as its middleware does)

    answered = for_readers(with_token)(request)

    assert "no-store" in answered.headers["Cache-Control"]
