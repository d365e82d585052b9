"""Every component in a real browser: no violation, no wider than a phone, all of it by keyboard."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.template.loader import render_to_string
from playwright.sync_api import Browser, ConsoleMessage, Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

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
STOPS = """() => {
  const stops = [], groups = new Set();
  const all = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  for (const found of document.querySelectorAll(all)) {
    if (found.type === "hidden" || !found.checkVisibility()) continue;
    if (found.type === "radio") { if (groups.has(found.name)) continue; groups.add(found.name); }
    found.dataset.stop = stops.length;
    stops.push(stops.length);
  }
  return stops;
}"""
HERE = """() => {
  const now = document.activeElement, look = getComputedStyle(now);
  const label = now.nextElementSibling && getComputedStyle(now.nextElementSibling, "::before");
  const shadow = look.boxShadow !== "none" || (label && label.boxShadow !== "none");
  const seen = look.outlineStyle !== "none" || shadow;
  return [now.dataset.stop === undefined ? null : Number(now.dataset.stop), seen];
}"""


@pytest.fixture
def address(live_server: LiveServer, settings: Settings) -> str:
    settings.DEBUG = True
    return f"{live_server.url}/design/"


def opened(browser: Browser, address: str, width: int, *, script: bool = True) -> tuple[Page, list[str]]:
    page = browser.new_page(viewport={"width": width, "height": 900}, java_script_enabled=script)
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        said.append(message.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address)
    return page, said


@pytest.mark.parametrize("width", WIDTHS)
def test_the_components_have_no_accessibility_violation(browser: Browser, address: str, width: int) -> None:
    page, said = opened(browser, address, width)

    found = Axe().run(page, options=RULES).response["violations"]

    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    assert said == []  # nothing that the content security policy refused either
    page.close()


@pytest.mark.parametrize("status", [400, 403, 404, 409, 413, 429, 500, 503])
def test_an_error_page_has_no_accessibility_violation(browser: Browser, address: str, status: int) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 900})
    shown = render_to_string(f"errors/{status}.html", {"request_id": "3fe2a91c0b7d4e55"})
    page.route("**/design/", lambda route: route.fulfill(body=shown, content_type="text/html"))
    page.goto(address)

    found = Axe().run(page, options=RULES).response["violations"]

    assert [one["id"] for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_components_do_not_scroll_sideways(browser: Browser, address: str, width: int) -> None:
    page, _ = opened(browser, address, width)

    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()


def test_the_keyboard_reaches_everything_and_shows_where_it_is(browser: Browser, address: str) -> None:
    page, _ = opened(browser, address, 1280)
    page.evaluate("document.activeElement.blur()")
    stops = page.evaluate(STOPS)

    reached = []
    unseen = []
    for _ in range(2 * len(stops)):
        page.keyboard.press("Tab")
        stop, seen = page.evaluate(HERE)
        reached.append(stop)
        if not seen and stop is not None:
            unseen.append(page.evaluate("document.activeElement.outerHTML"))
        if len(set(reached) - {None}) == len(stops):
            break

    assert sorted(set(reached) - {None}) == stops
    assert unseen == []
    page.close()


def test_what_is_wrong_is_where_the_reader_starts(browser: Browser, address: str) -> None:
    page, _ = opened(browser, address, 1280)

    assert page.evaluate("document.activeElement.className") == "govuk-error-summary"
    page.close()


def test_filtering_keeps_the_place_and_leaves_an_address(browser: Browser, address: str) -> None:
    page, said = opened(browser, address, 1280)
    choice = page.get_by_label("Party Category").first
    choice.focus()
    before = page.evaluate("window.scrollY")

    choice.select_option("large")
    page.wait_for_url("**/design/?find=&category=large&answer=")

    assert page.evaluate("document.activeElement.name") == "category"
    assert page.evaluate("window.scrollY") == before
    assert page.locator("#responses").count() == 1
    assert said == []
    page.close()


def test_one_choice_is_one_step_back(browser: Browser, address: str) -> None:
    page, _ = opened(browser, address, 1280)
    before = page.evaluate("history.length")

    page.get_by_label("Party Category").first.select_option("large")
    page.wait_for_url("**category=large**")
    page.wait_for_timeout(800)  # longer than a typist is waited for

    assert page.evaluate("history.length") == before + 1
    page.go_back()
    assert page.url == address
    page.close()


def test_typing_narrows_when_the_typist_pauses(browser: Browser, address: str) -> None:
    page, _ = opened(browser, address, 1280)

    page.get_by_label("Find within comments").press_sequentially("clock", delay=20)
    page.wait_for_url("**find=clock**")

    assert page.evaluate("document.activeElement.name") == "find"
    page.close()


def test_when_part_of_a_page_fails_the_whole_answer_is_shown(browser: Browser, address: str) -> None:
    page, _ = opened(browser, address, 1280)
    page.route("**/design/?*", lambda route: route.fulfill(status=503, body="<h1>Busy</h1>"))

    page.get_by_label("Party Category").first.select_option("large")

    page.get_by_role("heading", name="Busy").wait_for()
    page.close()


def test_when_nothing_answers_the_reader_is_told(browser: Browser, address: str) -> None:
    page, _ = opened(browser, address, 1280)
    page.route("**/design/?*", lambda route: route.abort())

    page.get_by_label("Party Category").first.select_option("large")

    page.get_by_text("The site did not answer, so nothing has changed here. Try again.").wait_for()
    page.close()


def test_filtering_works_without_javascript(browser: Browser, address: str) -> None:
    page, _ = opened(browser, address, 1280, script=False)

    page.get_by_label("Party Category").first.select_option("large")
    page.get_by_role("button", name="Filter").click()

    assert page.url == f"{address}?find=&category=large&answer="
    page.close()


def test_paper_shows_every_word_and_nothing_to_press(browser: Browser, address: str) -> None:
    page, _ = opened(browser, address, 1280)

    page.emulate_media(media="print")

    assert page.get_by_text("Behind a line, for those who want it.").is_visible()
    assert (
        page.locator("nav, form, button").evaluate_all(
            "all => all.filter(one => one.checkVisibility()).length"
        )
        == 0
    )
    assert page.locator("main a").evaluate_all(
        "all => all.map(one => getComputedStyle(one, '::after').content)"
    ) == (["none"] * page.locator("main a").count())
    heads = page.locator("thead").evaluate_all("all => all.map(one => getComputedStyle(one).display)")
    assert set(heads) == {"table-header-group"}
    page.close()


def test_a_table_is_still_a_table_when_it_is_stacked_on_a_phone(browser: Browser, address: str) -> None:
    page, _ = opened(browser, address, 320)

    table = page.get_by_role("table", name="Responses to question 1")

    assert table.get_by_role("columnheader").all_inner_texts() == [
        "Party",
        "Party Category",
        "Answer",
        "Comment",
    ]
    assert table.get_by_role("rowheader").count() == 4
    page.close()
