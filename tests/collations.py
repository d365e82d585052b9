"""Collations for tests: files are given, and what the outbox holds is done at once, as the worker does it."""

from collections.abc import Mapping
from uuid import UUID

from actors import actor
from cast import BRIGHTWATER, FERNHILL, NORTHMOOR, PENNINE
from codemoot.change import jobs  # noqa: F401  (they register themselves)
from codemoot.change.models import Collation, Edition, EditionRow, Modification
from codemoot.change.usecases.collation.add_source import add_source
from codemoot.change.usecases.collation.publish_edition import publish_edition
from codemoot.change.usecases.collation.read_sources import read_sources
from codemoot.change.usecases.collation.start_collation import start_collation
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Actor, Role
from codemoot.gateways.files import keep
from codemoot.kernel.act import Act
from codemoot.parties.models import Party
from codemoot.parties.usecases.file.add_file import add_file
from codemoot.records import checking  # noqa: F401  (it registers itself)
from codemoot.records.jobs import HoldError, Work, job_of
from codemoot.records.models import OutboxItem
from rows import NOON, a_code, a_membership, a_modification, a_party

ADMINISTRATOR = actor(Role.CODE_ADMINISTRATOR)
HEADER = "Party Name,Party Category,Q1 answer,Q1 comments,Confidential\n"
TWELVE_WEEKS = "Migration will cost us twelve weeks."
SHEET = f"""{HEADER}{NORTHMOOR},Large Supplier,Yes,We agree.,
{FERNHILL},Small Supplier,No,{TWELVE_WEEKS},Yes
{BRIGHTWATER},Large Supplier,Yes,-,
"""


def act(who: Actor = ADMINISTRATOR, *, key: str = "", seen: int | None = None) -> Act:
    return Act(who, NOON, key=key, seen=seen)


def the_parties() -> None:
    if Party.objects.exists():
        return
    for name, category in (
        (NORTHMOOR, "large_supplier"),
        (BRIGHTWATER, "large_supplier"),
        (FERNHILL, "small_supplier"),
        (PENNINE, "electricity_network"),
    ):
        a_membership(a_party(name), category)


def a_file(name: str = "responses.csv", content: str | bytes = SHEET, who: Actor = ADMINISTRATOR) -> UUID:
    content = content.encode() if isinstance(content, str) else content
    return add_file(a_code().pk, act(who), kept=keep([content]), name=name)


def gathered(files: Mapping[str, str | bytes], modification: Modification | None = None) -> Collation:
    """Return a collation that these files were given to."""
    collation_id = start_collation((modification or a_modification()).pk, act())
    for name, content in files.items():
        add_source(collation_id, act(), file_id=a_file(name, content))
    return Collation.objects.get(pk=collation_id)


def collated(*lines: str, modification: Modification | None = None) -> Collation:
    """Return a collation that was read from one sheet of these lines, or of the standing ones."""
    content = HEADER + "\n".join(lines) if lines else SHEET
    collation = gathered({"responses.csv": content}, modification)
    read_sources(collation.pk, act())
    work_off()
    collation.refresh_from_db()
    return collation


def published(collation: Collation, audience: Audience = Audience.PUBLIC, why: str = "") -> Edition:
    edition_id = publish_edition(collation.pk, act(), audience=audience, why=why, all_the_same=True)
    work_off()
    return Edition.objects.get(pk=edition_id)


def work_off() -> list[tuple[int, int]]:
    """Do what is left in the outbox; return the progress that was told."""
    told: list[tuple[int, int]] = []
    while item := OutboxItem.objects.filter(done_at=None, held_why="").order_by("id").first():
        held = ""
        try:
            job_of(item.kind)(
                Work(item.pk, item.code_id, item.payload, NOON, lambda *steps: told.append(steps))
            )
        except HoldError as error:
            held = str(error)
        OutboxItem.objects.filter(pk=item.pk).update(done_at=None if held else NOON, held_why=held)
    return told


def rows_for(collation: Collation, audience: Audience) -> list[EditionRow]:
    rows = EditionRow.objects.filter(edition__collation=collation, edition__audience=audience)
    return list(rows.order_by("question", "position"))
