"""Every form, with nothing, too much, markup, and what nobody can type: a sentence of ours, nothing done."""

import re

import pytest
from django.http.response import HttpResponse, HttpResponseBase
from django.test import Client

from codemoot.parties.models import Appointment, Party
from routes.addresses import routes
from routes.test_permissions import ADMINISTRATOR, FORMS, let_go
from routes.world import World, a_world

pytestmark = pytest.mark.django_db

NAMED = re.compile(r'<(?:input|textarea|select|button)[^>]* name="([^"]+)"')
OURS = {"csrfmiddlewaretoken", "act_key", "seen", "next"}
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>"
WORSE = {
    "nothing": "",
    "too much": "x" * 20_000,
    "markup": MARKUP,
    "control characters": "a\x00b\x07c\x1b[31md\u202ee",
    "a formula": '=HYPERLINK("https://elsewhere.example")',
    "half a character": "\ud800",
    "a number beyond all": "9" * 400,
    "a path": "../../../../etc/passwd",
    "a line break": "Subject: x\r\nBcc: all@example.org",
}
OF_DJANGO = (
    "This field is required",
    "Ensure this",
    "Enter a valid",
    "Enter a whole number",
    "Select a valid choice",
    "is not one of the available choices",
    "Null characters are not allowed",
    "No file was submitted",
    "The submitted",
)
ROUTES = {route.name: route for route in routes()}
TAKEN = sorted(name for name, who in FORMS.items() if who & (ADMINISTRATOR | {"public"}))


@pytest.fixture
def world() -> World:
    return a_world()


def fields(client: Client, address: str) -> set[str]:
    """Return what the page asks for; a page that only takes a form is asked nothing."""
    response = client.get(address)
    let_go(response)
    return set(NAMED.findall(response.content.decode())) - OURS if response.status_code == 200 else set()


def sent(client: Client, address: str, names: set[str], value: str) -> HttpResponseBase:
    body = "&".join(f"{name}={_encoded(value)}" for name in sorted(names | {"act_key", "seen", "next"}))
    return client.post(address, body, content_type="application/x-www-form-urlencoded")


def _encoded(value: str) -> str:
    return "".join(f"%{byte:02x}" for byte in value.encode(errors="surrogatepass"))


@pytest.mark.parametrize("name", TAKEN)
@pytest.mark.parametrize("kind", WORSE)
def test_what_cannot_be_taken_is_answered_in_a_sentence(name: str, kind: str, world: World) -> None:
    address = ROUTES[name].address(world.values)
    client = world.client("administrator" if "administrator" in FORMS[name] else "public")
    before = Party.objects.count(), Appointment.objects.count()

    response = sent(client, address, fields(client, address), WORSE[kind])

    let_go(response)
    page = response.content.decode() if isinstance(response, HttpResponse) else ""
    assert response.status_code < 500
    assert MARKUP not in page
    assert "<img src=x" not in page
    assert [said for said in OF_DJANGO if said in page] == []
    assert "\r\n" not in response.headers.get("Location", "")
    assert (Party.objects.count(), Appointment.objects.count()) == before


@pytest.mark.parametrize("name", sorted(ROUTES))
def test_no_address_falls_over_what_stands_behind_its_question_mark(name: str, world: World) -> None:
    address = ROUTES[name].address(world.values)
    client = world.client("administrator")
    asked = (
        "after",
        "before",
        "page",
        "question",
        "category",
        "answer",
        "find",
        "standing",
        "audience",
        "role",
        "name",
    )

    statuses = {}
    for kind, value in WORSE.items():
        query = "&".join(f"{each}={_encoded(value[:2000])}" for each in asked)
        response = client.get(f"{address}?{query}")
        let_go(response)
        statuses[kind] = response.status_code

    assert {kind: status for kind, status in statuses.items() if status >= 500 and name != "web:ready"} == {}
