"""A text damaged by chance, not by the one who wrote the joiner, is mended, and nothing else in it changes.

`damaged/clean.txt` was damaged by `script/damage.py`, which also wrote what it did to which word.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import pytest

from cast import CATEGORY
from codemoot.importing.joining import Joiner

FOLDER = Path(__file__).parent / "damaged"
FEWEST = 0.96  # of the splits


class Damage(TypedDict):
    line: int
    as_damaged: str
    clean: str


@pytest.fixture(scope="module")
def clean() -> list[str]:
    return lines("clean.txt")


@pytest.fixture(scope="module")
def damaged() -> list[str]:
    return lines("damaged.txt")


@pytest.fixture(scope="module")
def joined(damaged: list[str]) -> list[str]:
    return mended(damaged)


def lines(name: str) -> list[str]:
    return (FOLDER / name).read_text("utf-8").splitlines()


def mended(text: list[str]) -> list[str]:
    joiner = Joiner(tuple(CATEGORY), "\n".join(text))
    return [joiner.join(line).text for line in text]


def letters(line: str) -> str:
    return "".join(line.split())


def gaps(line: str) -> set[int]:
    """Return where spaces stand, counted in letters from the beginning of the line."""
    ends, place = set[int](), 0
    for word in line.split():
        place += len(word)
        ends.add(place)
    return ends - {place}


def splits(clean: str, damaged: str) -> Iterator[tuple[str, set[int]]]:
    """Return each damaged word with the false gaps in it."""
    false, end = gaps(damaged) - gaps(clean), 0
    for word in clean.split():
        start, end = end, end + len(word)
        inside = {gap for gap in false if start < gap < end}
        if inside:
            yield word, inside


def test_the_list_of_damage_is_that_of_the_text(clean: list[str], damaged: list[str]) -> None:
    listed: list[Damage] = json.loads((FOLDER / "damage.json").read_text("utf-8"))

    found = [
        (number, word)
        for number, (was, now) in enumerate(zip(clean, damaged, strict=True), 1)
        for word, _ in splits(was, now)
    ]

    assert found == [(each["line"], each["clean"]) for each in listed]
    assert all(each["as_damaged"] in damaged[each["line"] - 1] for each in listed)
    assert len(found) >= 250
    assert sum(len(line.split()) for line in clean) >= 1200


def test_no_letter_is_lost_or_changed(clean: list[str], joined: list[str]) -> None:
    assert list(map(letters, joined)) == list(map(letters, clean))


def test_no_two_words_are_joined(clean: list[str], joined: list[str]) -> None:
    lost = [
        (number, letters(was)[max(0, gap - 12) : gap], letters(was)[gap : gap + 12])
        for number, (was, now) in enumerate(zip(clean, joined, strict=True), 1)
        for gap in sorted(gaps(was) - gaps(now))
    ]

    assert lost == []


def test_nearly_every_split_is_mended(clean: list[str], damaged: list[str], joined: list[str]) -> None:
    whole, left = 0, []
    for number, (was, now, then) in enumerate(zip(clean, damaged, joined, strict=True), 1):
        for word, inside in splits(was, now):
            if inside & gaps(then):
                left.append((number, word))
            else:
                whole += 1

    assert whole >= FEWEST * (whole + len(left)), left


def test_a_text_without_damage_is_left_alone(clean: list[str]) -> None:
    assert mended(clean) == clean


def test_mending_twice_mends_no_more(joined: list[str]) -> None:
    assert mended(joined) == joined
