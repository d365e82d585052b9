"""Which printed names are the same Party."""

from pathlib import Path

import pytest

from cast import FERNHILL, NORTHMOOR, PENNINE, response
from codemoot.domain.collation.responses import Response
from codemoot.domain.findings import Finding
from codemoot.importing.register import (
    Member,
    RegisterError,
    differing_categories,
    match,
    read_register,
)

REGISTER = (Member(FERNHILL, "Small Supplier", ("Fernhill Home",)), Member(PENNINE, "Network Operator"))


def from_(*parties: str) -> list[Response]:
    return [response(party) for party in parties]


def test_spellings_that_differ_only_in_form_are_one_party() -> None:
    matches = match(from_(FERNHILL, "FERNHILL ENERGY LTD", "Fernhill  Energy Limited.", "Fern hill Energy"))

    assert set(matches.members.values()) == {FERNHILL}
    assert matches.findings == ()


def test_a_trading_name_in_the_register_is_its_party() -> None:
    assert match(from_("Fernhill Home"), REGISTER).members == {"Fernhill Home": FERNHILL}


def test_a_near_name_is_a_finding_and_never_a_guess() -> None:
    matches = match(from_(FERNHILL, "Fernhil Energy"))

    assert matches.members == {FERNHILL: FERNHILL, "Fernhil Energy": "Fernhil Energy"}
    assert matches.findings == (
        Finding("party-doubtful", "responses.csv, Fernhil Energy", f"Fernhil Energy, {FERNHILL}."),
    )


def test_against_a_register_a_near_name_is_doubtful_and_a_far_one_unregistered() -> None:
    matches = match(from_("Fernhil Energy", NORTHMOOR), REGISTER)

    assert [(each.rule, each.detail) for each in matches.findings] == [
        ("party-doubtful", f"Fernhil Energy; the register has {FERNHILL}."),
        ("party-unregistered", f"{NORTHMOOR}."),
    ]


def test_names_that_differ_in_digits_only_are_different_on_purpose() -> None:
    assert match(from_("Respondent 1001", "Respondent 1002", "1003")).findings == ()


def test_a_response_without_a_name_has_no_member() -> None:
    assert match(from_("")).members == {}


def test_a_category_that_is_not_the_registers_is_found() -> None:
    odd = Response(FERNHILL, "Large Supplier", where="a.docx")
    members = match([odd], REGISTER).members

    assert list(differing_categories([odd], members, REGISTER)) == [
        Finding("category-differs", "a.docx", f"{FERNHILL}: Large Supplier; elsewhere Small Supplier."),
    ]
    assert list(differing_categories(from_(FERNHILL), {FERNHILL: FERNHILL}, REGISTER)) == []


def test_two_categories_for_one_party_are_found_without_a_register() -> None:
    first, second = Response(NORTHMOOR, "Large Supplier"), Response(NORTHMOOR, "large supplier")
    third = Response(NORTHMOOR, "Small Supplier", where="c.csv")

    found = list(differing_categories([first, second, third], {NORTHMOOR: NORTHMOOR}))

    assert [each.where for each in found] == ["c.csv"]


TOML = """
[[party]]
name = "Fernhill Energy"
category = "Small Supplier"
also_known_as = ["Fernhill Home"]
[[party]]
name = "Pennine Networks"
category = "Network Operator"
"""
CSV = """name,category,also_known_as
Fernhill Energy,Small Supplier,Fernhill Home
Pennine Networks,Network Operator,
"""


@pytest.mark.parametrize(("name", "text"), [("register.toml", TOML), ("register.csv", CSV)])
def test_a_register_is_toml_or_csv(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text)

    assert read_register(path) == REGISTER


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("gone.toml", None),
        ("a.toml", b"not toml"),
        ("a.toml", b"party = 3"),
        ("a.toml", b'[[party]]\ncategory = "x"'),
        ("a.toml", b"party = [1]"),
        ("a.toml", b"[[party]]\nname = 3"),
        ("a.toml", b'[[party]]\nname = "x"\nalso_known_as = [1]'),
        ("a.csv", b"\xff\xfe\x00"),
        ("a.csv", b"colour\nred\n"),
    ],
)
def test_a_register_that_cannot_be_used_says_which_file(
    tmp_path: Path, name: str, content: bytes | None
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(RegisterError, match=name):
        read_register(path)
