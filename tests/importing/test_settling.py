"""Names that the register does not know, and what a person says of them."""

from hypothesis import given
from hypothesis import strategies as st

from cast import FERNHILL, NORTHMOOR, response
from codemoot.importing.register import Member, match
from codemoot.importing.settling import Candidate, Doubtful, doubtful_names, settled

REGISTER = (Member(FERNHILL, "Small Supplier", ("Fernhill Home",)), Member(NORTHMOOR))


def test_a_name_in_doubt_has_the_members_that_are_called_something_like_it() -> None:
    found = list(doubtful_names([response("Fernhil Energy")], REGISTER))

    assert found == [
        Doubtful(
            "Fernhil Energy",
            "responses.csv, Fernhil Energy",
            (Candidate(FERNHILL, 97), Candidate(NORTHMOOR, 60)),
        )
    ]


def test_a_trading_name_speaks_for_its_member_once() -> None:
    (name,) = doubtful_names([response("Fernhill Homes")], REGISTER)

    assert [candidate.name for candidate in name.candidates].count(FERNHILL) == 1
    assert name.candidates[0] == Candidate(FERNHILL, 96)


def test_known_names_blank_names_and_repeats_are_not_in_doubt() -> None:
    said = [response(name) for name in (FERNHILL, "fernhill home", "", "Zzz", "ZZZ Ltd")]

    assert [name.printed for name in doubtful_names(said, REGISTER)] == ["Zzz"]


def test_without_a_register_no_name_is_in_doubt() -> None:
    assert list(doubtful_names([response("Zzz")], ())) == []


@given(printed=st.text("abc xyz", min_size=1, max_size=12), member=st.sampled_from(["", FERNHILL, NORTHMOOR]))
def test_what_is_settled_is_in_doubt_no_more(printed: str, member: str) -> None:
    register = settled(REGISTER, {printed: member})

    said = [response(printed)]
    assert list(doubtful_names(said, register)) == []
    assert match(said, register).members.get(printed, "") == (member or printed if printed else "")
