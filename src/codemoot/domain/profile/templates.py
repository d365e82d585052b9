"""Know an issued question for one of the code's own, so that it gets its kind and its polarity."""

import re
from collections import Counter
from difflib import SequenceMatcher

from codemoot.domain.profile.code import CodeProfile
from codemoot.domain.profile.consultations import Consultation, TemplateQuestion
from codemoot.domain.references import references_in

SAID_OF_TEMPLATE = 0.75  # at least this share of the template's words must be in the question
SAID_OF_QUESTION = 0.6  # and of the question's in the template: it names facts that the template does not
LITTLE = frozenset(
    "a an and any as be by do does for have i in is it of on or that the to well with you your".split()  # noqa: SIM905  (words in a line read best)
)
TURNING = re.compile(  # words that turn a question round: a Yes then means the opposite
    r"\b(?:not|no|never|neither|nor|without|unless|against|worse|fail\w*|oppos\w*|disagree\w*|reject\w*|refus\w*)\b|n['’]t\b"
)


def template_question(profile: CodeProfile, consultation: Consultation, text: str) -> TemplateQuestion | None:
    """Return the template that the text was issued from, or None if none or several are as near.

    A text that turns its template round (“does not better facilitate”, “[does / does not]”) is not it.
    """
    issued = _without_facts(profile, text)
    near = [(_likeness(issued, each.text), each) for each in consultation.questions]
    best = max((likeness for likeness, _ in near), default=0.0)
    found = [each for likeness, each in near if likeness == best > 0]
    return found[0] if len(found) == 1 else None


def _without_facts(profile: CodeProfile, text: str) -> str:
    """Leave out references and quoted titles, which a template has only as facts in braces."""
    for reference in profile.references.values():
        for named in references_in(reference.pattern, text):
            text = text.replace(named, " ")
    return re.sub(r"‘[^‘’]*’|“[^“”]*”", " ", text)


def _likeness(issued: str, template: str) -> float:
    if _turns(issued) != _turns(template):
        return 0.0
    ours, theirs = _words(re.sub(r"\{\w+\}", " ", template)), _words(issued)
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    shared = sum(block.size for block in blocks)
    if not shared or shared < SAID_OF_TEMPLATE * len(ours) or shared < SAID_OF_QUESTION * len(theirs):
        return 0.0
    return 2 * shared / (len(ours) + len(theirs))


def _turns(text: str) -> Counter[str]:
    return Counter(TURNING.findall(text.casefold()))


def _words(text: str) -> list[str]:
    """Return the words that carry meaning, one form for singular and plural."""
    words = re.findall(r"[a-z0-9]+", text.casefold())
    return [word.removesuffix("s") for word in words if word not in LITTLE]
