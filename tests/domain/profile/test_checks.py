"""The parts of a profile must fit one another."""

from datetime import date

import pytest

from codemoot.codes.working_days import calendars
from codemoot.domain.profile.parsing import parse_profile
from codemoot.domain.profile.reading import ProfileError
from editions_of_codes import GONE, Data, printed, sec, sec_with

MOVES = ("process", "transitions")
BOARD = ("decision_bodies", "change_board")
MRC = ("consultations", "mrc")
ENDS = ["closed", "refused", "rejected", "withdrawn"]
WITHDRAW = {"event": "withdraw", "to": "withdrawn", "by": "proposer"}
BEYOND = "2040-02-24 is outside the calendar: it covers 2012 to 2032."


def problems(data: Data) -> list[str]:
    with pytest.raises(ProfileError) as refused:
        parse_profile(data, calendars())
    return [f"{problem.path}: {problem.message}" for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("stages", 1, "id"), "report", "stages[2].id"),
        (("party_categories", "items", 3, "id"), "dcc", "party_categories.items[5].id"),
        (("paths", 1, "id"), "path1", "paths[1].id"),
        (("classification", "levels", 1, "id"), "white", "classification.levels[1].id"),
        (("objectives", "general", "items", 1, "id"), "a", "objectives.general.items[1].id"),
        ((*BOARD, "constituencies", 1, "id"), "large", "decision_bodies.change_board.constituencies[1].id"),
        ((*MRC, "questions", 1, "number"), 1, "consultations.mrc.questions[1].number"),
    ],
)
def test_an_id_is_given_once(path: tuple[str | int, ...], value: object, place: str) -> None:
    assert f'{place}: "{value}" is there already' in problems(sec_with(*path, value=value))


@pytest.mark.parametrize(
    ("path", "value", "named", "what"),
    [
        (("references", "proposal", "keeps_number_of"), "draft", "draft", "references (proposal)"),
        (
            (*BOARD, "constituencies", 2, "categories"),
            ["gas_netwrk"],
            "gas_netwrk",
            "categories (large_supplier, ",
        ),
        (("stages", 0, "states"), ["rased"], "rased", "states (drafting, "),
        ((*MOVES, 2, "by"), "pannel", "pannel", "roles (administrator, "),
        ((*MOVES, 7, "clock"), "mrc", "mrc", "windows (critical_friend, "),
        (("process", "end"), [*ENDS, "done"], "done", "states (drafting, "),
        (("process", "from_any_before"), {"vote": [WITHDRAW]}, "vote", "states (drafting, "),
        (("paths", 2, "referral"), "appeal", "appeal", "windows (critical_friend, "),
        (("windows", "path3_referral", "to"), "pope", "pope", "roles (administrator, "),
        (("windows", "path3_referral", "then", "to"), "pope", "pope", "roles (administrator, "),
        ((*MRC, "questions", 0, "text"), "Is {party} right?", "party", "facts (ref, solution, title)"),
        ((*MRC, "wording", "about", 1), "Ask {name}.", "name", "facts (board, consultation, "),
        ((*MRC, "wording", "about_again", 0), "Ask {name}.", "name", "facts (board, consultation, "),
        ((*MRC, "wording", "summary"), "{0}", "0", "facts (board, consultation, "),
    ],
)
def test_what_is_named_but_not_there_is_answered_with_what_is(
    path: tuple[str | int, ...], value: object, named: str, what: str
) -> None:
    said = f'{printed(path)}: "{named}" is not one of this code\'s {what}'

    assert [problem for problem in problems(sec_with(*path, value=value)) if problem.startswith(said)]


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        (
            ("references", "proposal", "pattern"),
            "MP",
            '"MP" does not hold the number once, as in SECMP{n:04d}',
        ),
        ((*MOVES, 23, "from"), "rejected", '"rejected" is an end: nothing follows it'),
        ((*MRC, "questions", 0, "text"), "Is {ref right?", "a brace has no partner"),
        (("releases", "dates", 1), date(2019, 4, 19), "2019-04-19 is not a Working Day: Good Friday"),
        (("releases", "dates", 1), date(2019, 2, 24), "2019-02-24 is not a Working Day: Sunday"),
        (("releases", "dates", 1), date(2040, 2, 24), f"2040-02-24 is not a Working Day: {BEYOND}"),
    ],
)
def test_what_does_not_fit_is_named_at_its_place(
    path: tuple[str | int, ...], value: object, problem: str
) -> None:
    assert f"{printed(path)}: {problem}" in problems(sec_with(*path, value=value))


def test_a_constituency_needs_members_from_somewhere() -> None:
    data = sec_with(*BOARD, "constituencies", 4, "nominated_by", value=GONE)

    [problem] = problems(data)

    assert problem.startswith(
        "decision_bodies.change_board.constituencies[4]: a constituency needs categories"
    )


def test_a_grid_of_objectives_says_of_which_set() -> None:
    data = sec_with(*MRC, "questions", 0, "kind", value="objective_grid")

    [problem] = problems(data)

    assert problem.startswith('consultations.mrc.questions[0].objectives: "" is not one of')
    assert problem.endswith("sets of objectives (general, charging)")


def test_a_path_may_be_decided_by_any_role_that_can_end_it() -> None:
    assert parse_profile(sec_with("paths", 3, "decision", value="party")).paths[3].decision == "party"


def test_a_state_that_cannot_be_reached_is_named() -> None:
    data = sec_with(*MOVES, 1, "to", value="critical_friend")

    assert 'process.transitions[2].from: the state "raised" cannot be reached from "drafting"' in problems(
        data
    )


def test_a_route_that_never_ends_is_named() -> None:
    data = sec_with(*MOVES, 23, "to", value="awaiting_release")

    assert 'process.transitions[22].to: no end can be reached from the state "implemented"' in problems(data)


def test_a_path_whose_decider_has_no_move_never_ends() -> None:
    data = sec_with("paths", 0, "decision", value="working_group")

    assert problems(data) == [
        'paths[0].decision: "working_group" decides this path but makes no move that leads to an end'
    ]


def test_a_release_on_a_day_off_may_be_allowed() -> None:
    data = sec_with("releases", "dates", value=[date(2019, 4, 19)])
    data["releases"] = {"dates": [date(2019, 4, 19)], "allowed": [date(2019, 4, 19)]}

    assert parse_profile(data, calendars()).releases.dates == (date(2019, 4, 19),)


def test_without_calendars_releases_are_not_judged() -> None:
    data = sec_with("releases", "dates", value=[date(2019, 4, 19)])

    assert parse_profile(data).releases.dates == (date(2019, 4, 19),)


def test_the_shipped_profile_has_no_problem() -> None:
    assert parse_profile(sec(), calendars()).code == "SEC"
