"""Where each key and value of a TOML text stands, so that a problem can name its line.

The text has been parsed already: this walk need only keep count, not judge.
"""

import re
import tomllib
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache

Place = tuple[str | int, ...]
Lines = dict[Place, int]

BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
KEY = re.compile(r"""[ \t]*([A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')[ \t]*""")
VALUE = re.compile(
    r'''(?s:"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5})|"(?:[^"\\\n]|\\.)*"'''
    r"""|(?s:'''(?:[^']|'{1,2}(?!'))*'{3,5})|'[^'\n]*'|[^,\]}\n#]+"""
)


@lru_cache(maxsize=8)
def lines_of(text: str) -> Lines:
    """Return the line of each key, list item and table header of the text, from 1."""
    walk = _Walk(text, [found.start() for found in re.finditer("\n", text)])
    walk.document()
    return walk.lines


@dataclass
class _Walk:
    text: str
    ends: list[int]  # of the lines
    at: int = 0
    lines: Lines = field(default_factory=dict)
    tables: dict[Place, int] = field(default_factory=dict)  # how many [[headers]] each list has had

    def document(self) -> None:
        table: Place = ()
        self.blank()
        while self.at < len(self.text):
            table = self.header() if self.text[self.at] == "[" else self.pair(table, stay=table)
            self.blank()

    def header(self) -> Place:
        several = self.text.startswith("[[", self.at)
        line = self.line()
        self.at += 2 if several else 1
        written = self.key()
        self.at += 2 if several else 1
        place = (*self.resolved(written[:-1]), written[-1])
        self.mark(place, line)
        if not several:
            return self.resolved(written)
        index = self.tables.get(place, 0)
        self.tables[place] = index + 1
        self.mark((*place, index), line)
        return (*place, index)

    def resolved(self, written: Place) -> Place:
        """Return the place that a header means: a name that is a list of tables means its last one."""
        place: Place = ()
        for part in written:
            place = (*place, part)
            if place in self.tables:
                place = (*place, self.tables[place] - 1)
        return place

    def pair(self, table: Place, *, stay: Place) -> Place:
        line = self.line()
        key = self.key()
        self.mark(table + key, line)
        self.at += 1  # the equals sign
        self.value(table + key)
        return stay

    def key(self) -> Place:
        parts: list[str | int] = []
        while found := KEY.match(self.text, self.at):
            parts.append(_plain(found[1]))
            self.at = found.end()
            if not self.text.startswith(".", self.at):
                break
            self.at += 1
        return tuple(parts)

    def value(self, place: Place) -> None:
        self.blank()
        match self.text[self.at]:
            case "[":
                self.items(place)
            case "{":
                self.inline(place)
            case _:
                found = VALUE.match(self.text, self.at)
                self.at = found.end() if found else len(self.text)

    def items(self, place: Place) -> None:
        self.step()
        index = 0
        while self.text[self.at] != "]":
            self.mark((*place, index), self.line())
            self.value((*place, index))
            self.comma()
            index += 1
        self.at += 1

    def inline(self, place: Place) -> None:
        self.step()
        while self.text[self.at] != "}":
            self.pair(place, stay=())
            self.comma()
        self.at += 1

    def step(self) -> None:
        self.at += 1
        self.blank()

    def comma(self) -> None:
        self.blank()
        if self.text[self.at] == ",":
            self.step()

    def blank(self) -> None:
        found = BLANK.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def mark(self, place: Place, line: int) -> None:
        """Note where a place, and each that holds it, is first written."""
        for length in range(1, len(place) + 1):
            self.lines.setdefault(place[:length], line)

    def line(self) -> int:
        return bisect_left(self.ends, self.at) + 1


def _plain(key: str) -> str:
    """Return a key without its quotation marks."""
    return next(iter(tomllib.loads(f"{key} = 0")))
