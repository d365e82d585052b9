"""Moves from any state, what can be reached, and from where an end can be."""

from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.profile.process import Process, Transition, closure


def move(origin: str, target: str) -> Transition:
    return Transition(f"{origin}_to_{target}", origin, target, "panel")


SIMPLE = Process(
    start="draft",
    end=("done", "withdrawn"),
    transitions=(move("draft", "vote"), move("vote", "draft"), move("vote", "done"), move("lost", "done")),
    from_any_before={"vote": (Transition("withdraw", "", "withdrawn", "proposer"),)},
)


def test_a_shared_move_is_open_from_each_state_before_the_limit() -> None:
    assert SIMPLE.moves()[4:] == (Transition("withdraw", "draft", "withdrawn", "proposer"),)


def test_states_are_listed_in_the_order_of_the_moves() -> None:
    assert SIMPLE.states == ("draft", "vote", "done", "lost", "withdrawn")


def test_a_state_that_no_move_leads_to_is_not_reached() -> None:
    assert SIMPLE.reached(SIMPLE.moves()) == ("draft", "vote", "withdrawn", "done")
    assert SIMPLE.reached(SIMPLE.transitions, past="vote") == ("draft", "vote")


def test_an_end_is_endable_and_so_is_all_that_leads_to_it() -> None:
    trapped = Process(
        "draft", ("done",), (move("draft", "trap"), move("trap", "trap"), move("x", "done")), {}
    )

    assert SIMPLE.endable() == {"draft", "vote", "done", "lost", "withdrawn"}
    assert trapped.endable() == {"x", "done"}


states = st.text("abcdef", min_size=1, max_size=1)


@given(st.lists(st.tuples(states, states)), states)
def test_closure_holds_what_its_members_lead_to_and_no_more(edges: list[tuple[str, str]], start: str) -> None:
    found = set(closure({start: None}, edges))

    assert start in found
    assert all(target in found for origin, target in edges if origin in found)
    assert found <= {start, *(target for _, target in edges)}
