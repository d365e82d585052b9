"""Words are found whatever their capitals, accents, quotation marks and line breaks; nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.folding import folded, pieces, places

SAME = [
    ("COST", "cost"),
    ("Évaluation", "evaluation"),
    ("E\N{COMBINING ACUTE ACCENT}valuation", "évaluation"),
    ("ΣΊΣΥΦΟΣ", "σίσυφος"),
    ("straße", "STRASSE"),
    ("ОБЪЁМ", "объем"),
    ("the Party’s word", "the party's word"),
    ("one\n  two\tthree", "one two three"),
    ("ﬁnance", "finance"),
    ("İstanbul", "istanbul"),
    ("cost – benefit", "cost - benefit"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_a_reader_calls_the_same_words_folds_to_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_words_are_marked_where_they_stand_as_they_were_written() -> None:
    text = "Costs fall.\nThe COST\nof change is no cost."

    assert list(pieces(text, "cost")) == [
        ("Cost", True),
        ("s fall.\nThe ", False),
        ("COST", True),
        ("\nof change is no ", False),
        ("cost", True),
        (".", False),
    ]


def test_words_are_found_over_a_line_break() -> None:
    assert places("at the cost\n of change", "COST OF") == [(7, 15)]


def test_an_accent_stays_with_its_letter() -> None:
    text = "cafe\N{COMBINING ACUTE ACCENT}s"

    assert list(pieces(text, "café")) == [("cafe\N{COMBINING ACUTE ACCENT}", True), ("s", False)]


def test_nothing_looked_for_is_nothing_found() -> None:
    assert list(pieces("as written", " \n")) == [("as written", False)]


@given(st.text(), st.text(min_size=1, max_size=3))
def test_the_pieces_are_the_text(text: str, words: str) -> None:
    assert "".join(piece for piece, _ in pieces(text, words)) == text


@given(st.text(), st.text(min_size=1, max_size=3))
def test_what_is_marked_holds_the_words(text: str, words: str) -> None:
    assert all(folded(words) in folded(text[start:end]) for start, end in places(text, words))


@given(st.text(), st.text(min_size=1), st.text())
def test_what_stands_in_a_text_is_found_in_it(before: str, words: str, after: str) -> None:
    text = f"{before} {words} {after}"

    assert not folded(words) or places(text, words) != []
    assert folded(words) in folded(text)
