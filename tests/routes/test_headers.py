"""What every answer of the site says to the browser, and what no address takes."""

import pytest
from django.http.response import HttpResponseBase
from django.test import Client

from routes.addresses import Route, routes
from routes.test_permissions import let_go
from routes.world import World, a_world

pytestmark = pytest.mark.django_db

EVERY = pytest.mark.parametrize("route", routes(), ids=lambda route: route.name)
ADDRESSES = {route.name: route for route in routes()}
WHO = ("public", "ours", "administrator")
ELSEWHERE = {"HTTP_ORIGIN": "https://elsewhere.example", "HTTP_ACCESS_CONTROL_REQUEST_METHOD": "POST"}


@pytest.fixture
def world() -> World:
    return a_world()


def answers(route: Route, world: World) -> list[tuple[str, HttpResponseBase]]:
    address = route.address(world.values)
    return [(who, world.client(who).get(address)) for who in WHO]


@EVERY
def test_t59_every_answer_is_guarded(route: Route, world: World) -> None:
    for _, response in answers(route, world):
        let_go(response)
        said = response.headers
        policy = said["Content-Security-Policy"]

        assert "unsafe-inline" not in policy
        assert "unsafe-eval" not in policy
        assert "default-src 'none'" in policy
        assert said["X-Content-Type-Options"] == "nosniff"
        assert said["X-Frame-Options"] == "DENY"
        assert said["Referrer-Policy"] == "same-origin"


@EVERY
def test_what_a_signed_in_person_is_shown_is_kept_by_nobody_else(route: Route, world: World) -> None:
    address = route.address(world.values)

    for who, response in answers(route, world):
        let_go(response)
        kept = response.headers.get("Cache-Control", "")
        of_a_person = who != "public" or address.startswith(("/accounts/", "/me/"))

        if of_a_person:
            assert "private" in kept
            assert "public" not in kept
        if "public" in kept:
            assert "Cookie" in response.headers["Vary"]


@EVERY
def test_t31_no_other_site_is_let_read(route: Route, world: World) -> None:
    client, address = world.client("administrator"), route.address(world.values)

    said = [getattr(client, way)(address, **ELSEWHERE) for way in ("get", "options")]

    for response in said:
        let_go(response)
        assert [name for name in response.headers if name.startswith("Access-Control")] == []


@EVERY
def test_t05_nothing_is_put_patched_or_deleted_by_address(route: Route, world: World) -> None:
    client, address = world.client("administrator"), route.address(world.values)

    statuses = {getattr(client, way)(address).status_code for way in ("put", "patch", "delete", "trace")}

    assert statuses == {405}


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.1:80@evil.example", "a b"]
)
def test_t27_a_host_that_is_not_ours_is_refused(host: str, client: Client) -> None:
    response = client.get("/", headers={"host": host})

    assert response.status_code == 400
    assert host not in response.content.decode()


@pytest.mark.parametrize("path", ["/\\evil.example", "/%5cevil.example", "/%0d%0aX-A:b", "/..//x"])
def test_t32_an_odd_address_leads_nowhere_else(path: str, client: Client) -> None:
    response = client.get(path)

    assert response.status_code in {301, 404}
    assert response.headers.get("Location", "/").startswith("/")
    assert not response.headers.get("Location", "/").startswith(("//", "/\\"))
    assert "X-A" not in response.headers


def test_an_address_that_only_takes_a_form_says_so(world: World) -> None:
    address = ADDRESSES["web:leave_view"].address(world.values)

    response = world.client("administrator").get(address)

    assert response.status_code == 405
    assert response.headers["Allow"] == "POST"
    assert "Nothing was changed." in response.content.decode()
