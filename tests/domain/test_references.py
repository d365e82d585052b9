"""References are printed and read by the pattern of their code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.references import (
    PatternError,
    format_reference,
    is_pattern,
    parse_reference,
    references_in,
)

PATTERNS = ("SECMP{n:04d}", "DP{n:03d}", "DCP {n:03d}", "{n:04d}-R")


@pytest.mark.parametrize(
    ("pattern", "number", "printed"),
    [("SECMP{n:04d}", 57, "SECMP0057"), ("DP{n:03d}", 71, "DP071"), ("MP{n:03d}", 12345, "MP12345")],
)
def test_a_reference_is_printed_in_the_width_of_its_code(pattern: str, number: int, printed: str) -> None:
    assert format_reference(pattern, number) == printed


@pytest.mark.parametrize(
    ("printed", "number"),
    [("SECMP0057", 57), (" SECMP0057\n", 57), ("SECMP57", None), ("SECMPXXXX", None), ("XSECMP0057", None),
     ("SECMP0057A", None), ("SECMP\u0660\u0660\u0665\u0667", None), ("", None)],
)  # fmt: skip
def test_only_a_whole_reference_is_read(printed: str, number: int | None) -> None:
    assert parse_reference("SECMP{n:04d}", printed) == number


def test_references_are_found_in_a_text_once_each() -> None:
    text = "SECMP0057 follows SECMP0012 (see SECMP0057, not SECMPXXXX or SECMP00x)."

    assert references_in("SECMP{n:04d}", text) == ("SECMP0057", "SECMP0012")


@pytest.mark.parametrize("pattern", ["SECMP", "SECMP{n}", "{n:02d}-{n:02d}", "SECMP{n:4d}", ""])
def test_a_pattern_holds_its_number_once(pattern: str) -> None:
    assert not is_pattern(pattern)
    with pytest.raises(PatternError, match="is not a reference pattern"):
        format_reference(pattern, 1)


@given(st.sampled_from(PATTERNS), st.integers(0, 10**9))
def test_a_reference_is_read_as_it_is_printed(pattern: str, number: int) -> None:
    printed = format_reference(pattern, number)

    assert parse_reference(pattern, printed) == number
    assert references_in(pattern, f"See {printed}.") == (printed,)
