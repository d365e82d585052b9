"""Settings by environment: what is missing gets a default that is safe on one machine."""

from pathlib import Path

import pytest
from environs import Env, EnvError

from codemoot.config.environment import Environment, MailServer, read_environment


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    import os  # noqa: PLC0415

    for name in [name for name in os.environ if name.startswith("CODEMOOT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("CODEMOOT_DATA", str(tmp_path / "data"))
    return monkeypatch


def read() -> Environment:
    return read_environment(Env())


@pytest.mark.usefixtures("environment")
def test_nothing_need_be_set() -> None:
    found = read()

    assert (found.debug, found.demo, found.https, found.mail, found.clamd) == (False, False, False, None, "")
    assert found.hosts == ("127.0.0.1", "localhost", "[::1]")
    assert found.database["ENGINE"] == "django.db.backends.sqlite3"


@pytest.mark.usefixtures("environment")
def test_the_secret_is_made_once_and_is_its_owner_s() -> None:
    first = read()

    assert read().secret_key == first.secret_key
    assert len(first.secret_key) >= 50
    assert (first.data / "secret.key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://mail.example.org", MailServer("mail.example.org", 587, "", "", tls=False, starttls=True)),
        (
            "smtps://a%40b:p%3Aw@mail.example.org",
            MailServer("mail.example.org", 465, "a@b", "p:w", tls=True, starttls=False),
        ),
        ("smtp://localhost:25?tls=no", MailServer("localhost", 25, "", "", tls=False, starttls=False)),
    ],
)
def test_a_mail_server_is_named_by_one_address(
    environment: pytest.MonkeyPatch, url: str, server: MailServer
) -> None:
    environment.setenv("CODEMOOT_MAIL_URL", url)

    assert read().mail == server


@pytest.mark.parametrize("url", ["mail.example.org", "http://mail.example.org", "smtp://"])
def test_an_address_that_is_no_mail_server_s_stops_the_start(
    environment: pytest.MonkeyPatch, url: str
) -> None:
    environment.setenv("CODEMOOT_MAIL_URL", url)

    with pytest.raises(EnvError, match="must be like smtp://"):
        read()
