"""Having the sources of a collation read."""

import pytest

from cast import BRIGHTWATER, FERNHILL, NORTHMOOR
from codemoot.change.models import CollationFinding, Edition, EditionQuestion
from codemoot.change.models.collation import CollationState
from codemoot.change.pending import BusyError
from codemoot.change.usecases.collation.read_sources import (
    AlreadyReadError,
    NoSourcesError,
    read_sources,
)
from codemoot.domain.confidentiality import Audience
from codemoot.records.models import Event
from collations import HEADER, TWELVE_WEEKS, act, collated, gathered, rows_for, the_parties, work_off

pytestmark = pytest.mark.django_db


def test_what_is_read_is_the_administrators_edition() -> None:
    the_parties()

    collation = collated()

    rows = rows_for(collation, Audience.ADMINISTRATOR)
    assert (collation.state, collation.responses) == (CollationState.READ, 3)
    assert [(row.party, row.answer, row.comment, row.where) for row in rows] == [
        (NORTHMOOR, "Yes", "We agree.", "responses.csv, row 2"),
        (FERNHILL, "No", TWELVE_WEEKS, "responses.csv, row 3"),
        (BRIGHTWATER, "Yes", "-", "responses.csv, row 4"),
    ]
    assert rows[1].claim is not None


def test_an_edition_carries_its_question_its_counts_and_the_changes_own_facts() -> None:
    the_parties()

    collation = collated()

    edition = Edition.objects.get(collation=collation)
    question = EditionQuestion.objects.get(edition=edition)
    assert edition.facts["reference"] == "SECMP0101"
    assert edition.facts["title"] == "Tell the desk of a second system"
    assert edition.silent == ["Network Operator", "Other SEC Party"]
    assert (question.question, question.heading, question.answers) == ("Q1", "Question 1", "Yes/No/ Neutral")
    assert question.tally["all"] == {"Yes": 2, "No": 1}
    assert collation.crowds == {"Large Supplier": 2, "Small Supplier": 1}


def test_what_every_audience_would_not_see_is_counted() -> None:
    the_parties()

    collation = collated()

    assert collation.withheld["public"]["comments"] == 1
    assert collation.withheld["authority"]["comments"] == 0
    assert collation.withheld["administrator"]["comments"] == 0


def test_findings_have_what_was_read_beside_them() -> None:
    the_parties()

    collation = collated("Fernhil Energy,Small Supplier,Yes,Good.,")

    finding = CollationFinding.objects.get(rule="party-doubtful")
    assert (finding.severity, finding.where) == ("warning", "responses.csv, row 2")
    assert ["Party Name", "Fernhil Energy"] in finding.beside
    assert collation.found["warning"] >= 1


def test_a_reading_is_on_record_without_a_word_of_it() -> None:
    the_parties()

    collation = collated()

    kinds = list(Event.objects.filter(object_id=collation.pk).values_list("kind", flat=True))
    assert kinds == ["collation.started", "source.added", "collation.reading", "collation.read"]
    assert not any(TWELVE_WEEKS in str(event.data) for event in Event.objects.all())


def test_the_progress_is_told() -> None:
    collation = gathered({"a.csv": f"{HEADER}{NORTHMOOR},,Yes,,", "b.csv": f"{HEADER}{FERNHILL},,No,,"})
    read_sources(collation.pk, act())

    assert work_off() == [(1, 3), (2, 3)]


def test_sources_of_another_change_are_found_out() -> None:
    content = '{"document": {"reference": "SECMP0099"}, "questions": [], "rows": [{"question": "Q1", '
    content += '"party": "Fernhill Energy", "answer_printed": "Yes"}]}'
    collation = gathered({"old.json": content})
    read_sources(collation.pk, act())

    work_off()

    details = CollationFinding.objects.filter(rule="facts-differ").values_list("detail", flat=True)
    assert list(details) == ["reference: SECMP0099; kept: SECMP0101."]


def test_files_in_which_nothing_is_found_fail_and_say_why() -> None:
    collation = gathered({"notes.txt": "We met on Tuesday."})
    read_sources(collation.pk, act())

    work_off()

    collation.refresh_from_db()
    assert collation.state == CollationState.FAILED
    assert list(CollationFinding.objects.values_list("rule", "where")) == [("layout-unknown", "notes.txt")]


def test_a_file_that_was_refused_is_a_finding_and_the_rest_is_read() -> None:
    collation = gathered(
        {"bad.docx": "no such thing", "good.csv": f"{HEADER}{NORTHMOOR},Large Supplier,Yes,,"}
    )
    read_sources(collation.pk, act())

    work_off()

    collation.refresh_from_db()
    findings = CollationFinding.objects.filter(where="bad.docx")
    assert (collation.state, collation.responses) == (CollationState.READ, 1)
    assert [finding.rule for finding in findings] == ["file-unreadable"]


def test_two_files_of_one_name_are_told_apart() -> None:
    line = "Large Supplier,Yes,,"
    collation = gathered(
        {"in/a.csv": f"{HEADER}{NORTHMOOR},{line}", "on/a.csv": f"{HEADER}{BRIGHTWATER},{line}"}
    )
    read_sources(collation.pk, act())

    work_off()

    places = [row.where for row in rows_for(collation, Audience.ADMINISTRATOR)]
    assert places == ["a.csv, row 2", "a (2).csv, row 2"]


def test_nothing_to_read_is_refused() -> None:
    with pytest.raises(NoSourcesError):
        read_sources(gathered({}).pk, act())


def test_it_is_read_once() -> None:
    with pytest.raises(AlreadyReadError):
        read_sources(collated().pk, act())


def test_while_it_is_being_read_it_is_not_asked_again() -> None:
    collation = gathered({"a.csv": HEADER})
    read_sources(collation.pk, act())

    with pytest.raises(BusyError):
        read_sources(collation.pk, act())
