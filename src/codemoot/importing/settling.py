"""Names that the register does not know: whose they may be, and what a person said that they are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from codemoot.domain.collation.responses import Response
from codemoot.importing.register import Member, key, words

MOST_CANDIDATES = 4
LIKE_AT_ALL = 55  # of 100, rapidfuzz ratio; below that two names have only letters in common


@dataclass(frozen=True, slots=True)
class Candidate:
    name: str  # the member's own
    likeness: int  # of 100


@dataclass(frozen=True, slots=True)
class Doubtful:
    printed: str
    where: str  # it first stands
    candidates: tuple[Candidate, ...]  # the likest first


def doubtful_names(responses: Iterable[Response], register: Sequence[Member]) -> Iterator[Doubtful]:
    """Yield each printed name that is no member's, where it first stands; without a register, none."""
    called = {words(name): member.name for member in register for name in names_of(member)}
    known = {key(name) for member in register for name in names_of(member)} | {""}
    for response in responses if register else ():
        if response.party and key(response.party) not in known:
            known.add(key(response.party))
            yield Doubtful(response.party, response.where, tuple(_candidates(response.party, called)))


def settled(register: Iterable[Member], said: Mapping[str, str]) -> tuple[Member, ...]:
    """Return the register with what a person said of printed names: a member's name, or "": none of them."""
    also: dict[str, list[str]] = {}
    for printed, member in said.items():
        also.setdefault(member, []).append(printed)
    known = (
        replace(member, also_known_as=(*member.also_known_as, *also.get(member.name, ())))
        for member in register
    )
    return (*known, *(Member(printed) for printed in also.get("", ())))


def names_of(member: Member) -> tuple[str, ...]:
    return (member.name, *member.also_known_as)


def _candidates(printed: str, called: Mapping[str, str]) -> Iterator[Candidate]:
    """Yield the members that are called something like it, each once."""
    found = process.extract(
        words(printed), list(called), scorer=fuzz.ratio, score_cutoff=LIKE_AT_ALL, limit=2 * MOST_CANDIDATES
    )
    likest: dict[str, int] = {}
    for name, likeness, _ in found:
        likest.setdefault(called[name], round(likeness))
    yield from (Candidate(name, likeness) for name, likeness in list(likest.items())[:MOST_CANDIDATES])
