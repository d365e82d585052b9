"""The worker's part of a collation: it waits for checks, survives a kill, holds what cannot be done."""

import pytest
from django.core.files.storage import default_storage

from cast import FERNHILL, NORTHMOOR, row
from cast import collation as a_value
from codemoot.change.drafting import draft
from codemoot.change.jobs import read_sources as do_read_sources
from codemoot.change.models import Collation, Edition, EditionRow
from codemoot.change.models.collation import CollationState
from codemoot.change.models.edition import NOBODY_YET
from codemoot.change.queries.cases import case_of
from codemoot.change.usecases.collation.read_sources import read_sources
from codemoot.domain.collation.project import project
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import SYSTEM
from codemoot.gateways.files import place_of
from codemoot.kernel.ids import new_id
from codemoot.records.jobs import LaterError, Work
from codemoot.records.models import OutboxItem, StoredFile
from collations import HEADER, SHEET, act, collated, gathered, rows_for, the_parties, work_off
from rows import NOON

pytestmark = pytest.mark.django_db


def work_of(kind: str) -> Work:
    item = OutboxItem.objects.get(kind=kind)
    return Work(item.pk, item.code_id, item.payload, NOON, lambda *_: None)


def test_t36_nothing_is_read_while_a_file_is_in_quarantine() -> None:
    collation = gathered({"responses.csv": SHEET})
    read_sources(collation.pk, act())

    with pytest.raises(LaterError):
        do_read_sources(work_of("change.read-sources"))

    collation.refresh_from_db()
    assert (collation.state, Edition.objects.count()) == (CollationState.READING, 0)


def test_reading_that_was_broken_off_leaves_nothing_double() -> None:
    the_parties()
    collation = gathered({"responses.csv": SHEET})
    read_sources(collation.pk, act())
    StoredFile.objects.update(state="clean")
    work = work_of("change.read-sources")
    edition_id = work.payload["edition"]
    draft(case_of(collation.pk, SYSTEM), edition_id, project(a_value(row(FERNHILL)), Audience.BOARD), 1, NOON)

    do_read_sources(work)
    do_read_sources(work)

    edition = Edition.objects.get()
    assert (str(edition.pk), edition.audience) == (edition_id, "administrator")
    assert len(rows_for(collation, Audience.ADMINISTRATOR)) == EditionRow.objects.count() == 3


def test_a_source_whose_bytes_are_gone_is_held_and_said() -> None:
    collation = gathered({"responses.csv": SHEET})
    read_sources(collation.pk, act())
    StoredFile.objects.update(state="clean")
    default_storage.delete(place_of(StoredFile.objects.get().digest))

    work_off()

    item = OutboxItem.objects.get(kind="change.read-sources")
    assert item.held_why == "A file is missing or was altered since it was given. Restore it first."


def test_after_it_was_held_it_can_be_asked_again() -> None:
    the_parties()
    collation = gathered({"responses.csv": SHEET})
    read_sources(collation.pk, act())
    OutboxItem.objects.filter(kind="change.read-sources").update(held_why="It failed.")

    read_sources(collation.pk, act())
    work_off()

    collation.refresh_from_db()
    assert collation.state == CollationState.READ


def test_drafts_that_nobody_works_on_any_more_are_swept_away() -> None:
    the_parties()
    collation = collated()
    case = case_of(collation.pk, SYSTEM)
    long_ago = NOON.replace(year=2017)
    projection = project(a_value(row(FERNHILL), row(NORTHMOOR)), Audience.PUBLIC)
    draft(case, new_id(), projection, 1, long_ago)

    draft(case, newest := new_id(), projection, 1, NOON)

    assert [each.pk for each in Edition.objects.filter(audience=NOBODY_YET)] == [newest]


def test_far_too_long_cells_are_kept_and_shown() -> None:
    long = "x" * 5_000
    heads = f"Party Name,Party Category,{long} answer,Q1 comments\n"
    line = f"{long} Energy,{long},{long},{long},"
    collation = gathered({"a.csv": f"{HEADER}{line}", "b.csv": f"{heads}A,B,Yes,C"})
    read_sources(collation.pk, act())

    work_off()

    rows = rows_for(Collation.objects.get(pk=collation.pk), Audience.ADMINISTRATOR)
    assert any((each.party, each.comment) == (f"{long} Energy", long) for each in rows)
    assert max(len(each.category) for each in rows) == 200
    assert max(len(each.answer) for each in rows) == 100


def test_controls_and_half_characters_are_stored_on_any_database() -> None:
    content = (
        '{"document": {"title": "a\\u0000b"}, "questions": [{"id": "Q1", "text": "\\ud800?", "scale": []}],'
        ' "rows": [{"question": "Q1", "party": "A\\u0000\\udfff B", "answer_printed": "\\u0007",'
        ' "comment": "\\ud83d x \\u202e", "category": "\\u0000"}]}'
    )
    collation = gathered({"a.json": content, "b.csv": HEADER.encode() + b"A\x00B,\x01,\xff\xfe,\x80\x81,\n"})
    read_sources(collation.pk, act())

    work_off()

    assert rows_for(collation, Audience.ADMINISTRATOR)
