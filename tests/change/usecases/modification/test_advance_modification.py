"""A Modification moves as the process table of its code's edition says, and no other way."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from actors import actor
from codemoot.change.models import Modification
from codemoot.change.usecases.modification.advance_modification import (
    ClosingDayError,
    NoSuchMoveError,
    advance_modification,
)
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import SYSTEM, Role
from codemoot.domain.proposals import UnfitProposalError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import OutdatedError
from codemoot.records.models import Event
from rows import a_modification

pytestmark = pytest.mark.django_db(transaction=True)
MONDAY = datetime(2018, 12, 3, 9, tzinfo=UTC)


def moved(modification: Modification, event: str, *, act: Act | None = None, **values: Any) -> Modification:
    by = act or Act(actor(Role.CODE_ADMINISTRATOR), MONDAY)
    advance_modification(modification.pk, by, event=event, **values)
    return Modification.objects.get(pk=modification.pk)


def test_a_change_goes_the_way_of_the_table_to_its_decision() -> None:
    change = a_modification(state="raised")

    for event, state in (
        ("accept_refine", "refinement"),
        ("finish_refinement", "report"),
        ("open_mrc", "mrc_open"),
        ("close_mrc", "mrc_closed"),
        ("publish_collation", "decision"),
        ("determine", "determined"),
        ("window_ends_carried", "approved"),
    ):
        change = moved(change, event)
        assert change.state == state

    assert (change.decided_on, change.closes_on, change.version) == (date(2018, 12, 3), date(2018, 12, 24), 8)


def test_a_consultation_closes_when_the_codes_window_is_over_unless_a_day_is_given() -> None:
    by_window = moved(a_modification("SECMP0101", state="report"), "open_mrc")
    by_word = moved(a_modification("SECMP0102", state="report"), "open_mrc", closes_on=date(2018, 12, 21))

    assert (by_window.closes_on, by_word.closes_on) == (date(2018, 12, 24), date(2018, 12, 21))


def test_the_worker_closes_a_consultation_and_the_day_stays() -> None:
    change = moved(a_modification(state="report"), "open_mrc")

    closed = moved(change, "close_mrc", act=Act(SYSTEM, MONDAY))

    assert (closed.state, closed.closes_on, closed.decided_on) == ("mrc_closed", date(2018, 12, 24), None)


def test_a_change_that_is_withdrawn_is_decided_on_no_further() -> None:
    withdrawn = moved(a_modification(state="mrc_open"), "withdraw")

    assert (withdrawn.state, withdrawn.decided_on) == ("withdrawn", date(2018, 12, 3))


def test_the_day_of_the_decision_stays_when_the_change_goes_on() -> None:
    change = a_modification(state="determined")
    change.amend(decided_on=date(2018, 11, 1))

    assert moved(change, "window_ends_lost").decided_on == date(2018, 11, 1)


def test_a_move_goes_on_record_with_what_was_said_of_it() -> None:
    change = moved(a_modification(state="report"), "open_mrc", note=" The Panel agreed\non 30 November. ")

    event = Event.objects.get(object_id=change.pk)
    assert (event.kind, event.audience) == ("modification.moved", "public")
    assert event.data == {
        "event": "open_mrc",
        "origin": "report",
        "target": "mrc_open",
        "closes_on": "2018-12-24",
        "decided_on": None,
        "note": "The Panel agreed on 30 November.",
    }


@pytest.mark.parametrize(
    ("state", "event"),
    [("raised", "determine"), ("closed", "close"), ("decision", "withdraw"), ("mrc_open", "nonsense")],
)
def test_what_the_table_does_not_have_is_refused_with_what_it_has(state: str, event: str) -> None:
    change = a_modification(state=state)

    with pytest.raises(NoSuchMoveError, match=f"SECMP0101 is at “{state}”.* What may follow is: "):
        moved(change, event)

    assert Modification.objects.get().state == state
    assert not Event.objects.exists()


@pytest.mark.parametrize(
    ("state", "event", "day"),
    [("report", "open_mrc", 3), ("report", "open_mrc", 2), ("mrc_open", "close_mrc", 21)],
)
def test_a_closing_day_that_cannot_be_is_refused(state: str, event: str, day: int) -> None:
    with pytest.raises(ClosingDayError):
        moved(a_modification(state=state), event, closes_on=date(2018, 12, day))


def test_where_the_calendar_ends_the_closing_day_is_asked_for() -> None:
    late = Act(actor(Role.CODE_ADMINISTRATOR), datetime(2100, 1, 4, 9, tzinfo=UTC))

    with pytest.raises(ClosingDayError, match="Enter a closing day"):
        moved(a_modification(state="report"), "open_mrc", act=late)


def test_a_note_is_short_and_can_be_read() -> None:
    for note in ("x" * 301, "bell \a"):
        with pytest.raises(UnfitProposalError):
            moved(a_modification(state="report"), "open_mrc", note=note)


def test_what_was_changed_meanwhile_is_not_moved() -> None:
    change = a_modification(state="raised")
    seen = Act(actor(Role.CODE_ADMINISTRATOR), MONDAY, seen=change.version)
    moved(change, "accept_refine")

    with pytest.raises(OutdatedError):
        moved(change, "accept_refine", act=seen)


@pytest.mark.parametrize("role", [Role.PUBLIC, Role.PARTY_REPRESENTATIVE, Role.BOARD_MEMBER, Role.AUTHORITY])
def test_moving_a_change_is_the_administrators(role: Role) -> None:
    with pytest.raises(PermissionDenied):
        moved(a_modification(state="raised"), "accept_refine", act=Act(actor(role), MONDAY))


def test_a_change_that_is_not_for_them_is_not_found_and_the_attempt_is_on_record() -> None:
    change = a_modification(state="raised", audience=Audience.ADMINISTRATOR)

    with pytest.raises(LookupError):
        moved(change, "accept_refine", act=Act(actor(Role.PARTY_REPRESENTATIVE), MONDAY))

    assert Event.objects.get().kind == "access.refused"
