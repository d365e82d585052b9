"""What stands at a place in the sources, as it was given: for a person who looks at a finding."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from codemoot.domain.collation.responses import Answer, Reading, Response
from codemoot.importing.entries import Entry, load
from codemoot.importing.limits import run_each
from codemoot.importing.recognise import Format, UnreadableError, recognise
from codemoot.importing.text import cleaned_lines, decode

Piece: TypeAlias = tuple[str, str]  # a line's number, or a column's name; and what stands there
Asked: TypeAlias = tuple[Entry, tuple[int, ...]]

AROUND = 1  # lines before and after
LONGEST = 400  # characters of a line or a cell; the rest is in the source
LINE = re.compile(r"(?P<source>.+), line (?P<number>\d{1,9})(,.*)?")
NO_COMMENT = "Withheld in the source."


def beside(
    places: Iterable[str], readings: Iterable[Reading], entries: Sequence[Entry]
) -> Mapping[str, tuple[Piece, ...]]:
    """Return what stands at each of these places: the lines around it, or the row as it was read."""
    wanted = set(places)
    found = {place: row for place, row in _rows(readings) if place in wanted}
    return found | _lines(wanted, {entry.name: entry for entry in entries})


def _rows(readings: Iterable[Reading]) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    for reading in readings:
        for response in reading.responses:
            yield response.where, _row(response, response.answers)
            yield from (
                (answer.where, _row(response, (answer,)))
                for answer in response.answers
                if answer.where and answer.where != response.where
            )


def _row(response: Response, answers: Iterable[Answer]) -> tuple[Piece, ...]:
    cells = [("Party Name", response.party), ("Party Category", response.category)]
    for answer in answers:
        comment = NO_COMMENT if answer.comment is None else answer.comment
        cells += [
            (f"{answer.question} answer", answer.answer_printed),
            (f"{answer.question} comment", comment),
        ]
    return tuple((name, _cut(text)) for name, text in cells if text)


def _lines(places: Iterable[str], entries: Mapping[str, Entry]) -> dict[str, tuple[Piece, ...]]:
    asked: dict[str, dict[str, int]] = defaultdict(dict)
    for place in places:
        named = LINE.fullmatch(place)
        if named and named["source"] in entries:
            asked[named["source"]][place] = int(named["number"])
    items = [(entries[source], tuple(numbers.values())) for source, numbers in asked.items()]
    texts = run_each(read_lines, items, stopped=lambda _: {})
    return {
        place: pieces
        for numbers, text in zip(asked.values(), texts, strict=True)
        for place, number in numbers.items()
        if (pieces := tuple((str(n), text[n]) for n in _around(number) if n in text))
    }


def read_lines(asked: Asked) -> dict[int, str]:
    """Read the lines of a text around these numbers, in a worker; nothing of what is no text."""
    entry, numbers = asked
    try:
        source = load(entry)
        if recognise(source).format is not Format.TEXT:
            return {}
    except UnreadableError:
        return {}
    lines, _ = cleaned_lines(decode(source)[0], source.name)
    wanted = {near for number in numbers for near in _around(number)}
    return {number: _cut(lines[number - 1]) for number in wanted if 0 < number <= len(lines)}


def _around(number: int) -> range:
    return range(number - AROUND, number + AROUND + 1)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"
