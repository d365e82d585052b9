"""What column headings say: those of the product's own, and those that the world writes instead."""

import re
from enum import StrEnum

LONGEST_LABEL = 80  # characters; a longer heading is a question, whatever words are in it
SENTENCE = 7  # words; the heading of a survey's column that is not a question is shorter
LONGEST_NUMBER = 4  # digits; no form has 10,000 questions


class Role(StrEnum):
    """What a column holds; the values are the names of a mapping's columns."""

    PARTY = "party"
    ID = "id"
    CATEGORY = "category"
    RECEIVED = "received"
    REPRESENTS = "represents"
    CONFIDENTIAL = "confidential"
    PUBLISHABLE = "may_publish"
    SHARED = "shared_with_board"
    QUESTION = "question_column"
    QUESTION_TEXT = "question_text"
    ANSWER = "answer"
    COMMENT = "comment"


PARTS = frozenset({Role.ANSWER, Role.COMMENT, Role.CONFIDENTIAL})  # of one cell of the collation


def _patterns(**patterns: str) -> dict[Role, re.Pattern[str]]:
    return {Role(name): re.compile(pattern) for name, pattern in patterns.items()}


# The whole of a heading that is recognised for certain.
CERTAIN = _patterns(
    party=r"party name|party",
    category=r"party category",
    received=r"received",
    represents=r"parties represented",
    confidential=r"confidential",
    shared_with_board=r"shared? with (the )?board",
    question_column=r"question",
    question_text=r"question text",
    answer=r"answer",
    comment=r"comments?",
)
BODY = r"(party|respondent|stakeholder|member|organi[sz]ation|company|business)"
RESPONSE = r"(respondent|response|submission|participant|comment|document|record|entry|voter|user)"
# A heading that means it, the likelier role first.
LIKELY = _patterns(
    question_column=r"question (no\.?|number|id|ref|reference)$",
    question_text=r"question (wording|text)",
    category=rf"{BODY}[ -]+(category|type|group|sector)\b|(category|constituency|sector|type)$"
    rf"|(what|which) (type|kind|category) of {BODY}\b",
    party=rf"(name of )?(the |your )?(responding )?{BODY}('?s)?( names?)?$"
    r"|(full |your )?name$|submitted by$|on behalf of$",
    id=rf"{RESPONSE}[ -]*(id|identifier|number|no\.?|ref(erence)?)$|(id|ref|reference|identifier)$",
    received=r"(time ?stamp|date|submi(tted|ssion)|completion time|end (date|time)|received)"
    r"( (date|time|on|at))*$|date (received|submitted|completed|of (receipt|submission))$",
    represents=rf"(number of )?{BODY}s represented$",
    shared_with_board=r"((may|can|ok|happy|consent|permission) )?((we|this|it|to) )?(be )?"
    r"shared? ((it|this|confidential material|(this|my|your) response) )?with (the )?(change )?board\??$",
    answer=r"(answer|response|choice|option|vote)( given)?$",
    comment=r"(comments?|remarks?|rationale|explanation|free text|reasons?)$",
)
# A table with such a heading is one of responses, whatever its other headings are.
GIVES_RESPONSES = re.compile(rf"party name|{BODY}('?s)?( name)?|(respondent|response|submission)[ -]*id")

