"""The record's pages in a real browser: no violation, no wider than a phone, and without JavaScript."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext
from pytest_django.live_server_helper import LiveServer

from codemoot.domain.people import Role
from codemoot.parties.models import Appointment
from codemoot.parties.queries.actors import acting
from codemoot.records.sealing import seal_all
from happenings import NOON, happen
from rows import a_code_edition, a_party, an_appointment
from signed_in import signed_in

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.allow_hosts(["127.0.0.1", "localhost", "::1"]),
]
WIDTHS = (320, 768, 1280)


@pytest.fixture
def hers() -> Appointment:
    a_code_edition()
    return an_appointment(Role.PARTY_REPRESENTATIVE, party=a_party())


@pytest.fixture
def paths(hers: Appointment) -> dict[str, str]:
    """The pages, with a log that has earlier heads."""
    events = happen(5, who=acting(hers))
    seal_all(NOON)
    happen(1200)
    seal_all(NOON)
    waiting = happen(1, who=acting(hers))[0]
    happen(1, code="")
    receipts = "/sec/record/receipts"
    return {
        "head": "/sec/record/",
        "nothing sealed": "/record/",
        "receipt": f"{receipts}/{events[3].pk}/",
        "waiting": f"{receipts}/{waiting.pk}/",
    }


def context_of(browser: Browser, server: LiveServer, hers: Appointment, width: int) -> BrowserContext:
    opened = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=width != 768)
    session = signed_in(hers).cookies["sessionid"].value
    opened.add_cookies([{"name": "sessionid", "value": session, "url": server.url}])
    return opened


@pytest.mark.parametrize("width", WIDTHS)
def test_the_pages_have_no_violation_and_fit(
    browser: Browser, live_server: LiveServer, hers: Appointment, paths: dict[str, str], width: int
) -> None:
    opened = context_of(browser, live_server, hers, width)
    found = {}
    for name, path in paths.items():
        page = opened.new_page()
        answer = page.goto(f"{live_server.url}{path}")
        assert answer is not None
        assert answer.status == 200, name
        for summary in page.locator("summary").all():
            summary.click()
        wide = page.evaluate("document.documentElement.scrollWidth")
        violations = [] if width == 768 else Axe().run(page).response["violations"]
        found[name] = wide, [(one["id"], [node["html"] for node in one["nodes"]]) for one in violations]

    assert found == dict.fromkeys(paths, (width, []))
    opened.close()
