"""What holds from one day to another: the last day is not of it."""

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.tenure import held_on, holds, last_day, overlap

MONDAY = date(2018, 12, 10)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Term:
    starts_on: date
    ends_on: date | None = None


@st.composite
def terms(draw: st.DrawFn) -> Term:
    start = draw(st.integers(0, 40))
    length = draw(st.none() | st.integers(1, 40))
    return Term(MONDAY + start * DAY, None if length is None else MONDAY + (start + length) * DAY)


def test_it_holds_from_its_first_day_to_the_day_before_its_end() -> None:
    term = Term(MONDAY, MONDAY + 2 * DAY)

    assert [holds(term, MONDAY + n * DAY) for n in (-1, 0, 1, 2)] == [False, True, True, False]


def test_what_ends_on_the_day_it_begins_never_held() -> None:
    assert not holds(Term(MONDAY, MONDAY), MONDAY)


def test_one_after_the_other_do_not_overlap() -> None:
    assert not overlap(Term(MONDAY, MONDAY + DAY), Term(MONDAY + DAY))


def test_the_later_of_two_is_the_one_held() -> None:
    before, after = Term(MONDAY, MONDAY + DAY), Term(MONDAY + DAY)

    assert [held_on((after, before), MONDAY + n * DAY) for n in (-1, 0, 1)] == [None, before, after]


@given(terms(), terms())
def test_they_overlap_if_there_is_a_day_on_which_both_hold(one: Term, other: Term) -> None:
    days = [MONDAY + n * DAY for n in range(100)]

    assert overlap(one, other) == any(holds(one, day) and holds(other, day) for day in days)
    assert overlap(one, other) == overlap(other, one)


@given(terms())
def test_it_holds_on_its_last_day_and_not_on_the_next(term: Term) -> None:
    last = last_day(term)

    if last is None:
        assert term.ends_on is None
    else:
        assert (holds(term, last), holds(term, last + DAY)) == (True, False)
