"""The story is played to its end by use cases alone, and leaves something on everyone's Today."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from codemoot.change.models import Collation, DoubtfulName, Edition, Modification
from codemoot.change.models.collation import CollationState
from codemoot.cli.worker import know_the_jobs
from codemoot.demo.cast import BEGINS, PARTIES, PEOPLE
from codemoot.demo.opening import open_site
from codemoot.demo.play import opens_at, perform, steps
from codemoot.demo.sign_ins import password_of, sign_in_of
from codemoot.demo.story import LABEL, TODAY
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import PUBLIC, Role
from codemoot.parties.models import Account, Appointment, Membership, Party, TradingName
from codemoot.records.models import Event, OutboxItem
from signed_in import signed_in

pytestmark = pytest.mark.django_db
IN_CONFIDENCE = ("£41,000", "£63,000")  # of secmp0102.csv and secmp0103.csv


@pytest.fixture
def said(settings: Settings) -> Iterator[list[str]]:
    settings.DEMO = True
    know_the_jobs()
    shown: list[str] = []
    perform(steps(*open_site(TODAY, opens_at(BEGINS))), shown.append)
    yield shown
    Account.objects.update(demo=False)


def test_the_story(said: list[str], client: Client) -> None:
    """One test, since the story takes seconds: what stands there, who sees what, who can sign in."""
    the_parties_and_the_cast_are_there()
    changes_stand_at_many_stages()
    collations_stand_in_every_way()
    everything_is_on_record(said)
    everyone_has_something_to_do_or_to_read()
    nothing_in_confidence_is_read_by_the_public()
    one_of_the_cast_signs_in_with_what_is_printed(client)


def the_parties_and_the_cast_are_there() -> None:
    assert Party.objects.count() == len(PARTIES)
    assert list(TradingName.objects.filter(ends_on__isnull=False).values_list("party__name", "name")) == [
        ("Brightwater Power", "Brightwater Electricity")
    ]
    assert Membership.objects.filter(party__name="Fernhill Energy").count() == 2
    assert Account.objects.filter(demo=True).count() == len(PEOPLE) == Account.objects.count()
    assert set(Appointment.objects.values_list("role", flat=True)) == {
        Role.CODE_ADMINISTRATOR,
        Role.PARTY_REPRESENTATIVE,
        Role.BOARD_MEMBER,
        Role.SSC_MEMBER,
        Role.SSC_SECRETARIAT,
        Role.ASSESSOR,
        Role.AUTHORITY,
    }


def changes_stand_at_many_stages() -> None:
    changes = Modification.objects.all()
    assert len(changes) == 14
    assert len({change.state for change in changes}) >= 10
    assert [change.reference for change in changes if not change.summary.endswith(LABEL)] == []


def collations_stand_in_every_way() -> None:
    assert set(Collation.objects.values_list("state", flat=True)) == {
        CollationState.READ,
        CollationState.PUBLISHED,
        CollationState.SUPERSEDED,
    }
    assert set(Edition.objects.exclude(superseded_at=None).values_list("audience", flat=True)) == {"public"}
    waiting = DoubtfulName.objects.filter(edition__audience=Audience.ADMINISTRATOR)
    assert set(waiting.values_list("printed", flat=True)) == {"Brightwatter Power", "Larkspr Data"}
    assert Collation.objects.filter(modification__state="mrc_open").count() == 1


def everything_is_on_record(said: list[str]) -> None:
    assert not OutboxItem.objects.filter(done_at=None).exists()
    assert not Event.objects.filter(kind="access.refused").exists()
    days = [at.date() for at in Event.objects.order_by("id").values_list("at", flat=True)]
    assert days == sorted(days)
    assert (days[0], days[-1]) == (BEGINS, days[-1])
    assert days[-1] < TODAY
    assert "SECMP0101: published for the board" in said


def everyone_has_something_to_do_or_to_read() -> None:
    for held in Appointment.objects.select_related("account", "party"):
        day = signed_in(held).get("/today/").context["day"]
        assert day.waiting or day.reading, held


def nothing_in_confidence_is_read_by_the_public() -> None:
    pages = [
        Client().get(f"/sec/changes/{edition.collation.modification.reference}/responses/", follow=True)
        for edition in Edition.objects.visible_to(PUBLIC).select_related("collation__modification")
    ]
    assert [page.status_code for page in pages] == [200] * len(pages) != []
    assert not any(secret in page.content.decode() for page in pages for secret in IN_CONFIDENCE)


def one_of_the_cast_signs_in_with_what_is_printed(client: Client) -> None:
    chair = next(person for person in PEOPLE if person.name == "Morag Sinclair")
    given = {"login": chair.email, "password": password_of(chair)}
    asked = client.post("/accounts/login/", given, follow=True)
    assert asked.redirect_chain[-1][0].startswith("/accounts/2fa/authenticate/")
    code = sign_in_of(chair, timezone.now().timestamp()).code
    page = client.post("/accounts/2fa/authenticate/", {"code": code}, follow=True)
    assert page.context["actor"].role is Role.BOARD_MEMBER
    assert "Prepare the decision on SECMP0101" in page.content.decode()
