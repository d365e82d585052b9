"""The HTML edition in a real browser: no accessibility violation, and nothing wider than a phone."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from codemoot.domain.confidentiality import Audience, Claim
from codemoot.publishing.edition import Mode
from codemoot.publishing.html_edition import write_html
from publishing.editions import edition

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
WIDTHS = (320, 768, 1280)
EDITIONS = [
    (Audience.PUBLIC, Mode.EXACT),
    (Audience.PUBLIC, Mode.EXTENDED),
    (Audience.ADMINISTRATOR, Mode.EXTENDED),
]


def opened(browser: Browser, folder: Path, width: int, *, audience: Audience, mode: Mode) -> Page:
    write_html(edition(audience, Claim(), mode), folder / "collation.html")
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((folder / "collation.html").as_uri())
    return page


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("audience", "mode"), EDITIONS)
def test_the_page_has_no_accessibility_violation(
    browser: Browser, tmp_path: Path, width: int, audience: Audience, mode: Mode
) -> None:
    page = opened(browser, tmp_path, width, audience=audience, mode=mode)

    results = Axe().run(page, options=RULES)

    assert [
        (found["id"], [node["html"] for node in found["nodes"]]) for found in results.response["violations"]
    ] == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("audience", "mode"), EDITIONS)
def test_the_page_does_not_scroll_sideways(
    browser: Browser, tmp_path: Path, width: int, audience: Audience, mode: Mode
) -> None:
    page = opened(browser, tmp_path, width, audience=audience, mode=mode)

    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_a_table_is_still_a_table_when_it_is_stacked_on_a_phone(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, 320, audience=Audience.PUBLIC, mode=Mode.EXACT)

    first = page.get_by_role("table", name="Responses to question Q1")
    assert first.get_by_role("columnheader").all_inner_texts() == [
        "Party Name",
        "Party Category",
        "Yes/No/ Neutral",
        "Comments",
    ]
    assert first.get_by_role("rowheader").count() == 5


BROKEN_WORDS = """() => {
  const broken = [], lines = document.createRange();
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const word of texts.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      lines.setStart(texts.currentNode, word.index);
      lines.setEnd(texts.currentNode, word.index + word[0].length);
      if (new Set([...lines.getClientRects()].map(line => line.top)).size > 1) broken.push(word[0]);
    }
  }
  return broken;
}"""


@pytest.mark.parametrize("width", [*WIDTHS, 912])
def test_no_word_is_broken(browser: Browser, tmp_path: Path, width: int) -> None:
    page = opened(browser, tmp_path, width, audience=Audience.ADMINISTRATOR, mode=Mode.EXTENDED)

    assert page.evaluate(BROKEN_WORDS) == []


def test_the_first_stop_of_the_keyboard_skips_to_the_document(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, 1280, audience=Audience.PUBLIC, mode=Mode.EXTENDED)

    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    shown = skip.inner_text(), skip.bounding_box()
    page.keyboard.press("Enter")

    assert shown[0] == "Skip to the document"
    assert shown[1] is not None
    assert shown[1]["y"] > 0
    assert page.evaluate("document.activeElement.id") == "content"
