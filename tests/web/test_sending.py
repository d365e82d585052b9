"""What is larger than we take at a time is not taken, and said."""

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from codemoot.domain.people import Role
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


FORM = "/accounts/login/"


@pytest.mark.parametrize("address", [FORM, SOURCES, "/sec/changes/SECMP0101/import/"])
@pytest.mark.parametrize("role", [None, Role.ASSESSOR, Role.BOARD_MEMBER])
def test_t35_files_are_taken_from_nobody_but_an_administrator(
    address: str, role: Role | None, settings: Settings
) -> None:
    gathered({})
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 500
    client = as_in_a_browser(signed_in(an_appointment(role)) if role else Client())

    response = client.post(address, {"sources": a_large_file()})

    assert response.status_code == 413
    assert "That is too much to send at once" in response.content.decode()


def test_t35_files_are_taken_from_an_administrator_at_the_one_address_of_their_own_code(
    administrator: Client, settings: Settings
) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 500

    said = [administrator.post(where, {"sources": a_large_file()}).status_code for where in (FORM, SOURCES)]
    elsewhere = SOURCES.replace("/sec/", "/other/")
    foreign = as_in_a_browser(administrator).post(elsewhere, {"sources": a_large_file()})

    assert [*said, foreign.status_code] == [413, 302, 413]
    assert StoredFile.objects.count() == 1


def test_t35_a_form_without_files_is_limited_too(client: Client) -> None:
    response = client.post(FORM, "login=" + "x" * 2_500_000, content_type="application/x-www-form-urlencoded")

    assert response.status_code == 413


def as_in_a_browser(client: Client) -> Client:
    """Let the client's forms be asked for their token, which reads them before any view does."""
    client.handler.enforce_csrf_checks = True
    client.cookies["csrftoken"] = "a" * 32
    return client


def a_large_file() -> SimpleUploadedFile:
    return SimpleUploadedFile("a.csv", f"{SHEET}{'x' * 1_000}".encode())


def test_what_is_not_too_large_is_taken(administrator: Client) -> None:
    administrator.post(SOURCES, {"sources": sheets(2)})

    assert StoredFile.objects.count() == 2
