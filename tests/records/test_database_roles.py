"""T-61: on PostgreSQL each part of the site has the rights that its work needs, and a second line holds."""

from collections.abc import Callable, Iterator

import pytest
from django.core.management import call_command
from django.db import ProgrammingError, connection, transaction

from actors import actor
from codemoot.change.models import Document, Edition, EditionQuestion, EditionRow
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import PUBLIC, Actor, Role
from codemoot.kernel.act import Act
from codemoot.records.database_roles import AUDIT, MIGRATION, ROLES, WEB, WORKER, statements
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models import Checkpoint, Event, Log, MerkleNode, Seal
from codemoot.records.sealing import seal_all
from codemoot.records.usecases.record.export_record import export_record
from codemoot.records.verification import verify_installation
from codemoot.web.audiences import tell_database_of
from happenings import NOON, happen
from rows import a_collation, a_question, an_edition, an_edition_row

pytestmark = pytest.mark.django_db  # roles and policies too are rolled back
ADMINISTRATOR = actor(Role.CODE_ADMINISTRATOR)


@pytest.fixture(autouse=True)
def roles() -> Iterator[None]:
    """Make the roles, some events, and an edition for each audience."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no roles: TEST_DATABASE=postgresql runs this")
    with connection.cursor() as cursor:
        for statement in statements():
            cursor.execute(statement)
    happen(3)
    seal_all(NOON)
    for audience in Audience:
        edition = an_edition(a_collation(), audience)
        an_edition_row(edition, comment=f"for {audience}")
        a_question(edition)
    yield
    become("NONE")


def become(role: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SET ROLE {role}")


def refused(statement: str) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except ProgrammingError as error:
        return "permission denied" in str(error) or "must be owner" in str(error)
    return False


CHANGES = (
    "UPDATE {} SET code_id = 'other'",
    "DELETE FROM {}",
    "TRUNCATE {} CASCADE",
    "ALTER TABLE {} DISABLE TRIGGER ALL",
    "DROP TABLE {}",
)
ADDITION = "INSERT INTO {} DEFAULT VALUES"
RECORD = [model._meta.db_table for model in (Event, Seal, MerkleNode, Checkpoint)]  # noqa: SLF001  (documented)


@pytest.mark.parametrize("role", [WEB, WORKER, AUDIT])
@pytest.mark.parametrize("table", RECORD)
def test_t61_nobody_who_serves_can_change_the_record(role: str, table: str) -> None:
    become(role)

    for change in CHANGES:
        assert refused(change.format(table))


def test_t61_the_web_writes_events_and_seals_none() -> None:
    become(WEB)

    happen(1)

    assert Event.objects.count() == 4
    for table in (*RECORD[1:], "records_log"):
        assert refused(ADDITION.format(table))
    assert refused("DELETE FROM records_pastact")


def test_t61_the_web_can_go_through_the_doorway() -> None:
    log = Log.objects.get()
    become(WEB)

    export_record(log.pk, Act(ADMINISTRATOR, NOON, key="k"), size=3)

    assert Event.objects.filter(kind=EventKind.RECORD_EXPORTED).count() == 1


def test_t61_the_worker_seals() -> None:
    become(WORKER)
    happen(2)

    assert seal_all(NOON).events == 2


def test_t61_the_audit_reader_reads_the_record_and_writes_nothing() -> None:
    become(AUDIT)

    assert Event.objects.count() == 3
    assert refused("INSERT INTO records_event DEFAULT VALUES")
    assert refused("SELECT * FROM parties_account")
    assert refused("SELECT * FROM change_editionrow")


def test_t61_whoever_migrates_may_make_tables_and_others_not() -> None:
    become(MIGRATION)
    assert not refused("CREATE TABLE made_by_migration (id int)")
    assert not refused("DROP TABLE made_by_migration")

    for role in (WEB, WORKER, AUDIT):
        become("NONE")
        become(role)
        assert refused("CREATE TABLE made_by_others (id int)")


PARTS: dict[str, Callable[[], set[str]]] = {
    "editions": lambda: set(Edition.objects.values_list("audience", flat=True)),
    "rows": lambda: {str(comment).removeprefix("for ") for comment in comments()},
    "questions": lambda: {question.edition.audience for question in EditionQuestion.objects.all()},
}
MAY_READ: list[tuple[Actor, set[str]]] = [
    (PUBLIC, {"public"}),
    (actor(Role.PARTY_REPRESENTATIVE), {"public"}),
    (actor(Role.SSC_MEMBER), {"public"}),
    (actor(Role.BOARD_MEMBER), {"public", "board"}),
    (actor(Role.AUTHORITY), {"public", "board", "authority"}),
    (ADMINISTRATOR, set(Audience)),
    (actor(Role.CODE_ADMINISTRATOR, code="rec"), {"public"}),
]


def comments() -> list[str | None]:
    return list(EditionRow.objects.values_list("comment", flat=True))


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(("who", "may"), MAY_READ)
def test_t61_with_the_gate_left_open_the_database_still_shows_nothing_foreign(
    who: Actor, may: set[str], part: str
) -> None:
    become(WEB)
    tell_database_of(who)

    assert PARTS[part]() == may  # without visible_to


def test_t61_a_connection_that_was_told_nothing_reads_what_is_public() -> None:
    become(WEB)

    assert PARTS["editions"]() == {"public"}
    assert Document.objects.count() == 0


def test_t61_the_worker_reads_every_edition() -> None:
    become(WORKER)

    assert PARTS["rows"]() == set(Audience)


@pytest.mark.django_db(transaction=True)
def test_the_statements_can_be_run_again_and_are_what_the_command_prints(
    capsys: pytest.CaptureFixture[str],
) -> None:
    call_command("database_roles")

    printed = capsys.readouterr().out
    with connection.cursor() as cursor:
        cursor.execute(printed)
    assert all(role in printed for role in ROLES)


def test_the_record_is_whole_after_all_that() -> None:
    record(EventKind.RECORD_READ, Log.objects.get(), Act(ADMINISTRATOR, NOON))
    seal_all(NOON)

    assert verify_installation(NOON, []).faults == ()
