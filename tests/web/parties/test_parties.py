"""The pages of a code's Parties."""

from datetime import date
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from cast import BRIGHTWATER, CATEGORY, NORTHMOOR
from codemoot.domain.people import Role
from codemoot.kernel.ids import new_id
from codemoot.parties.models import Membership, Party, PartyGroup
from codemoot.records.models import Event
from rows import a_code, a_code_edition, a_membership, a_party, an_account, an_appointment
from signed_in import signed_in

pytestmark = pytest.mark.django_db
NEW = {
    "name": "Larkspur Data",
    "trading_names": "Larkspur Insight\nLarkspur Loft",
    "category": "other_sec_party",
    "group": "",
    "day_0": "19",
    "day_1": "12",
    "day_2": "2018",
}


@pytest.fixture
def administrator() -> Client:
    a_code_edition()
    return signed_in(an_appointment(account=an_account("Rowan Field")))


@pytest.fixture
def northmoor() -> Party:
    a_code_edition()
    party = a_party()
    a_membership(party)
    return party


def test_the_list_names_each_party_with_its_category(administrator: Client, northmoor: Party) -> None:
    a_party(BRIGHTWATER)

    page = administrator.get("/sec/parties/").content.decode()

    assert f"/sec/parties/{northmoor.pk}/" in page
    assert "Large Supplier" in page
    assert BRIGHTWATER in page
    assert "None today" in page


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("name=north", [NORTHMOOR]),
        ("name=BRIGHT", [BRIGHTWATER]),
        ("category=large_supplier", [NORTHMOOR]),
        ("name=loft", [BRIGHTWATER]),
        ("name=nobody", []),
        ("category=owner__name", []),
        ("name=%25", []),
        ("page=zero", [BRIGHTWATER, NORTHMOOR]),
        ("page=99999999999999999999", [BRIGHTWATER, NORTHMOOR]),
        ("name=a%00b", []),
        ("memberships__category__startswith=large", [BRIGHTWATER, NORTHMOOR]),
    ],
)
def test_t03_the_list_is_narrowed_by_name_and_category_and_by_nothing_else(
    administrator: Client, northmoor: Party, query: str, shown: list[str]
) -> None:
    other = a_party(BRIGHTWATER)
    other.trading_names.create(code_id="sec", name="Brightwater Loft")

    response = administrator.get(f"/sec/parties/?{query}")

    assert response.status_code == 200
    assert [line.name for line in response.context["found"].lines] == shown
    assert northmoor.name == NORTHMOOR


def test_the_list_asks_as_often_for_many_as_for_one(
    administrator: Client, northmoor: Party, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    group = PartyGroup.objects.create(code_id="sec", name="Moorland Group")
    with CaptureQueriesContext(connection) as few:
        administrator.get("/sec/parties/")
    for number in range(120):
        party = a_party(f"Invented Supplier {number}")
        Membership.objects.create(
            code_id="sec", party=party, category="small_supplier", group=group, starts_on=date(2015, 1, 1)
        )

    with django_assert_num_queries(len(few)):
        page = administrator.get("/sec/parties/?page=2")

    assert b"Parties 51 to 100 of 121" in page.content
    assert b"page=1" in page.content
    assert northmoor.name == NORTHMOOR


def test_a_party_is_admitted(administrator: Client) -> None:
    response = administrator.post("/sec/parties/admit/", NEW, follow=True)

    party = Party.objects.get()
    assert response.redirect_chain == [(f"/sec/parties/{party.pk}/", 302)]
    page = response.content.decode()
    for shown in ("Larkspur Data is admitted.", "Larkspur Insight", "Larkspur Loft", "Other SEC Party"):
        assert shown in page


def test_the_same_form_sent_twice_admits_once(administrator: Client) -> None:
    first, second = (administrator.post("/sec/parties/admit/", NEW | {"act_key": "one"}) for _ in range(2))

    assert first["Location"] == second["Location"]
    assert Event.objects.filter(kind="party.admitted").count() == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Enter the Party’s name."),
        (NEW | {"name": "x" * 201}, "Enter a name of 200 characters or fewer; this one has 201."),
        (NEW | {"name": "x" * 3000}, "Shorten the Party’s name: it is much too long."),
        (NEW | {"name": "a\x00b"}, "Enter the Party’s name again: it holds characters that cannot be seen."),
        (NEW | {"name": "a\u202eb"}, "Enter the name again: it holds characters that cannot be seen."),
        (NEW | {"category": "king"}, "Choose a Party Category from the list."),
        (NEW | {"day_0": "31", "day_1": "2"}, "Enter a day that exists"),
        (NEW | {"name": NORTHMOOR.upper()}, f"is a name of {NORTHMOOR}, which is a Party already."),
    ],
)
def test_each_error_is_a_sentence_of_ours(
    administrator: Client, northmoor: Party, given: dict[str, str], said: str
) -> None:
    response = administrator.post("/sec/parties/admit/", given)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert list(Party.objects.all()) == [northmoor]


def test_t33_a_script_in_a_name_is_printed_and_never_run(administrator: Client) -> None:
    nasty = "<script>alert(1)</script>\"'"
    response = administrator.post("/sec/parties/admit/", NEW | {"name": nasty, "group": nasty}, follow=True)

    page = response.content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in administrator.get("/sec/parties/").content.decode()


