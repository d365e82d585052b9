"""Whatever a collation says, its clean dump says the same."""

from hypothesis import given
from hypothesis import strategies as st

from cast import CATEGORIES, CATEGORY
from codemoot.importing.collated.reading import read_collated_text
from codemoot.importing.source import Known, Source
from importing.collated.flat import as_it_is, cells, read, table

WORDS = [
    "the",
    "date",
    "risk",
    "is",
    "not",
    "a",
    "Party",
    "Yes",
    "No",
    "may",
    "see",
    "costs,",
    "(g)",
    "‘new’",
    "Q2",
]
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12)
sentence = st.builds(
    lambda opening, rest: " ".join([opening, *rest]) + ".", st.sampled_from(["We", "It", "Our"]), words
)
comment = st.one_of(
    st.sampled_from(["", "-", "n/a", "Marked as Confidential."]),
    st.lists(sentence, min_size=1, max_size=3).map("\n".join),
)
answers = st.sampled_from(["Yes", "No", "Neutral", "n/a", "Maybe"])
given_rows = st.dictionaries(st.sampled_from(list(CATEGORY)), st.tuples(answers, comment), min_size=1)
collations = st.lists(given_rows, min_size=1, max_size=3)


def dumped(party: str, answer: str, said: str) -> list[str]:
    """Return the lines of a row: the comment's first beside the answer, a blank line between paragraphs."""
    first, *rest = said.split("\n")
    lines = [f"{party} {CATEGORY[party]} {answer} {first}".rstrip()]
    return [*lines, *(line for paragraph in rest for line in ("", paragraph)), ""]


@given(collations)
def test_a_clean_dump_of_a_collation_reads_back_as_it_was(
    collation: list[dict[str, tuple[str, str]]],
) -> None:
    tables = [
        table(number, *(line for party, row in rows.items() for line in dumped(party, *row)))
        for number, rows in enumerate(collation, 1)
    ]

    reading = read(*tables)

    assert cells(reading) == {
        (f"Q{number}", party): (CATEGORY[party], answer, None if said.startswith("Marked") else said)
        for number, rows in enumerate(collation, 1)
        for party, (answer, said) in rows.items()
    }
    assert reading.findings == ()


@given(st.text(st.characters(codec="utf-8"), max_size=200), st.sampled_from([(), CATEGORIES]))
def test_any_text_after_a_header_gives_rows_or_a_finding(body: str, categories: tuple[str, ...]) -> None:
    content = table(1, "x", body).encode()

    reading = read_collated_text(Source("old.txt", content), Known(categories), as_it_is)

    assert reading.responses or reading.findings
