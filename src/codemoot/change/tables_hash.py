"""The hash of all that the tables hold of an edition: of its facts, questions and rows, as they are stored.

`rows_hash` covers the rows before their longest cells were cut for the tables; this can always be made again.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Final
from uuid import UUID

from codemoot.change.models import Edition, EditionQuestion, EditionRow

AT_ONCE: Final = 1_000  # rows
OF_EDITION: Final = ("code_id", "facts", "silent", "stances", "responses", "rows_hash")
OF_QUESTION: Final = (
    "question", "code_id", "order", "heading", "text", "answers", "decides",
    "tally", "by_party", "by_represented",
)  # fmt: skip
OF_ROW: Final = (
    "code_id", "position", "party", "category", "answer", "answer_printed", "comment", "comment_state",
    "represents", "claim", "flags", "where",
)  # fmt: skip


def tables_hash(edition_id: UUID) -> str:
    """Return the SHA-256, in hexadecimal: one JSON document a line, a part at a time."""
    digest = hashlib.sha256()
    for values in _held(edition_id):
        digest.update(json.dumps(values, sort_keys=True, separators=(",", ":")).encode() + b"\n")
    return digest.hexdigest()


def _held(edition_id: UUID) -> Iterator[object]:
    yield list(Edition.objects.filter(pk=edition_id).values_list(*OF_EDITION))
    rows = EditionRow.objects.filter(edition_id=edition_id)
    questions = EditionQuestion.objects.filter(edition_id=edition_id).order_by("order")
    for question in questions.values_list(*OF_QUESTION):
        yield question
        answered = rows.filter(question=question[0]).order_by("position")
        yield from answered.values_list(*OF_ROW).iterator(AT_ONCE)
    yield rows.count()  # so that none stands under a question that is not there
