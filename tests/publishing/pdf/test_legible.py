"""Text as the PDF can print it."""

from hypothesis import given
from hypothesis import strategies as st

from codemoot.publishing.pdf.coverage import covered
from codemoot.publishing.pdf.legible import legible, paragraphs, without_glyph


def test_ordinary_text_is_printed_as_it_is() -> None:
    text = "“Yes” – it’s  better; see G8.13(a)/(b), ŵ and ŷ."

    assert legible(text) == text


def test_a_character_that_no_font_has_prints_as_its_number() -> None:
    assert legible("No 中 😀") == "No [U+4E2D] [U+1F600]"


def test_words_that_look_like_such_a_number_are_kept_apart_from_it() -> None:
    assert legible("[U+4E2D] [U]") == "[U+005B]U+4E2D] [U]"


def test_an_accent_that_makes_a_letter_stays_and_one_that_does_not_prints_as_its_number() -> None:
    assert legible("w\u0302 b\u0302") == "w\u0302 b[U+0302]"


def test_a_word_too_long_for_its_column_may_break_anywhere() -> None:
    assert legible("to Brightwater", 8) == "to " + "\u200b".join("Brightwater")


def test_a_letter_is_not_parted_from_its_accent() -> None:
    assert legible("w\u0302" * 3, 2) == "\u200b".join(["w\u0302"] * 3)


def test_each_line_is_a_paragraph_and_says_how_many_blank_ones_stand_before_it() -> None:
    assert paragraphs("One line") == "One line"
    assert paragraphs("a\n\n\nb\n") == ["a", "\u2060\u2060b", "\u2060\u2002"]


def test_characters_without_a_glyph_are_counted_and_tabs_and_line_ends_are_not_among_them() -> None:
    assert without_glyph("a\tb\n中 [U+4E2D] w\u0302 😀") == 2


@given(st.text())
def test_whatever_is_written_only_what_fonts_have_is_printed(text: str) -> None:
    allowed = covered() | {*map(ord, "\n\u2002\u2003\u200b\u2060")}
    accents = {ord(letter) for letter in text if not letter.isprintable() or ord(letter) > 0x2FF}

    printed = "".join(paragraphs(text))

    assert {*map(ord, printed)} - allowed <= accents


@given(st.text())
def test_a_text_with_nothing_to_count_shows_no_numbers(text: str) -> None:
    shown = legible(text).replace("\u200b", "")

    assert ("[U+" in shown) == (without_glyph(text) > 0 or "[U+" in text)
