"""Collations of few and of many responses on the site, and what asking for their pages takes."""

import logging
import statistics
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import islice
from time import perf_counter

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import path

from codemoot.change.models import Collation, Edition, EditionQuestion, EditionRow, Modification
from codemoot.parties.models import Code, CodeEdition
from codemoot.web import urls

QUESTIONS = 5
CATEGORIES = ("Large Supplier", "Small Supplier", "Network Operator", "Other SEC Party")
ANSWERS = ("Yes", "No", "Yes", "Neutral", "")
SENTENCE = "The cost of telling the desk is borne by whoever brings the system into use, whatever its size. "
RARE = 97  # one comment in so many says a word of its own
TIMES = 60
AT = datetime(2018, 12, 10, 12, tzinfo=UTC)
FEW = 100


@dataclass(frozen=True, slots=True)
class Line:
    page: str
    responses: int
    queries: int
    p50: float  # milliseconds
    p95: float
    bare: float
    size: int  # bytes


def bare(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("nothing")


def measured(responses: int) -> Iterator[Line]:
    logging.disable(logging.INFO)
    urls.urlpatterns.append(path("bare/", bare, name="bare"))
    for number, many in ((1, FEW), (2, responses)):
        build(f"SECMP{number:04}", many)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        here = f"/sec/changes/SECMP{number:04}/"
        yield from lines(here, many)


def lines(here: str, many: int) -> Iterator[Line]:
    edition = f"{here}responses/1/public/"
    pages = {
        "home": "/",
        "changes": "/sec/changes/",
        "change": here,
        "collation, all questions": edition,
        "one question": f"{edition}?question=3",
        "its last page": f"{edition}?question=3&after={many - 50}",
        "one Party Category": f"{edition}?question=3&category=Small+Supplier",
        "category and answer": f"{edition}?question=3&category=Small+Supplier&answer=No&after={many // 2}",
        "a common word": f"{edition}?question=3&find=COST",
        "a rare word": f"{edition}?question=3&find=needle",
        "a word that nobody wrote": f"{edition}?question=3&find=zzzz",
        "published.atom": "/sec/published.atom",
    }
    client = Client(headers={"host": "127.0.0.1"})
    nothing = statistics.median(times(client, "/bare/"))
    for page, address in pages.items():
        with CaptureQueriesContext(connection) as queries:
            answered = client.get(address)
        asked = len(queries)  # now: the log is emptied by the next request
        if answered.status_code != 200:  # noqa: PLR2004
            raise RuntimeError(f"{address} answered {answered.status_code}")
        taken = sorted(times(client, address))
        p95 = taken[int(len(taken) * 0.95) - 1]
        yield Line(page, many, asked, statistics.median(taken), p95, nothing, len(answered.content))


def times(client: Client, address: str) -> list[float]:
    taken = []
    for _ in range(TIMES):
        started = perf_counter()
        client.get(address)
        taken.append(1000 * (perf_counter() - started))
    return taken


def build(reference: str, responses: int) -> None:
    code, _ = Code.objects.get_or_create(code_id="sec", defaults={"name": "Smart Energy Code"})
    rules, _ = CodeEdition.objects.get_or_create(
        code_id="sec",
        industry_code=code,
        profile="sec-2018",
        pin="0" * 64,
        defaults={"label": "sec-2018.1", "effective_from": date(2018, 11, 1)},
    )
    change = Modification.objects.create(
        code_id="sec", edition=rules, reference=reference, title="Tell the desk of it", state="decision"
    )
    collation = Collation.objects.create(code_id="sec", modification=change, number=1, started_at=AT)
    edition = Edition.objects.create(
        code_id="sec",
        collation=collation,
        audience="public",
        made_at=AT,
        facts={},
        rows_hash="0" * 64,
        responses=responses,
    )
    for order in range(1, QUESTIONS + 1):
        ask(edition, order, responses)


def ask(edition: Edition, order: int, responses: int) -> None:
    counts: dict[str, dict[str, int]] = {"all": {}}
    for index in range(responses):
        for category in ("all", CATEGORIES[index % 4]):
            held = counts.setdefault(category, {})
            held[ANSWERS[index % 5]] = held.get(ANSWERS[index % 5], 0) + 1
    EditionQuestion.objects.create(
        code_id="sec",
        edition=edition,
        order=order,
        question=f"Q{order}",
        heading=f"Question {order}",
        text="Should the proposal be approved, having considered what it costs and to whom?",
        answers="Yes/No/ Neutral",
        tally=counts,
        by_party=counts,
        by_represented=counts,
    )
    rows = (row(edition, order, index) for index in range(responses))
    for batch in batches(rows):
        EditionRow.objects.bulk_create(batch)


def row(edition: Edition, order: int, index: int) -> EditionRow:
    rare = "A needle. " if index % RARE == 0 else ""
    return EditionRow(
        code_id="sec",
        edition=edition,
        question=f"Q{order}",
        position=index + 1,
        party=f"Invented Party number {index}",
        category=CATEGORIES[index % 4],
        answer=ANSWERS[index % 5],
        answer_printed=ANSWERS[index % 5],
        comment=None if index % 50 == 0 else f"{rare}Comment {index}. {SENTENCE * (1 + index % 7)}",
        comment_state="confidential" if index % 50 == 0 else "written",
    )


def batches(rows: Iterator[EditionRow]) -> Iterable[list[EditionRow]]:
    while batch := list(islice(rows, 2_000)):
        yield batch
