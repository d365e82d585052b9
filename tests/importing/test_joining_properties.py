"""Laws that joining keeps for any text."""

from hypothesis import given
from hypothesis import strategies as st

from codemoot.importing.joining import Joined, Joiner

_COMMON = """
a I the and of to in for is on that by this with you it not or be are from at as your all have new more an was
we will home can us about if page my has search free but our one other do no information time they site he up
may what which their news out use any there see only so his when contact here business who web also now help
get view online first am been would how were services some these click its like service than price date back
top people had list name just over state year day into email two health world next used go work last most
market supplier consumer energy network change code party system security assessment believe agree support
"""
COMMON = _COMMON.split()
PIECES = [
    *(
        "a",
        "b",
        "e",
        "f",
        "g",
        "i",
        "l",
        "s",
        "t",
        "al",
        "ful",
        "ing",
        "ment",
        "re",
        "self",
        "unti",
        "uti",
        "wil",
    ),
    *(
        "’",
        "-",
        ".",
        "?",
        "(",
        ")",
        "“",
        "”",
        "\u00a0",
        "\n",
        "\r\n",
        "\t",
        "X",
        "7",
        "é",
        "n/a",
        "...",
        "North",
    ),
]

common_texts = st.lists(st.sampled_from(COMMON), max_size=40).map(" ".join)
odd_pieces = st.lists(st.sampled_from([*PIECES, *COMMON[:30], " ", "  "]), max_size=40)
texts = st.one_of(st.text(), odd_pieces.map(" ".join), odd_pieces.map("".join), common_texts)
documents = st.sampled_from(
    ["", "It wil l be fol lowed by n, n and n. Northmoor Energy didn’t.", "It is clean."]
)
names = st.sampled_from([(), ("Northmoor Energy", "Larkspur Data", "a b", "")])


@given(names, documents, texts)
def test_only_spaces_are_ever_taken_out(known: tuple[str, ...], document: str, text: str) -> None:
    joined = Joiner(known, document).join(text).text

    assert "".join(joined.split()) == "".join(text.split())
    assert len(joined.splitlines()) == len(text.splitlines())


@given(names, documents, texts)
def test_joining_again_changes_nothing(known: tuple[str, ...], document: str, text: str) -> None:
    joiner = Joiner(known, document)
    joined = joiner.join(text).text

    assert joiner.join(joined) == Joined(joined, 0)


@given(texts)
def test_a_document_that_was_joined_is_not_joined_again(text: str) -> None:
    joined = Joiner(text=text).join(text).text

    assert Joiner(text=joined).join(joined) == Joined(joined, 0)


@given(common_texts)
def test_common_english_is_left_as_it_is(text: str) -> None:
    assert Joiner().join(text) == Joined(text, 0)


@given(texts)
def test_what_is_counted_is_what_was_mended(text: str) -> None:
    joined = Joiner().join(text)

    assert (joined.joined == 0) == (joined.text == text)
