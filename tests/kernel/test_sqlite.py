"""One writer at a time: who waits too long for the others is told, and nothing is half done."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import OperationalError, connection, transaction

from codemoot.kernel.sqlite import base
from codemoot.parties.models import Code

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        "os.environ.get('TEST_DATABASE') == 'postgresql'", reason="PostgreSQL has many writers"
    ),
]


@contextmanager
def another_writer() -> Iterator[None]:
    lock = os.open(f"{connection.settings_dict['NAME']}.writer", os.O_RDWR | os.O_CREAT)
    fcntl.flock(lock, fcntl.LOCK_EX)
    yield
    os.close(lock)


def test_a_writer_that_waits_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "PATIENCE", 0.05)

    with another_writer(), pytest.raises(OperationalError, match="locked"), transaction.atomic():
        Code.objects.create(code_id="sec", name="Smart Energy Code")

    with transaction.atomic():  # the next one is let in
        assert not Code.objects.exists()


def test_readers_wait_for_nobody() -> None:
    with another_writer():
        assert not Code.objects.exists()
