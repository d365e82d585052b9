"""Every state, move and event of the codes that are held has its words."""

from codemoot.codes.loader import codes_list
from codemoot.records.kinds import EventKind
from codemoot.web.change.reading.wording import KINDS, MOVES, STATES, next_words, standing_words, state_words

ABOUT_A_CHANGE = ("collation.", "edition.", "modification.", "source.", "access.")


def test_every_state_and_move_of_every_code_has_its_words() -> None:
    states = {state for profile in codes_list() for state in profile.process.states}
    moves = {move.event for profile in codes_list() for move in profile.process.moves()}

    assert states - STATES.keys() == set()
    assert moves - MOVES.keys() == set()


def test_every_event_about_a_change_has_its_words() -> None:
    kinds = {kind for kind in EventKind if kind.startswith(ABOUT_A_CHANGE)}

    assert kinds - KINDS.keys() == {EventKind.MODIFICATION_MOVED}  # each move has its own


def test_what_a_code_brings_besides_is_shown_by_its_own_name() -> None:
    assert (state_words("awaiting_the_king"), next_words("ask_the-king")) == (
        "Awaiting the king",
        "Ask the king.",
    )


def test_where_a_change_stands_is_said_once() -> None:
    assert standing_words("Refinement Process", state_words("refinement")) == "Refinement Process"
    assert standing_words("Decision", state_words("decision")) == "Decision: With the Change Board"
    assert standing_words("", state_words("approved")) == "Approved"
