"""What the shipped fonts can print."""

import pytest

from codemoot.publishing.pdf.coverage import FONTS, covered


@pytest.mark.parametrize("letters", ["ŵŷẁŴŶ", "‘’“”–—…•", "→☒☐✓▲▼●✕", "€£½©", "éñüœß", "Ωд"])
def test_what_parties_write_has_a_glyph(letters: str) -> None:
    assert [letter for letter in letters if ord(letter) not in covered()] == []


@pytest.mark.parametrize(
    "letters", ["中文", "שלום", "مرحبا", "😀", "\u202e", "\u00ad", "\u0301", "\ue000", "\t\n"]
)
def test_what_cannot_be_printed_and_read_back_has_none(letters: str) -> None:
    assert [letter for letter in letters if ord(letter) in covered()] == []


def test_each_font_stands_beside_its_licence() -> None:
    families = {font.stem.split("-")[0] for font in FONTS.glob("*.ttf")}

    assert {f"LICENCE-{family}.txt" for family in families} == {path.name for path in FONTS.glob("LICENCE-*")}
