"""Where the printed answer ends and the comment begins, on a line that holds both."""

import re
from collections.abc import Iterable

from codemoot.domain.questions import CHOICES, Question

USUAL = (  # what Parties write in the answer's column though it offers other words
    *("agree", "strongly agree", "disagree", "strongly disagree", "support", "oppose", "approve", "reject"),
    *("maybe", "partial", "partially", "partly", "in part", "in principle", "mixed", "yes and no"),
    *("unsure", "not sure", "undecided", "unclear", "don’t know", "don't know", "do not know", "tbc"),
    *("abstain", "none", "no preference", "no view", "no opinion", "no position", "confidential"),
)
NOTHING_SAID = re.compile(
    r"no (?:further |additional |other |specific |particular |major )?"
    r"(?:comments?|concerns?|objections?|issues?|views?|opinion|preference|response|remarks?|changes?)\b"
)
OPENERS = frozenset(  # begin sentences, not answers nor names
    word
    for line in (
        "a an and any all although as at both but by each every for from given having however if in it",
        "its most my no nor not of on one or our overall please refer see since so some such than that",
        "the their there these they this those to unlike we when where whether which while who with you",
    )
    for word in line.split()
)
APART = r"(?=\s*$|\s+(?:[^a-z\s]|n/a\b))"  # no sentence goes on after it
ANSWER_WORDS = 3  # at most, in one that was learned


class Answers:
    """The answers of one question: those offered, those usual, those learned from the document itself."""

    def __init__(self, question: Question, learned: Iterable[str] = ()) -> None:
        offered = question.scale if question.scale[1:] else ()
        sure = {*offered, *CHOICES} - {"confidential"}
        self._sure = _pattern(sure, r"(?=\s|$)")
        self._plain = _pattern(sure, APART)
        self._usual = _pattern({*USUAL, *learned}, APART)

    def split(self, rest: str) -> tuple[str, str] | None:
        """Return the answer and the comment's beginning; None if no answer stands there."""
        if NOTHING_SAID.match(rest.casefold()) and not self._usual.match(rest):
            return None
        found = self._usual.match(rest) or self._sure.match(rest)
        if found:
            return found[0], rest[found.end() :].strip()
        return ("-", "-") if rest.split() == ["-", "-"] else None

    def opens(self, line: str) -> bool:
        """Whether an answer that the question offers stands at the beginning of a line of its own."""
        return self._sure.match(line) is not None

    def stands(self, rest: str) -> bool:
        """Whether an offered answer stands there, and no sentence that begins with it."""
        return self._plain.match(rest) is not None


def learn(rest: str, below: str) -> str | None:
    """Return the answer that stands alone after a category; `below` is the line under it."""
    words = re.sub(r"\s(?:-|n/a)$", "", rest).split()
    if not 0 < len(words) <= ANSWER_WORDS or words[0].casefold() in OPENERS or below[:1].islower():
        return None
    is_answer = (words[0][0].isupper() or words[0][0].isdigit()) and words[-1][-1].isalnum()
    return " ".join(words) if is_answer else None


def _pattern(phrases: Iterable[str], ahead: str) -> re.Pattern[str]:
    longest_first = sorted(map(re.escape, phrases), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?i:{'|'.join(longest_first)})\.?{ahead}")
