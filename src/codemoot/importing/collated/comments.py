"""The lines of a flat comment made paragraphs again, and what the comment claims in confidence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from codemoot.domain.collation.responses import Answer
from codemoot.domain.confidentiality import Claim, Scope, read_marker, widest
from codemoot.domain.questions import normal_answer

BULLET = re.compile(r"[•●▪■◦‣∙\uf0b7\uf0a7]")  # nobody's sentence goes on with one
MARK = re.compile(r"(?:[-–—*o]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+\S")
SENTENCE_END = re.compile(r"[.?!:;][”’\"')\]]*$")
MARKER = re.compile(r"\[inconfidence(?::[a-z]+(,sharedwiththeboard)?)?")  # without the spaces of a PDF
IN_CONFIDENCE = re.compile(r"confiden|withheld")

ROOM_LEFT = 0.25  # of the width: a wrapped line never leaves so much


def paragraphs(lines: Sequence[str]) -> str:
    """Return the comment, a line for each paragraph, of lines wrapped by a page; "" is a blank line.

    A wrapped line goes on with one space. A page also leaves blank lines inside paragraphs, between
    the lines of a list and where it ends; there only a finished sentence, a mark or a line that had
    room for the next word ends a paragraph.
    """
    texts = [" ".join(line.split()) for line in lines]
    width = max(map(len, texts), default=0)
    made: list[str] = []
    last, gap = "", False
    for text in texts:
        if text:
            if last and not _begins(text, last, gap=gap, width=width):
                made[-1] += f" {text}"
            else:
                made.append(text)
        last, gap = text or last, not text
    return "\n".join(made)


def _begins(text: str, last: str, *, gap: bool, width: int) -> bool:
    """Whether the line begins a paragraph, given the line before it."""
    room = width - len(last)
    ended = SENTENCE_END.search(last) is not None
    if BULLET.match(text):
        return True
    if MARK.match(text):
        return gap or ended
    room -= len(text.split(" ", 1)[0])
    if not gap:
        return ended and room > width * ROOM_LEFT
    return ended or (text[0].isupper() and room > 0)


def answer(question: str, printed: str, comment: str, *, mask: str, where: str) -> Answer:
    """Return the answer as a collated document prints it: what is masked there is claimed here."""
    claim, said = read_marker(comment)
    masked = _letters(said) == _letters(mask) if mask else False
    claims = (
        claim,
        Claim(Scope.COMMENT) if masked and claim is None else None,
        Claim(Scope.ANSWER) if normal_answer(printed) == "confidential" else None,
    )
    return Answer(question, printed, None if masked else said, _widest(claim, claims), where)


def in_doubt(answer: Answer, *, rows_within: bool) -> Answer:
    """Return the answer of a dump, where a row's end may be lost: what is marked anywhere is claimed."""
    letters = _letters(answer.comment or "")
    marked = [Claim(shared_with_board=found[1] is not None) for found in MARKER.finditer(letters)]
    if rows_within and IN_CONFIDENCE.search(letters):
        marked.append(Claim())
    return replace(answer, claim=widest(answer.claim, *marked)) if marked else answer


def _widest(marked: Claim | None, claims: tuple[Claim | None, ...]) -> Claim | None:
    """Return the widest claim; what the marker says of the Board stands, for nothing else says it."""
    found = widest(*claims)
    return Claim(found.scope, marked.shared_with_board) if found and marked else found


def _letters(text: str) -> str:
    return re.sub(r"\s", "", text).casefold().rstrip(".")
