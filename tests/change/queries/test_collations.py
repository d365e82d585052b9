"""A page of a collation costs the same whatever is stored: by the number of reads, and by their plans."""

import re
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from actors import actor
from cast import BRIGHTWATER, CATEGORIES, NORTHMOOR, answer, response
from codemoot.change.models import EditionRow
from codemoot.change.queries.collations import Address, CollationPage, collation_page, newest_address
from codemoot.change.queries.collations_rows import LOOKED_THROUGH, PAGE, Wanted
from codemoot.domain.confidentiality import Audience, Claim
from codemoot.domain.people import PUBLIC, Role
from rows import a_collation, a_modification, an_edition
from stored_editions import projected, stored

pytestmark = pytest.mark.django_db
HERE = Address("sec", "SECMP0101", 1, Audience.PUBLIC)
READS = 5  # the edition, the change's editions, their files, the questions, the answers


def many(number: int) -> None:
    responses = [
        replace(
            response(f"Party {index:03}", answer("Q1", ("Yes", "No")[index % 2], f"Comment {index}")),
            category=CATEGORIES[index % 4],
        )
        for index in range(number)
    ]
    stored(projected(*responses))


def page(**wanted: object) -> CollationPage:
    return collation_page(HERE, PUBLIC, Wanted(**wanted))  # type: ignore[arg-type]


def positions(shown: CollationPage) -> list[int]:
    assert shown.sections[0].page is not None
    return [row.position for row in shown.sections[0].page.rows]


def around(shown: CollationPage) -> tuple[int | None, int | None]:
    """Return where the page before and the page after begin."""
    assert shown.sections[0].page is not None
    return shown.sections[0].page.previous_after, shown.sections[0].page.next_after


