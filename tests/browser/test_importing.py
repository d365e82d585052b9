"""Importing and publishing in a real browser: at any width, without JavaScript, without a barrier."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from cast import NORTHMOOR
from collations import SHEET, collated, published, the_parties, work_off
from rows import a_modification, an_appointment
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
LIST = "/sec/changes/SECMP0101/import/"
LOOKED_AT = ("findings", "names", "columns", "rows", "publish", "give-up")
PAGES = ("", "1/", "2/", *(f"2/{page}/" for page in LOOKED_AT))
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3


@pytest.fixture
def site(live_server: LiveServer) -> str:
    """Fill the site with a collation that is published, and one that is to be looked at."""
    the_parties()
    change = a_modification()
    published(collated(modification=change))
    doubt = f'Fernhil Energy,Small Supplier,Perhaps,"{LONG_WORD} <b>bold</b>",Yes'
    collated(f"{NORTHMOOR},Large Supplier,Yes,We agree.,", doubt, f"{LONG_WORD},{LONG_WORD},No,-,")
    return live_server.url


def opened(browser: Browser, site: str, *, width: int = 1280, scripts: bool = True) -> BrowserContext:
    """Return a browser in which an administrator is signed in."""
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=scripts)
    session = signed_in(an_appointment()).cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": site}])
    return context


def import_it(page: Page, site: str, sheet: Path) -> None:
    page.goto(f"{site}{LIST}")
    page.get_by_role("button", name="Start a collation").click()
    page.get_by_label("Add files of responses").set_input_files(sheet)
    page.get_by_role("button", name="Add the files").click()
    page.get_by_role("button", name="Have the files read").click()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_the_screen_or_shuts_anybody_out(
    browser: Browser, site: str, width: int
) -> None:
    page = opened(browser, site, width=width).new_page()
    for address in PAGES:
        page.goto(f"{site}{LIST}{address}")

        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found = Axe().run(page, options=RULES).response["violations"]
        assert (address, wider, [each["id"] for each in found]) == (address, 0, [])


def test_whoever_waits_sees_it_without_asking(browser: Browser, site: str, tmp_path: Path) -> None:
    sheet = tmp_path / "more.csv"
    sheet.write_text(f"{SHEET}\n")
    page = opened(browser, site).new_page()
    import_it(page, site, sheet)
    expect(page.locator("#progress")).to_be_visible()

    work_off()

    expect(page.get_by_role("heading", name="What was found")).to_be_visible(timeout=10_000)


def test_it_all_works_without_javascript(browser: Browser, site: str, tmp_path: Path) -> None:
    sheet = tmp_path / "more.csv"
    sheet.write_text(f"{SHEET}\n")
    page = opened(browser, site, scripts=False).new_page()
    import_it(page, site, sheet)
    work_off()
    page.get_by_role("link", name="See how far it is now").click()
    page.get_by_role("link", name="Publish", exact=True).click()
    page.get_by_label("The public.").check()
    page.get_by_label("Publish all the same").check()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("Say why it takes the place").first).to_be_visible()
    page.get_by_label("Why does it take the place").fill("More responses came.")
    page.get_by_role("button", name="Publish").click()

    work_off()
    page.get_by_role("link", name="See how far it is now").click()

    expect(page.get_by_role("heading", name="Published")).to_be_visible()
    expect(page.get_by_text("More responses came.")).to_be_visible()
