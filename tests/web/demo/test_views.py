"""The page of the demonstration, and that there is none elsewhere."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import Settings

import demo_urls  # now, while the site is no demonstration
from codemoot.domain.people import Role
from codemoot.kernel.ids import new_id
from codemoot.parties.models import Account, Installation
from codemoot.records.models import Event
from codemoot.web.demo.urls import demonstration
from rows import a_code_edition, an_account, an_appointment

pytestmark = pytest.mark.django_db
DAY = date(2019, 4, 1)
CHRISTMAS = {"day_0": "25", "day_1": "12", "day_2": "2018"}


@pytest.fixture
def shown(settings: Settings, client: Client) -> Client:
    settings.DEMO, settings.ROOT_URLCONF = True, demo_urls.__name__
    Installation.objects.update(demo=True, demo_date=DAY)
    a_code_edition()
    return client


def one_of_the_cast(*roles: Role) -> Account:
    account = an_account("Morag Sinclair")
    account.amend(demo=True)
    for role in roles:
        an_appointment(role, account=account)
    return account


def test_the_page_lists_the_cast_and_nobody_else(shown: Client) -> None:
    one_of_the_cast(Role.BOARD_MEMBER)
    an_account("Somebody Real")

    page = shown.get("/demo/").content.decode()

    assert "Morag Sinclair" in page
    assert "Board member" in page
    assert "Somebody Real" not in page


def test_a_seat_is_taken_with_a_click_and_second_factors_hold(shown: Client) -> None:
    chair = one_of_the_cast(Role.BOARD_MEMBER)

    response = shown.post("/demo/seat/", {"account": str(chair.pk)}, follow=True)

    assert response.redirect_chain[-1][0] == "/today/"
    assert response.context["actor"].role is Role.BOARD_MEMBER
    assert "demonstration.seat-taken" in Event.objects.values_list("kind", flat=True)


def test_a_seat_is_among_the_persons_sessions(shown: Client) -> None:
    shown.post("/demo/seat/", {"account": str(one_of_the_cast(Role.ASSESSOR).pk)})

    assert [each.is_this for each in shown.get("/me/sessions/").context["sessions"]] == [True]


def test_who_holds_two_appointments_chooses_one(shown: Client) -> None:
    both = one_of_the_cast(Role.BOARD_MEMBER, Role.SSC_MEMBER)

    response = shown.post("/demo/seat/", {"account": str(both.pk)})

    assert response["Location"].startswith("/me/act-as/")


def test_a_seat_that_is_taken_after_another_ends_the_first(shown: Client) -> None:
    first, second = one_of_the_cast(Role.BOARD_MEMBER), one_of_the_cast(Role.ASSESSOR)

    shown.post("/demo/seat/", {"account": str(first.pk)})
    response = shown.post("/demo/seat/", {"account": str(second.pk)}, follow=True)

    assert response.context["actor"].account_id == second.pk
    assert response.context["actor"].role is Role.ASSESSOR


def test_nobody_elses_login_can_be_taken(shown: Client) -> None:
    for account in (str(an_account().pk), str(new_id()), "", "1 OR 1=1"):
        response = shown.post("/demo/seat/", {"account": account})
        assert response.status_code == 404

    assert "_auth_user_id" not in shown.session


def test_setting_the_day_moves_every_clock(shown: Client) -> None:
    response = shown.post("/demo/day/", CHRISTMAS, follow=True)

    assert "It is 25 December 2018 now." in response.content.decode()
    assert Installation.objects.get().demo_date == date(2018, 12, 25)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Enter a day, a month and a year"),
        (CHRISTMAS | {"day_2": "1066"}, "Choose a day from 2013 to 2031"),
        (CHRISTMAS | {"day_1": "13"}, "Enter a day that exists"),
    ],
)
def test_each_error_is_a_sentence_of_ours(shown: Client, given: dict[str, str], said: str) -> None:
    response = shown.post("/demo/day/", given)

    assert response.status_code == 422
    assert said in response.content.decode()


@pytest.mark.usefixtures("shown")
def test_t30_a_seat_is_not_taken_from_another_site() -> None:
    strict = Client(enforce_csrf_checks=True)

    assert strict.post("/demo/seat/", {"account": str(one_of_the_cast().pk)}).status_code == 403


def test_t11_looking_takes_no_seat(shown: Client) -> None:
    assert shown.get("/demo/seat/", {"account": str(one_of_the_cast().pk)}).status_code == 405


def test_t59_there_is_no_such_page_elsewhere(client: Client, settings: Settings) -> None:
    account = one_of_the_cast(Role.CODE_ADMINISTRATOR)
    settings.DEMO = False

    assert demonstration() == []
    assert client.get("/demo/").status_code == 404
    assert client.post("/demo/seat/", {"account": str(account.pk)}).status_code == 404


@pytest.mark.parametrize(("setting", "database"), [(True, False), (False, True), (False, False)])
def test_t59_even_with_its_address_it_gives_nobody_away(
    shown: Client, settings: Settings, *, setting: bool, database: bool
) -> None:
    account = one_of_the_cast(Role.CODE_ADMINISTRATOR)
    settings.DEMO = setting
    Installation.objects.update(demo=database)

    assert shown.get("/demo/").status_code == 404
    assert shown.post("/demo/seat/", {"account": str(account.pk)}).status_code == 404
    assert shown.post("/demo/day/", CHRISTMAS).status_code == 404
    assert "_auth_user_id" not in shown.session
    assert Installation.objects.get().demo_date == DAY
