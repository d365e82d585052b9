"""What is shown of a text fits the page, is part of it, and holds what was looked for."""

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.excerpts import cost, excerpt, fair_share


def test_short_texts_leave_their_room_to_long_ones() -> None:
    assert fair_share([10, 10, 500, 900], 500, 0, 1_500) == 240


def test_no_text_gets_more_than_the_longest_or_less_than_the_shortest() -> None:
    assert fair_share([10, 20], 100_000, 160, 1_500) == 1_500
    assert fair_share([900] * 50, 1_000, 160, 1_500) == 160


@given(st.lists(st.integers(0, 5_000), max_size=60), st.integers(0, 50_000))
def test_all_together_fit(costs: list[int], room: int) -> None:
    share = fair_share(costs, room, 0, 10_000)

    assert sum(min(each, share) for each in costs) <= room


def test_a_text_is_cut_between_words() -> None:
    shown = excerpt("The cost of the change is borne by whoever asks for it.", "", 20)

    assert (shown.pieces, shown.is_cut) == ((("The cost of the", False), ("…", False)), True)


def test_what_was_looked_for_is_shown_wherever_it_stands() -> None:
    text = "word " * 500 + "needle " + "word " * 500

    shown = excerpt(text, "NEEDLE", 200)

    assert [piece for piece, found in shown.pieces if found] == ["needle"]
    assert (shown.pieces[0], shown.pieces[-1]) == (("…", False), ("…", False))


def test_what_fits_is_whole() -> None:
    assert excerpt("as written", "", 100).pieces == (("as written", False),)


@given(st.text(max_size=300), st.text(max_size=2), st.integers(1, 200))
def test_an_excerpt_is_part_of_the_text_and_costs_no_more_than_about_its_share(
    text: str, words: str, most: int
) -> None:
    shown = excerpt(text, words, most)

    inner = [piece for piece, _ in shown.pieces]
    part = "".join(inner[inner[:1] == ["…"] : len(inner) - (inner[-1:] == ["…"])]) if shown.is_cut else text
    assert part in text
    assert shown.is_cut == (cost(text, words) > most)


@given(st.text())
def test_the_cost_of_a_text_is_its_bytes_on_the_page(text: str) -> None:
    assert cost(text) == len(escape(text).encode())
