"""Finding the addresses in a sentence."""

from hypothesis import given
from hypothesis import strategies as st

from codemoot.publishing.links import pieces


def test_an_address_is_told_from_the_words_and_the_full_stop() -> None:
    assert list(pieces("Ask change.desk@example.org. Thank you.")) == [
        ("Ask ", False),
        ("change.desk@example.org", True),
        (". Thank you.", False),
    ]


@given(st.text())
def test_the_pieces_are_the_sentence(sentence: str) -> None:
    assert "".join(piece for piece, _ in pieces(sentence)) == sentence
