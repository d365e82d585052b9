"""What a comment says about the consultation itself rather than about the proposal."""

import re

_ELSEWHERE = re.compile(
    r"\b(as|see|per|refer(ring)? to|same as|repeat)\b(\W+\w+){0,3}?\W+(above|below|earlier|previously"
    r"|(our|my|the) (answer|response|comment|reply)s? (to|in|at|under) (question|q)|q(uestion)? ?\d)",
    re.IGNORECASE,
)
_ALTERNATIVES = re.compile(r"\[[^\[\]\n]{1,60}/[^\[\]\n]{1,60}\]")  # an unfilled choice of a template
_QUESTION = re.compile(r"\bquestions?\b", re.IGNORECASE)
_ILL_WORDED = re.compile(
    r"\b(template|ambigu\w+|unclear|misinterpret\w*|misread\w*|misword\w+|mis-?word\w+|poorly worded"
    r"|different questions?|wrong(ly)? (worded|question)|two questions"
    r"|not (been )?amended|n[’']t been amended)\b",
    re.IGNORECASE,
)
_OBJECTIVE = re.compile(r"\bobjectives?\b", re.IGNORECASE)
_MISTAKEN = re.compile(
    r"\b(typo\w*|typographical|in error|erroneous\w*|incorrect\w*|mistaken\w*|wrong(ly)?|misquoted"
    r"|should (read|be|refer to) (objective )?\(?[a-z]\)?[ ,.;)])",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])|\n")


def points_elsewhere(comment: str) -> bool:
    """Whether the comment refers the reader to another: "As above and below"; tables are read apart."""
    return _ELSEWHERE.search(comment) is not None


def disputes_wording(comment: str) -> bool:
    """Whether a sentence, or the one after it, finds fault with the question as it was issued."""
    if not _QUESTION.search(comment):
        return False
    return any(
        _QUESTION.search(sentence) and (_ILL_WORDED.search(sentence) or _ALTERNATIVES.search(sentence))
        for sentence in _SENTENCE.split(comment)
    )


def disputes_objective(comment: str) -> bool:
    """Whether a sentence says that an objective was named by mistake."""
    if not _OBJECTIVE.search(comment):
        return False
    return any(
        _OBJECTIVE.search(sentence) and _MISTAKEN.search(sentence) for sentence in _SENTENCE.split(comment)
    )
