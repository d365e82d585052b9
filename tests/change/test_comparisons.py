"""T-53: whoever writes to the tables past the product is found by what the record says of their rows."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from actors import actor
from codemoot.change import comparisons  # noqa: F401  (they register themselves)
from codemoot.change.models import Collation, Document, Edition, EditionQuestion, EditionRow, Modification
from codemoot.change.models.collation import CollationState
from codemoot.change.usecases.modification.advance_modification import advance_modification
from codemoot.change.usecases.modification.raise_modification import raise_modification
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Role
from codemoot.gateways.files import keep, place_of
from codemoot.kernel.act import Act
from codemoot.kernel.ids import new_id
from codemoot.records.faults import FaultKind
from codemoot.records.models import StoredFile
from codemoot.records.substance import compare_tables, things_told_of
from collations import TWELVE_WEEKS, collated, published, the_parties
from rows import a_code_edition, an_edition

pytestmark = pytest.mark.django_db(transaction=True)
WHEN = datetime(2018, 12, 3, 9, tzinfo=UTC)
Tampering = Callable[[], object]


@pytest.fixture
def change() -> Modification:
    """A change that was raised, went to its consultation, and has an edition for the Board and the public."""
    act = Act(actor(Role.CODE_ADMINISTRATOR), WHEN)
    made = raise_modification(
        a_code_edition().pk, act, reference="SECMP0102", title="Tell the desk", summary="In a paragraph."
    )
    for event in ("accept_refine", "finish_refinement", "open_mrc"):
        advance_modification(made, act, event=event)
    the_parties()
    collation = collated(modification=Modification.objects.get(pk=made))
    published(collation, Audience.BOARD)
    published(collation)
    return Modification.objects.get(pk=made)


def found() -> list[tuple[str, str]]:
    faults = compare_tables()
    assert {fault.kind for fault in faults} <= {FaultKind.ALTERED}
    assert TWELVE_WEEKS not in str(faults)
    return [(fault.where, fault.words) for fault in faults]


def differs(*what: str) -> str:
    return f"It is not what its events say it is: {', '.join(what)}."


def of(audience: Audience) -> Edition:
    return Edition.objects.get(audience=audience)


@pytest.mark.usefixtures("change")
def test_what_use_cases_wrote_is_what_its_events_say() -> None:
    steps: list[int] = []

    assert compare_tables(steps.append) == ()
    assert sum(steps) == things_told_of() == 5  # a change, a collation, two editions, and the file given


@pytest.mark.usefixtures("change")
def test_a_later_collation_that_supersedes_is_what_its_events_say() -> None:
    published(collated(modification=Modification.objects.get()), why="One more response came.")

    assert found() == []


def test_cells_that_were_cut_for_the_tables_are_no_tampering() -> None:
    long = "x" * 300
    modification = Modification.objects.get(
        pk=raise_modification(
            a_code_edition().pk,
            Act(actor(Role.CODE_ADMINISTRATOR), WHEN),
            reference="SECMP0102",
            title="Tell the desk",
        )
    )
    the_parties()

    published(collated(f"{long} Energy,{long},{long},{long},", modification=modification))

    assert found() == []


def edit_row(**fields: object) -> None:
    row = EditionRow.objects.filter(edition=of(Audience.PUBLIC)).order_by("position")[0]
    EditionRow.objects.filter(pk=row.pk).update(**fields)


def add_row() -> None:
    row = EditionRow.objects.filter(edition=of(Audience.PUBLIC))[0]
    row.pk, row.question = new_id(), "Q77"
    row.save(force_insert=True)


@pytest.mark.parametrize(
    "tamper",
    [
        lambda: edit_row(comment="We do not agree."),
        lambda: edit_row(answer="no"),
        lambda: edit_row(party="Brightwater Power"),
        lambda: edit_row(represents=9),
        lambda: EditionRow.objects.filter(edition=of(Audience.PUBLIC), position=2).delete(),
        add_row,
        lambda: EditionQuestion.objects.filter(edition=of(Audience.PUBLIC)).update(tally={"all": {"no": 3}}),
        lambda: Edition.objects.filter(audience=Audience.PUBLIC).update(silent=["Large Supplier"]),
    ],
)
@pytest.mark.usefixtures("change")
def test_t53_what_is_altered_in_a_public_edition_is_found(tamper: Tampering) -> None:
    tamper()

    where = f"edition {of(Audience.PUBLIC).pk}"
    assert found() == [(where, differs("facts, questions or rows"))]


@pytest.mark.usefixtures("change")
def test_t53_an_edition_whose_hashes_were_made_to_fit_is_found() -> None:
    edit_row(comment="We do not agree.")
    Edition.objects.filter(audience=Audience.PUBLIC).update(rows_hash="0" * 64, tables_hash="0" * 64)

    assert found() == [
        (
            f"edition {of(Audience.PUBLIC).pk}",
            differs("rows hash", "tables hash", "facts, questions or rows"),
        )
    ]


@pytest.mark.usefixtures("change")
def test_t53_an_edition_of_the_board_made_public_is_found() -> None:
    Edition.objects.filter(audience=Audience.PUBLIC).update(audience=Audience.AUTHORITY)
    board = of(Audience.BOARD)
    Edition.objects.filter(pk=board.pk).update(audience=Audience.PUBLIC)

    assert dict(found())[f"edition {board.pk}"].startswith(differs("audience")[:-1])


@pytest.mark.usefixtures("change")
def test_t53_the_administrators_edition_made_the_authoritys_is_found() -> None:
    own = of(Audience.ADMINISTRATOR)
    Edition.objects.filter(pk=own.pk).update(audience=Audience.AUTHORITY)

    assert found() == [
        (f"collation {Collation.objects.get().pk}", differs("edition")),
        (f"edition {own.pk}", "It is in the tables, and no event tells of it."),
    ]


@pytest.mark.usefixtures("change")
def test_t53_an_edition_hidden_or_deleted_is_found() -> None:
    public, board = of(Audience.PUBLIC), of(Audience.BOARD)
    Edition.objects.filter(pk=public.pk).update(audience=Audience.ADMINISTRATOR, collation=_another())
    Document.objects.filter(edition=board).delete()
    EditionRow.objects.filter(edition=board).delete()
    EditionQuestion.objects.filter(edition=board).delete()
    Edition.objects.filter(pk=board.pk).delete()

    said = dict(found())
    assert said[f"edition {board.pk}"] == "An event tells of it, and it is not in the tables any more."
    assert "audience, collation" in said[f"edition {public.pk}"]


def _another() -> Collation:
    collation = Collation.objects.get()
    return Collation.objects.create(
        code_id="sec", modification=collation.modification, number=2, started_at=WHEN
    )


@pytest.mark.usefixtures("change")
def test_t53_an_edition_that_nobody_published_is_found() -> None:
    made = an_edition(Collation.objects.get(), Audience.AUTHORITY)

    assert found() == [(f"edition {made.pk}", "It is in the tables, and no event tells of it.")]


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.BOARD])
@pytest.mark.usefixtures("change")
def test_t53_a_document_swapped_or_opened_is_found(audience: Audience) -> None:
    edition = of(audience)
    file = Document.objects.get(edition=edition, order=1).file
    other = keep([b"Something else."])
    StoredFile.objects.filter(pk=file.pk).update(digest=other.digest, audience=Audience.AUTHORITY)

    assert found() == [
        (
            f"edition {edition.pk}",
            differs(f"digest of document 1 (file {file.pk})", f"audience of document 1 (file {file.pk})"),
        )
    ]


@pytest.mark.usefixtures("change")
def test_t53_a_document_added_or_taken_away_is_found() -> None:
    public, board = of(Audience.PUBLIC), of(Audience.BOARD)
    last = Document.objects.filter(edition=board).order_by("order").last()
    count = Document.objects.filter(edition=public).count()
    assert last is not None
    Document.objects.create(code_id="sec", edition=public, order=count + 1, file=last.file)
    last.delete()

    assert found() == [
        (f"edition {board.pk}", differs(f"document {count}")),
        (f"edition {public.pk}", differs(f"document {count + 1}")),
    ]


@pytest.mark.usefixtures("change")
def test_t53_other_bytes_under_the_digest_of_a_document_are_found() -> None:
    edition = of(Audience.PUBLIC)
    document = Document.objects.get(edition=edition, file__name__endswith=".pdf")
    file, number = document.file, document.order
    path = Path(default_storage.path(place_of(file.digest)))
    held = path.read_bytes()

    path.write_bytes(b"Something else.")
    altered = found()
    path.unlink()
    missing = found()
    path.write_bytes(held)

    expected = [(f"edition {edition.pk}", differs(f"bytes of document {number} (file {file.pk})"))]
    assert (altered, missing, found()) == (expected, expected, [])


@pytest.mark.usefixtures("change")
def test_t53_the_readings_made_public_or_swapped_are_found() -> None:
    collation = Collation.objects.get()
    readings = collation.gathered
    assert readings is not None
    StoredFile.objects.filter(pk=readings.pk).update(audience=Audience.PUBLIC, digest="0" * 64)

    assert found() == [
        (f"collation {collation.pk}", differs("readings")),
        (
            f"stored file {readings.pk}",
            "It is open to others than the administrator, and was published with no edition.",
        ),
    ]


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"closes_on": date(2030, 1, 1)}, ["closes on"]),
        ({"state": "approved", "decided_on": date(2018, 12, 4)}, ["state", "decided on"]),
        ({"audience": Audience.BOARD}, ["audience"]),
        ({"raised_on": None}, ["raised on"]),
        ({"title": "Tell nobody"}, ["title"]),
        ({"summary": "Something else."}, ["summary"]),
    ],
)
def test_t53_a_change_that_is_not_where_its_events_left_it_is_found(
    change: Modification, fields: dict[str, object], what: list[str]
) -> None:
    Modification.objects.filter(pk=change.pk).update(**fields)

    assert found() == [(f"modification {change.pk}", differs(*what))]


def test_t53_a_change_that_nobody_raised_is_found(change: Modification) -> None:
    change.pk, change.reference = new_id(), "SECMP0199"
    change.save(force_insert=True)

    assert found() == [(f"modification {change.pk}", "It is in the tables, and no event tells of it.")]


def test_a_collation_that_could_not_be_read_is_what_its_events_say(change: Modification) -> None:
    collation = collated("", modification=change)

    assert collation.state == CollationState.FAILED
    assert found() == []
