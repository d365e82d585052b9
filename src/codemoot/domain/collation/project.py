"""The one way out of a collation: narrow it to what an audience may see (change.md 12.2)."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from codemoot.domain.collation.document import Collation, CommentState, Projection, Row
from codemoot.domain.collation.tally import by_party, by_represented, by_response, silent_categories
from codemoot.domain.confidentiality import (
    ANSWER_WITHHELD,
    PARTY_WITHHELD,
    Audience,
    Claim,
    Scope,
    entitled,
)

CATEGORY_WITHHELD = "Party"
FEWEST_IN_CATEGORY = 3  # with fewer, naming the category would name the Party


def project(
    collation: Collation,
    audience: Audience,
    categories: Iterable[str] = (),
    *,
    crowds: Mapping[str, int] | None = None,
) -> Projection:
    """Return this audience's edition; `categories` are those that the code asked.

    `crowds` are the respondents of each category, where the rows given are only a page of all.
    """
    known = respondents(collation.rows) if crowds is None else crowds
    rows = tuple(_narrowed(row, audience, known) for row in collation.rows)
    everything = audience is Audience.ADMINISTRATOR
    unnamed = any(row.category == CATEGORY_WITHHELD for row in rows)  # then silence would name it
    return Projection(
        audience=audience,
        facts=collation.facts,
        questions=collation.questions,
        rows=tuple(replace(row, member="") for row in rows),
        tallies=by_response(rows),
        by_party=by_party(rows),
        by_represented=by_represented(rows),
        rows_hash=rows_hash(rows),
        silent=() if unnamed else silent_categories(categories, rows),
        findings=collation.findings if everything else (),
        stances=collation.stances if everything else (),
    )


def respondents(rows: Iterable[Row]) -> dict[str, int]:
    """Return how many respondents each category has, as printed."""
    members: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        members[row.category].add(row.member)
    return {category: len(who) for category, who in members.items()}


def _narrowed(row: Row, audience: Audience, crowds: Mapping[str, int]) -> Row:
    flags = row.flags if audience is Audience.ADMINISTRATOR else ()
    if row.claim is None or entitled(audience, row.claim):
        return replace(row, flags=flags, where="", response=0)
    return _withheld(row, row.claim, crowds)


def _withheld(row: Row, claim: Claim, crowds: Mapping[str, int]) -> Row:
    answer = claim.hides(Scope.ANSWER)
    identity = claim.hides(Scope.IDENTITY)
    crowd = crowds[row.category] >= FEWEST_IN_CATEGORY
    return Row(
        question=row.question,
        party=PARTY_WITHHELD if identity else row.party,
        category=CATEGORY_WITHHELD if identity and not crowd else row.category,
        answer=ANSWER_WITHHELD.casefold() if answer else row.answer,
        answer_printed=ANSWER_WITHHELD if answer else row.answer_printed,
        comment=None,
        comment_state=CommentState.CONFIDENTIAL,
        represents=1 if answer else row.represents,  # with the answer, how much it weighs is withheld
        member=f"{row.member}, in confidence" if identity else row.member,
    )


def rows_hash(rows: Iterable[Row]) -> str:
    """Return the SHA-256, in hexadecimal, of the rows as printed: one JSON array a line."""
    digest = hashlib.sha256()
    for row in rows:
        claim = row.claim and [row.claim.scope, row.claim.shared_with_board]
        printed = [
            row.question,
            row.party,
            row.category,
            row.answer,
            row.answer_printed,
            row.comment,
            row.comment_state,
            *(claim or ()),
        ]
        line = json.dumps(printed, ensure_ascii=False, separators=(",", ":"))
        digest.update(line.encode(errors="backslashreplace") + b"\n")  # a lone surrogate has no UTF-8
    return digest.hexdigest()
