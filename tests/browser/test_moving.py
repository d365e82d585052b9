"""Raising and moving a change in a real browser: at any width, without JavaScript, without a barrier."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from rows import a_modification, a_party, an_appointment
from signed_in import signed_in

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.allow_hosts(["127.0.0.1", "localhost", "::1"]),
]
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
WIDTHS = (320, 768, 1280)
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
RAISE, CHANGE, ENDED = "/sec/changes/raise/", "/sec/changes/SECMP0101/", "/sec/changes/SECMP0102/"
MOVE = f"{CHANGE}move/"
PAGES = ("/sec/changes/", RAISE, CHANGE, MOVE, ENDED, f"{ENDED}move/")


@pytest.fixture
def site(live_server: LiveServer) -> str:
    """Fill the site with a change whose consultation can be opened, and one that is at its end."""
    change = a_modification(state="report")
    change.amend(title=f"A system called {LONG_WORD}", summary=f"It is {LONG_WORD}.")
    a_modification("SECMP0102", state="closed")
    a_party(LONG_WORD)
    return live_server.url


def opened(browser: Browser, site: str, *, width: int = 1280, scripts: bool = True) -> Page:
    """Return a page of a browser in which an administrator is signed in."""
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=scripts)
    session = signed_in(an_appointment()).cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": site}])
    return context.new_page()


def barriers(page: Page) -> tuple[int, list[str]]:
    """Return by how much the page is wider than the screen, and what shuts somebody out."""
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wider, [each["id"] for each in Axe().run(page, options=RULES).response["violations"]]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_the_screen_or_shuts_anybody_out(
    browser: Browser, site: str, width: int
) -> None:
    page = opened(browser, site, width=width)

    for address in PAGES:
        page.goto(f"{site}{address}")
        assert (address, *barriers(page)) == (address, 0, [])
    page.goto(f"{site}{MOVE}")
    page.get_by_text("How the last day was counted").click()
    assert barriers(page) == (0, [])


@pytest.mark.parametrize("address", [RAISE, MOVE])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_form_with_errors_shuts_nobody_out(browser: Browser, site: str, width: int, address: str) -> None:
    page = opened(browser, site, width=width)
    page.goto(f"{site}{address}")

    page.locator("main form button").click()

    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    assert barriers(page) == (0, [])


@pytest.mark.parametrize("scripts", [True, False])
def test_a_change_is_raised_and_brought_to_its_consultation(
    browser: Browser, site: str, *, scripts: bool
) -> None:
    page = opened(browser, site, scripts=scripts)
    page.goto(f"{site}/sec/changes/")
    page.get_by_role("button", name="Raise a change").click()
    page.get_by_label("Reference").fill("SECMP0103")
    page.get_by_label("Title").fill("Tell the desk of a second system")
    page.get_by_role("button", name="Raise the change").click()
    expect(page.get_by_text("SECMP0103 is raised.")).to_be_visible()

    for happened in ("The Panel sent it straight", "The Modification Report Consultation was opened"):
        page.get_by_role("button", name="Move it on").click()
        page.get_by_label(happened).check()
        page.get_by_role("button", name="Move it on").click()

    expect(page.get_by_text("Open for consultation until")).to_be_visible()
    expect(page.get_by_role("button", name="Import responses")).to_be_visible()


def test_a_change_is_moved_by_keyboard_alone(browser: Browser, site: str) -> None:
    page = opened(browser, site)
    page.goto(f"{site}{MOVE}")
    page.get_by_label("The Panel returned it to its working group").focus()

    page.keyboard.press("Space")
    page.get_by_label("Note").focus()
    page.keyboard.type("The legal text needs work.")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_text("The legal text needs work.")).to_be_visible()
