"""The stage box, the moves and what is settled follow from the process table of the code alone."""

import pytest

from codemoot.codes.loader import load_profile
from codemoot.domain.standing import (
    Reached,
    first_state,
    is_settled,
    moves_from,
    opens_consultation,
    stage_box,
)

SEC = load_profile("sec-2018")
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
