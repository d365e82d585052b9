"""The worker lets a file out of quarantine, or refuses it; with a scanner that is down it stays there."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from django.core.files.storage import default_storage
from pytest_django.fixtures import Settings

from clamd import EICAR, clamd
from codemoot.gateways.files import keep, place_of
from codemoot.kernel.ids import new_id
from codemoot.records.checking import check
from codemoot.records.jobs import LaterError, Work
from codemoot.records.models import Event, StoredFile
from codemoot.records.models.stored_file import FileState

pytestmark = pytest.mark.django_db(transaction=True)
NOON = datetime(2018, 12, 10, 12, tzinfo=UTC)


def a_file(content: bytes = b"Party,Q1\n", name: str = "answers.csv") -> StoredFile:
    kept = keep([content])
    return StoredFile.objects.create(
        code_id="sec", digest=kept.digest, size=kept.size, name=name, media_type="text/plain"
    )


def work_on(file_id: UUID) -> Work:
    return Work(new_id(), "sec", {"file": str(file_id)}, NOON, lambda *_: None)


def checked(stored: StoredFile) -> StoredFile:
    check(work_on(stored.pk))
    stored.refresh_from_db()
    return stored


def scanned_at(settings: Settings, address: str) -> None:
    settings.CODEMOOT = replace(settings.CODEMOOT, clamd=address)


def test_without_a_scanner_a_file_is_let_out_as_unscanned() -> None:
    stored = checked(a_file())

    assert (stored.state, stored.checked_at) == (FileState.UNSCANNED, NOON)
    event = Event.objects.get()
    assert (event.kind, event.role, event.data["state"]) == ("file.checked", "system", "unscanned")


def test_a_file_that_is_scanned_is_clean(settings: Settings, tmp_path: Path) -> None:
    with clamd(tmp_path) as address:
        scanned_at(settings, address)

        assert checked(a_file()).state == FileState.CLEAN


def test_t36_a_file_with_a_virus_is_refused(settings: Settings, tmp_path: Path) -> None:
    with clamd(tmp_path) as address:
        scanned_at(settings, address)
        stored = checked(a_file(EICAR, "answers.txt"))

    assert stored.state == FileState.REFUSED
    assert stored.why == "The virus scanner found Eicar-Test-Signature in it."


def test_t36_with_a_scanner_that_is_down_a_file_stays_in_quarantine(
    settings: Settings, tmp_path: Path
) -> None:
    scanned_at(settings, str(tmp_path / "nobody.sock"))
    stored = a_file()

    with pytest.raises(LaterError):
        check(work_on(stored.pk))

    stored.refresh_from_db()
    assert (stored.state, Event.objects.count()) == (FileState.QUARANTINED, 0)


def test_a_verdict_stands_whoever_checks_again() -> None:
    stored = checked(a_file())

    check(work_on(stored.pk))

    assert Event.objects.count() == 1


def test_t38_a_file_whose_bytes_were_altered_is_refused() -> None:
    stored = a_file(b"Approve it now.")
    Path(default_storage.path(place_of(stored.digest))).write_bytes(b"Refuse it now!!")

    assert checked(stored).why == "Its bytes are missing or were altered since it was given."


def test_work_on_a_file_that_is_gone_is_done() -> None:
    check(work_on(new_id()))
