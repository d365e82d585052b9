"""The worker does what is due, once, renews its lease while it works, and survives every job's fault."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from threading import Event as Flag

import pytest

from codemoot.domain.people import SYSTEM
from codemoot.kernel.act import Act
from codemoot.records import outbox, worker
from codemoot.records.jobs import JOBS, HoldError, LaterError, Work, job
from codemoot.records.models import Heartbeat, OutboxItem
from codemoot.records.outbox import leave
from codemoot.records.worker import Worker

pytestmark = pytest.mark.django_db(transaction=True)
NOON = datetime(2018, 12, 10, 12, tzinfo=UTC)
ACT = Act(SYSTEM, NOON)


@pytest.fixture(autouse=True)
def only_the_jobs_of_a_test() -> Iterator[None]:
    before = dict(JOBS)
    yield
    JOBS.clear()
    JOBS.update(before)


def a_worker(now: datetime = NOON) -> Worker:
    return Worker(lambda: now, lambda: NOON, Flag(), seal=lambda _: None, pause=0.01)


def item() -> OutboxItem:
    return OutboxItem.objects.get()


def test_work_is_done_with_what_was_left_for_it() -> None:
    done = []
    job("t.note")(lambda work: done.append((work.code_id, work.payload["n"], work.at)))
    leave("t.note", {"n": 1}, ACT, code_id="sec")
    leave("t.note", {"n": 2}, ACT, code_id="sec")

    assert a_worker().drain() == 2

    assert done == [("sec", 1, NOON), ("sec", 2, NOON)]
    assert not OutboxItem.objects.filter(done_at=None).exists()


def test_progress_is_there_for_whoever_waits() -> None:
    seen = []

    def count(work: Work) -> None:
        work.progress(3, 10)
        seen.append((item().progress, item().steps))

    job("t.count")(count)
    leave("t.count", {}, ACT)

    a_worker().drain()

    assert seen == [(3, 10)]


def test_a_job_that_fails_stops_no_other() -> None:
    def fall(_: Work) -> None:
        raise ZeroDivisionError

    done = []
    job("t.fall")(fall)
    job("t.note")(lambda work: done.append(work.id))
    leave("t.fall", {}, ACT)
    second = leave("t.note", {}, ACT)

    a_worker().drain()

    assert done == [second]
    failed = OutboxItem.objects.get(kind="t.fall")
    assert (failed.attempts, failed.done_at, failed.due_at) == (1, None, NOON + outbox.FIRST_WAIT)


def test_a_job_can_wait_for_something() -> None:
    def wait(_: Work) -> None:
        raise LaterError("not yet", timedelta(minutes=5))

    job("t.wait")(wait)
    leave("t.wait", {}, ACT)

    a_worker().drain()

    assert (item().attempts, item().due_at, item().lease_until) == (0, NOON + timedelta(minutes=5), None)


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("t.hold", "Nobody has this address."),
        ("t.unknown", "This installation knows no work of this kind. Was it updated halfway?"),
    ],
)
def test_what_cannot_be_done_is_held_for_a_person(kind: str, why: str) -> None:
    def hold(_: Work) -> None:
        raise HoldError("Nobody has this address.")

    job("t.hold")(hold)
    leave(kind, {}, ACT)

    a_worker().drain()

    assert item().held_why == why


def test_a_job_that_its_workers_die_of_is_held() -> None:
    job("t.note")(lambda _: None)
    leave("t.note", {}, ACT)
    OutboxItem.objects.update(attempts=outbox.MOST_ATTEMPTS)

    a_worker().drain()

    assert (item().done_at, item().held_why) == (
        None,
        "It was begun again and again, and never came to an end.",
    )


def test_a_lease_is_renewed_while_its_work_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "RENEWED_EVERY", 0.05)
    renewed: list[datetime | None] = []

    def take_long(_: Work) -> None:
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline and not renewed:
            time.sleep(0.02)
            if Heartbeat.objects.exists():
                renewed.append(item().lease_until)

    job("t.long")(take_long)
    leave("t.long", {}, ACT)

    a_worker().drain()

    assert renewed == [NOON + outbox.LEASE]
    assert item().done_at == NOON


def test_a_worker_that_is_told_to_stop_takes_nothing_more() -> None:
    at_work = a_worker()
    job("t.stop")(lambda _: at_work.stopping.set())
    leave("t.stop", {}, ACT)
    leave("t.stop", {}, ACT)

    at_work.run()

    assert OutboxItem.objects.filter(done_at=None).count() == 1
    assert Heartbeat.objects.get().at == NOON


def test_the_record_is_sealed_even_when_nothing_is_due() -> None:
    sealed: list[datetime] = []
    at_work = Worker(lambda: NOON, lambda: NOON, Flag(), seal=sealed.append)

    at_work.drain()

    assert sealed == [NOON]
