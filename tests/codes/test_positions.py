"""Each key and value of a TOML text is found on the line where it stands."""

import json
import tomllib
from collections.abc import Iterator
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.codes.positions import Place, lines_of

HARD = '''# a comment with [brackets] and "quotes"
a = 1 # [not.a.table]
"quoted key" = 'b'
dotted.key = "]}"
[table]
text = """one
two \\""" ] } "
three"""  # after it
raw = \'\'\'a # b
c\'\'\'
list = [
  1,  # a comment, with a comma

  { x = 1, "y z" = [2,
    3] },
]
[[several]]
n = 2018-11-01
[several.inner]
x = {}
[[several]]  # the second
n = []
[[several.deep]]
m = true
[several.deep."in quotes"]
k = -1.5e3
'''
EXPECTED = {
    ("a",): 2,
    ("quoted key",): 3,
    ("dotted",): 4,
    ("dotted", "key"): 4,
    ("table",): 5,
    ("table", "text"): 6,
    ("table", "raw"): 9,
    ("table", "list"): 11,
    ("table", "list", 0): 12,
    ("table", "list", 1): 14,
    ("table", "list", 1, "x"): 14,
    ("table", "list", 1, "y z"): 14,
    ("table", "list", 1, "y z", 0): 14,
    ("table", "list", 1, "y z", 1): 15,
    ("several",): 17,
    ("several", 0): 17,
    ("several", 0, "n"): 18,
    ("several", 0, "inner"): 19,
    ("several", 0, "inner", "x"): 20,
    ("several", 1): 21,
    ("several", 1, "n"): 22,
    ("several", 1, "deep"): 23,
    ("several", 1, "deep", 0): 23,
    ("several", 1, "deep", 0, "m"): 24,
    ("several", 1, "deep", 0, "in quotes"): 25,
    ("several", 1, "deep", 0, "in quotes", "k"): 26,
}


def test_every_way_to_write_a_value_is_walked() -> None:
    assert tomllib.loads(HARD)["table"]["list"] == [1, {"x": 1, "y z": [2, 3]}]
    assert lines_of(HARD) == EXPECTED


def test_line_ends_of_windows_count_once() -> None:
    assert lines_of(HARD.replace("\n", "\r\n")) == EXPECTED


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment", "a=1"])
def test_a_short_text_is_walked_to_its_end(text: str) -> None:
    assert lines_of(text) == {(key,): 1 for key in tomllib.loads(text)}


def shipped() -> Iterator[str]:
    for folder in ("sec", "calendars/2026.1"):
        for path in (files("codemoot.codes") / folder).iterdir():
            yield path.read_text("utf-8")


@pytest.mark.parametrize("text", list(shipped()))
def test_every_place_of_a_shipped_file_is_found_on_a_line_that_names_it(text: str) -> None:
    lines, written = lines_of(text), text.splitlines()

    assert set(places(tomllib.loads(text))) <= lines.keys()
    assert [
        place
        for place, line in lines.items()
        if isinstance(place[-1], str) and place[-1] not in written[line - 1]
    ] == []


def places(value: object, place: Place = ()) -> Iterator[Place]:
    parts: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        parts = list(value.items())
    elif isinstance(value, list):
        parts = list(enumerate(value))
    for part, inner in parts:
        yield (*place, part)
        yield from places(inner, (*place, part))


def quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


@given(st.dictionaries(words, st.lists(words, max_size=3), max_size=8), st.integers(0, 3))
def test_any_words_may_be_keys_and_values(data: dict[str, list[str]], blank: int) -> None:
    text = ("\n" * blank).join(f"{quoted(key)} = {quoted(value)}\n" for key, value in data.items())

    lines = lines_of(text)

    assert tomllib.loads(text) == data
    assert set(lines) == set(places(data))
    assert [lines[key,] for key in data] == [1 + row * (blank + 1) for row in range(len(data))]
