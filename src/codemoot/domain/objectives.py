"""Objectives of a code, and what each Party says of them (change.md 9)."""

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
