"""The reader's pages over HTTP: what stands on them, for whom, and what an address may hold."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cast import BRIGHTWATER, FERNHILL, NORTHMOOR, PENNINE, answer, response
from codemoot.change.models import Edition
from codemoot.domain.confidentiality import Audience, Claim
from codemoot.domain.people import Role
from rows import a_code_edition, a_collation, a_modification, a_question, an_appointment, an_edition
from signed_in import signed_in
from stored_editions import a_change, projected, stored

pytestmark = pytest.mark.django_db
LONG = "A comment of some length. " * 200
RESPONSES = (
    response(NORTHMOOR, answer("Q1", "Yes", "The cost is small.\nSo is the RISK."), answer("Q2", "Yes")),
    response(BRIGHTWATER, answer("Q1", "No", "canary-9301", Claim()), answer("Q2", "No", "Zoë’s words")),
    response(FERNHILL, answer("Q1", "", LONG), answer("Q2", "n/a")),
)
PAGE = "/sec/changes/SECMP0101/responses/1/public/"


def shown(client: Client, address: str, **query: Any) -> str:
    answered = client.get(address, query)
    assert answered.status_code == 200, answered.status_code
    return answered.content.decode()


def published(audience: Audience = Audience.PUBLIC) -> Edition:
    return stored(projected(*RESPONSES, audience=audience), audience=audience)


def test_a_collation_is_read_on_one_page_when_it_is_short(client: Client) -> None:
    published()

    page = shown(client, PAGE)

    assert page.count('<tr><th scope="row">') >= 6
    assert "The cost is small.\nSo is the RISK." in page
    assert "Question 2" in page
    assert "Marked as Confidential." in page
    assert "No response came from: Network Operator, Other SEC Party" in page


def test_what_is_withheld_is_nowhere_on_the_page(client: Client) -> None:
    published()

    assert "canary-9301" not in shown(client, PAGE)
    assert "canary-9301" not in shown(client, PAGE, find="canary")


def test_the_newest_edition_that_a_reader_may_see_is_behind_one_address(client: Client) -> None:
    published()
    later = a_collation(a_modification(), number=2)
    an_edition(later, Audience.BOARD)

    answered = client.get("/sec/changes/SECMP0101/responses/")

    assert (answered.status_code, answered.headers["Location"]) == (302, PAGE)


@pytest.mark.parametrize(
    ("query", "parties"),
    [
        ({"answer": "No"}, {BRIGHTWATER}),
        ({"answer": "(none)", "question": "1"}, {FERNHILL}),
        ({"category": "Small Supplier"}, {FERNHILL}),
        ({"find": "zoe's WORDS"}, {BRIGHTWATER}),
        ({"find": "risk"}, {NORTHMOOR}),
        ({"find": "small. so"}, {NORTHMOOR}),
        ({"category": "Large Supplier", "answer": "Yes"}, {NORTHMOOR}),
    ],
)
def test_a_reader_narrows_the_answers(client: Client, query: dict[str, str], parties: set[str]) -> None:
    published()

    page = shown(client, PAGE, **query).replace("<mark>", "").replace("</mark>", "")

    listed = {name for name in (NORTHMOOR, BRIGHTWATER, FERNHILL) if f'<th scope="row">{name}' in page}
    assert listed == parties


def test_found_words_are_marked(client: Client) -> None:
    published()

    assert "So is the <mark>RISK</mark>." in shown(client, PAGE, find="risk")


@pytest.mark.parametrize(
    "query",
    [
        {"category": "Nobody"},
        {"answer": "Perhaps"},
        {"find": "nothing like this"},
        {"find": "%"},
        {"find": "_"},
        {"question": "99"},
    ],
)
def test_t03_what_matches_nothing_is_an_empty_page_and_no_error(
    client: Client, query: dict[str, str]
) -> None:
    published()

    page = shown(client, PAGE, **query)

    assert '<div class="empty">' in page
    assert '<th scope="row">Northmoor' not in page


@pytest.mark.parametrize(
    "query",
    [
        {"edition__audience": "administrator"},
        {"comment__contains": "canary"},
        {"claim": "1"},
        {"order_by": "comment"},
        {"after": "x' OR 1=1"},
        {"after": "-1"},
        {"question": "1" * 30},
    ],
)
def test_t03_nothing_but_the_known_parts_of_an_address_is_read(client: Client, query: dict[str, str]) -> None:
    published()

    answered = client.get(PAGE, query)

    assert answered.status_code == 200
    assert "canary-9301" not in answered.content.decode()
    assert answered.content.decode().count("Marked as Confidential.") == 1


def test_words_that_are_too_long_are_answered_with_a_sentence(client: Client) -> None:
    published()

    assert "Shorten what you look for to 100 characters." in shown(client, PAGE, find="x" * 101)


def test_a_nul_in_an_address_is_passed_over(client: Client) -> None:
    published()

    assert "<mark>RISK</mark>" in shown(client, PAGE, find="ri\0sk")
    assert client.get("/sec/changes/", {"after": "\0"}).status_code == 200
    assert client.get("/sec/changes/SECMP%000101/").status_code == 404


def test_a_long_answer_is_cut_and_has_a_page_of_its_own(client: Client) -> None:
    published()

    page = shown(client, PAGE)
    whole = shown(client, f"{PAGE}1/3/")

    assert LONG.strip() not in page
    assert f'href="{PAGE}1/3/"' in page
    assert LONG.strip() in whole


@pytest.mark.parametrize("address", ["1/4/", "9/1/", "1/99999999999999999999/"])
def test_an_answer_that_is_not_there_is_not_found(client: Client, address: str) -> None:
    published()

    assert client.get(f"{PAGE}{address}").status_code == 404


@pytest.mark.parametrize("audience", [Audience.BOARD, Audience.AUTHORITY, Audience.ADMINISTRATOR])
def test_t03_an_edition_for_others_looks_as_if_there_were_none(client: Client, audience: Audience) -> None:
    published(audience)
    real = f"/sec/changes/SECMP0101/responses/1/{audience}/"

    for below in ("", "1/1/", "download/csv"):
        assert client.get(f"{real}{below}").status_code == 404
    assert client.get("/sec/changes/SECMP0101/responses/").status_code == 404
    assert str(audience) not in shown(client, "/sec/changes/SECMP0101/").partition("<main")[2]


def test_a_public_edition_of_a_change_that_is_not_public_is_not_shown(client: Client) -> None:
    hidden = a_modification("SECMP0109", audience=Audience.ADMINISTRATOR)
    stored(projected(*RESPONSES), a_collation(hidden))

    assert client.get("/sec/changes/SECMP0109/").status_code == 404
    assert client.get("/sec/changes/SECMP0109/responses/1/public/").status_code == 404
    assert "SECMP0109" not in shown(client, "/")
    assert "SECMP0109" not in shown(client, "/sec/changes/")


def test_a_superseded_edition_says_so_and_leads_to_the_one_that_stands(client: Client) -> None:
    old = published()
    Edition.objects.filter(pk=old.pk).update(superseded_at="2018-12-12T12:00Z")
    stored(projected(response(PENNINE, answer("Q1"))), a_collation(a_modification(), number=2))

    page = shown(client, PAGE)

    assert "This edition was superseded on" in page
    assert 'href="/sec/changes/SECMP0101/responses/2/public/"' in page


def test_a_change_shows_where_it_stands_and_what_comes_next(client: Client) -> None:
    a_change().amend(closes_on=timezone.localdate())

    page = shown(client, "/sec/changes/SECMP0101/")

    assert "Modification Report" in page
    assert "Consultation open" in page
    assert "When the consultation has closed, the responses are collated." in page
    assert "None have been published yet." in page
    assert "To respond, e-mail the form that you were sent to the code administrator." in page


def test_the_list_of_changes_goes_on_after_the_last_one_shown(client: Client) -> None:
    for number in range(120):
        a_modification(f"SECMP{number:04}", state="refinement")

    first = shown(client, "/sec/changes/")
    second = shown(client, "/sec/changes/", standing="all", after="SECMP0070")

    assert "SECMP0119" in first
    assert "?standing=all&amp;after=SECMP0070" in first
    assert "SECMP0069" in second
    assert "SECMP0070</a>" not in second


@pytest.mark.parametrize(
    ("standing", "listed"),
    [("open", {"1"}), ("under-way", {"1", "2"}), ("decided", {"3"}), ("what", {"1", "2", "3"})],
)
def test_the_list_can_be_narrowed(client: Client, standing: str, listed: set[str]) -> None:
    a_modification("SECMP0001").amend(closes_on=timezone.localdate())
    a_modification("SECMP0002", state="refinement")
    a_modification("SECMP0003", state="approved").amend(decided_on=date(2018, 1, 1))

    page = shown(client, "/sec/changes/", standing=standing)

    assert {n for n in "123" if f"SECMP000{n}" in page} == listed


@pytest.mark.parametrize(
    "address", ["/no-such/changes/", "/sec/changes/SECMP9999/", "/sec/changes/SECMP9999/history.atom"]
)
def test_what_is_not_there_is_not_found(client: Client, address: str) -> None:
    a_code_edition()

    assert client.get(address).status_code == 404


def test_an_empty_code_says_so(client: Client) -> None:
    a_code_edition()

    assert "No change has been raised yet" in shown(client, "/sec/changes/")


@pytest.mark.parametrize(
    "address", ["/", "/sec/changes/", "/sec/changes/SECMP0101/", PAGE, f"{PAGE}?question=1&find=x"]
)
def test_a_whole_request_takes_fewer_than_twelve_reads_for_whoever_sees_most(address: str) -> None:
    published()
    client = signed_in(an_appointment(Role.CODE_ADMINISTRATOR))
    shown(client, address)

    with CaptureQueriesContext(connection) as asked:
        shown(client, address)

    assert len([each for each in asked if " FROM " in each["sql"]]) < 12


def test_whoever_may_import_is_led_there_and_nobody_else(client: Client) -> None:
    a_change()
    administrator = signed_in(an_appointment(Role.CODE_ADMINISTRATOR))

    assert "/sec/changes/SECMP0101/import/" in shown(administrator, "/sec/changes/SECMP0101/")
    assert "/import/" not in shown(client, "/sec/changes/SECMP0101/")


MOST = 100_000  # bytes of a page


@pytest.mark.parametrize(
    "text", ["word " * 1_000, '<&>"' * 1_500, "слово " * 1_000, "e" * 6_000, "\n" * 5_000]
)
@pytest.mark.parametrize("query", [{"question": "1"}, {"question": "1", "find": "e"}])
def test_a_page_stays_small_however_long_the_answers_are(
    client: Client, text: str, query: dict[str, str]
) -> None:
    said = (
        response(f"{index} {'N' * 150}", answer("Q1", "Yes" * 30, text), answer("Q2")) for index in range(60)
    )
    stored(projected(*said))

    assert len(client.get(PAGE, query).content) < MOST


def test_a_page_stays_small_however_many_questions_and_categories_there_are(client: Client) -> None:
    edition = an_edition(a_collation(a_modification()))
    answers = dict.fromkeys(("Yes", "No", "Neutral", "n/a", "Perhaps", "Never", "Later", ""), 7)
    tally = dict.fromkeys(("all", *(f"Party Category {number}" for number in range(15))), answers)
    for order in range(1, 21):
        question = a_question(edition, f"Q{order}", order)
        question.amend(tally=tally, by_party=tally | {"x": answers}, by_represented=tally | {"y": answers})

    assert len(client.get(PAGE).content) < MOST
    assert len(client.get(PAGE, {"question": "3"}).content) < MOST


def test_a_consultation_whose_last_day_has_passed_is_not_called_open(client: Client) -> None:
    a_modification("SECMP0101").amend(closes_on=date(2018, 12, 1))

    for address in ("/sec/changes/", "/sec/changes/SECMP0101/"):
        assert "Consultation over since 1 December 2018, not closed yet" in shown(client, address)
        assert "Consultation open" not in shown(client, address)
    assert "Last day <time" in shown(client, "/sec/changes/")


def test_the_address_of_a_code_leads_to_its_changes(client: Client) -> None:
    a_code_edition()

    answered = client.get("/sec/")

    assert (answered.status_code, answered.headers["Location"]) == (302, "/sec/changes/")
    assert client.get("/no-such/").status_code == 404


@pytest.mark.parametrize(
    "rest", ["", "?before=x", "responses/", "responses/1/public/", "responses/1/public/1/1/"]
)
def test_a_reference_in_small_letters_leads_to_the_right_address(client: Client, rest: str) -> None:
    published()

    answered = client.get(f"/sec/changes/secmp0101/{rest}")

    assert (answered.status_code, answered.headers["Location"]) == (302, f"/sec/changes/SECMP0101/{rest}")


def test_t03_a_reference_in_small_letters_gives_nothing_away(client: Client) -> None:
    a_modification(audience=Audience.BOARD)

    assert client.get("/sec/changes/secmp0101/").status_code == 404
