"""What is larger than we take at a time is not taken, and said."""

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from codemoot.records.models import StoredFile
from codemoot.web import errors, sending
from collations import SHEET, gathered
from rows import an_appointment
from signed_in import signed_in

pytestmark = pytest.mark.django_db
SOURCES = "/sec/changes/SECMP0101/import/1/sources/"


@pytest.fixture
def administrator() -> Client:
    gathered({})
    return signed_in(an_appointment())


def sheets(count: int) -> list[SimpleUploadedFile]:
    return [SimpleUploadedFile(f"{n}.csv", f"{SHEET}{n}".encode()) for n in range(count)]


def test_t35_what_is_too_large_is_stopped_before_it_is_stored(
    administrator: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (errors, sending):
        monkeypatch.setattr(module, "MOST_AT_ONCE", 100)

    response = administrator.post(SOURCES, {"sources": sheets(1)})

    assert response.status_code == 413
    assert "That is too much to send at once" in response.content.decode()
    assert not StoredFile.objects.exists()


def test_t35_too_many_files_are_said(administrator: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "DATA_UPLOAD_MAX_NUMBER_FILES", 2)

    response = administrator.post(SOURCES, {"sources": sheets(3)})

    assert response.status_code == 413
    assert "We take at most 2 files at a time." in response.content.decode()


def test_what_is_not_too_large_is_taken(administrator: Client) -> None:
    administrator.post(SOURCES, {"sources": sheets(2)})

    assert StoredFile.objects.count() == 2
