"""Health says whether the site can do its work, and nothing about how it is set up."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from codemoot.domain.people import SYSTEM
from codemoot.kernel.act import Act
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.outbox import beat
from codemoot.web import health
from rows import a_code

ALL_WELL = {"database": "ok", "migrations": "ok", "disk": "ok", "worker": "ok", "record": "ok"}


def test_a_live_process_answers_without_its_database(client: Client) -> None:
    response = client.get("/health/live")  # this test has no database

    assert (response.status_code, response.content) == (200, b"live\n")


@pytest.mark.django_db
def test_a_site_that_can_do_its_work_is_ready(client: Client) -> None:
    beat(timezone.now())

    response = client.get("/health/ready")

    assert (response.status_code, response.json()) == (200, {"ready": True, "checks": ALL_WELL})


@pytest.mark.django_db
def test_a_silent_worker_is_noticed(client: Client) -> None:
    beat(timezone.now() - timedelta(minutes=2))

    response = client.get("/health/ready")

    assert response.status_code == 503
    assert response.json()["checks"] == ALL_WELL | {"worker": "not ok"}


@pytest.mark.django_db
def test_a_record_that_is_not_sealed_is_noticed(client: Client) -> None:
    beat(timezone.now())
    code = a_code()
    record(EventKind.CODE_ADOPTED, code, Act(SYSTEM, timezone.now()))
    young = client.get("/health/ready").json()["checks"]

    record(EventKind.CODE_ADOPTED, code, Act(SYSTEM, timezone.now() - timedelta(minutes=6)))

    assert young == ALL_WELL
    assert client.get("/health/ready").json()["checks"] == ALL_WELL | {"record": "not ok"}


@pytest.mark.django_db
def test_a_full_disk_is_noticed(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    beat(timezone.now())
    monkeypatch.setattr(health, "LEAST_FREE", 2**60)

    assert client.get("/health/ready").json()["checks"] == ALL_WELL | {"disk": "not ok"}


@pytest.mark.django_db
def test_readiness_names_nothing_of_the_settings(client: Client) -> None:
    said = client.get("/health/ready").content.decode()

    assert [
        name
        for name in (str(settings.CODEMOOT.data), settings.SECRET_KEY, "sqlite", "postgres")
        if name in said
    ] == []
