"""No text is cut to fit a cell."""

from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.spreadsheets import unguard
from codemoot.publishing.sheet_texts import (
    LONGEST,
    PIECE,
    cell_text,
    cell_texts,
    further_columns,
    further_heads,
)

HEADS = ("Party Name", "Comments")
long_texts = st.builds(
    lambda piece, times, end: piece * times + end,
    st.text(min_size=1, max_size=5),
    st.integers(1, 9_000),
    st.text(max_size=5),
)


def test_what_fits_needs_no_further_column() -> None:
    lines = [("Northmoor Energy", "x" * LONGEST)]

    assert further_columns(lines) == {}
    assert cell_texts(lines[0], {}) == ["Northmoor Energy", "x" * LONGEST]


def test_what_does_not_fit_goes_on_in_further_columns() -> None:
    long = "abc " * 10_000
    lines = [("Northmoor Energy", long), ("Fernhill Energy", "short")]

    further = further_columns(lines)

    assert further == {1: 6}
    assert further_heads(HEADS, further)[:2] == ("Comments (continued)", "Comments (continued 2)")
    assert "".join(cell_texts(lines[0], further)[1:]) == long
    assert cell_texts(lines[1], further) == ["Fernhill Energy", "short", *[""] * 6]


def test_a_smile_counts_twice_in_a_cell() -> None:
    smiles = "😀" * (LONGEST // 2 + 1)

    assert further_columns([("Northmoor Energy", smiles)]) == {1: len(smiles) // PIECE}


def test_what_the_writer_would_take_for_its_own_markup_is_escaped_for_it() -> None:
    assert cell_text("<r>a & b</r>") == ('<r><t xml:space="preserve">&lt;r&gt;a &amp; b&lt;/r&gt;</t></r>')


@given(long_texts.filter(lambda text: not text.startswith("<r>")))
def test_the_pieces_of_a_text_are_the_text(text: str) -> None:
    line = ("Northmoor Energy", text)

    written = cell_texts(line, further_columns([line]))

    assert "".join(map(unguard, written[1:])) == text
    assert all(len(piece.encode("utf-16-le", "surrogatepass")) <= 2 * LONGEST for piece in written)
