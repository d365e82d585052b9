"""What old fonts draw is read as what it looks like, and never dropped."""

import pytest

from codemoot.importing.word.symbols import UNKNOWN, symbol


@pytest.mark.parametrize(
    ("font", "code", "character"),
    [
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings", "00FD", "☒"),
        ("Wingdings 2", "F0A3", "☐"),
        ("Symbol", "F0B7", "•"),
        ("Wingdings", "F001", UNKNOWN),
        ("Arial", "00E9", "é"),
        ("Arial", "F0FE", UNKNOWN),
        ("Arial", "D800", UNKNOWN),
        ("Arial", "", UNKNOWN),
        ("Arial", "FFFFFFFF", UNKNOWN),
    ],
)
def test_a_symbol_is_the_character_that_it_looks_like(font: str, code: str, character: str) -> None:
    assert symbol(font, code) == character
