"""Taking a source out of a collation before it is read."""

import pytest

from codemoot.change.models import Source
from codemoot.change.pending import SourcesClosedError
from codemoot.change.usecases.collation.add_source import add_source
from codemoot.change.usecases.collation.remove_source import remove_source
from codemoot.kernel.usecase import NotFoundError
from codemoot.records.models import Event, StoredFile
from collations import SHEET, act, collated, gathered

pytestmark = pytest.mark.django_db


def test_a_source_is_taken_out_its_file_stays_and_can_be_given_again() -> None:
    collation = gathered({"a.csv": SHEET})
    source = Source.objects.get()

    remove_source(collation.pk, act(), source_id=source.pk)
    left = Source.objects.count()
    add_source(collation.pk, act(), file_id=source.file_id)

    event = Event.objects.get(kind="source.removed")
    file = StoredFile.objects.get()
    assert (left, Source.objects.count()) == (0, 1)
    assert event.data == {"file": str(file.pk), "digest": file.digest}


def test_what_was_read_keeps_its_sources() -> None:
    collation = collated()

    with pytest.raises(SourcesClosedError):
        remove_source(collation.pk, act(), source_id=Source.objects.get().pk)


def test_t02_a_source_of_another_collation_is_not_there() -> None:
    collation, other = gathered({"a.csv": SHEET}), gathered({"b.csv": SHEET})

    with pytest.raises(NotFoundError):
        remove_source(collation.pk, act(), source_id=Source.objects.get(collation=other).pk)
    assert Source.objects.count() == 2
