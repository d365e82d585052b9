"""The head of the record is anyone's; a receipt is for whoever did it, and the administrator."""

import json
from pathlib import Path
from uuid import UUID

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cast import BRIGHTWATER
from codemoot.domain.checkpoints import read_note
from codemoot.domain.people import Role
from codemoot.domain.receipts import proven_head, read_receipt
from codemoot.parties.models import Appointment
from codemoot.parties.queries.actors import acting
from codemoot.records.models import Event
from codemoot.records.sealing import seal_all
from command import run
from happenings import NOON, happen
from rows import a_code, a_code_edition, a_party, an_appointment
from signed_in import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def hers() -> Appointment:
    a_code_edition()
    return an_appointment(Role.PARTY_REPRESENTATIVE, party=a_party())


@pytest.fixture
def sealed(hers: Appointment) -> list[Event]:
    events = happen(5, who=acting(hers))
    seal_all(NOON)
    return events


@pytest.mark.usefixtures("sealed")
def test_anyone_reads_the_head_as_a_page_as_json_and_as_signed_text(client: Client) -> None:
    page, data, text = (client.get(f"/sec/record/{name}") for name in ("", "head.json", "head.txt"))

    told = data.json()
    assert (told["code_id"], told["size"]) == ("sec", 5)
    assert told["root"] in page.content.decode()
    assert text.content.decode() == told["note"]
    assert read_note(told["note"]).checkpoint.head.root.hex() == told["root"]


def test_a_code_of_which_nothing_is_sealed_says_so(client: Client) -> None:
    a_code()

    assert "Nothing is sealed yet" in client.get("/sec/record/").content.decode()
    assert client.get("/sec/record/head.json").status_code == 404
    assert client.get("/sec/record/head.txt").status_code == 404


@pytest.mark.parametrize("path", ["", "head.json", "head.txt", f"receipts/{UUID(int=9)}/"])
def test_a_code_that_is_not_here_has_no_record(client: Client, path: str) -> None:
    assert client.get(f"/other/record/{path}").status_code == 404


def test_the_installation_has_a_record_of_its_own(client: Client) -> None:
    happen(2, code="")
    seal_all(NOON)

    assert client.get("/record/head.json").json()["size"] == 2
    assert "of this installation" in client.get("/record/").content.decode()


def test_whoever_did_it_gets_the_receipt_and_it_proves_what_it_says(
    hers: Appointment, sealed: list[Event], tmp_path: Path
) -> None:
    proofs = signed_in(hers).get(f"/sec/record/receipts/{sealed[3].pk}.json").json()

    kept = tmp_path / "receipt.json"
    kept.write_text(json.dumps(proofs), encoding="utf-8")
    read = read_receipt(proofs[0])
    assert json.loads(read.content)["id"] == str(sealed[3].pk)
    assert proven_head(read).checkpoint.head.size == 5
    assert run("record", "check", kept).exit_code == 0


def test_an_act_has_the_receipts_of_its_events(hers: Appointment, sealed: list[Event]) -> None:
    proofs = signed_in(hers).get(f"/sec/record/receipts/{sealed[3].act_id}.json").json()

    assert [proof["position"] for proof in proofs] == [3]


def test_the_receipt_page_shows_the_proof(hers: Appointment, sealed: list[Event]) -> None:
    text = signed_in(hers).get(f"/sec/record/receipts/{sealed[3].pk}/").content.decode()

    assert sealed[3].content_hash in text
    assert f"/sec/record/receipts/{sealed[3].pk}.json" in text
    assert text.count("codemoot/sec") == 2  # the head's origin, and its signature's


def test_the_receipt_of_what_is_not_sealed_yet_says_so(hers: Appointment) -> None:
    event = happen(1, who=acting(hers))[0]
    browser = signed_in(hers)

    assert "sealed within seconds" in browser.get(f"/sec/record/receipts/{event.pk}/").content.decode()
    assert browser.get(f"/sec/record/receipts/{event.pk}.json").json() == []


def test_the_administrator_of_the_code_gets_the_receipt(sealed: list[Event]) -> None:
    browser = signed_in(an_appointment(Role.CODE_ADMINISTRATOR))

    assert browser.get(f"/sec/record/receipts/{sealed[3].pk}/").status_code == 200


@pytest.mark.parametrize("ending", ["/", ".json"])
def test_t02_a_receipt_is_not_found_by_others_as_if_there_were_none(
    sealed: list[Event], client: Client, ending: str
) -> None:
    others = {
        "public": client,
        "another Party": signed_in(an_appointment(Role.PARTY_REPRESENTATIVE, party=a_party(BRIGHTWATER))),
        "Board": signed_in(an_appointment(Role.BOARD_MEMBER)),
        "another code": signed_in(an_appointment(Role.CODE_ADMINISTRATOR, code_id="rec")),
    }

    answers = {
        (name, other.get(f"/sec/record/receipts/{what}{ending}").status_code)
        for name, other in others.items()
        for what in (sealed[3].pk, sealed[3].act_id, UUID(int=0))
    }

    assert answers == {(name, 404) for name in others}


@pytest.mark.parametrize("code", ["", "/rec"])
def test_a_receipt_stands_in_its_own_code_only(hers: Appointment, sealed: list[Event], code: str) -> None:
    a_code("rec")

    assert signed_in(hers).get(f"{code}/record/receipts/{sealed[0].pk}/").status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.usefixtures("sealed")
def test_t11_the_record_is_only_read_here(client: Client, method: str) -> None:
    before = Event.objects.count()

    assert getattr(client, method)("/sec/record/").status_code == 405
    assert Event.objects.count() == before


@pytest.mark.usefixtures("sealed")
def test_a_page_takes_few_queries(
    hers: Appointment, sealed: list[Event], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    browser = signed_in(hers)

    with django_assert_max_num_queries(11):
        browser.get("/sec/record/")
    with django_assert_max_num_queries(11):
        browser.get(f"/sec/record/receipts/{sealed[4].pk}/")
