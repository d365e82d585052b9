"""What is held, on a page: in words, with a way on for each."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from codemoot.domain.people import Role
from codemoot.kernel.ids import new_id
from codemoot.records.models import Event, OutboxItem
from rows import NOON, a_code_edition, an_account, an_appointment
from signed_in import signed_in

pytestmark = pytest.mark.django_db(transaction=True)
PAGE = "/sec/held/"


@pytest.fixture(autouse=True)
def _codes() -> None:
    a_code_edition()
    a_code_edition("rec")


def a_held_item(kind: str = "mail", code_id: str = "sec", **payload: str) -> OutboxItem:
    return OutboxItem.objects.create(
        code_id=code_id, kind=kind, payload=payload, made_at=NOON, due_at=NOON, held_why="It was refused."
    )


def test_each_says_what_why_and_since_when() -> None:
    morag = an_appointment(Role.SSC_MEMBER, account=an_account("Morag Bell")).account
    a_held_item("parties.invitation", account=str(morag.pk))
    a_held_item(letter="sign-in-changed", account=str(an_account("Of Another Code").pk))
    a_held_item("later.than-this-page")

    page = signed_in(an_appointment()).get(PAGE)

    assert [(each.what, each.why, each.since) for each in page.context["lines"]] == [
        ("An invitation, to Morag Bell", "It was refused.", NOON),
        ("A mail that the sign-in was changed", "It was refused.", NOON),
        ("Some work", "It was refused.", NOON),
    ]
    assert page.content.decode().count(">Go on<") == 3


def test_one_is_let_go_and_said_so() -> None:
    item = a_held_item()

    page = signed_in(an_appointment()).post(
        f"{PAGE}{item.pk}/release/", {"seen": item.version, "act_key": "one"}, follow=True
    )

    assert "It goes on: the worker does it next." in page.content.decode()
    assert "Nothing is held" in page.content.decode()
    assert Event.objects.get().kind == "outbox.released"


def test_one_is_dropped_and_said_so() -> None:
    item = a_held_item()

    page = signed_in(an_appointment()).post(f"{PAGE}{item.pk}/drop/", {"seen": item.version}, follow=True)

    assert "It is dropped, and will not be done." in page.content.decode()
    assert Event.objects.get().kind == "outbox.dropped"


def test_what_somebody_else_decided_meanwhile_is_said() -> None:
    item, client = a_held_item(), signed_in(an_appointment())
    client.post(f"{PAGE}{item.pk}/drop/")

    late = client.post(f"{PAGE}{item.pk}/release/", follow=True)
    outdated = client.post(f"{PAGE}{item.pk}/release/", {"seen": item.version})

    assert "let go or dropped already" in late.content.decode()
    assert outdated.status_code == 409


def test_the_check_of_a_file_has_no_button_to_drop_it() -> None:
    item, client = a_held_item("records.check-file"), signed_in(an_appointment())

    assert "Drop it" not in client.get(PAGE).content.decode()
    assert "stays in quarantine" in client.post(f"{PAGE}{item.pk}/drop/", follow=True).content.decode()


def test_t02_what_is_of_another_code_or_of_none_is_not_there() -> None:
    client = signed_in(an_appointment())
    items = [a_held_item(code_id="rec"), a_held_item(code_id="")]

    answers = [client.post(f"{PAGE}{each}/drop/").status_code for each in (*(i.pk for i in items), new_id())]

    assert answers == [404] * 3
    assert [client.get(PAGE).context["lines"], client.get("/rec/held/").status_code] == [[], 404]


def test_it_asks_as_often_for_many_as_for_one_and_shows_fifty() -> None:
    client = signed_in(an_appointment())
    a_held_item(account=str(an_appointment(Role.SSC_MEMBER).account_id))
    with CaptureQueriesContext(connection) as few:
        client.get(PAGE)
    for _ in range(60):
        a_held_item(account=str(an_appointment(Role.SSC_MEMBER).account_id))

    with CaptureQueriesContext(connection) as many:
        page = client.get(PAGE)

    assert len(many) == len(few) <= 12
    assert len(page.context["lines"]) == 50
    assert "Held 1 to 50 of 61" in page.content.decode()
