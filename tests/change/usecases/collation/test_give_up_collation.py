"""Giving up a collation that nobody will publish."""

import pytest

from codemoot.change.models.collation import CollationState
from codemoot.change.pending import BusyError
from codemoot.change.publication import NotReadError
from codemoot.change.queries.collations_editions import editions_of
from codemoot.change.queries.today import at_work
from codemoot.change.usecases.collation.give_up_collation import CannotGiveUpError, give_up_collation
from codemoot.change.usecases.collation.publish_edition import publish_edition
from codemoot.change.usecases.collation.read_sources import read_sources
from codemoot.domain.confidentiality import Audience
from codemoot.records.models import Event
from collations import ADMINISTRATOR, SHEET, act, collated, gathered, published, the_parties

pytestmark = pytest.mark.django_db


def test_what_is_given_up_waits_for_nobody_and_stays_on_record() -> None:
    the_parties()
    collation = collated()
    waited = [each.number for each in at_work(ADMINISTRATOR)]

    give_up_collation(collation.pk, act())

    collation.refresh_from_db()
    assert (waited, at_work(ADMINISTRATOR)) == ([1], ())
    assert editions_of(collation.modification_id, ADMINISTRATOR) == ()
    assert (collation.state, collation.responses) == (CollationState.GIVEN_UP, 3)
    assert Event.objects.get(kind="collation.given-up").data == {"number": 1}


def test_what_is_given_up_is_neither_published_nor_given_up_again() -> None:
    collation = gathered({"a.csv": SHEET})
    give_up_collation(collation.pk, act())

    with pytest.raises(NotReadError):
        publish_edition(collation.pk, act(), audience=Audience.PUBLIC)
    with pytest.raises(CannotGiveUpError):
        give_up_collation(collation.pk, act())


def test_what_is_published_stays_so() -> None:
    the_parties()
    collation = collated()
    published(collation)

    with pytest.raises(CannotGiveUpError):
        give_up_collation(collation.pk, act())


def test_what_is_being_read_is_waited_for() -> None:
    collation = gathered({"a.csv": SHEET})
    read_sources(collation.pk, act())

    with pytest.raises(BusyError):
        give_up_collation(collation.pk, act())
