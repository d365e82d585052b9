"""The HTML edition: every cell as it was, on a page that stands alone."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import html

from codemoot.domain.confidentiality import Audience, Claim
from codemoot.domain.findings import Finding
from codemoot.publishing.edition import Edition, Mode
from codemoot.publishing.html_edition import write_html
from publishing.editions import edition, edition_of, row, with_findings


def page(printed: Edition, folder: Path) -> str:
    write_html(printed, folder / "collation.html")
    return (folder / "collation.html").read_text("utf-8")


def cells(source: str) -> list[list[str]]:
    """Return the responses as a reader of the page has them: paragraphs joined by line ends."""
    rows = html.document_fromstring(source).xpath("//section[@id]/table[@class='responses']/tbody/tr")
    assert isinstance(rows, list)
    return [[cell_text(cell) for cell in row] for row in rows]


def cell_text(cell: html.HtmlElement) -> str:
    paragraphs = cell.findall("p")
    return "\n".join(p.text or "" for p in paragraphs) if paragraphs else cell.text or ""


def test_every_cell_is_read_back_as_it_was(tmp_path: Path) -> None:
    printed = edition()

    assert cells(page(printed, tmp_path)) == [
        [one.party, one.category, one.answer_printed, printed.comment(one)] for one in printed.projection.rows
    ]


@pytest.mark.parametrize(
    "text", ["\n", "\n\nafter blank lines", "a\n", "  two  spaces  ", "</td><td>", "&lt;"]
)
def test_a_comment_is_printed_character_for_character(text: str, tmp_path: Path) -> None:
    assert cells(page(edition_of(row("Q1", "Fernhill Energy", "Yes", text)), tmp_path))[0][3] == text


def test_the_blocks_stand_in_the_order_of_the_layout_and_say_once_what_it_is_about(tmp_path: Path) -> None:
    headings = re.findall(r"<h[123][^>]*>(.*?)</h", page(edition(mode=Mode.EXACT), tmp_path))

    assert headings == [
        "SECMP0901 ‘Tell the committee of a spare meter store’",
        "About this document",
        "What stage is this document in the process?",
        "Summary of Responses",
        "Question 1",
        "Question 2",
        "Question 3",
    ]


def test_the_exact_mode_has_no_figures_and_no_checksum(tmp_path: Path) -> None:
    source = page(edition(mode=Mode.EXACT), tmp_path)

    assert "<svg" not in source
    assert "SHA-256" not in source


def test_the_current_stage_is_marked_for_every_reader(tmp_path: Path) -> None:
    (current,) = re.findall(r'<li aria-current="step">(.*?)</li>', page(edition(), tmp_path))

    assert re.sub(r"<.*?>", "", current) == "03 Report"


def test_an_address_is_a_link(tmp_path: Path) -> None:
    assert '<a href="mailto:change.desk@example.org">change.desk@example.org</a>.' in page(
        edition(), tmp_path
    )


def test_every_picture_has_words_and_its_table(tmp_path: Path) -> None:
    tree = html.document_fromstring(page(edition(), tmp_path))

    pictures = tree.findall(".//svg")
    assert [bool(picture.get("aria-label")) for picture in pictures] == [True] * 4
    assert [
        len(figure.findall(".//table")) for figure in tree.findall(".//div[@class='figures']/section")
    ] == [1] * 8


def test_an_edition_that_is_not_for_the_public_says_so(tmp_path: Path) -> None:
    notice = "Edition for the administrator; not for publication"

    assert notice in page(edition(Audience.ADMINISTRATOR, Claim()), tmp_path)
    assert notice not in page(edition(Audience.PUBLIC, Claim()), tmp_path)


class Addresses(HTMLParser):
    """Gathers whatever a browser would fetch or run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "link", "img", "iframe"}:
            self.found.append(tag)
        self.found += [
            f"{name}={value}" for name, value in attrs if name in {"src", "srcset"} or name.startswith("on")
        ]


def test_the_page_fetches_and_runs_nothing(tmp_path: Path) -> None:
    source = page(edition(Audience.ADMINISTRATOR), tmp_path)
    addresses = Addresses()
    addresses.feed(source)

    assert addresses.found == []
    assert "default-src 'none'" in source
    assert "url(" not in source


def test_the_administrator_sees_the_findings_before_the_questions(tmp_path: Path) -> None:
    finding = Finding("answer-outside-scale", "b.csv, row 3", "Brightwater <Power>.")

    main = html.document_fromstring(page(with_findings(finding), tmp_path)).find(".//main")
    assert main is not None
    sections = {section.get("id"): section for section in main.findall("section")}

    said = "The answer is not one of those the question offers; it is printed as given. Brightwater <Power>."
    assert list(sections) == ["summary", "findings", "Q1", "Q2", "Q3"]
    assert [cell.text for cell in sections["findings"].iterfind(".//td")] == ["b.csv, row 3", said]
    assert sections["findings"].findtext(".//caption") == (
        "A person should look at these before anything is published."
    )


def test_when_there_is_nothing_to_look_at_the_administrator_is_told(tmp_path: Path) -> None:
    assert "<p>Nothing to look at.</p>" in page(with_findings(), tmp_path)


def test_nobody_else_sees_a_word_of_the_findings(tmp_path: Path) -> None:
    for audience in (Audience.PUBLIC, Audience.BOARD, Audience.AUTHORITY):
        assert "For the administrator" not in page(edition(audience), tmp_path)


def test_a_response_without_a_name_keeps_its_row(tmp_path: Path) -> None:
    assert cells(page(edition_of(row("Q1", "", "Yes", "Who are we?")), tmp_path)) == [
        ["", "Large Supplier", "Yes", "Who are we?"]
    ]


def test_the_same_edition_is_the_same_bytes(tmp_path: Path) -> None:
    assert page(edition(), tmp_path) == page(edition(), tmp_path)