CLAIMED = r"conf(?:idential(?:ity)?|idence)?|private|secret|sensitive|restricted|withhold|withheld"
CELL = re.compile(
    rf"(?:.*\.)?(?:question|qn|q) ?\.?0*(\d+) ?[-:.–—]? ?(answer|response|comments?|{CLAIMED})?"
)
PART_NAMED = {
    "answer": Role.ANSWER,
    "response": Role.ANSWER,
    "comment": Role.COMMENT,
    "comments": Role.COMMENT,
}
LABEL = re.compile(r"\b(?:question|qn|q) ?\.?0*(\d+)\b|^\(?0*(\d+)[.)](?= )")
NUMBERED = re.compile(r"\s*\(?((question|qn|q)\s*\.?)?\s*\d+\s*[-:.)–—]+\s*(?=\S)", re.IGNORECASE)
QUESTION = re.compile(
    r"\?|^(please|do|does|did|is|are|was|were|will|would|should|could|can|have|has|how|what|which|who|why"
    r"|when|where|to what|in what|if|describe|tell|rate|rank|select|indicate"
    r"|any (other|further|additional))\b"
)
WORDS = r"(comments?|remarks?|reasons?|rationale|details|notes|explanation)"
ASKS = r"(explain|give|provide|expand|describe|elaborate|tell us why|say why|use this space|add)"
EXPLAINS = re.compile(  # goes with the answer before it
    r"previous question|^if (you|yes|no|not|other|so)\b|^why( not)?\?*$"
    rf"|^{ASKS}\b|please {ASKS}\b|\b(your|the) {WORDS}"
    rf"|^(any )?(further |other |additional )?{WORDS}\b|\b{WORDS}$"
)
SEVERAL = re.compile(r"\b(questions|qs?) ?\d+ ?(-|–|to|and|,)|\banswers\b")  # with more than one
FREE_TEXT = re.compile(
    r"(?:.*[.: ])?(text |free text |written |full |public )?"
    r"(comments?|response|answer|feedback|submission|remarks?|views?)( text)?"
)
PERSONAL = re.compile(  # says who responds, not what they say
    r"demographic|consider yourself to have a|\b(do|are) you (live|based)\b"
    r"|^(contact )?e-?mail\b|\b(your|an?) (contact )?e-?mail\b|\b(tele)?phone (number|no)|^(tele)?phone"
    r"|\bpost ?code\b|\bip address\b|\baddress$"
    r"|^(age|gender|sex|ethnicity|region|country|location|nationality|religion|disability)\b.{0,24}$"
    r"|\b(which|what)\b.{0,24}\b(age|region|country)\b.{0,30}\b(you|your)\b"
    r"|what is your (age|gender|sex|ethnicity)"
)


def plain(heading: str) -> str:
    """Return the heading as it is compared: words in one case, parted by single spaces."""
    return " ".join(heading.replace("_", " ").split()).casefold().strip(" :*")


def certain_role(heading: str) -> Role | None:
    words = plain(heading)
    return next((role for role, pattern in CERTAIN.items() if pattern.fullmatch(words)), None)


def is_question(heading: str) -> bool:
    """Whether the heading asks something, or is a sentence."""
    words = plain(heading)
    return QUESTION.search(words) is not None or len(words.split()) >= SENTENCE


def may_have_role(heading: str, role: Role) -> bool:
    words = plain(heading)
    return len(words) <= LONGEST_LABEL and LIKELY[role].match(words) is not None


def cell_heading(heading: str) -> tuple[int, Role] | None:
    """Return the question and the part of a heading such as `Q2 comments`, recognised for certain."""
    found = CELL.fullmatch(plain(heading))
    if found is None or len(found[1]) > LONGEST_NUMBER:
        return None
    return int(found[1]), PART_NAMED.get(found[2] or "answer", Role.CONFIDENTIAL)


def label_number(heading: str) -> int | None:
    """Return the number by which a heading names its question: `Q3: …`, `Prop 1 Q3 - …`, `3. …`."""
    found = LABEL.search(plain(heading))
    digits = (found[1] or found[2]) if found else ""
    return int(digits) if digits and len(digits) <= LONGEST_NUMBER else None


def label(heading: str) -> str:
    """Return all that stands up to that number: it tells `Prop 1 Q3` from `Prop 2 Q3`."""
    words = plain(heading)
    found = LABEL.search(words)
    return f"{words[: found.start()]}{found[1] or found[2]}" if found else ""


def without_label(heading: str) -> str:
    """Return `Do you agree?` for `Q3: Do you agree?`."""
    return re.sub(
        r"^\s*\(?(?:(?:question|qn|q)\s*\.?)?\s*\d+\s*[-:.)–—]+\s*(?=\S)", "", heading, flags=re.IGNORECASE
    )
