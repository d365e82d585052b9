"""Publishing an edition for an audience, and in the place of an earlier one."""

import json
from collections.abc import Mapping
from datetime import date

import pytest

from cast import FERNHILL, NORTHMOOR
from codemoot.change.models import Collation, Document, Edition, Modification
from codemoot.change.models.collation import CollationState
from codemoot.change.pending import BusyError
from codemoot.change.publication import (
    AlreadyPublishedError,
    NotAnAudienceError,
    NotReadError,
    WhyMissingError,
)
from codemoot.change.usecases.collation.publish_edition import (
    ReservedError,
    WhyTooLongError,
    publish_edition,
)
from codemoot.change.usecases.collation.read_sources import read_sources
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import PUBLIC
from codemoot.gateways.files import open_kept
from codemoot.parties.models import Party
from codemoot.records.models import Event, OutboxItem, StoredFile
from collations import TWELVE_WEEKS, act, collated, gathered, published, rows_for, the_parties, work_off
from rows import a_modification

pytestmark = pytest.mark.django_db
FORMATS = ["csv", "docx", "html", "json", "pdf", "xlsx"]


def bytes_of(file: StoredFile) -> bytes:
    with open_kept(file.digest) as document:
        return document.read()


def test_an_edition_has_its_rows_and_its_documents() -> None:
    the_parties()
    collation = collated()

    edition = published(collation)

    collation.refresh_from_db()
    files = [document.file for document in Document.objects.filter(edition=edition).order_by("order")]
    assert (collation.state, edition.audience) == (CollationState.PUBLISHED, Audience.PUBLIC)
    assert [file.name for file in files] == [f"SECMP0101-responses-1-public.{each}" for each in FORMATS]
    assert {(file.state, file.audience) for file in files} == {("ours", "public")}
    assert [row.comment for row in rows_for(collation, Audience.PUBLIC)] == ["We agree.", None, "-"]


def test_the_documents_hold_what_the_rows_hold() -> None:
    the_parties()
    edition = published(collated())

    file = StoredFile.objects.get(name__endswith=".json", state="ours", audience="public")
    said = json.loads(bytes_of(file))

    assert (said["rows_hash"], said["document"]["reference"]) == (edition.rows_hash, "SECMP0101")


def test_the_event_says_each_documents_hash_and_the_rules() -> None:
    the_parties()
    collation = collated()

    edition = published(collation)

    event = Event.objects.get(kind="edition.published")
    digests = [
        document.file.digest for document in Document.objects.filter(edition=edition).order_by("order")
    ]
    assert [document["sha256"] for document in event.data["documents"]] == digests
    assert event.data["rules"] == collation.modification.edition.pin
    assert (event.audience, event.object_id) == ("public", edition.pk)


def test_a_draft_is_seen_by_nobody() -> None:
    the_parties()
    collation = collated()
    publish_edition(collation.pk, act(), audience=Audience.PUBLIC, all_the_same=True)

    assert list(Edition.objects.visible_to(PUBLIC)) == []
    work_off()
    assert len(Edition.objects.visible_to(PUBLIC)) == 1


def test_a_worker_that_was_killed_leaves_nothing_double() -> None:
    the_parties()
    collation = collated()
    published(collation)

    OutboxItem.objects.update(done_at=None)
    work_off()

    assert Edition.objects.filter(collation=collation, audience="public").count() == 1
    assert Event.objects.filter(kind="edition.published").count() == 1


def test_a_later_collation_takes_the_place_of_the_earlier_and_says_why() -> None:
    the_parties()
    earlier = published(collated())
    collation = collated(f"{FERNHILL},Small Supplier,Yes,We changed our mind.,")

    edition = published(collation, why="  Fernhill Energy sent a second response. ")

    earlier.refresh_from_db()
    assert earlier.superseded_at is not None
    assert earlier.collation.state == CollationState.SUPERSEDED
    assert (edition.why, edition.superseded_at) == ("Fernhill Energy sent a second response.", None)
    event = Event.objects.get(kind="collation.superseded")
    assert (event.object_id, event.data["by"], event.audience) == (earlier.pk, str(edition.pk), "public")
    assert list(Edition.objects.visible_to(PUBLIC).order_by("pk")) == [earlier, edition]


def test_another_audiences_edition_is_superseded_by_its_own() -> None:
    the_parties()
    first = collated()
    board = published(first, Audience.BOARD)
    published(first, Audience.PUBLIC)

    published(collated(), Audience.PUBLIC, why="A second response came.")

    board.refresh_from_db()
    assert (board.superseded_at, Collation.objects.get(pk=first.pk).state) == (None, CollationState.PUBLISHED)


def test_in_the_place_of_another_it_needs_a_reason() -> None:
    the_parties()
    published(collated())

    for why in ("", " \n"):
        with pytest.raises(WhyMissingError):
            publish_edition(collated().pk, act(), audience=Audience.PUBLIC, why=why)
    with pytest.raises(WhyTooLongError):
        publish_edition(collated().pk, act(), audience=Audience.PUBLIC, why="x" * 301)


def test_an_audience_gets_one_edition_of_a_collation_and_never_an_older_one() -> None:
    the_parties()
    older, newer = collated(), collated()
    published(newer)

    for collation in (newer, older):
        with pytest.raises(AlreadyPublishedError):
            publish_edition(collation.pk, act(), audience=Audience.PUBLIC, why="Again.")


