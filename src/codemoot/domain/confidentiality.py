"""Who may see what a Party gave in confidence (change.md 12.2)."""

import re
from dataclasses import dataclass
from enum import StrEnum

ANSWER_WITHHELD = "Confidential"  # stands where the answer would
PARTY_WITHHELD = "Confidential respondent"


class Audience(StrEnum):
    PUBLIC = "public"
    BOARD = "board"
    AUTHORITY = "authority"
    ADMINISTRATOR = "administrator"


class Scope(StrEnum):
    """How much is claimed; each includes those above it."""

    COMMENT = "comment"
    ANSWER = "answer"
    RESPONSE = "response"
    IDENTITY = "identity"


@dataclass(frozen=True, slots=True)
class Claim:
    scope: Scope = Scope.COMMENT
    shared_with_board: bool = False  # the respondent consented

    def hides(self, scope: Scope) -> bool:
        order = tuple(Scope)
        return order.index(scope) <= order.index(self.scope)


def entitled(audience: Audience, claim: Claim | None) -> bool:
    """Whether this audience sees what the claim covers (default: administrator and Authority only)."""
    if claim is None or audience in {Audience.AUTHORITY, Audience.ADMINISTRATOR}:
        return True
    return audience is Audience.BOARD and claim.shared_with_board


def widest(*claims: Claim | None) -> Claim | None:
    """Return the claim that covers most; the Board sees it only if every claim agrees to that."""
    made = [claim for claim in claims if claim is not None]
    if not made:
        return None
    scope = max((claim.scope for claim in made), key=tuple(Scope).index)
    return Claim(scope, all(claim.shared_with_board for claim in made))


def marker(claim: Claim) -> str:
    """Return the line that opens a comment in an edition for those entitled to it."""
    shared = ", shared with the Board" if claim.shared_with_board else ""
    return f"[In confidence: {claim.scope}{shared}]"


def read_marker(comment: str) -> tuple[Claim | None, str]:
    """Undo `marker`: return the claim and the comment without that line."""
    found = re.match(r"\[In confidence: (\w+)(, shared with the Board)?\][ \t]*\n?", comment)
    if found is None or found[1] not in tuple(Scope):
        return None, comment
    return Claim(Scope(found[1]), found[2] is not None), comment[found.end() :]
