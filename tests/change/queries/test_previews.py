"""What an administrator looks at before publishing."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from actors import actor
from cast import BRIGHTWATER, FERNHILL, LARKSPUR, NORTHMOOR, PENNINE
from codemoot.change.gathering import collation_of
from codemoot.change.models import Collation
from codemoot.change.queries.cases import case_of
from codemoot.change.queries.imports import import_list, import_page
from codemoot.change.queries.previews import findings_page, names_page, rows_page
from codemoot.domain.collation.project import project
from codemoot.domain.confidentiality import PARTY_WITHHELD, Audience
from codemoot.domain.findings import Severity
from codemoot.domain.people import SYSTEM, Role
from codemoot.kernel.usecase import NotFoundError
from collations import ADMINISTRATOR, collated, gathered, published, rows_for, the_parties
from rows import a_modification

pytestmark = pytest.mark.django_db
CANARY = "canary-3f9c"
CLAIMS = ["", "comment only", "yes, answer too", "whole response", "identity", "Board may see it"]


def lines(*claims: str) -> list[str]:
    who = [NORTHMOOR, BRIGHTWATER, FERNHILL, PENNINE, LARKSPUR]
    return [
        f'{name},Large Supplier,{"Yes" if n % 2 else "No"},"We say {CANARY}-{n}.","{claim}"'
        for n, (name, claim) in enumerate(zip(who, claims, strict=False))
    ]


def seen(collation: Collation, audience: Audience) -> list[tuple[str, str, str | None]]:
    page = rows_page(collation, audience, "Q1", 0, ADMINISTRATOR)
    return [(line.row.party, line.row.answer_printed, line.row.comment) for line in page.lines]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(claims=st.lists(st.sampled_from(CLAIMS), min_size=1, max_size=5))
def test_a_preview_is_what_would_be_published(claims: list[str]) -> None:
    the_parties()
    collation = collated(*lines(*claims), modification=a_modification(f"SECMP-{Collation.objects.count()}"))
    whole = collation_of(case_of(collation.pk, SYSTEM))

    for audience in (Audience.PUBLIC, Audience.BOARD, Audience.AUTHORITY):
        previewed = seen(collation, audience)
        rows = project(whole, audience).rows
        assert previewed == [(row.party, row.answer_printed, row.comment) for row in rows]
        withheld = sum(comment is None for _, _, comment in previewed)
        assert withheld == collation.withheld[audience.value]["comments"]


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.BOARD, Audience.AUTHORITY])
def test_a_preview_is_what_is_published(audience: Audience) -> None:
    the_parties()
    collation = collated(*lines(*CLAIMS))
    previewed = seen(collation, audience)

    published(collation, audience)

    rows = rows_for(collation, audience)
    assert previewed == [(row.party, row.answer_printed, row.comment) for row in rows]
    assert any(comment is None for _, _, comment in previewed) == (audience is not Audience.AUTHORITY)


def test_a_preview_knows_of_the_rows_that_are_on_other_pages() -> None:
    the_parties()
    claim = f'{FERNHILL},Large Supplier,No,"We say {CANARY}.","identity"'
    collation = collated(*(f"Other {n},Large Supplier,Yes,,x" for n in range(55)), claim)

    page = rows_page(collation, Audience.PUBLIC, "Q1", 50, ADMINISTRATOR)

    assert CANARY not in str(page)
    withheld = [line.row for line in page.lines if line.row.party == PARTY_WITHHELD]
    assert all(row.category == "Large Supplier" for row in withheld)


@pytest.mark.parametrize("count", [1, 3, 120])
def test_a_page_asks_as_much_of_the_database_however_many_rows_there_are(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    the_parties()
    collation = collated(*(f"Unheard {n:03} Energy,Small Supplier,Yes,,x" for n in range(count)))
    change = collation.modification

    with django_assert_num_queries(3):
        rows_page(collation, Audience.PUBLIC, "Q1", 0, ADMINISTRATOR)
    with django_assert_num_queries(2):
        findings_page(collation, Severity.WARNING, -1, ADMINISTRATOR)
    with django_assert_num_queries(4):
        names_page(collation, -1, ADMINISTRATOR)
    with django_assert_num_queries(8):
        import_page("sec", change.reference, collation.number, ADMINISTRATOR)


@pytest.mark.parametrize("role", [Role.PUBLIC, Role.PARTY_REPRESENTATIVE, Role.BOARD_MEMBER, Role.AUTHORITY])
def test_t03_an_import_is_there_for_the_administrator_alone(role: Role) -> None:
    gathered({})

    with pytest.raises(NotFoundError):
        import_list("sec", "SECMP0101", actor(role))
    with pytest.raises(NotFoundError):
        import_page("sec", "SECMP0101", 1, actor(role))
    with pytest.raises(NotFoundError):
        import_list("sec", "SECMP0101", actor(Role.CODE_ADMINISTRATOR, code="other"))


def test_nothing_that_was_read_is_found_by_others() -> None:
    the_parties()
    collation = collated(*lines("identity"))

    for who in (actor(), actor(Role.BOARD_MEMBER), actor(Role.AUTHORITY)):
        assert CANARY not in str(rows_page(collation, Audience.ADMINISTRATOR, "Q1", 0, who))
        assert findings_page(collation, Severity.WARNING, -1, who).lines == ()
        assert names_page(collation, -1, who).lines == ()