def test_what_is_not_read_or_is_the_administrators_own_is_not_published() -> None:
    with pytest.raises(NotReadError):
        publish_edition(gathered({}).pk, act(), audience=Audience.PUBLIC)
    with pytest.raises(NotAnAudienceError):
        publish_edition(collated().pk, act(), audience=Audience.ADMINISTRATOR)


def test_one_edition_is_made_at_a_time() -> None:
    collation = collated()
    publish_edition(collation.pk, act(), audience=Audience.PUBLIC, all_the_same=True)

    with pytest.raises(BusyError):
        publish_edition(collation.pk, act(), audience=Audience.BOARD)


def test_what_was_looked_at_is_what_is_published_though_a_party_was_renamed_since() -> None:
    the_parties()
    collation = collated()
    Party.objects.filter(name=FERNHILL).update(name="Fernhill Home")

    edition = published(collation)

    assert edition.rows_hash
    assert [row.comment for row in rows_for(collation, Audience.PUBLIC)] == ["We agree.", None, "-"]


def test_rows_that_differ_from_those_looked_at_are_not_published() -> None:
    the_parties()
    collation = collated()
    Edition.objects.filter(collation=collation).update(rows_hash="0" * 64)
    publish_edition(collation.pk, act(), audience=Audience.PUBLIC, all_the_same=True)

    work_off()

    held = OutboxItem.objects.get(kind="change.publish-edition")
    assert held.held_why.startswith("What was read is understood differently")
    assert not Edition.objects.filter(audience="public").exists()


def test_t03_the_secret_stands_in_no_row_no_event_and_no_document_of_the_public() -> None:
    the_parties()
    published(collated())

    public = [*rows_for(Collation.objects.get(), Audience.PUBLIC), *Edition.objects.filter(audience="public")]
    said = [str(vars(each)) for each in (*public, *Event.objects.all())]
    files = StoredFile.objects.filter(state="ours", audience="public")
    read = [bytes_of(file) for file in files if file.name.endswith((".csv", ".html", ".json"))]
    assert len(read) == 3
    assert not any(TWELVE_WEEKS in each for each in said)
    assert not any(TWELVE_WEEKS.encode() in each for each in read)


def consulted(closes_on: date | None) -> Modification:
    change = a_modification()
    change.amend(closes_on=closes_on)
    return change


def without_a_doubt(change: Modification) -> Collation:
    return collated(f"{NORTHMOOR},Large Supplier,Yes,We agree.,", modification=change)


def test_nothing_stands_against_what_is_read_without_a_doubt_after_its_consultation() -> None:
    the_parties()
    collation = without_a_doubt(consulted(date(2018, 12, 9)))

    publish_edition(collation.pk, act(), audience=Audience.PUBLIC)

    assert Event.objects.get(kind="edition.asked").data["passed_over"] == {}


def test_warnings_alone_are_passed_over_without_a_word_and_counted_on_record() -> None:
    the_parties()
    collation = without_a_doubt(consulted(date(2018, 12, 9)))
    collation.amend(found={"warning": 2})

    publish_edition(collation.pk, act(), audience=Audience.PUBLIC)

    assert Event.objects.get(kind="edition.asked").data["passed_over"] == {"warnings": 2}


@pytest.mark.parametrize(
    ("closes_on", "amended", "says", "kind", "count"),
    [
        (date(2018, 12, 9), {"found": {"error": 2}}, "2 errors are still among the findings.", "errors", 2),
        (date(2018, 12, 9), {"names_in_doubt": 1}, "1 doubtful name is not settled.", "doubtful_names", 1),
        (
            date(2018, 12, 9),
            {"other_references": ["SECMP0107"]},
            "The sources say they are about SECMP0107; this is SECMP0101.",
            "other_references",
            1,
        ),
        (
            date(2018, 12, 10),
            {},
            "The consultation is still open: its last day is 10 December 2018.",
            "consultation_open",
            1,
        ),
        (None, {}, "No consultation on this change was ever opened.", "never_opened", 1),
    ],
)
def test_what_stands_against_it_is_passed_over_knowingly_and_on_record(
    closes_on: date | None, amended: Mapping[str, object], says: str, kind: str, count: int
) -> None:
    the_parties()
    collation = without_a_doubt(consulted(closes_on))
    collation.amend(**amended)

    with pytest.raises(ReservedError) as refused:
        publish_edition(collation.pk, act(), audience=Audience.PUBLIC)
    publish_edition(collation.pk, act(), audience=Audience.PUBLIC, all_the_same=True)

    assert [each.says for each in refused.value.stopping] == [says]
    assert Event.objects.get(kind="edition.asked").data["passed_over"] == {kind: count}


def test_fewer_responses_than_what_it_replaces_are_passed_over_knowingly() -> None:
    the_parties()
    change = consulted(date(2018, 12, 9))
    published(collated(modification=change))
    less = without_a_doubt(change)

    with pytest.raises(ReservedError) as refused:
        publish_edition(less.pk, act(), audience=Audience.PUBLIC, why="Two were withdrawn.")

    says = "It has 1 response; what it replaces has 3."
    assert [each.says for each in refused.value.stopping] == [says]


def test_what_change_the_sources_say_they_are_about_is_kept_when_they_are_read() -> None:
    the_parties()
    other = published(collated(modification=a_modification("SECMP0107")))
    file = StoredFile.objects.get(name__endswith=".json", audience="public")
    collation = gathered({"theirs.json": bytes_of(file)}, a_modification("SECMP0101"))

    read_sources(collation.pk, act())
    work_off()

    collation.refresh_from_db()
    assert other.facts["reference"] == "SECMP0107"
    assert (collation.state, collation.other_references) == ("read", ["SECMP0107"])
