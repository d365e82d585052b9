"""When the database is locked, full or away, a page says when to come back, and nothing is half done."""

import sqlite3
from collections.abc import Iterator

import pytest
from django.db import OperationalError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, path

from codemoot.config.urls import handler400, handler403, handler404, handler500  # noqa: F401  (Django asks for them)
from codemoot.config.urls import urlpatterns as of_the_site
from codemoot.parties.models import Code, Party
from rows import a_code

ON_SQLITE = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="a limit of SQLite's")
pytestmark = pytest.mark.django_db(transaction=True)


def write(request: HttpRequest) -> HttpResponse:
    """Write as much as is asked for, in one transaction."""
    with transaction.atomic():
        code = Code.objects.get()
        for number in range(int(request.GET["rows"])):
            Party.objects.create(code_id=code.code_id, name=f"{number} {'x' * 150}")
    return HttpResponse("written")


def break_off(_: HttpRequest) -> HttpResponse:
    raise OSError(28, "No space left on device")


urlpatterns: list[URLPattern | URLResolver] = [
    path("write/", write),
    path("break-off/", break_off),
    *of_the_site,
]


@pytest.fixture(autouse=True)
def site() -> Iterator[None]:
    with override_settings(ROOT_URLCONF=__name__):
        yield


def assert_says_what_to_do(response: HttpResponseBase) -> None:
    assert isinstance(response, HttpResponse)
    said = response.content.decode()
    assert (response.status_code, response.headers["Retry-After"]) == (503, "60")
    assert "The site cannot answer just now" in said
    assert "What you sent just now was not saved." in said


@ON_SQLITE
def test_a_locked_database_is_a_page_that_says_when_to_come_back(client: Client) -> None:
    a_code()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
    another = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    another.execute("BEGIN IMMEDIATE")

    locked = client.get("/write/?rows=1")

    another.execute("ROLLBACK")
    another.close()
    assert_says_what_to_do(locked)
    assert not Party.objects.exists()
    assert client.get("/write/?rows=1").content == b"written"
    connection.close()  # with its short patience


@ON_SQLITE
def test_a_full_disk_is_a_page_that_says_when_to_come_back_and_nothing_is_half_done(client: Client) -> None:
    a_code()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")  # what earlier tests emptied would be written over first
        cursor.execute("PRAGMA page_count")
        pages = cursor.fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages + 5}")

    full = client.get("/write/?rows=2000")

    assert_says_what_to_do(full)
    assert not Party.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1073741823")
    assert client.get("/write/?rows=3").content == b"written"
    assert Party.objects.count() == 3


def test_a_full_disk_under_the_files_is_the_same_page(client: Client) -> None:
    assert_says_what_to_do(client.get("/break-off/"))


def test_a_database_that_is_away_before_a_view_is_reached_is_the_same_page(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **__: object) -> None:
        raise OperationalError("the server closed the connection")

    monkeypatch.setattr("codemoot.web.middleware.actor_of", away)
    client.raise_request_exception = False

    assert_says_what_to_do(client.get("/"))


def test_a_fault_of_ours_is_another_page(client: Client) -> None:
    client.raise_request_exception = False

    assert client.get("/write/?rows=many").status_code == 500
