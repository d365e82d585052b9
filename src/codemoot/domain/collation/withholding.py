"""How much an audience's edition leaves out: counted before it is made, so that a person can decide."""

from collections.abc import Iterable
from dataclasses import dataclass

from codemoot.domain.collation.document import Row
from codemoot.domain.confidentiality import Audience, Scope, entitled


@dataclass(frozen=True, slots=True)
class Withheld:
    comments: int = 0
    answers: int = 0
    names: int = 0

    @property
    def is_nothing(self) -> bool:
        return self == Withheld()


def withheld_from(rows: Iterable[Row], audience: Audience) -> Withheld:
    """Count the cells that `project` narrows for this audience; an empty comment is not one."""
    claims = [
        (row.claim, row.comment)
        for row in rows
        if row.claim is not None and not entitled(audience, row.claim)
    ]
    return Withheld(
        comments=sum(bool(comment) for _, comment in claims),
        answers=sum(claim.hides(Scope.ANSWER) for claim, _ in claims),
        names=sum(claim.hides(Scope.IDENTITY) for claim, _ in claims),
    )
