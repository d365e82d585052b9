"""Comments that largely repeat one another."""

from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.collation.likeness import alike

PARAGRAPH = "Members should think about whether a User that was assessed in spring may send a short statement"


def test_a_paragraph_repeated_with_a_few_words_changed_is_alike() -> None:
    changed = PARAGRAPH.replace("Members should", "As said before, members ought to") + " instead."

    assert list(alike([(0, f"We agree.\n{PARAGRAPH}"), (1, "No."), (2, changed)])) == [(2, 0)]


def test_set_phrases_are_not_alike() -> None:
    assert list(alike([(0, "We have no comments on this."), (1, "We have no comments on this.")])) == []


def test_different_paragraphs_are_not_alike() -> None:
    other = "The cost of a second assessment falls on small suppliers first and is not stated anywhere here"

    assert list(alike([(0, PARAGRAPH), (1, other)])) == []


def test_half_a_paragraph_in_common_is_not_enough() -> None:
    words = PARAGRAPH.split()
    half = " ".join(words[:8] + [f"word{n}" for n in range(9)])

    assert list(alike([(0, PARAGRAPH), (1, half)])) == []


@given(st.text(min_size=1))
def test_a_comment_is_alike_to_itself_or_too_short(comment: str) -> None:
    long = f"{PARAGRAPH} {comment}"

    assert (1, 0) in list(alike([(0, long), (1, long)]))