def test_amending_closes_the_membership_and_shows_both(administrator: Client, northmoor: Party) -> None:
    given = NEW | {"name": NORTHMOOR, "trading_names": "", "category": "small_supplier", "seen": "1"}

    page = administrator.post(f"/sec/parties/{northmoor.pk}/amend/", given, follow=True).content.decode()

    assert f"{NORTHMOOR} is amended." in page
    assert "Large Supplier" in page
    assert "Small Supplier" in page


def test_the_form_to_amend_says_how_it_is_now(administrator: Client, northmoor: Party) -> None:
    page = administrator.get(f"/sec/parties/{northmoor.pk}/amend/").content.decode()

    assert f'value="{NORTHMOOR}"' in page
    assert '<option value="large_supplier" selected>' in page
    assert 'name="seen" value="1"' in page


def test_who_amends_an_older_state_is_told_and_nothing_is_lost(
    administrator: Client, northmoor: Party
) -> None:
    northmoor.amend(name=NORTHMOOR)
    given = NEW | {"name": NORTHMOOR, "category": "small_supplier", "seen": "1"}

    response = administrator.post(f"/sec/parties/{northmoor.pk}/amend/", given)

    assert response.status_code == 409
    assert Membership.objects.count() == 1


def test_a_party_sees_itself_and_cannot_amend(northmoor: Party) -> None:
    own = signed_in(an_appointment(Role.PARTY_REPRESENTATIVE, party=northmoor))

    page = own.get(f"/sec/parties/{northmoor.pk}/").content.decode()

    assert "Large Supplier" in page
    assert "amend/" not in page
    assert own.get(f"/sec/parties/{northmoor.pk}/amend/").status_code == 404
    assert own.post(f"/sec/parties/{northmoor.pk}/amend/", NEW).status_code == 404


def test_t02_another_party_looks_the_same_as_no_party(northmoor: Party) -> None:
    other = a_party(BRIGHTWATER)
    theirs = signed_in(an_appointment(Role.PARTY_REPRESENTATIVE, party=other))

    for page in ("", "amend/"):
        foreign = theirs.get(f"/sec/parties/{northmoor.pk}/{page}")
        absent = theirs.get(f"/sec/parties/{new_id()}/{page}")
        assert (foreign.status_code, absent.status_code) == (404, 404)
        assert foreign.content.replace(foreign["X-Request-Id"].encode(), b"") == absent.content.replace(
            absent["X-Request-Id"].encode(), b""
        )


def test_t03_a_party_finds_itself_alone_in_the_list(northmoor: Party) -> None:
    other = a_party(BRIGHTWATER)
    theirs = signed_in(an_appointment(Role.PARTY_REPRESENTATIVE, party=other))

    for query in ("", "?name=north", "?category=large_supplier"):
        assert northmoor.name not in theirs.get(f"/sec/parties/{query}").content.decode()


@pytest.mark.parametrize("role", [Role.BOARD_MEMBER, Role.SSC_MEMBER, Role.ASSESSOR, Role.AUTHORITY])
def test_nobody_else_reads_of_parties(northmoor: Party, role: Role) -> None:
    somebody = signed_in(an_appointment(role))

    for page in ("/sec/parties/", f"/sec/parties/{northmoor.pk}/", "/sec/parties/admit/"):
        assert somebody.get(page).status_code == 404


def test_the_administrator_of_another_code_finds_nothing(northmoor: Party) -> None:
    a_code("other")
    stranger = signed_in(an_appointment(code_id="other"))

    for page in ("/sec/parties/", f"/sec/parties/{northmoor.pk}/", f"/other/parties/{northmoor.pk}/"):
        assert stranger.get(page).status_code == 404


def test_who_is_not_signed_in_is_asked_to(client: Client, northmoor: Party) -> None:
    for page in ("/sec/parties/", f"/sec/parties/{northmoor.pk}/", "/sec/parties/admit/"):
        response = client.get(page)
        assert (response.status_code, response["Location"].startswith("/accounts/login/")) == (302, True)


def test_t11_looking_changes_nothing(administrator: Client, northmoor: Party) -> None:
    for page in ("", "admit/", f"{northmoor.pk}/", f"{northmoor.pk}/amend/"):
        administrator.get(f"/sec/parties/{page}", NEW)
        administrator.head(f"/sec/parties/{page}", NEW)

    assert not Event.objects.exists()


def test_a_code_that_is_not_here_is_not_found(administrator: Client) -> None:
    assert administrator.get("/nowhere/parties/").status_code == 404
    assert len(CATEGORY) == 6
    assert UUID(int=0) != new_id()


def test_a_representative_is_told_that_the_list_is_their_party_alone(northmoor: Party) -> None:
    own = signed_in(an_appointment(Role.PARTY_REPRESENTATIVE, party=northmoor))

    page = own.get("/sec/parties/").content.decode()

    assert "<h1>Your Party</h1>" in page
    assert "<title>Your Party " in page
    assert "Only the Party that you speak for stands here" in page


def test_an_administrators_list_is_of_every_party(administrator: Client) -> None:
    page = administrator.get("/sec/parties/").content.decode()

    assert "<h1>Parties to the " in page
    assert "Your Party" not in page
