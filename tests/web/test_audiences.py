"""A request's audiences are the database session's for as long as it lasts."""

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory

from actors import actor
from codemoot.domain.people import PUBLIC, Actor, Role
from codemoot.web.audiences import database_audiences
from codemoot.web.http import ActorRequest

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _postgresql() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no policies: TEST_DATABASE=postgresql runs this")


def told() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('codemoot.audiences', true), current_setting('codemoot.code', true)"
        )
        audiences, code = cursor.fetchone()
    return audiences or "", code or ""


def during(who: Actor) -> tuple[str, str]:
    seen: list[tuple[str, str]] = []

    def view(_: ActorRequest) -> HttpResponse:
        seen.append(told())
        return HttpResponse()

    request = RequestFactory().get("/")
    request.actor = who  # type: ignore[attr-defined]
    database_audiences(view)(request)  # type: ignore[arg-type]
    return seen[0]


def test_t61_the_database_knows_for_whom_it_reads_and_forgets_it_after() -> None:
    board = during(actor(Role.BOARD_MEMBER))

    assert board == ("board,public", "sec")
    assert told() == ("public", "")
    assert during(PUBLIC) == ("public", "")


def test_t61_it_is_forgotten_after_an_error_too() -> None:
    def view(_: ActorRequest) -> HttpResponse:
        raise LookupError

    request = RequestFactory().get("/")
    request.actor = actor(Role.CODE_ADMINISTRATOR)  # type: ignore[attr-defined]

    with pytest.raises(LookupError):
        database_audiences(view)(request)  # type: ignore[arg-type]

    assert told() == ("public", "")
