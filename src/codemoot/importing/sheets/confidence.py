"""What a heading says of confidence and of publication: to miss a claim is to let it out."""

import re
from collections.abc import Sequence

from codemoot.domain.confidentiality import Scope
from codemoot.importing.sheets.claims import CLAIMED, NOT_CLAIMED
from codemoot.importing.sheets.contents import CHOICE, MOST_WORDS, MOSTLY
from codemoot.importing.sheets.headings import (
    EXPLAINS,
    FREE_TEXT,
    LABEL,
    PERSONAL,
    SENTENCE,
    Role,
    certain_role,
    may_have_role,
    plain,
)

# Words that only ever speak of confidence, and those that may be a consultation's topic too.
PLAINLY = r"confiden\w*|conf|secre(t|cy)|redact\w*|anonym\w*|withh[eo]ld\w*|unpublished|undisclosed"
CLOSED = rf"({PLAINLY}|privat\w*|privacy|sensitiv\w*|restrict\w*)"
OPEN = r"(publi(sh|shed|shing|shable|cation|c|cly)|shar(e|ed|ing|able)|disclos\w*)"
SPEAKS = re.compile(rf"\b({CLOSED}|{OPEN})\b")
SPEAKS_PLAINLY = re.compile(rf"\b({PLAINLY})\b")
NOT_CLOSED = re.compile(
    r"\b(not|non|no|never|without)"
    rf"( (be|keep|kept|treat(ed)?|as|commercially|mark(ed)?|in|for|any))* {CLOSED}\b"
)
NEGATES = re.compile(
    r"(not|no|non|never|dont|don|without|object\w*|refus\w*|declin\w*|withh\w*|exclud\w*|omit\w*"
    r"|remov\w*|prevent|stop|restrict\w*)"
)
OTHER_THINGS = re.compile(
    r"\b((public|private)( (and|or|public|private|third|voluntary))* (sectors?|bod(y|ies)|compan(y|ies)"
    r"|limited|organi[sz]ations?|individuals?)|privacy (policy|notice|statement)"
    r"|(general|members? of the) public|market share|shares? of|shared (drive|folder|services?)"
    r"|(publication|published) (date|on|at)"
    r"|date (of publication|published))\b"
)
SAYS = r"(response|answers?|comments?|submission|reply|identity|details)"
OF_THE_RESPONSE = re.compile(rf"\b(your|this|my|our|the) (whole |entire )?{SAYS}\b")
FILLING_WORDS = """
a all an and answer answers any anyone apply are as authority be by can claim claimed comment comments
commercial commercially consent contain contains content details do does entire flag for from given happy
have i identity if in include includes information is it keep kept level like made mark marked marking
material may my n name no not object objection of ok okay only or others our part parts party permission
please prefer preference q question remain reply request requested response should so status stay
strictly submission the these this tick to treat treated us want we whole will wish with without would y
yes yn you your
"""
FILLING = frozenset(FILLING_WORDS.split())
ASKS = re.compile(  # for an opinion, not for leave
    r"(do (?!not)|does|did|is|are|was|were|will|would|should|could|can|have|has|how|to what|in what|when"
    r"|where)\b"
)
ABOUT_A_THING = re.compile(r"should (?!(this|it|we|i)\b)")
WITH_BOARD = re.compile(r"\bshar(e|ed|ing)\b.*\bboard\b")
NAMES = re.compile(r"\b(anonym\w*|identit\w+|names?|named)\b")


def claims_confidence(heading: str, cells: Sequence[str] = ()) -> bool:
    """Whether a yes in the column is a claim; `cells` are those of the column that say anything."""
    words = _spoken(heading, cells)
    closed = len(re.findall(rf"\b{CLOSED}\b", words)) > len(NOT_CLOSED.findall(words))
    return closed or any(_is_denied(words, found) for found in _opens(words))


def allows_publication(heading: str, cells: Sequence[str] = ()) -> bool:
    """Whether a no in the column is a claim; under `Publish anonymously?` a yes is one as well."""
    words = _spoken(heading, cells)
    opens = [found for found in _opens(words) if not _is_denied(words, found)]
    return bool(opens) or (bool(words) and not claims_confidence(heading, cells))


