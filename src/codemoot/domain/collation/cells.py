"""What one cell says: the kind of comment, and what is claimed of it (change.md 12.1, 14)."""

import re
import unicodedata

from codemoot.domain.collation.document import CommentState, Row
from codemoot.domain.collation.responses import Answer, Response
from codemoot.domain.confidentiality import Claim, widest
from codemoot.domain.questions import normal_answer

DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
NOT_APPLICABLE = re.compile(r"n\s*[/.]?\s*a\.?|not applicable\.?", re.IGNORECASE)
NOTHING_SAID = re.compile(
    r"(no|none|nil|nothing)( (further|other|additional|more|specific))?"
    r"( (comments?|concerns?|views?|remarks?|response)?)?( (at this time|to (add|make)))?[.!]?",
    re.IGNORECASE,
)
# A line or bracket that opens with a label of these words alone is a claim, whatever box was ticked.
CLAIMING_WORDS = """
a all and answer answers are as be comment comments commercial commercially company confidence confidential do
entire following for in information is it keep kept marked my not of our please private publication publish
remain response sensitive strictly text the this to treat treated whole
"""
CLAIMING = frozenset(CLAIMING_WORDS.split())
CLAIMS = re.compile(r"\b((?<!not )confidential|in confidence|not for publication|(do )?not publish)\b")
OPENINGS = re.compile(r"(?:^|[\[(])\W*([^:.;,()\[\]\n–—]*)", re.MULTILINE)
SHOUTED = re.compile(r"\W*CONFIDENTIAL\b")


def comment_state(comment: str | None, claim: Claim | None) -> CommentState:
    """Return the kind of comment: four look empty and are kept apart; a claim outranks them."""
    if claim is not None or comment is None:
        return CommentState.CONFIDENTIAL
    words = comment.strip()
    if not words:
        return CommentState.EMPTY
    if words in DASHES:
        return CommentState.DASH
    return CommentState.NA if NOT_APPLICABLE.fullmatch(words) else CommentState.WRITTEN


def says_nothing(comment: str) -> bool:
    """Whether the comment is only the words that there is none: the fourth kind of empty."""
    return NOTHING_SAID.fullmatch(comment.strip()) is not None


def said_in_confidence(answer: Answer) -> bool:
    """Whether the comment calls itself confidential; a claim made in words is a claim."""
    comment = unicodedata.normalize("NFKC", answer.comment or "")
    words = comment.casefold()
    if "confiden" not in words and "publi" not in words:
        return False
    labels = (" ".join(re.findall(r"\w+", label)) for label in OPENINGS.findall(words))
    return SHOUTED.match(comment) is not None or any(map(_claims, labels))


def is_a_claim_and_its_text(heading: str) -> bool:
    """Whether a sheet's heading is a confidential comment: a sheet without headings begins with its data."""
    words = re.findall(r"\w+", heading.casefold())
    return said_in_confidence(Answer("", comment=heading)) and not CLAIMING.issuperset(words)


def _claims(label: str) -> bool:
    return CLAIMING.issuperset(label.split()) and CLAIMS.search(label) is not None


def claim_of(response: Response, answer: Answer) -> Claim | None:
    """Return what is claimed of this cell: by its own tick, its own words, or for the whole response."""
    spoken = Claim() if answer.comment is None or said_in_confidence(answer) else None
    ticked = widest(response.claim, answer.claim)
    return ticked or spoken


def row_of(response: Response, answer: Answer, member: str, number: int = 0) -> Row:
    claim = claim_of(response, answer)
    return Row(
        question=answer.question,
        party=response.party,
        category=response.category,
        answer=normal_answer(answer.answer_printed),
        answer_printed=answer.answer_printed,
        comment=answer.comment,
        comment_state=comment_state(answer.comment, claim),
        claim=claim,
        represents=response.represents,
        member=member,
        where=answer.where or response.where,
        response=number,
    )
