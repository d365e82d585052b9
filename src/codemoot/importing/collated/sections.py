"""The sections of a flat collated document: each question, its scale, and the lines of its table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from codemoot.domain.questions import CHOICES, Question
from codemoot.importing.collated.lines import QUESTION, Line, without

HEADING = re.compile(r"question(\d+)")
HEADER_LINES = 12  # a header may wrap at each of its words
LONGEST_HEADING = 80  # of the answers' column; more is not a header
OF_THE_PARTY = re.compile(  # what other codes print over their categories
    r"\A(?:constituency|category|sector|(?:party|organisation|respondent) type)\b ?", re.IGNORECASE
)
NO_HEADING = "answer"  # what is printed over the answers where the sources give no heading


@dataclass(frozen=True, slots=True)
class Section:
    question: Question
    number: int  # the file's line with the question
    lines: tuple[Line, ...]  # those under the header, up to the next section


@dataclass(frozen=True, slots=True)
class _Start:
    first: int  # place of the heading, or of the question where there is none
    asked: int
    header: int
    body: int
    heading: str
    number: int
    headed: bool


def looks_collated(text: str) -> bool:
    """Whether a question stands before a header with Party Name and Comments."""
    lines = [Line(0, " ".join(line.split())) for line in re.split(r"[\n\f]", text)]
    return bool(_starts(lines))


def split_sections(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Section, ...]]:
    """Return the front matter and the sections."""
    starts = _starts(lines)
    if not starts:
        return tuple(lines), ()
    ends = [*(start.first for start in starts[1:]), len(lines)]
    sections = (_section(lines, start, end) for start, end in zip(starts, ends, strict=True))
    return tuple(lines[: starts[0].first]), tuple(sections)


def _section(lines: Sequence[Line], start: _Start, end: int) -> Section:
    words = [QUESTION.sub(r"\2", lines[start.asked].text, count=1)]
    words += [line.text for line in lines[start.asked + 1 : start.header]]
    text = " ".join(word for word in words if word)
    header = squeezed(" ".join(line.text for line in lines[start.header : start.body]))
    body = lines[start.body : end]
    return Section(
        Question(f"Q{start.number}", text or None, start.heading),
        lines[start.asked].number,
        tuple(without(body, _repeats(body, header))),
    )


def _repeats(body: Sequence[Line], header: str) -> set[int]:
    """Return where the header is printed again, at the head of the table's next pages."""
    places: set[int] = set()
    for place, line in enumerate(body):
        letters = squeezed(line.text)
        if not letters.startswith("partyname") or not header.startswith(letters):
            continue
        end = place + 1
        while end < len(body) and header.startswith(more := letters + squeezed(body[end].text)):
            letters, end = more, end + 1
        if letters == header:
            places |= set(range(place, end))
    return places


def _starts(lines: Sequence[Line]) -> list[_Start]:
    """Return the questions asked: a comment may have a line that begins as a question does.

    A question stands before its header, with no other between, and under its own heading; one without
    a heading must have a number that none with a heading has, and that fits between theirs.
    """
    found = list(_candidates(lines))
    headed = [start for start in found if start.headed]
    starts: list[_Start] = []
    for start in found:
        before = [other.number for other in starts]
        after = [other.number for other in headed if other.asked > start.asked]
        if start.headed or max(before, default=0) < start.number < min(after, default=start.number + 1):
            starts.append(start)
    return starts


def _candidates(lines: Sequence[Line]) -> Iterator[_Start]:
    asked: int | None = None
    for place, line in enumerate(lines):
        if QUESTION.match(line.text):
            asked = place
        elif (
            asked is not None and squeezed(line.text).startswith("party") and (read := _header(lines, place))
        ):
            yield _start(lines, asked, place, read)
            asked = None


def _start(lines: Sequence[Line], asked: int, header: int, read: tuple[int, str]) -> _Start:
    found = QUESTION.match(lines[asked].text)
    number = int(found[1]) if found else 0
    above = next((place for place in range(asked - 1, -1, -1) if lines[place].text), None)
    heading = HEADING.fullmatch(squeezed(lines[above].text)) if above is not None else None
    headed = heading is not None and int(heading[1]) == number
    first = above if headed and above is not None else asked
    return _Start(first, asked, header, read[0], read[1], number, headed)


def _header(lines: Sequence[Line], place: int) -> tuple[int, str] | None:
    """Return where the header that begins here ends, and the heading of its answers."""
    text, end = "", place
    while end < min(place + HEADER_LINES, len(lines)):
        text = f"{text} {lines[end].text}".strip()
        end += 1
        if squeezed(text).endswith("comments"):
            read = _answers_heading(lines, text, end)
            return read if read and len(read[1]) <= LONGEST_HEADING else None
    return None


def _answers_heading(lines: Sequence[Line], text: str, end: int) -> tuple[int, str] | None:
    rest = _after(text, "partyname")
    if rest is None:
        return None
    heading = _after(rest, "partycategory")
    if heading is None and end < len(lines) and (more := _after(lines[end].text, "category")) is not None:
        heading = _before_comments(_after(rest, "party") or rest) + f" {more}"  # the header's second line
        return end + 1, heading.strip()
    heading = _before_comments(OF_THE_PARTY.sub("", rest) if heading is None else heading)
    if heading.endswith("/") and end < len(lines) and lines[end].text.casefold() in CHOICES:
        heading, end = f"{heading} {lines[end].text}", end + 1
    return end, "" if heading.casefold() == NO_HEADING else heading


def _before_comments(text: str) -> str:
    return re.sub(r"c ?o ?m ?m ?e ?n ?t ?s$", "", text, flags=re.IGNORECASE).strip()


def _after(text: str, letters: str) -> str | None:
    """Return what follows these letters, whatever spaces stand between them; None if they do not begin it."""
    for place, character in enumerate(text):
        if not letters:
            return text[place:].strip()
        if character != " " and not letters.startswith(character.casefold()):
            return None
        letters = letters.removeprefix(character.casefold())
    return None if letters else ""


def squeezed(text: str) -> str:
    return text.replace(" ", "").casefold()