def speaks(heading: str, cells: Sequence[str] = ()) -> bool:
    """Whether the column says of a response or an answer who may read it."""
    return bool(_spoken(heading, cells))


def scope_claimed(heading: str, least: Scope) -> Scope:
    """Return how much is claimed under the heading, which may be who it is."""
    return Scope.IDENTITY if NAMES.search(plain(heading)) else least


def _opens(words: str) -> list[re.Match[str]]:
    return list(re.finditer(rf"\b{OPEN}\b", words))


def _is_denied(words: str, found: re.Match[str]) -> bool:
    """Whether publication is denied here; `no objection to publication` denies twice."""
    before = words[: found.start()].split()
    times = sum(NEGATES.fullmatch(word) is not None for word in before)
    return times % 2 == 1 or (times == 0 and not {"from", "before"}.isdisjoint(before))


def _spoken(heading: str, cells: Sequence[str]) -> str:
    """Return the words by which the heading speaks of who may read what is said, or nothing."""
    words = _words(heading)
    if not SPEAKS.search(words) or (WITH_BOARD.search(words) and not NEGATES.match(words.split("shar")[0])):
        return ""
    said = _words(LABEL.split(plain(heading))[-1] or "") or words
    is_spoken = _is_plain(words) or _is_of_the_response(words, cells) or _is_short(heading, said, cells)
    return words if is_spoken and not _is_elsewhere(heading, words, cells) else ""


def _words(heading: str) -> str:
    words = plain(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading))  # a program's isConfidential
    return OTHER_THINGS.sub(" ", " ".join(re.sub(r"[^\w ]", " ", words).split()))


def _is_elsewhere(heading: str, words: str, cells: Sequence[str]) -> bool:
    """Whether the heading is that of something else, such as public comments or a kind of Party."""
    if certain_role(heading) not in {None, Role.CONFIDENTIAL}:
        return True
    if FREE_TEXT.fullmatch(plain(heading)):
        return not _mostly_mark(cells)
    return may_have_role(heading, Role.CATEGORY) and not SPEAKS_PLAINLY.search(words)


def _is_plain(words: str) -> bool:
    """Whether every word of it is of confidence or says nothing else."""
    if ABOUT_A_THING.match(words):
        return False
    return all(
        word in FILLING or SPEAKS.fullmatch(word) or re.fullmatch(r"q?\d+", word) for word in words.split()
    )


def _is_of_the_response(words: str, cells: Sequence[str]) -> bool:
    if not OF_THE_RESPONSE.search(words):
        return False
    if "confiden" in words or re.search(r"\bnot\b.*\bpubli(sh|cation)", words):
        return True
    return EXPLAINS.search(words) is None and _mostly_mark(cells)


def _is_short(heading: str, said: str, cells: Sequence[str]) -> bool:
    if len(said.split()) >= SENTENCE or ASKS.match(said) or PERSONAL.search(plain(heading)):
        return False
    return SPEAKS_PLAINLY.search(said) is not None or not _are_opinions(cells)


def _mostly_mark(cells: Sequence[str]) -> bool:
    """Whether most cells are a yes, a no, or words of confidence themselves."""
    return sum(map(_marks, cells)) >= MOSTLY * len(cells)


def _marks(cell: str) -> bool:
    words = " ".join(cell.split()).casefold().rstrip(".")
    if words in CLAIMED | NOT_CLAIMED:
        return True
    return len(words.split()) <= MOST_WORDS and re.search(rf"^(yes|no)\b|{SPEAKS.pattern}", words) is not None


def _are_opinions(cells: Sequence[str]) -> bool:
    """Whether a column holds what respondents think of a topic, in a choice or in their own words."""
    others = [cell for cell in cells if not _marks(cell)]
    if not others or _mostly_mark(cells):
        return False
    is_prose = sum(len(cell.split()) for cell in others) > MOST_WORDS * len(others)
    chosen = sum(CHOICE.fullmatch(" ".join(cell.split()).casefold()) is not None for cell in others)
    return is_prose or chosen >= MOSTLY * len(others)
