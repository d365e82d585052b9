"""Atom feeds: well-formed, ids that stay, links that begin with the site's own address, nothing withheld."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.test import Client
from lxml import etree

from actors import actor
from cast import BRIGHTWATER, NORTHMOOR, answer, response
from codemoot.change.models import Edition, Modification
from codemoot.domain.confidentiality import Audience, Claim
from codemoot.domain.people import Role
from codemoot.kernel.act import Act
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from rows import NOON, a_code_edition, a_collation, a_modification, an_edition
from stored_editions import a_change, projected, stored

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
PUBLISHED = "/sec/published.atom"
HISTORY = "/sec/changes/SECMP0101/history.atom"


def feed(client: Client, address: str, **headers: str) -> etree._Element:
    answered = client.get(address, headers=headers)
    assert (answered.status_code, answered.headers["Content-Type"]) == (
        200,
        "application/atom+xml; charset=utf-8",
    )
    return etree.fromstring(answered.content)


def texts(element: etree._Element, name: str) -> list[str]:
    return [found.text or "" for found in element.iterfind(f"{ATOM}{name}")]


def entries(element: etree._Element) -> list[etree._Element]:
    return list(element.iterfind(f"{ATOM}entry"))


def happened(change: Modification, kind: EventKind, audience: Audience) -> None:
    record(kind, change, Act(actor(Role.CODE_ADMINISTRATOR), NOON), audience=audience, event="open_mrc")


@pytest.mark.parametrize("address", [PUBLISHED, HISTORY])
def test_a_feed_has_what_atom_asks_for(client: Client, address: str) -> None:
    change = a_change()
    stored(projected(response(NORTHMOOR, answer("Q1"))), a_collation(change))
    happened(change, EventKind.MODIFICATION_RAISED, Audience.PUBLIC)

    found = feed(client, address)

    assert found.tag == f"{ATOM}feed"
    for each in (found, *entries(found)):
        for name in ("id", "title", "updated"):
            assert len(texts(each, name)) == 1
        assert str(UUID(texts(each, "id")[0].removeprefix("urn:uuid:"))) in texts(each, "id")[0]
        assert datetime.fromisoformat(texts(each, "updated")[0]).tzinfo is not None
    assert found.find(f"{ATOM}author/{ATOM}name") is not None
    assert len(entries(found)) == 1


def test_links_begin_with_the_sites_address_whatever_the_host_header_says(client: Client) -> None:
    stored(projected(response(NORTHMOOR, answer("Q1"))))

    found = feed(client, PUBLISHED, host="localhost")

    links = [link.get("href") for link in found.iter(f"{ATOM}link")]
    assert {link[: len("http://127.0.0.1:8000/")] for link in links if link} == {"http://127.0.0.1:8000/"}
    assert "http://127.0.0.1:8000/sec/changes/SECMP0101/responses/1/public/" in links


def test_an_entry_keeps_its_id_and_says_when_it_was_superseded(client: Client) -> None:
    edition = stored(projected(response(NORTHMOOR, answer("Q1"))))
    before = entries(feed(client, PUBLISHED))[0]

    Edition.objects.filter(pk=edition.pk).update(superseded_at=NOON + timedelta(days=2))

    after = entries(feed(client, PUBLISHED))[0]
    assert texts(before, "id") == texts(after, "id") == [edition.pk.urn]
    assert (texts(before, "updated"), texts(after, "updated")) == (
        ["2018-12-10T12:00:00+00:00"],
        ["2018-12-12T12:00:00+00:00"],
    )
    assert "Superseded on 12 December 2018." in texts(after, "summary")[0]


def test_t03_a_feed_holds_what_is_public_even_for_whoever_may_see_more(client: Client) -> None:
    change = a_change()
    for audience in Audience:
        an_edition(a_collation(change), audience)
        happened(change, EventKind.COLLATION_STARTED, audience)
    hidden = a_modification("SECMP0109", audience=Audience.ADMINISTRATOR)
    an_edition(a_collation(hidden), Audience.PUBLIC)

    assert len(entries(feed(client, PUBLISHED))) == 1
    assert len(entries(feed(client, HISTORY))) == 1
    assert client.get("/sec/changes/SECMP0109/history.atom").status_code == 404


def test_t03_nothing_withheld_stands_in_a_feed(client: Client) -> None:
    stored(projected(response(BRIGHTWATER, answer("Q1", "No", "canary-55", Claim()))))

    assert b"canary-55" not in client.get(PUBLISHED).content


def test_an_empty_feed_is_the_same_whenever_it_is_asked_for(client: Client) -> None:
    a_code_edition()

    first, second = client.get(PUBLISHED), client.get(PUBLISHED)

    assert first.content == second.content
    assert first.headers["ETag"] == second.headers["ETag"]


def test_t33_a_title_that_is_markup_stays_a_title(client: Client) -> None:
    change = a_change()
    change.amend(title="]]><script>alert(1)</script>&bogus;")
    stored(projected(response(NORTHMOOR, answer("Q1"))), a_collation(change))
    happened(change, EventKind.MODIFICATION_RAISED, Audience.PUBLIC)

    assert "]]><script>alert(1)</script>&bogus;" in texts(feed(client, HISTORY), "title")[0]
    assert "<script>" in texts(entries(feed(client, PUBLISHED))[0], "summary")[0]


def test_reading_a_feed_takes_as_many_reads_whatever_is_stored(
    client: Client, django_assert_max_num_queries: object
) -> None:
    change = a_change()
    for number in range(70):
        an_edition(a_collation(change, number + 1))

    with django_assert_max_num_queries(4):  # type: ignore[operator]
        assert len(entries(feed(client, PUBLISHED))) == 50
