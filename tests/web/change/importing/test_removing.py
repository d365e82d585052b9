"""Taking a file out of a collation before it is read, and giving a collation up."""

import pytest
from django.test import Client

from codemoot.change.models import Source
from collations import SHEET, collated, gathered, published, the_parties
from rows import a_modification, an_appointment
from signed_in import signed_in

pytestmark = pytest.mark.django_db
LIST = "/sec/changes/SECMP0101/import/"
ONE = f"{LIST}1/"


@pytest.fixture
def administrator() -> Client:
    a_modification()
    the_parties()
    return signed_in(an_appointment())


def test_a_file_is_taken_out_before_it_is_read(administrator: Client) -> None:
    gathered({"a.csv": SHEET})
    address = f"{ONE}sources/{Source.objects.get().pk}/remove/"
    shown = administrator.get(ONE).content.decode()

    done = administrator.post(address, follow=True).content.decode()

    assert f'action="{address}"' in shown
    assert "“a.csv” is taken out." in done
    assert not Source.objects.exists()


def test_a_file_that_was_read_is_not_taken_out(administrator: Client) -> None:
    collated()

    response = administrator.post(f"{ONE}sources/{Source.objects.get().pk}/remove/")

    assert response.status_code == 422
    assert "Its sources are read already." in response.content.decode()


def test_a_collation_is_given_up_when_it_is_confirmed(administrator: Client) -> None:
    collated()
    overview = administrator.get(ONE).content.decode()
    asked = administrator.get(f"{ONE}give-up/").content.decode()

    done = administrator.post(f"{ONE}give-up/")
    listed, one = (administrator.get(each).content.decode() for each in (LIST, ONE))

    assert f"{ONE}give-up/" in overview
    assert "It stays on record" in asked
    assert done.headers["Location"] == LIST
    assert "Given up" in listed
    assert "Given up" in one
    assert "Have the files read" not in one


def test_what_is_published_is_not_given_up(administrator: Client) -> None:
    published(collated())

    response = administrator.post(f"{ONE}give-up/")

    assert response.status_code == 422
    assert "It is published and stays so." in response.content.decode()
