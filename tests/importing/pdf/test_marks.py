"""Spaces that a producer did not write."""

import pytest

from codemoot.importing.pdf.marks import between


@pytest.mark.parametrize(
    ("before", "after", "is_new_line", "space"),
    [
        ("risk", "is", True, " "),
        ("risk", "is", False, ""),
        ("risk ", "is", True, ""),
        ("risk", " is", True, ""),
        ("self-", "assessment", True, ""),
        ("and/", "or", True, ""),
    ],
)
def test_a_new_line_is_a_space_where_none_is_written(
    before: str, after: str, space: str, *, is_new_line: bool
) -> None:
    assert between(before, after, is_new_line=is_new_line) == space
