"""A letter is put into words when it is sent; without a mail server it is a file, and each is one file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from codemoot.kernel.ids import new_id
from codemoot.records.jobs import HoldError, Work
from codemoot.records.mail import LETTERS, Letter, letter, send_mail

NOON = datetime(2018, 12, 10, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Iterator[Path]:
    settings.EMAIL_BACKEND = "codemoot.gateways.mail.Folder"
    settings.CODEMOOT = replace(settings.CODEMOOT, data=tmp_path)
    before = dict(LETTERS)
    yield tmp_path / "mail"
    LETTERS.clear()
    LETTERS.update(before)


def work(name: str) -> Work:
    return Work(new_id(), "sec", {"letter": name}, NOON, lambda *_: None)


def test_a_letter_is_written_when_it_is_sent(folder: Path) -> None:
    letter("greeting")(lambda _: Letter(("asha@example.org",), "Good day\r\nBcc: all@example.org", "Dŵr"))
    asked = work("greeting")

    send_mail(asked)

    (path,) = folder.iterdir()
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert (message["To"], message["Subject"]) == ("asha@example.org", "Good day Bcc: all@example.org")
    assert message["Message-ID"] == f"<{asked.id}@localhost>"
    assert message["Bcc"] is None
    assert message.get_content().strip() == "Dŵr"
    assert path.stat().st_mode & 0o077 == 0


def test_a_letter_that_is_sent_again_is_still_one(folder: Path) -> None:
    letter("greeting")(lambda _: Letter(("asha@example.org",), "Good day", "Yes"))
    asked = work("greeting")

    send_mail(asked)
    send_mail(asked)

    assert len(list(folder.iterdir())) == 1


def test_a_letter_that_is_not_needed_any_more_is_not_sent(folder: Path) -> None:
    letter("nothing")(lambda _: None)

    send_mail(work("nothing"))

    assert not folder.exists()


def test_a_letter_that_nobody_knows_is_held() -> None:
    with pytest.raises(HoldError):
        send_mail(work("unheard of"))
