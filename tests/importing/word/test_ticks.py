"""Boxes beside words: which are there, and which are ticked."""

import pytest

from codemoot.importing.word.ticks import Ticks, read_ticks


@pytest.mark.parametrize(
    ("text", "ticks"),
    [
        ("☒ Yes ☐ No", Ticks(("Yes", "No"), ("Yes",))),
        ("Yes ☐ No ☑", Ticks(("Yes", "No"), ("No",))),
        ("[x] Yes\n[ ] No\n[] Neutral", Ticks(("Yes", "No", "Neutral"), ("Yes",))),
        ("☐ Yes / ☐ No", Ticks(("Yes", "No"), ())),
        ("☒ Yes ☒ No", Ticks(("Yes", "No"), ("Yes", "No"))),
        ("☒", Ticks(("",), ("",))),
        ("Yes ☐☒ No ☐", Ticks(("Yes", "No"), ("Yes",), is_clear=False)),
        ("Yes", None),
        ("", None),
    ],
)
def test_the_choices_and_the_ticks_are_told_apart(text: str, ticks: Ticks | None) -> None:
    assert read_ticks(text) == ticks
