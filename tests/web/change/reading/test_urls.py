"""The reader's pages against those who mean harm: markup as text, no change by reading, foreign files."""

import re

import pytest
from django.apps import apps
from django.test import Client
from django.urls import URLPattern, reverse

from cast import NORTHMOOR, Q1, answer, response
from codemoot.change.models import Document, Edition
from codemoot.domain.confidentiality import Audience
from codemoot.kernel.row import Row
from codemoot.records.models import StoredFile
from codemoot.web.change.reading.urls import urlpatterns
from rows import a_collation
from stored_editions import a_change, projected, stored

pytestmark = pytest.mark.django_db
CORPUS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    "</title><svg onload=alert(1)>",
    "</textarea><iframe srcdoc='<script>alert(1)</script>'>",
    "javascript:alert(1)",
    "{{ 7|add:7 }}{% debug %}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<!--<script>",
    "\u202e<b onmouseover=alert(1)>reversed",
)
HOSTILE = re.compile(
    rb"<script>|<img src=x|<svg onload|<iframe|<b |onerror=alert\(1\)>|<!--<|href=\"javascript:",
    re.IGNORECASE,
)
PLACES = ("/", "/sec/changes/", "/sec/changes/SECMP0101/", "/sec/changes/SECMP0101/responses/1/public/")


def published(words: str) -> Edition:
    """Put the words wherever a person can put words."""
    change = a_change()
    change.amend(title=words, summary=words)
    said = response(words, answer("Q1", words, words), answer("Q2", "Yes", f"{words} " * 200))
    edition = stored(projected(said), a_collation(change))
    Edition.objects.filter(pk=edition.pk).update(
        why=words, silent=[words], facts={"stage": words, "contact": words, "classification": words}
    )
    edition.rows.update(category=words)
    edition.questions.update(text=words, heading=words, answers=words)
    a_file(edition, f"{words}.pdf")
    return edition


def a_file(
    edition: Edition, name: str, audience: Audience = Audience.PUBLIC, state: str = "ours"
) -> StoredFile:
    file = StoredFile.objects.create(
        code_id="sec",
        digest="0" * 64,
        size=3,
        name=name,
        media_type="application/pdf",
        state=state,
        audience=audience,
    )
    Document.objects.create(code_id="sec", edition=edition, file=file, order=Document.objects.count())
    return file


@pytest.mark.parametrize("words", CORPUS)
def test_t33_what_anyone_wrote_is_text_on_every_page(client: Client, words: str) -> None:
    published(words)
    edition = PLACES[-1]
    addresses: list[tuple[str, dict[str, str]]] = [(place, {}) for place in PLACES]
    addresses += [(f"{edition}2/1/", {}), (edition, {"find": words[:90]}), (edition, {"category": words})]

    for address, query in addresses:
        answered = client.get(address, query)
        assert answered.status_code == 200
        assert HOSTILE.findall(answered.content.replace(b"<!doctype html>", b"")) == [], address


@pytest.mark.parametrize("words", CORPUS)
@pytest.mark.parametrize("name", ["question", "category", "answer", "find", "after", "standing", "before"])
def test_t33_what_stands_in_an_address_is_text_on_its_page(client: Client, name: str, words: str) -> None:
    published("plain")

    for place in PLACES:
        answered = client.get(place, {name: words})
        assert answered.status_code == 200
        assert HOSTILE.findall(answered.content) == []


def address_of(route: URLPattern) -> str:
    values = {
        "code": "sec",
        "reference": "SECMP0101",
        "number": 1,
        "audience": Audience.PUBLIC,
        "question": 1,
        "position": 1,
        "format_": "pdf",
    }
    wanted = {name: values[name] for name in route.pattern.converters}
    return reverse(f"web:{route.name}", kwargs=wanted)


def everything() -> dict[str, list[tuple[object, ...]]]:
    """Return every row of ours."""
    ours = (apps.get_app_config(label).get_models() for label in ("records", "parties", "change"))
    tables = (model for models in ours for model in models if issubclass(model, Row))
    return {table.__name__: list(table.objects.order_by("pk").values_list()) for table in tables}


@pytest.mark.parametrize("route", urlpatterns, ids=lambda route: route.name)
@pytest.mark.parametrize("method", ["get", "head"])
def test_t11_reading_changes_nothing(client: Client, route: URLPattern, method: str) -> None:
    published("plain")
    before = everything()
    client.raise_request_exception = False  # the file has no bytes here

    getattr(client, method)(address_of(route), {"delete": "1", "_method": "DELETE"})

    assert everything() == before


@pytest.mark.parametrize("route", urlpatterns, ids=lambda route: route.name)
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_t11_a_page_for_reading_takes_nothing_else(client: Client, route: URLPattern, method: str) -> None:
    published("plain")

    assert getattr(client, method)(address_of(route)).status_code == 405


def test_a_file_is_offered_by_its_format_with_its_size_and_digest(client: Client) -> None:
    edition = stored(projected(response(NORTHMOOR, answer(Q1.id))))
    for name in ("collation-1-of-2.pdf", "collation-2-of-2.pdf", "collation.csv"):
        a_file(edition, name)

    page = client.get(PLACES[-1]).content.decode()

    offered = re.findall(r'download/([a-z0-9-]+)"', page)
    assert offered == ["pdf-1", "pdf-2", "csv"]
    assert "0" * 64 in page


@pytest.mark.parametrize(
    ("audience", "state"),
    [(Audience.BOARD, "ours"), (Audience.PUBLIC, "quarantined"), (Audience.PUBLIC, "refused")],
)
def test_t03_a_file_that_is_not_for_the_reader_is_not_offered_and_not_found(
    client: Client, audience: Audience, state: str
) -> None:
    edition = stored(projected(response(NORTHMOOR, answer("Q1"))))
    a_file(edition, "collation.pdf", audience, state)

    assert "download/" not in client.get(PLACES[-1]).content.decode()
    assert client.get(f"{PLACES[-1]}download/pdf").status_code == 404
