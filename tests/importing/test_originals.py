"""What stands beside a finding: the lines of a text, or the row as it was read."""

from pathlib import Path

from cast import FERNHILL, answer, reading, response
from codemoot.importing.entries import Entry
from codemoot.importing.originals import LONGEST, NO_COMMENT, beside, read_lines


def text(folder: Path, content: str | bytes, name: str = "a.txt") -> Entry:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Entry(name, path)


def test_a_line_stands_between_its_neighbours(tmp_path: Path) -> None:
    entry = text(tmp_path, "one\ntwo\nthree\nfour\n")

    found = beside(["a.txt, line 1", "a.txt, line 3", "a.txt, line 99"], [], [entry])

    assert found == {
        "a.txt, line 1": (("1", "one"), ("2", "two")),
        "a.txt, line 3": (("2", "two"), ("3", "three"), ("4", "four")),
    }


def test_a_row_stands_as_it_was_read() -> None:
    read_ = reading(response(FERNHILL, answer("Q1", "No", "Too soon."), answer("Q2", "", None)))

    found = beside(["responses.csv, Fernhill Energy", "responses.csv, Q2"], [read_], [])

    assert found["responses.csv, Fernhill Energy"] == (
        ("Party Name", FERNHILL),
        ("Party Category", "Small Supplier"),
        ("Q1 answer", "No"),
        ("Q1 comment", "Too soon."),
        ("Q2 comment", NO_COMMENT),
    )
    assert found["responses.csv, Q2"][-1] == ("Q2 comment", NO_COMMENT)


def test_places_that_nobody_asks_for_are_not_there() -> None:
    assert beside([], [reading(response(FERNHILL, answer("Q1")))], []) == {}


def test_what_is_no_text_has_no_lines(tmp_path: Path) -> None:
    entries = [
        text(tmp_path, b"%PDF-1.4 \n", "a.pdf"),
        text(tmp_path, "", "b.txt"),
        Entry("c", tmp_path / "no"),
    ]

    assert [read_lines((entry, (1,))) for entry in entries] == [{}, {}, {}]


def test_a_long_line_is_cut(tmp_path: Path) -> None:
    lines = read_lines((text(tmp_path, "x" * 10_000), (1,)))

    assert len(lines[1]) == LONGEST + 2
