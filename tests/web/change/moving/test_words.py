"""How the last day of a consultation is explained."""

from datetime import date

from codemoot.change.queries.moves import Move
from codemoot.codes.working_days import working_calendar
from codemoot.domain.clocks import Period, Region, deadline
from codemoot.web.change.moving.words import counting

CALENDAR = working_calendar(Region.ENGLAND_WALES)


def explained(start: date, days: int, *, is_verified: bool = True, why: str = "") -> list[str]:
    closing = deadline(CALENDAR, start, Period(days))
    return list(counting(Move("open_mrc", opens=True, closing=closing, is_verified=is_verified, why=why)))


def test_what_was_counted_and_what_was_passed_over_is_said() -> None:
    assert explained(date(2018, 12, 21), 3) == [
        (
            "The code’s window is 3 Working Days. Counted from 21 December 2018, which is not counted "
            "itself, the last day is 28 December 2018."
        ),
        "Passed over: 2 days at weekends, 25 December 2018 (Christmas Day), 26 December 2018 (Boxing Day).",
    ]


def test_one_day_is_one_day_and_nothing_passed_over_is_not_said() -> None:
    assert explained(date(2018, 12, 3), 1) == [
        (
            "The code’s window is 1 Working Day. Counted from 3 December 2018, which is not counted "
            "itself, the last day is 4 December 2018."
        )
    ]
    assert explained(date(2018, 12, 1), 1)[1] == "Passed over: 1 day at a weekend."


def test_what_is_not_sure_is_said() -> None:
    why = "Reconstructed: not seen"

    said = explained(date(2031, 3, 3), 1, is_verified=False, why=why)
    without_reason = explained(date(2018, 12, 3), 1, is_verified=False)

    assert said[1:] == [
        "Projected: no list of bank holidays has been published for all of these years.",
        "Provisional: the length of the window is not verified (Reconstructed: not seen).",
    ]
    assert without_reason[-1] == "Provisional: the length of the window is not verified."


def test_without_a_window_there_is_nothing_to_explain() -> None:
    unlimited = Move("open_mrc", opens=True, closing=None, is_verified=False, why="")

    assert list(counting(unlimited)) == []
