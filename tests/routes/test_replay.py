"""Two Parties: of whatever is the one's, the other is told the same as of a thing that is not there."""

import re

import pytest
from django.test import Client

from codemoot.kernel.ids import new_id
from codemoot.parties.models import Appointment
from routes.addresses import Route, routes
from routes.test_permissions import ALL, FORMS, PAGES, PEOPLE, let_go
from routes.world import World, a_world

pytestmark = pytest.mark.django_db

METHODS = ("get", "head", "post", "put", "patch", "delete", "options")
IDS = {"party_id", "account_id", "appointment_id", "file_id", "item_id", "what"}
NAMES = {"reference": "SECMP9999", "number": 99, "position": 99_999}
CHANGING = re.compile(r'name="(?:csrfmiddlewaretoken|act_key)" value="[^"]+"|<code>[0-9a-f]{16}</code>')
FOREIGN = [route for route in routes() if route.needs & (IDS | set(NAMES)) and not PAGES[route.name] >= ALL]


@pytest.fixture
def world() -> World:
    return a_world()


def told(client: Client, method: str, address: str) -> tuple[int, str]:
    """Return the status and the page, without what differs from one request to the next."""
    response = getattr(client, method)(address)
    let_go(response)
    body = b"" if response.streaming else response.content
    text = CHANGING.sub("", body.decode()).replace(response.headers["X-Request-Id"], "")
    return response.status_code, text.replace(address, "")


def of_a_thing_that_is_not(route: Route, world: World) -> str:
    others = {name: new_id() for name in IDS} | NAMES
    return route.address(world.values | {name: others[name] for name in route.needs if name in others})


def test_t02_there_is_something_foreign_to_try() -> None:
    assert len(FOREIGN) > 20
    assert set().union(*(route.needs for route in FOREIGN)) >= IDS | {"reference", "number"}


@pytest.mark.parametrize("route", FOREIGN, ids=lambda route: route.name)
def test_t02_a_foreign_thing_and_none_at_all_look_the_same(route: Route, world: World) -> None:
    there, not_there = route.address(world.values), of_a_thing_that_is_not(route, world)
    strangers = [who for who in PEOPLE if who not in PAGES[route.name] | FORMS.get(route.name, frozenset())]
    assert strangers

    foreign = {(who, way): told(world.client(who), way, there) for who in strangers for way in METHODS}
    absent = {(who, way): told(world.client(who), way, not_there) for who in strangers for way in METHODS}

    assert foreign == absent


@pytest.mark.parametrize(
    "route", [route for route in FOREIGN if "code" in route.needs], ids=lambda route: route.name
)
def test_t04_an_id_of_another_code_is_not_found_in_ones_own(route: Route, world: World) -> None:
    """An administrator of another code puts our ids after its own code's name."""
    address = route.address(world.values | {"code": "rec"})

    statuses = {told(world.client("foreign"), way, address)[0] for way in ("get", "post")}

    assert statuses <= {404, 405}


def test_t04_a_foreign_party_is_refused_in_a_form_as_one_that_is_not(world: World) -> None:
    foreign = world.client("foreign")
    form = {
        "name": "Ben Okoro",
        "email": "ben@example.org",
        "role": "party representative",
        "starts_on_0": "1",
        "starts_on_1": "1",
        "starts_on_2": "2019",
    }
    before = Appointment.objects.count()

    answers = [
        foreign.post("/rec/people/invite/", form | {"party": str(party)})
        for party in (world.values["party_id"], new_id())
    ]

    said = {(answer.status_code, "Choose a Party" in answer.content.decode()) for answer in answers}
    assert (said, Appointment.objects.count()) == ({(422, True)}, before)


def test_t07_what_a_form_does_not_ask_for_is_not_taken(world: World) -> None:
    client, party = world.client("administrator"), world.values["party_id"]
    extra = {
        "id": str(new_id()),
        "code_id": "rec",
        "version": "99",
        "state": "published",
        "audience": "public",
    }

    client.post(f"/sec/parties/{party}/amend/", extra | {"name": "Renamed Energy"})
    client.post("/sec/changes/SECMP0101/import/", extra)

    shown = client.get(f"/sec/parties/{party}/")
    assert shown.status_code == 200
    assert client.get(f"/rec/parties/{party}/").status_code == 404
    assert Client().get("/sec/changes/SECMP0101/responses/2/public/").status_code == 404
