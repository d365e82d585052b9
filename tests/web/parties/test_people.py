"""The pages of who holds which appointment."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from codemoot.domain.people import Role
from codemoot.parties.models import Account, Appointment
from codemoot.records.models import OutboxItem
from rows import NOON, a_code_edition, a_party, an_account, an_appointment
from signed_in import signed_in

pytestmark = pytest.mark.django_db
YEAR = str(date(2099, 1, 1).year)
INVITED = {
    "name": "Isla Grant",
    "email": "isla.grant@example.org",
    "role": "board member",
    "party": "",
    "starts_on_0": "1",
    "starts_on_1": "3",
    "starts_on_2": YEAR,
}


@pytest.fixture
def administrator() -> Client:
    a_code_edition()
    return signed_in(an_appointment(account=an_account("Rowan Field", "rowan@example.org")))


@pytest.fixture
def chair() -> Appointment:
    return an_appointment(Role.BOARD_MEMBER, account=an_account("Morag Bell", "morag@example.org"))


def test_the_list_says_who_is_what_from_when(administrator: Client, chair: Appointment) -> None:
    page = administrator.get("/sec/people/").content.decode()

    assert "Morag Bell" in page
    assert "Board member" in page
    assert "1 January 2014" in page
    assert f"/sec/people/{chair.account_id}/" in page


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("name=bell", ["Morag Bell"]),
        ("name=rowan@", ["Rowan Field"]),
        ("role=board+member", ["Morag Bell"]),
        ("role=king", []),
        ("over=on", []),
        ("account__password__startswith=a", ["Morag Bell", "Rowan Field"]),
    ],
)
def test_t03_the_list_is_narrowed_by_name_and_role_and_by_nothing_else(
    administrator: Client, chair: Appointment, query: str, shown: list[str]
) -> None:
    found = administrator.get(f"/sec/people/?{query}").context["found"]

    assert [line.name for line in found.lines] == shown
    assert chair.code_id == "sec"


def test_the_list_asks_as_often_for_many_as_for_one(
    administrator: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with CaptureQueriesContext(connection) as few:
        administrator.get("/sec/people/")
    party = a_party()
    for number in range(60):
        an_appointment(Role.PARTY_REPRESENTATIVE, party=party, account=an_account(f"Person {number}"))

    with django_assert_num_queries(len(few)):
        administrator.get("/sec/people/?page=2")


def test_a_person_is_invited_and_the_mail_is_left(administrator: Client) -> None:
    page = administrator.post("/sec/people/invite/", INVITED, follow=True).content.decode()

    assert "An invitation is on its way to isla.grant@example.org." in page
    assert "Isla Grant" in page
    assert "To come" in page
    assert OutboxItem.objects.get().kind == "parties.invitation"


def test_t27_the_answer_is_the_same_whether_or_not_there_is_a_login(administrator: Client) -> None:
    an_account("Isla Grant", INVITED["email"])

    page = administrator.post("/sec/people/invite/", INVITED, follow=True).content.decode()

    assert "An invitation is on its way to isla.grant@example.org." in page


def test_t07_fields_that_are_not_asked_for_are_not_taken(administrator: Client) -> None:
    more = {"demo": "on", "is_active": "", "password": "x", "code_id": "other", "credentials": "9", "id": "7"}

    administrator.post("/sec/people/invite/", INVITED | more)

    account = Account.objects.get(email=INVITED["email"])
    assert (account.demo, account.is_active, account.credentials, account.has_usable_password()) == (
        False,
        True,
        0,
        False,
    )
    assert list(account.appointments.values_list("code_id", flat=True)) == ["sec"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Enter the person’s e-mail address."),
        (INVITED | {"email": "isla"}, "Enter an e-mail address in the correct form, like name@example.org."),
        (INVITED | {"role": "operator"}, "Choose what the person is appointed to from the list."),
        (INVITED | {"role": "party representative"}, "Choose the Party that the person speaks for."),
        (INVITED | {"party": "0" * 32}, "Choose a Party from the list."),
        (INVITED | {"starts_on_2": "2001"}, "Choose today or a later day"),
        (
            INVITED | {"ends_on_0": "1", "ends_on_1": "3", "ends_on_2": YEAR},
            "Choose an end that is later than the beginning.",
        ),
        (INVITED | {"email": "rowan@example.org"}, "You cannot appoint yourself. Another administrator can."),
    ],
)
def test_each_error_is_a_sentence_of_ours(administrator: Client, given: dict[str, str], said: str) -> None:
    response = administrator.post("/sec/people/invite/", given)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert Appointment.objects.count() == 1


def test_somebody_is_appointed_to_something_else(administrator: Client, chair: Appointment) -> None:
    given = {key: value for key, value in INVITED.items() if key not in {"name", "email"}}

    page = administrator.post(
        f"/sec/people/{chair.account_id}/appoint/", given | {"role": "SSC member"}, follow=True
    ).content.decode()

    assert "Morag Bell is appointed." in page
    assert "SSC member" in page


def test_before_an_appointment_ends_somebody_says_so(administrator: Client, chair: Appointment) -> None:
    page = administrator.get(f"/sec/appointments/{chair.pk}/end/").content.decode()

    assert "End an appointment of Morag Bell" in page
    assert Appointment.objects.get(pk=chair.pk).ends_on is None

    day = {"ends_on_0": "1", "ends_on_1": "3", "ends_on_2": YEAR}
    page = administrator.post(f"/sec/appointments/{chair.pk}/end/", day, follow=True).content.decode()

    assert "The appointment of Morag Bell ends." in page
    assert f"28 February {YEAR}" in page  # the last day on which it holds


def test_the_administrator_is_led_to_see_what_they_see(administrator: Client, chair: Appointment) -> None:
    page = administrator.get(f"/sec/people/{chair.account_id}/").content.decode()

    assert f"/me/see-as/{chair.pk}/" in page


def test_the_last_administrator_is_kept_and_the_page_says_why(administrator: Client) -> None:
    own = Appointment.objects.get(role="code administrator")
    day = {"ends_on_0": "1", "ends_on_1": "3", "ends_on_2": YEAR}

    response = administrator.post(f"/sec/appointments/{own.pk}/end/", day)

    assert response.status_code == 422
    assert "This is the last administrator from that day on." in response.content.decode()


@pytest.mark.parametrize("role", [Role.BOARD_MEMBER, Role.SSC_SECRETARIAT, Role.AUTHORITY])
def test_t08_nobody_else_comes_near(chair: Appointment, role: Role) -> None:
    a_code_edition()
    somebody = signed_in(an_appointment(role))
    pages = [
        "/sec/people/",
        "/sec/people/invite/",
        f"/sec/people/{chair.account_id}/",
        f"/sec/people/{chair.account_id}/appoint/",
        f"/sec/appointments/{chair.pk}/end/",
    ]

    assert {somebody.get(page).status_code for page in pages} == {404}
    assert {somebody.post(page, INVITED).status_code for page in pages[1:2] + pages[3:]} == {404}
    assert Appointment.objects.count() == 2


def test_t08_a_representative_cannot_invite_anybody_into_their_own_party() -> None:
    a_code_edition()
    party = a_party()
    own = signed_in(an_appointment(Role.PARTY_REPRESENTATIVE, party=party))

    given = INVITED | {"role": "party representative", "party": str(party.pk)}
    assert own.post("/sec/people/invite/", given).status_code == 404
    assert Account.objects.count() == 1


@pytest.mark.parametrize("page", ["/sec/people/invite/", "/sec/parties/admit/"])
def test_the_title_of_a_form_with_errors_says_so_once(administrator: Client, page: str) -> None:
    shown = administrator.post(page, {}).content.decode()

    assert (shown.count("Error: "), "<title>Error: " in shown) == (1, True)


def test_who_never_signed_in_is_sent_the_link_again(administrator: Client, chair: Appointment) -> None:
    address = f"/sec/people/{chair.account_id}/"

    page = administrator.get(address).content.decode()
    done = administrator.post(f"{address}invite-again/", {"act_key": "one"}, follow=True).content.decode()

    assert "Morag Bell has never signed in." in page
    assert "Send the link again" in page
    assert "The link is on its way to morag@example.org again." in done
    assert OutboxItem.objects.get().kind == "parties.invitation"


def test_who_has_signed_in_asks_for_a_link_themselves(administrator: Client, chair: Appointment) -> None:
    Account.objects.update(last_login=NOON)
    address = f"/sec/people/{chair.account_id}/"

    page = administrator.get(address).content.decode()
    done = administrator.post(f"{address}invite-again/", follow=True).content.decode()

    assert "never signed in" not in page
    assert "This person has signed in already." in done
    assert not OutboxItem.objects.exists()


def test_whoever_comes_from_a_party_finds_it_chosen(administrator: Client) -> None:
    party = a_party()

    leads = f"/sec/people/invite/?party={party.pk}"
    form = administrator.get(leads).context["form"]

    assert leads in administrator.get(f"/sec/parties/{party.pk}/").content.decode()
    assert (form["party"].value(), form["role"].value()) == (str(party.pk), Role.PARTY_REPRESENTATIVE)


@pytest.mark.parametrize("made_up", ["x", "0" * 32, "<script>"])
def test_t07_a_party_that_is_not_there_is_not_chosen(administrator: Client, made_up: str) -> None:
    form = administrator.get("/sec/people/invite/", {"party": made_up}).context["form"]

    assert form["party"].value() is None
