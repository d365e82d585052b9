"""An edition of a collation for one audience: what its readers may see, and nothing else, is in its rows.

Withheld text is not in them: they are written from a Projection (ADR 0003), so no query can let it out.
While it is written its audience is empty and the gate shows it to nobody (ADR 0028).
"""

from typing import ClassVar, Self

from django.db import models

from codemoot.change.models.collation import Collation
from codemoot.change.models.folded import FoldedField
from codemoot.change.models.ordered import OrderedField
from codemoot.domain.access import Capability
from codemoot.domain.collation.document import CommentState
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Actor
from codemoot.kernel.gate import Gate, Paths
from codemoot.kernel.row import Row
from codemoot.records.models import StoredFile

NOBODY_YET = ""  # the audience of an edition that is still being written


class Editions(Gate["Edition"]):
    def visible_to(self, actor: Actor) -> Self:
        return super().visible_to(actor).exclude(audience=NOBODY_YET)


class Edition(Row):
    READ: ClassVar = Capability.EDITION_READ
    PATHS: ClassVar = Paths(audience="audience")

    collation = models.ForeignKey(Collation, models.PROTECT, related_name="editions")
    audience = models.CharField(
        max_length=16, choices=[(audience.value, audience.value) for audience in Audience]
    )
    made_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True)  # by a later collation; it stays readable, and says so
    why = models.CharField(
        max_length=300, blank=True
    )  # it stands in place of an earlier one, for its readers
    facts = models.JSONField()  # the front page
    silent = models.JSONField(default=list)  # Party Categories that did not respond
    stances = models.JSONField(default=list)  # on objectives; the administrator's only until confirmed
    rows_hash = models.CharField(max_length=64)  # as its documents print it
    tables_hash = models.CharField(max_length=64, blank=True)  # of what these tables hold of it
    responses = models.PositiveIntegerField()

    objects: ClassVar = Editions.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["collation", "audience"],
                condition=~models.Q(audience=NOBODY_YET),
                name="one_edition_for_an_audience",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["made_at"], name="editions_newest")]

    def __str__(self) -> str:
        return f"{self.collation_id} for {self.audience}"


class EditionQuestion(Row):
    READ: ClassVar = Capability.EDITION_READ
    PATHS: ClassVar = Paths(audience="edition__audience")

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="questions")
    order = models.PositiveSmallIntegerField()
    question = models.CharField(max_length=32)  # Q1
    heading = models.TextField(blank=True)
    text = models.TextField(blank=True)
    answers = models.TextField(blank=True)  # as offered: "Yes/No/ Neutral"
    decides = models.BooleanField(default=False)
    tally = OrderedField()  # {category or "all": {answer: n}}, by response
    by_party = OrderedField()
    by_represented = OrderedField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "question"], name="a_question_stands_once")
        ]

    def __str__(self) -> str:
        return f"{self.edition_id} {self.question}"


class EditionRow(Row):
    """One response to one question, narrowed for the edition's audience."""

    READ: ClassVar = Capability.EDITION_READ
    PATHS: ClassVar = Paths(audience="edition__audience")

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="rows", db_index=False)
    question = models.CharField(max_length=32)
    position = models.PositiveIntegerField()  # within the question, in order of receipt
    party = models.TextField()  # as printed
    category = models.CharField(max_length=200, blank=True)  # as printed, but cut there
    answer = models.CharField(
        max_length=100, blank=True
    )  # the normal value, cut; empty: nothing was answered
    answer_printed = models.TextField(blank=True)
    comment = models.TextField(null=True)  # noqa: DJ001  (null: withheld, which is not the same as empty)
    comment_state = models.CharField(
        max_length=16, choices=[(state.value, state.value) for state in CommentState]
    )
    searched = FoldedField("party", "comment")
    represents = models.PositiveIntegerField(default=1)
    claim = models.JSONField(null=True)  # for those entitled to know of it
    flags = models.JSONField(default=list)  # the administrator's only
    where = models.TextField(blank=True)  # the administrator's only

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "question", "position"], name="one_row_at_a_position")
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["edition", "question", "category", "answer", "position"], name="rows_by_category"
            ),
            models.Index(fields=["edition", "question", "category", "position"], name="rows_in_category"),
            models.Index(fields=["edition", "question", "answer", "position"], name="rows_by_answer"),
        ]

    def __str__(self) -> str:
        return f"{self.edition_id} {self.question} {self.position}"


class Document(Row):
    """An edition as a file: PDF, DOCX and the rest."""

    READ: ClassVar = Capability.EDITION_READ
    PATHS: ClassVar = Paths(audience="edition__audience")

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="documents")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    order = models.PositiveSmallIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "order"], name="documents_in_order")
        ]

    def __str__(self) -> str:
        return f"{self.edition_id} {self.file_id}"
