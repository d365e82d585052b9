"""Editions are found by name and day; a file that is wrong is answered with its lines."""

from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from codemoot.codes.loader import (
    FILES,
    FOLDER,
    InvalidProfileError,
    UnknownCodeError,
    UnreadableError,
    called,
    codes_list,
    load_profile,
    profile_for,
)

SEC_2018 = (FOLDER / FILES["sec-2018"]).read_text("utf-8")


def line_of(words: str, text: str = SEC_2018) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if words in line)


def problems(path: Path) -> list[str]:
    with pytest.raises(InvalidProfileError) as refused:
        load_profile(path)
    return list(refused.value.problems)


def test_the_editions_held_are_valid_and_in_order() -> None:
    assert [held.version for held in codes_list()] == ["sec-2018.1", "sec-2019.1"]
    assert [called(held)[1] for held in codes_list()] == list(FILES)


def test_every_profile_in_the_package_is_held() -> None:
    found = {f"sec/{path.name}" for path in (files("codemoot.codes") / "sec").iterdir()}

    assert found == set(FILES.values())


@pytest.mark.parametrize(
    ("code", "on", "version"),
    [
        ("sec", None, "sec-2018.1"),
        ("SEC", date(2018, 12, 19), "sec-2018.1"),
        ("sec", date(2019, 3, 28), "sec-2018.1"),
        ("sec", date(2019, 3, 29), "sec-2019.1"),
        ("sec", date(2026, 1, 1), "sec-2019.1"),
        ("sec-2018", date(2026, 1, 1), "sec-2018.1"),
        (" sec-2019 ", None, "sec-2019.1"),
        ("sec-2018.1", None, "sec-2018.1"),
    ],
)
def test_a_code_means_the_edition_in_force_unless_one_is_named(
    code: str, on: date | None, version: str
) -> None:
    assert profile_for(code, on).version == version


def test_an_unknown_code_is_answered_with_those_held() -> None:
    with pytest.raises(UnknownCodeError) as refused:
        profile_for("bsc")

    assert str(refused.value) == (
        "“bsc” is not a code that is held; these are: sec, sec-2018, sec-2018.1, sec-2019, sec-2019.1."
    )


def test_a_day_before_the_first_edition_is_refused() -> None:
    with pytest.raises(
        UnknownCodeError, match=r"No edition of SEC .* in force on 2018-10-31: the earliest, sec-"
    ):
        profile_for("sec", date(2018, 10, 31))


def test_the_later_edition_changes_only_what_it_says() -> None:
    earlier, later = codes_list()

    assert [stage.label for stage in later.stages] == ["Development", "Refinement", "Report"]
    assert later.references["draft"].pattern == "DP{n:03d}"
    assert later.references["proposal"].keeps_number_of == "draft"
    assert later.consultations.keys() == {"mrc", "refinement"}
    assert later.consultations["mrc"].wording == earlier.consultations["mrc"].wording
    assert later.decision_bodies == earlier.decision_bodies
    assert later.sha256 != earlier.sha256


def test_a_file_of_ones_own_has_the_hash_of_its_content_not_of_its_layout(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(f"# my copy\n\n{SEC_2018}", "utf-8-sig")

    assert load_profile(own).pin == load_profile("sec-2018").pin
    assert load_profile(str(own)) == load_profile("sec-2018")


def test_a_problem_is_named_with_file_and_line(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(SEC_2018.replace('"electricity_network", "gas_network"', '"gas_netwrk"'), "utf-8")
    line = line_of('{id = "networks"')

    [problem] = problems(own)

    assert problem.startswith(
        f"{own}:{line}: decision_bodies.change_board.constituencies[2].categories: "
        '"gas_netwrk" is not one of this code\'s categories (large_supplier, '
    )


def test_problems_come_in_the_order_of_the_lines(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    broken = SEC_2018.replace('seats_fraction = "1/2"', "seats_fraction = 65").replace('"Code"', '""')
    own.write_text(broken.replace('code = "SEC"', 'cod = "SEC"'), "utf-8")
    first, second = line_of('code = "SEC"'), line_of("seats_fraction")

    assert [problem.partition(": ")[0] for problem in problems(own)] == [
        f"{own}:{first - 1}",  # of the table from which the key is missing
        f"{own}:{first}",
        f"{own}:{second}",
    ]


def test_a_problem_in_what_changes_an_edition_is_named_where_it_stands(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('extends = "sec-2018"\n\n[windows]\nmrc_default = {working_days = 0}\n', "utf-8")

    assert problems(own) == [
        f"{own}:4: windows.mrc_default.working_days: a window of no days is not a window"
    ]


def test_a_list_given_anew_is_not_looked_for_in_the_old_one(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('extends = "sec-2018"\n\n[[stages]]\nid = "only"\n', "utf-8")

    assert problems(own) == [f"{own}:3: stages[0].label: a text is missing"]


def test_what_a_change_breaks_elsewhere_is_named_there(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('extends = "sec-2018"\n\n[process]\nend = ["closed", "refused", "withdrawn"]\n', "utf-8")

    line = line_of('event = "refuse_consent"')

    [problem] = problems(own)

    assert problem.startswith(
        f"codes/sec/2018.toml:{line}: process.transitions[15].to: no end can be reached"
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a = ", "is not TOML: Invalid value"),
        (b"a = " + b"[" * 100_000, "nested too deeply"),
        (b"a = " + b"[" * 300 + b"]" * 300, "nested too deeply"),
        (b"a = " + b"{a = " * 20 + b"1" + b"}" * 20, "nested too deeply"),
        (b"a = " + b"9" * 5_000, "is not TOML"),
        (b"\xff\xfe", "is not UTF-8 text"),
        (b"#" * 1_000_001, "is too large to be a profile"),
        (b'extends = "bsc-1999"', "“bsc-1999” is extended but not held; these are: sec-2018, sec-2019."),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, content: bytes, said: str) -> None:
    own = tmp_path / "own.toml"
    own.write_bytes(content)

    with pytest.raises(UnreadableError, match=r"toml|bsc") as refused:
        load_profile(own)

    assert said in str(refused.value)


@pytest.mark.parametrize("name", ["missing.toml", "."])
def test_what_is_no_file_says_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableError, match=r"cannot be read: \w"):
        load_profile(tmp_path / name)
