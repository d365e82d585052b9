"""How long the site takes to read, settle and publish a collation, and how long it holds the writer.

.venv/bin/python -m bench.importing_site [responses]
"""

import os
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from time import perf_counter
from uuid import UUID

os.environ["CODEMOOT_DATA"] = tempfile.mkdtemp(prefix="codemoot-bench-")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "codemoot.config.settings")

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import transaction  # noqa: E402

from codemoot.change import jobs  # noqa: E402, F401  (they register themselves)
from codemoot.change.models import Collation, DoubtfulName, Modification  # noqa: E402
from codemoot.change.queries.imports import import_page  # noqa: E402
from codemoot.change.queries.previews import findings_page, names_page, rows_page  # noqa: E402
from codemoot.change.usecases.collation.add_source import add_source  # noqa: E402
from codemoot.change.usecases.collation.publish_edition import publish_edition  # noqa: E402
from codemoot.change.usecases.collation.read_sources import read_sources  # noqa: E402
from codemoot.change.usecases.collation.settle_matches import settle_matches  # noqa: E402
from codemoot.change.usecases.collation.start_collation import start_collation  # noqa: E402
from codemoot.domain.confidentiality import Audience  # noqa: E402
from codemoot.domain.findings import Severity  # noqa: E402
from codemoot.domain.people import Actor, Role  # noqa: E402
from codemoot.gateways.files import keep  # noqa: E402
from codemoot.kernel.act import Act  # noqa: E402
from codemoot.kernel.ids import new_id  # noqa: E402
from codemoot.parties.models import Code, CodeEdition, Party  # noqa: E402
from codemoot.parties.usecases.file.add_file import add_file  # noqa: E402
from codemoot.records import checking  # noqa: E402, F401  (it registers itself)
from codemoot.records.jobs import Work, job_of  # noqa: E402
from codemoot.records.models import OutboxItem  # noqa: E402

NOON = datetime(2018, 12, 10, 12, tzinfo=UTC)
WHO = Actor(Role.CODE_ADMINISTRATOR, "sec", new_id(), new_id())
QUESTIONS = 5
COMMENT = (
    "We agree that the desk should be told, and that telling it costs us little beside what it saves. " * 4
)
held: list[float] = []


def main(responses: int) -> None:
    call_command("migrate", verbosity=0)
    change = the_change()
    collation = start_collation(change.pk, Act(WHO, NOON))
    kept = keep([sheet(responses).encode()])
    file = add_file(Code.objects.get().pk, Act(WHO, NOON), kept=kept, name="responses.csv")
    add_source(collation, Act(WHO, NOON), file_id=file)
    timed("check", work_off)
    read_sources(collation, Act(WHO, NOON))
    timed("read and keep", work_off)
    looked_at(collation)
    name = DoubtfulName.objects.first()
    if name:
        settle_matches(collation, Act(WHO, NOON), said={name.printed: Party.objects.all()[0].pk})
        timed("settle and match again", work_off)
    publish_edition(collation, Act(WHO, NOON), audience=Audience.PUBLIC)
    timed("publish", work_off)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{responses} responses of {QUESTIONS} answers: the most memory was {memory:.0f} MB")


def looked_at(collation_id: UUID) -> None:
    """Time the queries of each page that an administrator looks at."""
    collation = Collation.objects.get(pk=collation_id)
    pages: dict[str, Callable[[], object]] = {
        "overview": lambda: import_page("sec", "SECMP0101", 1, WHO),
        "findings": lambda: findings_page(collation, Severity.WARNING, 5_000, WHO),
        "rows for the public": lambda: rows_page(collation, Audience.PUBLIC, "Q3", 5_000, WHO),
        "names": lambda: names_page(collation, 5_000, WHO),
    }
    for name, read in pages.items():
        times = []
        for _ in range(20):
            started = perf_counter()
            read()
            times.append(perf_counter() - started)
        print(
            f"{name:24} {sorted(times)[10] * 1000:7.1f} ms at the median, {max(times) * 1000:.1f} ms at most"
        )


def the_change() -> Modification:
    code = Code.objects.create(code_id="sec", name="Smart Energy Code")
    rules = CodeEdition.objects.create(
        code_id="sec", industry_code=code, profile="sec-2018", pin="0" * 64, effective_from=NOON.date()
    )
    Party.objects.bulk_create(Party(code_id="sec", name=f"Registered Energy {n}") for n in range(300))
    return Modification.objects.create(
        code_id="sec", edition=rules, reference="SECMP0101", title="A change", state="mrc_open"
    )


def sheet(responses: int) -> str:
    heads = ",".join(f"Q{n} answer,Q{n} comments" for n in range(1, QUESTIONS + 1))
    lines = [f"Party Name,Party Category,{heads},Confidential"]
    for number in range(responses):
        cells = ",".join(f"{'Yes' if number % 3 else 'No'},{COMMENT}{number}" for _ in range(QUESTIONS))
        name = (
            f"Registered Energy {number}" if number < responses * 99 // 100 else f"Registred Energi {number}"
        )
        lines.append(f"{name},Large Supplier,{cells},{'' if number % 10 else 'Yes'}")
    return "\n".join(lines)


def work_off() -> None:
    while item := OutboxItem.objects.filter(done_at=None).order_by("id").first():
        job_of(item.kind)(Work(item.pk, item.code_id, item.payload, NOON, lambda *_: None))
        OutboxItem.objects.filter(pk=item.pk).update(done_at=NOON)


def timed(what: str, doing: Callable[[], None]) -> None:
    held.clear()
    started = perf_counter()
    doing()
    took = perf_counter() - started
    print(f"{what:24} {took:7.1f} s; {len(held):5} transactions, the longest {max(held) * 1000:6.0f} ms")


@contextmanager
def watched() -> Iterator[None]:
    """Time each outermost transaction."""
    enter, leave = transaction.Atomic.__enter__, transaction.Atomic.__exit__
    started: list[float] = []

    def entering(self: transaction.Atomic) -> None:
        started.append(perf_counter())
        enter(self)

    def leaving(self: transaction.Atomic, *error: object) -> None:
        leave(self, *error)  # type: ignore[arg-type]  # handed on
        begun = started.pop()
        if not started:
            held.append(perf_counter() - begun)

    transaction.Atomic.__enter__, transaction.Atomic.__exit__ = entering, leaving  # type: ignore[method-assign]
    yield


if __name__ == "__main__":
    with watched():
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
