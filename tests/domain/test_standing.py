"""The stage box, the moves and what is settled follow from the process table of the code alone."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.codes.loader import load_profile
from codemoot.codes.working_days import working_calendar
from codemoot.domain.clocks import Region
from codemoot.domain.profile.process import Transition
from codemoot.domain.standing import (
    Reached,
    closing_by_window,
    first_state,
    is_settled,
    moves_from,
    opens_consultation,
    stage_box,
)

SEC = load_profile("sec-2018")
OPENING = next(move for move in SEC.process.moves() if move.event == "open_mrc")
CALENDAR = working_calendar(Region.ENGLAND_WALES)
BOXES = {
    "drafting": "(now) next next next next",
    "raised": "now next next next",
    "refinement": "done now next next",
    "mrc_open": "done done now next",
    "decision": "done done done now",
    "with_authority": "done done done done (now)",
    "determined": "done done done done (now)",
    "approved": "done done done done (now)",
    "closed": "done done done done (now)",
    "refused": "done (now)",
    "withdrawn": "(now)",
}


@pytest.mark.parametrize("state", BOXES)
def test_the_box_shows_what_is_behind_and_what_is_ahead(state: str) -> None:
    box = stage_box(SEC, state)

    shown = (step.reached if step.stage else f"({step.reached})" for step in box)
    assert " ".join(shown) == BOXES[state]


@pytest.mark.parametrize("name", ["sec-2018", "sec-2019"])
def test_one_step_of_every_box_is_now(name: str) -> None:
    profile = load_profile(name)

    for state in profile.process.states:
        box = stage_box(profile, state)
        assert [step.reached for step in box].count(Reached.NOW) == 1
        assert [step.reached for step in box] == sorted(
            (step.reached for step in box), key=("done", "now", "next").index
        )


def test_a_change_is_settled_when_no_stage_is_ahead() -> None:
    settled = {state for state in SEC.process.states if is_settled(SEC, state)}

    assert settled == {
        "refused", "determined", "approved", "rejected", "referred", "awaiting_release", "implemented",
        "closed", "withdrawn",
    }  # fmt: skip


def test_what_is_settled_stays_settled() -> None:
    for move in SEC.process.moves():
        assert not is_settled(SEC, move.origin) or is_settled(SEC, move.target)


def test_a_change_may_be_withdrawn_until_it_comes_to_decision() -> None:
    may = {state for state in SEC.process.states if "withdraw" in {m.event for m in moves_from(SEC, state)}}

    assert may == {
        "drafting", "critical_friend", "raised", "refinement", "report", "mrc_open", "mrc_closed",
    }  # fmt: skip


def test_a_raised_change_is_in_the_first_public_stage() -> None:
    assert first_state(SEC) == "raised"


def test_a_consultation_is_open_in_the_state_named_after_it() -> None:
    assert [state for state in SEC.process.states if opens_consultation(SEC, state)] == ["mrc_open"]


def test_the_codes_window_says_when_a_consultation_closes_and_what_was_passed_over() -> None:
    closing = closing_by_window(SEC, OPENING, date(2018, 12, 14), CALENDAR)

    assert closing is not None
    assert (closing.period.count, closing.result) == (15, date(2019, 1, 9))
    assert [day for day, reason in closing.skipped if reason not in {"Saturday", "Sunday"}] == [
        date(2018, 12, 25), date(2018, 12, 26), date(2019, 1, 1),
    ]  # fmt: skip


def test_without_a_window_or_a_calendar_no_closing_day_is_known() -> None:
    unlimited = replace(OPENING, clock="")

    assert closing_by_window(SEC, unlimited, date(2018, 12, 14), CALENDAR) is None
    assert closing_by_window(SEC, OPENING, date(2100, 1, 4), CALENDAR) is None


@given(st.sampled_from(SEC.process.moves()), st.dates(date(2012, 1, 1), date(2031, 12, 1)))
def test_only_a_move_that_opens_a_consultation_has_a_closing_day_and_it_is_a_working_day(
    move: Transition, today: date
) -> None:
    closing = closing_by_window(SEC, move, today, CALENDAR)

    assert (closing is not None) == (move == OPENING)
    assert closing is None or CALENDAR.elapsed(today, closing.result) == closing.period.count
    assert closing is None or CALENDAR.is_working_day(closing.result)
