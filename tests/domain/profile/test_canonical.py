"""One content, one fingerprint; a rule that is not verified is listed with its value and why."""

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.profile.canonical import fingerprint, unverified_rules
from codemoot.domain.profile.code import Unverified
from codemoot.domain.profile.parsing import parse_profile
from editions_of_codes import sec, sec_with

values = st.recursive(
    st.text() | st.integers() | st.booleans() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=5), values))
def test_the_order_of_keys_does_not_change_the_fingerprint(data: dict[str, object]) -> None:
    assert fingerprint(dict(reversed(data.items()))) == fingerprint(data)


def test_any_other_value_changes_the_fingerprint() -> None:
    other = sec_with("windows", "mrc_default", "working_days", value=16)

    assert len(fingerprint(sec())) == 64
    assert fingerprint(other) != fingerprint(sec())
    assert fingerprint({"a": date(2018, 1, 1)}) != fingerprint({"a": date(2018, 1, 2)})
    assert fingerprint({"a": 1}) != fingerprint({"a": "1"})


def test_an_unverified_rule_is_listed_by_the_name_of_what_holds_it() -> None:
    data = {
        "windows": {
            "appeal": {"working_days": 10, "then": {"to": "authority"}, "verified": False, "source": "Guess"}
        },
        "items": [{"id": "dcc", "votes": False, "verified": False}, {"id": "other", "verified": True}],
        "plain": ["a", "b"],
        "hours": {"cutoff": time(17), "days": [date(2018, 1, 1)], "verified": False, "source": "Heard"},
    }

    assert unverified_rules(data) == (
        Unverified("windows.appeal", "working_days 10, then (to authority)", "Guess"),
        Unverified("items.dcc", "id dcc, votes no", ""),
        Unverified("hours", "cutoff 17:00:00, days (2018-01-01)", "Heard"),
    )


def test_a_rule_that_speaks_for_itself_is_not_printed_with_what_holds_it() -> None:
    data = {"board": {"seats": 3, "inner": {"tie": "no_vote", "verified": False}, "verified": False}}

    assert [rule.value for rule in unverified_rules(data)] == ["seats 3", "tie no_vote"]


def test_what_lies_within_an_unverified_table_is_not_verified() -> None:
    profile = parse_profile(sec())

    verified = {
        path: profile.is_verified(path)
        for path in (
            "windows.mrc_default",
            "windows.critical_friend",
            "objectives.charging.items.ca",
            "windows",
        )
    }

    assert verified == {
        "windows.mrc_default": False,
        "windows.critical_friend": True,
        "objectives.charging.items.ca": False,
        "windows": True,
    }


def test_every_unverified_rule_that_ships_says_why() -> None:
    unverified = parse_profile(sec()).unverified

    assert len(unverified) == 27
    assert [rule.path for rule in unverified if not rule.why] == []
