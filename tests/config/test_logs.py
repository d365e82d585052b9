"""Logs say what happened, how long it took and where; never what anyone wrote, nor who."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from django.test import Client

from codemoot.config.logs import configure

SECRET = "kept-between-us-4711"  # noqa: S105  (of the test)


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    root, stream = logging.getLogger(), io.StringIO()
    before = (root.handlers[:], root.level)
    monkeypatch.setattr("sys.stderr", stream)
    configure({"level": "INFO"})
    yield stream
    root.handlers[:], root.level = before


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_t60_of_a_library_s_message_only_the_pattern_is_kept(written: io.StringIO) -> None:
    logging.getLogger("a.library").warning("Not found: %s", f"/reset/{SECRET}/")
    logging.getLogger("a.library").warning(f"Not found: {SECRET}")  # noqa: G004  (as libraries do)

    assert [line["event"] for line in lines(written)] == ["Not found: %s", "said something"]
    assert SECRET not in written.getvalue()


def test_t60_of_an_error_only_its_kind_and_place_are_kept(written: io.StringIO) -> None:
    try:
        int(SECRET)
    except ValueError as error:
        structlog.get_logger("codemoot").error("failed", exc_info=error)
        logging.getLogger("a.library").exception("failed with %s", SECRET)

    assert [(line["event"], line["error"]) for line in lines(written)] == [
        ("unhandled error", "ValueError")
    ] * 2
    assert SECRET not in written.getvalue()


def test_t60_no_address_leaves_in_a_log(written: io.StringIO) -> None:
    structlog.get_logger("codemoot").info("mail", to="Asha <asha@example.org>")

    assert lines(written)[0]["to"] == "Asha <[address]>"


@pytest.mark.django_db
def test_t60_nothing_that_is_sent_to_the_site_is_logged(client: Client, written: io.StringIO) -> None:
    client.raise_request_exception = False
    sent = {"login": f"{SECRET}@example.org", "password": SECRET, "q": SECRET, "next": f"/{SECRET}"}
    for path in (
        "/",
        f"/{SECRET}/",
        f"/accounts/password/reset/key/{SECRET}/",
        "/accounts/login/",
        "/files/x/",
    ):
        client.get(path, {"q": SECRET}, headers={"referer": SECRET, "user-agent": SECRET})
        client.post(path, sent, headers={"cookie": f"sessionid={SECRET}", "x-forwarded-for": SECRET})
    client.get("/", headers={"host": f"{SECRET}.example.org"})

    requests = [line for line in lines(written) if line["event"] == "request"]
    assert len(requests) == 11
    assert all(line["request"] and line["route"] is not None for line in requests)
    assert SECRET not in written.getvalue()
