"""Adding a file to the sources of a collation."""

import pytest

from cast import NORTHMOOR
from codemoot.change.models import Source
from codemoot.change.pending import SourcesClosedError
from codemoot.change.usecases.collation import add_source as module
from codemoot.change.usecases.collation.add_source import (
    SourceRepeatedError,
    TooManySourcesError,
    add_source,
)
from codemoot.domain.confidentiality import Audience
from codemoot.kernel.ids import new_id
from codemoot.kernel.usecase import NotFoundError
from codemoot.records.models import Event, StoredFile
from collations import a_file, act, collated, gathered
from rows import a_party

pytestmark = pytest.mark.django_db


def test_a_file_becomes_a_source() -> None:
    collation = gathered({})
    file = a_file()

    source = add_source(collation.pk, act(), file_id=file)

    assert Source.objects.get(pk=source).file_id == file
    assert Event.objects.get(kind="source.added").data["file"] == str(file)


def test_the_same_bytes_are_a_source_once() -> None:
    collation = gathered({"a.csv": "one"})

    with pytest.raises(SourceRepeatedError, match=r"“b\.csv” is the same file as “a\.csv”"):
        add_source(collation.pk, act(), file_id=a_file("b.csv", "one"))


def test_what_was_read_takes_no_more_sources() -> None:
    collation = collated()

    with pytest.raises(SourcesClosedError):
        add_source(collation.pk, act(), file_id=a_file("late.csv", "late"))


def test_there_is_a_limit_to_the_number_of_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_SOURCES", 1)
    collation = gathered({"a.csv": "one"})

    with pytest.raises(TooManySourcesError, match="zip"):
        add_source(collation.pk, act(), file_id=a_file("b.csv", "two"))


def test_t04_a_file_that_is_none_of_the_codes_own_is_not_there() -> None:
    collation = gathered({})
    published, theirs, foreign = (a_file(f"{n}.csv", n) for n in ("published", "theirs", "foreign"))
    StoredFile.objects.filter(pk=published).update(audience=Audience.PUBLIC)
    StoredFile.objects.filter(pk=theirs).update(party_id=a_party(NORTHMOOR).pk)
    StoredFile.objects.filter(pk=foreign).update(code_id="other")

    for file_id in (published, theirs, foreign, new_id()):
        with pytest.raises(NotFoundError):
            add_source(collation.pk, act(), file_id=file_id)
    assert not Source.objects.exists()
