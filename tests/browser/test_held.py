"""What is held, in a real browser: no violation, no wider than a phone, decided without JavaScript."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from codemoot.domain.people import Role
from codemoot.records.models import OutboxItem
from rows import NOON, a_code_edition, an_account, an_appointment
from signed_in import signed_in

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.allow_hosts(["127.0.0.1", "localhost", "::1"]),
]
WHY = "Restored from a backup: it may have been sent before. Look, then send it again or leave it."


def the_page(browser: Browser, server: LiveServer, width: int) -> Page:
    opened = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=width != 768)
    session = signed_in(an_appointment()).cookies["sessionid"].value
    opened.add_cookies([{"name": "sessionid", "value": session, "url": server.url}])
    page = opened.new_page()
    page.goto(f"{server.url}/sec/held/")
    return page


@pytest.fixture
def _held() -> None:
    a_code_edition()
    person = an_appointment(Role.SSC_MEMBER, account=an_account("Morag Bell")).account_id
    for kind in ("parties.invitation", "records.check-file", "change.publish-edition"):
        OutboxItem.objects.create(
            code_id="sec",
            kind=kind,
            payload={"account": str(person)} if kind == "parties.invitation" else {},
            made_at=NOON,
            due_at=NOON,
            held_why=WHY,
        )


@pytest.mark.usefixtures("_held")
@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_has_no_violation_and_fits(browser: Browser, live_server: LiveServer, width: int) -> None:
    page = the_page(browser, live_server, width)

    found = [one["id"] for one in Axe().run(page).response["violations"]]

    assert (found, page.evaluate("document.documentElement.scrollWidth")) == ([], width)
    page.context.close()


@pytest.mark.usefixtures("_held")
def test_without_javascript_one_is_let_go_and_another_dropped(
    browser: Browser, live_server: LiveServer
) -> None:
    page = the_page(browser, live_server, 768)

    page.get_by_role("button", name="Go on An invitation, to Morag Bell").click()
    page.get_by_role("button", name="Drop it Publishing an edition").click()

    assert page.get_by_text("It is dropped, and will not be done.").is_visible()
    assert list(page.locator("tbody th").all_inner_texts()) == ["The check of a file"]
    page.context.close()
