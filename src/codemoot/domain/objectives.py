"""Objectives of a code, and what each Party says of them (change.md 9).

Reading is by rule, clause by clause, and errs: its result is shown to administrators only, marked
"read from text", until a person confirms it.
"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum


class Effect(StrEnum):
    BETTER = "better"
    WORSE = "worse"
    NEUTRAL = "neutral"
    DENIED = "denied"  # the Party says that it is not better facilitated


@dataclass(frozen=True, slots=True)
class Stance:
    """What one Party's comment says of one objective: read from the text, not confirmed by anyone."""

    question: str
    party: str
    objective: str  # the letter; shown with its label, never alone
    effect: Effect


_CLAUSE = re.compile(r"(?<=[.!?:;])\s+|\n|,? (?=however\b|but\b|although\b|though\b|whereas\b|while\b)|[–—]")
_LETTER = r"(?:\([a-z]{1,2}\)|[a-z]\b)"
_CITED = re.compile(
    rf"\bobjectives?\s+(?P<letters>{_LETTER}(?:\s*(?:,|;|&|/|\band\b|\bor\b|\bnor\b|,\s*and\b)\s*{_LETTER})*)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\s+\w")  # "objective a new entrant has": the letter is a word
_OTHERS = re.compile(r"\b(?:other|remaining|rest of the|all)\b(?:\W+\w+){0,3}?\W+objectives", re.IGNORECASE)

_DENIAL = (
    r"(?:\b(?:not?|nor|neither|fails? to|rather than)|n[’']t)\b"
    r"(?:\W+\w+){0,6}?\W+(?:better|facilitat|further|support|meet)"
)
# In order; the first that a clause shows is its effect.
_EFFECTS: tuple[tuple[Effect, re.Pattern[str]], ...] = tuple(
    (effect, re.compile(pattern, re.IGNORECASE))
    for effect, pattern in (
        (
            Effect.NEUTRAL,
            r"(?:\b(?:not?|nor)|n[’']t)\b(?:\W+\w+){0,3}?\W+(?:negative|detriment|harm|adverse|impact|affect)",
        ),
        (
            Effect.WORSE,
            r"\b(?:negative|detriment|contraven|harm|worse|undermin|hinder|frustrat|adverse|conflict)",
        ),
        (Effect.DENIED, _DENIAL),
        (Effect.NEUTRAL, r"\b(?:neutral|no effect|unaffected)\b"),
        (
            Effect.BETTER,
            r"\b(?:facilitat|further|promot|support|positive|improv|benefi|help|advanc|assist|better)",
        ),
    )
)


def stances_in(comment: str, *, question: str, party: str, letters: AbstractSet[str]) -> tuple[Stance, ...]:
    """Return what the comment says of each objective that it cites by letter, once each."""
    if "bjective" not in comment:
        return ()
    cited: dict[tuple[str, Effect], None] = {}
    of_others: set[Effect] = set()
    for clause in _CLAUSE.split(comment):
        effect = _effect_of(clause)
        if effect is not None:
            cited |= dict.fromkeys((letter, effect) for letter in _cited(clause, letters))
            of_others |= {effect} if _OTHERS.search(clause) else set()
    others = sorted(letters - {letter for letter, _ in cited})
    said = [*cited, *((letter, effect) for effect in sorted(of_others) for letter in others)]
    return tuple(Stance(question, party, letter, effect) for letter, effect in said)


def _effect_of(clause: str) -> Effect | None:
    return next((effect for effect, pattern in _EFFECTS if pattern.search(clause)), None)


def _cited(clause: str, letters: AbstractSet[str]) -> Iterable[str]:
    for citation in _CITED.finditer(clause):
        named = re.findall(r"\(([a-z]{1,2})\)|\b([a-z])\b", citation["letters"].lower())
        alone = citation["letters"].strip() == "a" and _ARTICLE.match(clause, citation.end())
        if not alone:
            yield from (bracketed or bare for bracketed, bare in named if (bracketed or bare) in letters)
