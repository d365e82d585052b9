"""T-53: a file that was given stays what it was, and whose it was, or the record says so."""

import pytest
from django.core.files.storage import default_storage

from codemoot.domain.confidentiality import Audience
from codemoot.gateways.files import place_of
from codemoot.kernel.ids import new_id
from codemoot.records import comparisons  # noqa: F401  (they register themselves)
from codemoot.records.models import StoredFile
from codemoot.records.substance import compare_tables
from collations import a_file, work_off

pytestmark = pytest.mark.django_db(transaction=True)


def found() -> list[tuple[str, str]]:
    return [(fault.where, fault.words) for fault in compare_tables()]


def test_a_file_is_what_its_events_say_before_and_after_its_check() -> None:
    a_file()
    before = found()

    work_off()

    assert (before, found()) == ([], [])


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"audience": Audience.PUBLIC}, "audience"),
        ({"state": "clean"}, "state"),
        ({"digest": "0" * 64, "size": 1}, "digest, size"),
        ({"party_id": new_id()}, "party"),
    ],
)
def test_t53_a_file_altered_in_the_tables_is_found(fields: dict[str, object], what: str) -> None:
    given = a_file()
    StoredFile.objects.filter(pk=given).update(**fields)

    assert found() == [(f"stored file {given}", f"It is not what its events say it is: {what}.")]


def test_t53_a_file_whose_bytes_are_gone_is_found() -> None:
    given = a_file(content="Party Name\nsomething that no other test keeps")
    default_storage.delete(place_of(StoredFile.objects.get(pk=given).digest))

    assert found() == [(f"stored file {given}", "It is not what its events say it is: bytes.")]


def test_t53_a_file_that_nobody_gave_is_found() -> None:
    made = StoredFile.objects.create(code_id="sec", digest="0" * 64, size=1, name="a.pdf", state="clean")

    assert found() == [(f"stored file {made.pk}", "It is in the tables, and no event tells of it.")]
