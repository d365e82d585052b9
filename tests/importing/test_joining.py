"""Words that a PDF split, wherever it split them, are whole again."""

import pytest

from codemoot.importing.joining import Joined, Joiner


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("This wil l help.", "This will help."),
        ("We ful ly agree that i t helps.", "We fully agree that it helps."),
        ("The Secre tariat clarif ied the t imetable.", "The Secretariat clarified the timetable."),
        ("T he Panel and W e e ach a gree.", "The Panel and We each agree."),
        ("al lowed, fol lowed and iden tif ied", "allowed, followed and identified"),
        ("whi ch th ey sup ply, be fore a nd after", "which they supply, before and after"),
        ("Modif ication Re port", "Modification Report"),
        ("“fol lowing” (notif ication) ‘init ial’", "“following” (notification) ‘initial’"),
        ("the organi sation’s third-par ty assess ment(s)", "the organisation’s third-party assessment(s)"),
        ("an d/or", "and/or"),
        ("does n’t", "doesn’t"),
    ],
)
def test_a_split_word_is_joined(damaged: str, whole: str) -> None:
    assert Joiner().join(damaged).text == whole


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [("f aci l i t a t es", "facilitates"), ("a l l", "all"), ("par t i cu lar ly", "particularly")],
)
def test_a_word_may_be_in_many_pieces(damaged: str, whole: str) -> None:
    assert Joiner().join(damaged).text == whole


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("before we go l ive", "before we go live"),
        ("of th e change", "of the change"),
        ("a t the end", "at the end"),
        ("a t his desk", "at his desk"),
        ("a t able", "a table"),
        ("so i t better serves", "so it better serves"),
        ("it i s on l y a test", "it is only a test"),
    ],
)
def test_the_neighbour_of_a_split_word_is_not_swallowed(damaged: str, whole: str) -> None:
    assert Joiner().join(damaged).text == whole


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [("unti l  the day", "until  the day"), ("a ful l  audit", "a full  audit"), ("wi l  l", "wi l  l")],
)
def test_a_doubled_space_stands_between_words_and_stays(damaged: str, whole: str) -> None:
    assert Joiner().join(damaged).text == whole


def test_a_no_break_space_may_split_a_word_too() -> None:
    assert Joiner().join("we ful\u00a0ly\u00a0agree") == Joined("we fully\u00a0agree", 1)


def test_each_mended_place_is_counted_once() -> None:
    assert Joiner().join("I t wil l faci l i tate change .").joined == 4


@pytest.mark.parametrize("damaged", ["Ti l l i ta Power", "Til l i la Power"])
def test_a_strange_name_is_joined_where_a_narrow_letter_stands_inside_it(damaged: str) -> None:
    assert Joiner().join(damaged).text == damaged.replace(" ", "").replace("Power", " Power")


def test_a_strange_name_is_joined_as_its_document_prints_it_elsewhere() -> None:
    text = "Quorvane agreed. Quorvane said so. The vi ew of Quor vane is cle ar."

    assert Joiner(text=text).join("Quor vane").text == "Quorvane"


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("North moor Energy Large Supplier", "Northmoor Energy Large Supplier"),
        ("Northm oor Energy’s view", "Northmoor Energy’s view"),
        ("Bright w ater Power, again", "Brightwater Power, again"),
        ("Tide water Gas Net works", "Tidewater Gas Networks"),
        ("Net work Operator", "Network Operator"),
        ("said North moor", "said North moor"),
    ],
)
def test_a_known_name_is_joined_even_if_its_pieces_are_words(damaged: str, whole: str) -> None:
    names = ["Northmoor Energy", "Brightwater Power", "Tidewater Gas Networks", "Network Operator"]

    assert Joiner(names).join(damaged).text == whole


def test_a_name_of_two_words_is_learnt_from_the_document() -> None:
    text = "Northmoor Energy agreed. North moor Energy wil l notif y the Pa nel."

    assert Joiner(text=text).join(text).text == (
        "Northmoor Energy agreed. Northmoor Energy will notify the Panel."
    )


def test_contractions_elsewhere_show_that_an_apostrophe_was_not_lost() -> None:
    with_them = "It doesn’t matter if the rules we re cle ar: they wil l be fol lowed."

    joined = (Joiner(text=with_them).join("we re").text, Joiner().join("we re").text)

    assert joined == ("were", "we re")
