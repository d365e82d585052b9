"""Templates and static files for a strict content security policy, and error pages that stand alone."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from django.template.loader import get_template, render_to_string

from architecture.tree import PACKAGE, ROOT, name

WEB = PACKAGE / "web"
TEMPLATES = sorted(path for path in (WEB / "templates").rglob("*.*") if path.suffix in {".html", ".svg"})
STATIC = WEB / "static" / "codemoot"
STATUSES = (400, 403, 404, 409, 413, 429, 500, 503)
FORBIDDEN = {
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "a style element": re.compile(r"<style", re.IGNORECASE),
    "an inline handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "a handler of htmx": re.compile(r"\shx-on", re.IGNORECASE),
    "an address that is a script": re.compile(r"javascript:", re.IGNORECASE),
    "an inline script": re.compile(r"<script(?![^>]*\ssrc=)", re.IGNORECASE),
    "a script with a body": re.compile(r"<script[^>]*>\s*[^<\s]", re.IGNORECASE),
    "a refresh": re.compile(r"http-equiv\s*=\s*.?refresh", re.IGNORECASE),
    "another site's file": re.compile(
        r"<(?:script|link|img)[^>]*(?:src|href)=.(?:https?:)?//", re.IGNORECASE
    ),
}


@pytest.mark.parametrize("path", [*TEMPLATES, *STATIC.glob("*.svg")], ids=name)
def test_a_template_needs_no_inline_script_or_style(path: Path) -> None:
    text = path.read_text("utf-8")

    assert [what for what, pattern in FORBIDDEN.items() if pattern.search(text)] == []


@pytest.mark.parametrize(
    ("markup", "what"),
    [
        ('<p style="color: red">', "a style attribute"),
        ("<a\nonclick=x>", "an inline handler"),
        ("<script>x()</script>", "an inline script"),
        ('<script src="a.js">x()</script>', "a script with a body"),
        ('<img src="//other.example/x.png">', "another site's file"),
        ('<meta http-equiv="refresh" content="2">', "a refresh"),
    ],
)
def test_what_is_forbidden_would_be_found(markup: str, what: str) -> None:
    assert what in [what for what, pattern in FORBIDDEN.items() if pattern.search(markup)]


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_can_be_read(path: Path) -> None:
    get_template(path.relative_to(WEB / "templates").as_posix())


@pytest.mark.parametrize("path", sorted((WEB / "templates" / "components").glob("[!_]*.html")), ids=name)
def test_a_component_says_at_its_head_what_it_takes(path: Path) -> None:
    assert path.read_text("utf-8").startswith("{% comment %}\n")


def test_htmx_runs_nothing_that_a_page_carries_and_keeps_no_page() -> None:
    found = re.search(r"name=\"htmx-config\" content='([^']*)'", render_to_string("layout.html"))
    told = json.loads(found[1]) if found else {}

    assert [told[key] for key in ("allowEval", "allowScriptTags", "includeIndicatorStyles")] == [False] * 3
    assert (told["selfRequestsOnly"], told["historyCacheSize"]) == (True, 0)


@pytest.mark.parametrize("status", STATUSES)
def test_an_error_page_stands_without_request_or_database(status: int) -> None:
    page = render_to_string(f"errors/{status}.html")

    assert page.count("<h1>") == 1
    assert "What to do" in page
    assert re.search(r"(?:Nothing|not saved|is safe)", page)
    assert "logs keep the request" not in page


@pytest.mark.parametrize("status", STATUSES)
def test_an_error_page_prints_the_number_of_the_request(status: int) -> None:
    assert "<code>3fe2a91c</code>" in render_to_string(f"errors/{status}.html", {"request_id": "3fe2a91c"})


@pytest.mark.parametrize("word", ["gds transport", "@font-face", "crown", "url(http", "url(//", "@import"])
def test_the_style_sheet_takes_no_letters_or_emblems_of_others(word: str) -> None:
    assert word not in (STATIC / "site.css").read_text("utf-8").casefold()


def test_no_font_or_picture_of_others_is_among_the_static_files() -> None:
    assert {path.name for path in STATIC.iterdir()} == {
        "favicon.svg",
        "htmx.js",
        "licences.txt",
        "mark.svg",
        "site.css",
        "site.js",
    }


def test_the_licences_of_what_is_built_in_stand_beside_it() -> None:
    licences = (STATIC / "licences.txt").read_text("utf-8")

    assert "Copyright (c) 2017 Crown Copyright (Government Digital Service)" in licences
    assert "Zero-Clause BSD" in licences
    assert "licences.txt" in (STATIC / "site.css").read_text("utf-8")[:100]


def test_the_lock_of_what_is_built_from_names_no_address() -> None:
    lock = (ROOT / "assets" / "package-lock.json").read_text("utf-8")

    assert '"resolved"' not in lock
    assert lock.count('"integrity"') > 10


def test_the_assets_are_what_their_sources_build() -> None:
    check = [str(ROOT / "script" / "assets"), "--check"]
    built = subprocess.run(check, capture_output=True, text=True, check=False)  # noqa: S603  (our script)

    if built.stderr.startswith("NOT CHECKED"):
        pytest.skip(built.stderr)
    assert (built.returncode, built.stderr) == (0, "")
