"""Today: what waits under each kind of appointment, in date order, and never nothing without a next step."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from cast import BRIGHTWATER, NORTHMOOR
from codemoot.change.models import CollationFinding, DoubtfulName, Modification
from codemoot.change.models.collation import CollationState
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import APPOINTED, Role
from codemoot.parties.models import Appointment, Installation
from codemoot.records.models import OutboxItem, StoredFile
from rows import (
    NOON,
    a_code_edition,
    a_collation,
    a_membership,
    a_modification,
    a_party,
    an_account,
    an_appointment,
    an_edition,
)
from signed_in import signed_in

pytestmark = pytest.mark.django_db
TODAY = date(2018, 12, 10)  # a Monday
MOST_QUERIES = 20


@pytest.fixture(autouse=True)
def _day(settings: Settings) -> None:
    settings.DEMO = True
    Installation.objects.update(demo=True, demo_date=TODAY)
    a_code_edition()


def appointed(role: Role) -> Client:
    party = None
    if role is Role.PARTY_REPRESENTATIVE:
        party = a_party()
        a_membership(party)
    return signed_in(an_appointment(role, party=party, account=an_account("Rowan Field")))


def consulted(reference: str, closes_on: date, state: str = "mrc_open") -> Modification:
    change = a_modification(reference, state=state)
    change.amend(closes_on=closes_on)
    return change


def labels(client: Client) -> list[str]:
    return [each.label for each in client.get("/today/").context["day"].waiting]


def test_what_closes_first_stands_first_and_says_how_long_there_is() -> None:
    consulted("SECMP0102", TODAY + timedelta(days=21))  # 31 December: two days off at Christmas
    consulted("SECMP0103", TODAY)
    consulted("SECMP0104", TODAY - timedelta(days=3))
    consulted("SECMP0105", TODAY + timedelta(days=4))

    waiting = appointed(Role.CODE_ADMINISTRATOR).get("/today/").context["day"].waiting

    assert [(each.label, each.state) for each in waiting] == [
        ("Close the consultation on SECMP0104", "3 days over"),
        ("The consultation on SECMP0103 closes", "today"),
        ("The consultation on SECMP0105 closes", "4 Working Days left"),
        ("The consultation on SECMP0102 closes", "13 Working Days left"),
    ]


@pytest.mark.parametrize(
    ("state", "label"),
    [
        (CollationState.GATHERING, "Have the responses read that were added to SECMP0101"),
        (CollationState.READING, "Wait for the responses to be read: SECMP0101"),
        (CollationState.FAILED, "See why nothing could be read for SECMP0101"),
        (CollationState.READ, "Go through the findings and publish the collation of SECMP0101"),
        (CollationState.PUBLISHED, None),
        (CollationState.SUPERSEDED, None),
    ],
)
def test_each_collation_that_is_begun_has_a_next_step(state: CollationState, label: str | None) -> None:
    a_collation(a_modification(state="mrc_closed")).amend(state=state)

    told = label or "Collate the responses to SECMP0101"  # nothing of it stands published
    assert labels(appointed(Role.CODE_ADMINISTRATOR)) == [told]


def test_responses_so_far_may_be_read_while_the_consultation_is_open() -> None:
    collation = a_collation(consulted("SECMP0102", TODAY))
    collation.amend(state=CollationState.READ)

    assert labels(appointed(Role.CODE_ADMINISTRATOR)) == [
        "The consultation on SECMP0102 closes",
        "Go through the responses so far on SECMP0102",
    ]


def test_a_collation_stands_once_among_what_can_be_read() -> None:
    collation = a_collation()
    for audience in (Audience.PUBLIC, Audience.BOARD, Audience.AUTHORITY):
        an_edition(collation, audience)

    reading = appointed(Role.AUTHORITY).get("/today/").context["day"].reading

    assert [each.hint for each in reading] == [
        "1 response, published for everyone, the Board, the Authority on 10 December 2018"
    ]
    assert reading[0].href.endswith("/responses/1/authority/")


def test_names_in_doubt_are_settled_before_anything_is_published() -> None:
    collation = a_collation(a_modification(state="mrc_closed"))
    collation.amend(state=CollationState.READ)
    own = an_edition(collation, Audience.ADMINISTRATOR)
    for order in range(2):
        DoubtfulName.objects.create(code_id="sec", edition=own, order=order, printed=f"Fernhil {order}")
        CollationFinding.objects.create(code_id="sec", edition=own, order=order, rule="party-doubtful")

    page = appointed(Role.CODE_ADMINISTRATOR).get("/today/").content.decode()

    assert "Settle names and publish the collation of SECMP0101" in page
    assert "2 names are in doubt." in page


def test_a_closed_consultation_that_nobody_collated_is_told_of() -> None:
    consulted("SECMP0102", TODAY - timedelta(days=3), "mrc_closed")
    administrator = appointed(Role.CODE_ADMINISTRATOR)

    assert labels(administrator) == ["Collate the responses to SECMP0102"]

    a_collation(Modification.objects.get())
    assert labels(administrator) == ["Have the responses read that were added to SECMP0102"]


def test_work_held_undone_and_in_quarantine_is_told_of() -> None:
    for held in ("", "The mail server refused it."):
        OutboxItem.objects.create(
            code_id="sec", kind="mail", payload={}, made_at=NOON, due_at=NOON, held_why=held
        )
    StoredFile.objects.create(code_id="sec", digest="0" * 64, size=1, name="a.csv", media_type="text/csv")

    page = appointed(Role.CODE_ADMINISTRATOR).get("/today/").content.decode()

    for said in ("A mail is held", "The mail server refused it.", "1 piece of work", "1 file in quarantine"):
        assert said in page


def test_what_is_held_is_told_of_once_for_each_kind_and_leads_to_all_of_it() -> None:
    for kind in ("mail", "mail", "parties.invitation"):
        OutboxItem.objects.create(
            code_id="sec", kind=kind, payload={}, made_at=NOON, due_at=NOON, held_why="Restored."
        )

    waiting = appointed(Role.CODE_ADMINISTRATOR).get("/today/").context["day"].waiting

    assert [(each.label, each.hint, each.href) for each in waiting] == [
        ("2 mails are held", "See why each is held, then let it go on or drop it.", "/sec/held/"),
        ("An invitation is held", "Restored.", "/sec/held/"),
    ]


def test_a_party_is_told_of_open_consultations_and_of_itself() -> None:
    consulted("SECMP0102", TODAY + timedelta(days=4))
    consulted("SECMP0103", TODAY - timedelta(days=4))

    waiting = appointed(Role.PARTY_REPRESENTATIVE).get("/today/").context["day"].waiting

    assert [(each.label, each.state) for each in waiting] == [
        ("The consultation on SECMP0102 is open until 14 December 2018", "4 Working Days left"),
        (f"Check what is held of {NORTHMOOR}", ""),
    ]
    assert "Send your response to the code administrator on the form that you were sent." in waiting[0].hint
    assert "Large Supplier since 1 January 2014." in waiting[1].hint


def test_nobody_is_told_to_remind_parties_that_no_page_names() -> None:
    consulted("SECMP0102", TODAY + timedelta(days=4))

    assert "Remind" not in appointed(Role.CODE_ADMINISTRATOR).get("/today/").content.decode()


def test_the_board_prepares_decisions_and_reads_what_is_for_it() -> None:
    ready = consulted("SECMP0102", TODAY, "decision")
    consulted("SECMP0103", TODAY, "decision")
    an_edition(a_collation(ready), Audience.BOARD)

    page = appointed(Role.BOARD_MEMBER).get("/today/").content.decode()

    assert "Prepare the decision on SECMP0102" in page
    assert "The collated responses are ready to read." in page
    assert "The collated responses are not published yet." in page
    assert "1 response, published for the Board on 10 December 2018" in page


def test_t03_nobody_is_told_of_what_is_not_for_them() -> None:
    board_only = a_modification("SECMP0109", state="mrc_open", audience=Audience.BOARD)
    board_only.amend(closes_on=TODAY)
    an_edition(a_collation(board_only), Audience.BOARD)

    for role in sorted(APPOINTED - {Role.BOARD_MEMBER, Role.CODE_ADMINISTRATOR, Role.AUTHORITY}):
        assert "SECMP0109" not in appointed(role).get("/today/").content.decode()


def test_the_authority_decides_what_was_sent_to_it() -> None:
    a_modification("SECMP0102", state="with_authority")

    assert labels(appointed(Role.AUTHORITY)) == ["Decide on SECMP0102"]


@pytest.mark.parametrize("role", sorted(APPOINTED))
def test_an_empty_day_says_what_will_be_here(role: Role) -> None:
    page = appointed(role).get("/today/").content.decode()

    assert "will stand here" in page
    assert "Nothing is published yet" in page
    assert "Monday, " in page


def test_an_appointment_that_ends_soon_says_so() -> None:
    held = an_appointment(Role.ASSESSOR)
    held.amend(ends_on=TODAY + timedelta(days=2))

    waiting = signed_in(held).get("/today/").context["day"].waiting

    assert [(each.label, each.due) for each in waiting] == [
        ("Your appointment ends", TODAY + timedelta(days=2))
    ]


def test_somebody_without_an_appointment_is_told_what_to_do(client: Client) -> None:
    client.force_login(an_account(), backend="codemoot.web.accounts.backends.AccountBackend")

    page = client.get("/today/").content.decode()

    assert "You hold no appointment" in page
    assert "administrator" in page


def test_whoever_acts_as_nothing_reads_what_is_public_of_every_code(client: Client) -> None:
    for audience in (Audience.PUBLIC, Audience.BOARD):
        an_edition(a_collation(), audience)
    held = an_appointment(Role.CODE_ADMINISTRATOR)  # before the second factor
    client.force_login(held.account, backend="codemoot.web.accounts.backends.AccountBackend")

    response = client.get("/today/")

    assert [(each.hint, each.href) for each in response.context["day"].reading] == [
        (
            "1 response, published for everyone on 10 December 2018",
            "/sec/changes/SECMP0101/responses/1/public/",
        )
    ]
    assert "Nothing is published yet" not in response.content.decode()


def test_t03_a_public_edition_of_a_change_that_is_not_public_is_not_listed(client: Client) -> None:
    an_edition(a_collation(a_modification("SECMP0109", audience=Audience.BOARD)), Audience.PUBLIC)
    client.force_login(an_account(), backend="codemoot.web.accounts.backends.AccountBackend")

    assert "SECMP0109" not in client.get("/today/").content.decode()


def test_somebody_without_the_second_factor_is_led_to_it(client: Client) -> None:
    held = an_appointment(Role.SSC_MEMBER)
    client.force_login(held.account, backend="codemoot.web.accounts.backends.AccountBackend")

    page = client.get("/today/").content.decode()

    assert "Act as SSC member, Smart Energy Code" in page
    assert "A second factor is needed besides your password" in page


def test_somebody_whose_appointment_is_to_come_is_told_when(client: Client) -> None:
    held = an_appointment(Role.PARTY_REPRESENTATIVE, party=a_party(BRIGHTWATER))
    Appointment.objects.update(starts_on=TODAY + timedelta(days=22))
    client.force_login(held.account, backend="codemoot.web.accounts.backends.AccountBackend")

    assert "from 1 January 2019" in client.get("/today/").content.decode()


@pytest.mark.parametrize("role", [Role.CODE_ADMINISTRATOR, Role.PARTY_REPRESENTATIVE, Role.BOARD_MEMBER])
def test_it_asks_as_often_for_many_as_for_one(role: Role) -> None:
    somebody = appointed(role)
    an_edition(a_collation(consulted("SECMP0101", TODAY)), Audience.PUBLIC)
    with CaptureQueriesContext(connection) as few:
        somebody.get("/today/")
    for number in range(102, 142):
        change = consulted(f"SECMP0{number}", TODAY + timedelta(days=number))
        an_edition(a_collation(change), Audience.PUBLIC)

    with CaptureQueriesContext(connection) as many:
        somebody.get("/today/")

    assert len(many) == len(few) <= MOST_QUERIES


def test_it_is_not_kept_and_not_for_the_public(client: Client) -> None:
    assert client.get("/today/")["Location"] == "/accounts/login/?next=/today/"
    assert "no-store" in appointed(Role.BOARD_MEMBER).get("/today/")["Cache-Control"]
