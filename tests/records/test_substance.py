"""Tables are compared with the record a part at a time, and what is done meanwhile is no alarm."""

from collections.abc import Iterator, Sequence

import pytest
from django.db import DataError, connection

from cast import NORTHMOOR
from codemoot.domain.people import SYSTEM
from codemoot.kernel.act import Act
from codemoot.parties.models import Party
from codemoot.records import comparisons  # noqa: F401  (they register themselves)
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models import Event, StoredFile
from codemoot.records.substance import AT_ONCE, LISTED, Comparison, compare_tables
from collations import a_file
from happenings import NOON, happen
from rows import a_party, an_appointment

pytestmark = pytest.mark.django_db(transaction=True)


def named(row: Party, _events: Sequence[Event]) -> Iterator[str]:
    yield from () if row.name == NORTHMOOR else ("name",)


PARTIES = Party.objects.visible_to(SYSTEM)


def test_more_things_than_a_part_holds_are_all_compared() -> None:
    happen(2 * AT_ONCE + 1)
    made = a_party("Unheard of")
    steps: list[int] = []

    faults = list(Comparison(PARTIES, EventKind.PARTY_AMENDED, named).faults(steps.append))

    assert len(faults) == sum(steps) == 2 * AT_ONCE + 2
    assert faults[-1].where == f"party {made.pk}"
    assert max(steps) == AT_ONCE


def test_what_is_done_between_two_looks_is_no_alarm() -> None:
    party = a_party("Northmoor")
    record(EventKind.PARTY_AMENDED, party, Act(SYSTEM, NOON))

    def renamed_meanwhile(row: Party, _events: Sequence[Event]) -> Iterator[str]:
        different = row.name != NORTHMOOR
        Party.objects.update(name=NORTHMOOR)
        yield from ["name"] if different else []

    assert list(Comparison(PARTIES, EventKind.PARTY_AMENDED, renamed_meanwhile).faults(print)) == []


def test_of_one_table_no_more_is_listed_than_says_enough() -> None:
    for _ in range(LISTED + 1):
        StoredFile.objects.create(code_id="sec", digest="0" * 64, size=1, name="a.pdf")

    assert len(compare_tables()) == LISTED


def test_t53_a_value_that_its_column_cannot_hold_is_found_or_never_gets_there() -> None:
    whole, spoilt = a_file("a.csv"), a_file("b.csv", "Party Name\nb")
    sql = "UPDATE records_storedfile SET party_id = 'nobody' WHERE name = 'b.csv'"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with pytest.raises(DataError):
                cursor.execute(sql)
            return
        cursor.execute(sql)

    faults = [(fault.where, fault.words) for fault in compare_tables()]

    assert faults == [(f"stored file {spoilt}", "Its row cannot be read.")]
    assert str(whole) not in str(faults)


def test_an_event_that_says_less_than_it_must_is_no_reason_to_stop() -> None:
    made = an_appointment()
    record(EventKind.FILE_ADDED, made, Act(SYSTEM, NOON))
    file = a_file()
    record(EventKind.FILE_CHECKED, StoredFile.objects.get(pk=file), Act(SYSTEM, NOON))

    said = {fault.where: fault.words for fault in compare_tables()}

    words = "It is not what its events say it is: part of it, or of them, cannot be read."
    assert said[f"stored file {file}"] == words
    assert said[f"stored file {made.pk}"] == "An event tells of it, and it is not in the tables any more."
