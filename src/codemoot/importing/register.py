"""Which printed names are the same Party: the register's word, else the sources' own; doubt is a finding."""

import csv
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

from codemoot.domain.collation.responses import Response
from codemoot.domain.findings import Finding

CLOSE = 88  # of 100, rapidfuzz ratio; one letter in a short name, or a missing word in a long one
LEGAL_FORMS = frozenset({"limited", "ltd", "plc", "llp", "cic", "inc", "co", "company", "the"})


class RegisterError(Exception):
    """The register cannot be used; says where and why."""


@dataclass(frozen=True, slots=True)
class Member:
    name: str
    category: str = ""
    also_known_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matches:
    members: Mapping[str, str]  # printed name: the member it is
    findings: tuple[Finding, ...] = ()


def read_register(path: Path) -> tuple[Member, ...]:
    """Read `[[party]]` tables of TOML, or a CSV headed name, category, also_known_as (split at `;`)."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        entries = _toml(text) if path.suffix.lower() == ".toml" else list(csv.DictReader(text.splitlines()))
        members = tuple(_member(entry) for entry in entries)
    except OSError as error:
        raise RegisterError(f"{path} cannot be read: {error.strerror}.") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, csv.Error, TypeError) as error:
        raise RegisterError(f"{path}: {error}") from error
    if not members or not all(member.name for member in members):
        raise RegisterError(
            f"{path}: every Party needs a name; write [[party]] tables or a CSV with a name column."
        )
    return members


def _toml(text: str) -> list[object]:
    parties = tomllib.loads(text).get("party", [])
    if not isinstance(parties, list):
        raise TypeError("write each Party as a [[party]] table")
    return parties


def _member(entry: object) -> Member:
    if not isinstance(entry, Mapping):
        raise TypeError("write each Party as a [[party]] table")
    also = entry.get("also_known_as") or []
    names = also.split(";") if isinstance(also, str) else also
    words = [entry.get("name") or "", entry.get("category") or "", *names]
    if not all(isinstance(word, str) for word in words):
        raise TypeError("names and categories are texts, in quotation marks")
    name, category, *others = (word.strip() for word in words)
    return Member(name, category, tuple(filter(None, others)))


def match(responses: Sequence[Response], register: Sequence[Member] = ()) -> Matches:
    """Give each printed name its member. Close is not the same: a near name is a finding and stays apart."""
    places: dict[str, str] = {}
    for response in responses:
        if response.party:
            places.setdefault(response.party, response.where)
    known = {key(name): member.name for member in register for name in (member.name, *member.also_known_as)}
    members: dict[str, str] = {}
    for name in places:
        members[name] = known.get(key(name), "") or known.setdefault(key(name), name)
    return Matches(members, tuple(_doubts(places, members, register)))


def _doubts(
    places: Mapping[str, str], members: Mapping[str, str], register: Sequence[Member]
) -> Iterator[Finding]:
    registered = [member.name for member in register]
    if registered:
        for name, where in places.items():
            if members[name] not in registered:
                yield from _against_register(name, where, registered)
        return
    first: dict[str, str] = {}
    for name, member in members.items():
        first.setdefault(member, name)
    for one, other in _close_pairs(list(first)):
        yield Finding("party-doubtful", places[first[other]], f"{other}, {one}.")


def _against_register(name: str, where: str, registered: Sequence[str]) -> Iterator[Finding]:
    close = process.extractOne(name, registered, scorer=fuzz.ratio, processor=words, score_cutoff=CLOSE)
    if close:
        yield Finding("party-doubtful", where, f"{name}; the register has {close[0]}.")
    else:
        yield Finding("party-unregistered", where, f"{name}.")


def _close_pairs(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Compare names that begin alike; names that differ in their digits only are different on purpose."""
    begun: dict[str, dict[str, str]] = {}
    for name in names:
        begun.setdefault(words(name)[:2], {}).setdefault(re.sub(r"\d+", "", words(name)), name)
    for group in begun.values():
        alike = list(group)
        for i, one in enumerate(alike):
            near = process.extract(one, alike[i + 1 :], scorer=fuzz.ratio, score_cutoff=CLOSE, limit=None)
            yield from ((group[one], group[other]) for other, _, _ in near)


def words(name: str) -> str:
    kept = (word for word in re.findall(r"\w+", name.casefold()) if word not in LEGAL_FORMS)
    return " ".join(kept) or name.casefold()


def key(name: str) -> str:
    return words(name).replace(" ", "")


def differing_categories(
    responses: Iterable[Response], members: Mapping[str, str], register: Sequence[Member] = ()
) -> Iterator[Finding]:
    """Say where a Party's category is not that of the register, or of its earlier response."""
    expected = {member.name: member.category for member in register if member.category}
    for response in responses:
        member = members.get(response.party)
        if member and response.category:
            category = expected.setdefault(member, response.category)
            if category.casefold() != response.category.casefold():
                said = f"{response.party}: {response.category}; elsewhere {category}."
                yield Finding("category-differs", response.where, said)