@pytest.mark.parametrize("number", [1, 3, 120])
@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(question=1),
        Wanted(question=1, find="comment"),
        Wanted(question=1, category="Large Supplier", answer="Yes"),
    ],
)
def test_a_page_takes_as_many_reads_whatever_is_stored(
    number: int, wanted: Wanted, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    many(number)

    with django_assert_num_queries(READS):
        collation_page(HERE, PUBLIC, wanted)


def test_pages_follow_one_another_without_a_gap_and_lead_back() -> None:
    many(120)

    first, second, third = page(question=1), page(question=1, after=50), page(question=1, after=100)

    assert [*positions(first), *positions(second), *positions(third)] == list(range(1, 121))
    assert [around(shown) for shown in (first, second, third)] == [(None, 50), (0, 100), (50, None)]


def test_narrowed_pages_follow_one_another_too() -> None:
    many(240)

    first = page(question=1, answer="No")
    second = page(question=1, answer="No", after=100)
    third = page(question=1, answer="No", after=200)

    assert positions(first) == list(range(2, 101, 2))
    assert positions(second) == list(range(102, 201, 2))
    assert first.sections[0].found == 120
    assert around(third) == (100, None)


def test_what_is_filtered_by_is_counted_by_the_tally() -> None:
    many(120)

    assert page(question=1, category="Large Supplier").sections[0].found == 30
    assert page(question=1, category="Large Supplier", answer="No").sections[0].found == 0
    assert page(question=1, find="comment").sections[0].found is None


def test_a_search_goes_through_so_many_rows_and_can_be_taken_further(monkeypatch: pytest.MonkeyPatch) -> None:
    many(120)
    monkeypatch.setattr("codemoot.change.queries.collations_rows.LOOKED_THROUGH", 40)

    first = page(question=1, find="Comment 119")
    last = page(question=1, find="Comment 119", after=80)

    assert LOOKED_THROUGH > PAGE
    assert first.sections[0].page is not None
    assert (first.sections[0].page.rows, first.sections[0].page.next_after) == ((), 40)
    assert positions(last) == [120]


def test_whoever_may_see_more_is_led_to_the_edition_that_holds_more() -> None:
    collation = a_collation(a_modification())
    for audience in Audience:
        an_edition(collation, audience)

    led = {
        role: newest_address("sec", "SECMP0101", actor(role)).audience
        for role in (Role.PUBLIC, Role.BOARD_MEMBER, Role.AUTHORITY, Role.CODE_ADMINISTRATOR)
    }

    assert led == {
        Role.PUBLIC: "public",
        Role.BOARD_MEMBER: "board",
        Role.AUTHORITY: "authority",
        Role.CODE_ADMINISTRATOR: "public",
    }


def test_an_administrator_is_led_to_what_everyone_reads_and_from_there_to_their_working_edition() -> None:
    change = a_modification()
    an_edition(a_collation(change), Audience.PUBLIC)
    an_edition(a_collation(change), Audience.ADMINISTRATOR)
    an_edition(a_collation(change, 2), Audience.ADMINISTRATOR)
    administrator = actor(Role.CODE_ADMINISTRATOR)

    led = newest_address("sec", "SECMP0101", administrator)
    others = collation_page(led, administrator, Wanted()).others

    assert (led.number, led.audience) == (1, "public")
    assert [(line.number, line.audience) for line in others] == [(2, "administrator"), (1, "administrator")]


def test_while_nothing_is_published_for_everyone_an_administrator_is_led_to_the_newest() -> None:
    an_edition(a_collation(a_modification()), Audience.ADMINISTRATOR)

    led = newest_address("sec", "SECMP0101", actor(Role.CODE_ADMINISTRATOR))

    assert led.audience == "administrator"


def test_what_is_withheld_cannot_be_searched_for() -> None:
    stored(projected(response(BRIGHTWATER, answer("Q1", "No", "canary-77", Claim()))))

    assert EditionRow.objects.get(question="Q1").searched == "brightwater power\n"
    assert page(find="canary-77").sections[0].found == 0


def test_a_claim_is_shown_with_the_words_to_those_entitled_to_them() -> None:
    claimed = response(NORTHMOOR, answer("Q1", "No", "between us", Claim()))
    stored(projected(claimed, audience=Audience.AUTHORITY), audience=Audience.AUTHORITY)

    shown = collation_page(replace(HERE, audience=Audience.AUTHORITY), actor(Role.AUTHORITY), Wanted())

    assert shown.sections[0].page is not None
    row = shown.sections[0].page.rows[0]
    assert (row.comment, row.claim, row.is_withheld) == ((("between us", False),), Claim(), False)


OTHERS = 12  # editions beside the one that is read
INDEXED = [  # what is asked for, and the index that finds it in its order
    (Wanted(question=1, after=50), "one_row_at_a_position"),
    (Wanted(question=1, category="Large Supplier"), "rows_in_category"),
    (Wanted(question=1, answer="Yes"), "rows_by_answer"),
    (Wanted(question=1, category="Large Supplier", answer="Yes"), "rows_by_category"),
]


@pytest.mark.parametrize(("wanted", "index"), INDEXED)
@pytest.mark.parametrize("role", [Role.PUBLIC, Role.BOARD_MEMBER, Role.CODE_ADMINISTRATOR])
def test_each_page_is_read_in_order_from_an_index(wanted: Wanted, index: str, role: Role) -> None:
    many(120)
    for number in range(OTHERS):
        an_edition(a_collation(number=2 + number))
    planning()
    who = actor(role)

    with CaptureQueriesContext(connection) as asked:
        collation_page(HERE, who, wanted)

    ordered = [each["sql"] for each in asked if '"position" ASC' in each["sql"]]
    assert len(ordered) == 1
    plan = explained(ordered[0])
    assert used(plan) >= {index}
    assert "TEMP B-TREE" not in plan
    assert "Sort" not in plan


def planning() -> None:
    """Let the database plan as for a large table: a small one it would rather read whole."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")
            cursor.execute("SET LOCAL enable_sort = off")


def explained(sql: str) -> str:
    explain = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
    with connection.cursor() as cursor:
        cursor.execute(f"{explain} {sql}")
        return "\n".join(str(line) for line in cursor.fetchall())


def used(plan: str) -> set[str]:
    """Return the indexes by our names; SQLite gives a constraint's index a name of its own."""
    named = set(re.findall(r"(?:INDEX|using) (\w+)", plan))
    return named | (
        {"one_row_at_a_position"} if "(edition_id=? AND question=? AND position>?)" in plan else set()
    )
