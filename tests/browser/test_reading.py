"""The reader's pages in a real browser: by keyboard, without JavaScript, at any width, on paper."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from actors import actor
from cast import BRIGHTWATER, CATEGORIES, FERNHILL, NORTHMOOR, PENNINE, answer, response
from codemoot.change.models import Document, Edition
from codemoot.domain.confidentiality import Audience, Claim
from codemoot.domain.people import Role
from codemoot.kernel.act import Act
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models.stored_file import FileState, StoredFile
from rows import NOON, a_collation, a_modification
from stored_editions import a_change, projected, stored

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
SHORT = "/sec/changes/SECMP0101/responses/1/public/"
LONG = "/sec/changes/SECMP0102/responses/1/public/"
PAGES = {
    "home": "/",
    "changes": "/sec/changes/",
    "change": "/sec/changes/SECMP0101/",
    "collation": SHORT,
    "superseded": "/sec/changes/SECMP0103/responses/1/public/",
    "narrowed": f"{SHORT}?find=system",
    "nothing found": f"{SHORT}?find=zzzz",
    "many": LONG,
    "one question of many": f"{LONG}?question=1&answer=No",
    "an answer": f"{SHORT}1/1/",
}
UNBROKEN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3


@pytest.fixture
def site(live_server: LiveServer) -> str:
    """Fill the site with what a reader may meet."""
    change = a_change()
    said = (
        response(NORTHMOOR, answer("Q1", "Yes", "One line.\nAnother, on the system."), answer("Q2", "Yes")),
        response(
            BRIGHTWATER, answer("Q1", "No", "canary", Claim()), answer("Q2", "No", "The System’s text.")
        ),
        response(FERNHILL, answer("Q1", "Neutral", f"{UNBROKEN} " * 20), answer("Q2", "")),
        response(PENNINE, answer("Q1", "Yes", "-"), answer("Q2", "Yes"), represents=3),
    )
    stored(projected(*said), a_collation(change))
    by = Act(actor(Role.CODE_ADMINISTRATOR), NOON)
    record(EventKind.MODIFICATION_RAISED, change, by, audience=Audience.PUBLIC)
    record(
        EventKind.MODIFICATION_MOVED, change, by, audience=Audience.PUBLIC, event="open_mrc", note="Agreed."
    )
    many = (
        replace(
            response(f"Party {index:03}", answer("Q1", ("Yes", "No")[index % 2], f"Comment {index}.")),
            category=CATEGORIES[index % 4],
        )
        for index in range(120)
    )
    stored(projected(*many), a_collation(a_modification("SECMP0102", state="decision")))
    old = stored(projected(said[0]), a_collation(a_modification("SECMP0103", state="approved")))
    Edition.objects.filter(pk=old.pk).update(superseded_at=NOON, why="A response had been left out.")
    return live_server.url


def opened(browser: Browser, address: str, width: int = 1280, *, script: bool = True) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900}, java_script_enabled=script)
    page.goto(address)
    return page


@pytest.mark.parametrize("width", [320, 1280])
def test_the_pages_have_no_accessibility_violation(browser: Browser, site: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))

    for name, address in PAGES.items():
        page.goto(f"{site}{address}")
        found = Axe().run(page, options=RULES).response["violations"]
        assert (name, [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]) == (name, [])

    assert said == []  # nothing that the content security policy refused either
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_the_screen(browser: Browser, site: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})

    for name, address in PAGES.items():
        page.goto(f"{site}{address}")
        assert (name, page.evaluate("document.documentElement.scrollWidth")) == (name, width)
    page.close()


def test_four_times_as_large_everything_is_still_reached(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 256}, device_scale_factor=4)

    for name, address in PAGES.items():
        page.goto(f"{site}{address}")
        assert (name, page.evaluate("document.documentElement.scrollWidth")) == (name, 320)
    page.close()


def test_narrowing_changes_the_answers_and_the_address_and_keeps_the_place(
    browser: Browser, site: str
) -> None:
    page = opened(browser, f"{site}{SHORT}")
    field = page.get_by_label("Find words")
    field.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")

    field.type("SYSTEM")

    expect(page.locator("#answers mark")).to_have_text(["system", "System"])
    expect(page.get_by_role("status")).to_have_text("2 of 8 answers")
    assert page.url == f"{site}{SHORT}?question=&category=&answer=&find=SYSTEM"
    assert page.evaluate("document.activeElement.name") == "find"
    assert page.evaluate("scrollY") == before
    page.go_back()
    expect(page.locator("#answers mark")).to_have_count(0)
    page.close()


def test_a_reader_with_a_keyboard_alone_narrows_and_turns_the_page(browser: Browser, site: str) -> None:
    page = opened(browser, f"{site}{LONG}?question=1")
    page.get_by_label("Party Category", exact=True).focus()

    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")

    expect(page.get_by_role("status")).to_have_text("60 of 120 answers to question 1")
    page.get_by_role("link", name="Next page").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**after=99**")
    expect(page.locator("#question-1 tbody tr")).to_have_count(10)
    assert "answer=Yes" in page.url
    page.close()


def test_without_javascript_a_reader_narrows_by_sending_the_form(browser: Browser, site: str) -> None:
    page = opened(browser, f"{site}{LONG}", script=False)

    page.get_by_label("Answer", exact=True).select_option("No")
    page.get_by_label("Find words").fill("comment 11")
    page.get_by_role("button", name="Filter").click()

    names = page.locator("#question-1 tbody th").all_inner_texts()
    assert names == ["Party 011", "Party 111", "Party 113", "Party 115", "Party 117", "Party 119"]
    assert page.get_by_label("Find words").input_value() == "comment 11"
    page.close()


def test_every_question_is_led_to_and_leads_to_its_answers(browser: Browser, site: str) -> None:
    page = opened(browser, f"{site}{LONG}")

    page.get_by_role("link", name="Read the 120 answers to question 1").click()

    assert page.url.endswith("?question=1#question-1")
    expect(page.locator("#question-1 tbody").last.locator("tr")).to_have_count(50)
    page.close()


def test_on_paper_stands_every_answer_that_the_page_holds(
    browser: Browser, site: str, tmp_path: Path
) -> None:
    page = opened(browser, f"{site}{SHORT}")

    text = printed_text(page, tmp_path / "page.pdf")

    for words in (NORTHMOOR, BRIGHTWATER, FERNHILL, PENNINE, "Another, on the system.", "The System’s text."):
        assert words in text
    assert "Filter" not in text
    page.close()


def test_on_paper_stands_nothing_to_press_to_follow_or_to_take_away(
    browser: Browser, site: str, tmp_path: Path
) -> None:
    a_document(Edition.objects.get(collation__modification__reference="SECMP0101", superseded_at=None))
    for name in ("home", "change", "collation"):
        page = opened(browser, f"{site}{PAGES[name]}")
        page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
        assert page.get_by_text("taken-away.csv").count() == (name != "home")

        text = printed_text(page, tmp_path / "page.pdf")

        assert [
            words for words in ("Sign in", "Follow ", "Feed of", "Files:", "taken-away.csv") if words in text
        ] == [], name
        page.close()


def test_on_paper_no_heading_is_left_alone(browser: Browser, site: str) -> None:
    for name in ("home", "collation"):
        page = opened(browser, f"{site}{PAGES[name]}")
        page.emulate_media(media="print")

        after = page.locator("main :is(h1, h2, h3, h4, caption, thead)").evaluate_all(
            "all => all.map(one => getComputedStyle(one).breakAfter)"
        )

        assert set(after) == {"avoid"}, name
        page.close()


def a_document(edition: Edition) -> None:
    file = StoredFile.objects.create(
        code_id="sec",
        digest="0" * 64,
        size=1,
        name="taken-away.csv",
        media_type="text/csv",
        state=FileState.OURS,
        audience=Audience.PUBLIC,
    )
    Document.objects.create(code_id="sec", edition=edition, file=file, order=1)


def printed_text(page: Page, where: Path) -> str:
    page.pdf(path=where)
    sheets = pypdfium2.PdfDocument(where)
    return "\n".join(sheet.get_textpage().get_text_bounded() for sheet in sheets)
