"""Do at once, in this process, what use cases leave to the worker."""

from datetime import datetime

from django.utils import timezone

from codemoot.records import outbox
from codemoot.records.jobs import Work, job_of


def do_errands(at: datetime) -> None:
    """Do everything that is due. What a job raises ends the story: nothing in it may go wrong."""
    while (lease := outbox.take(timezone.now())) is not None:
        job_of(lease.kind)(Work(lease.id, lease.code_id, lease.payload, at, lambda _done, _of: None))
        outbox.finish(lease, timezone.now())
