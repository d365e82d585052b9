"""Responses go from uploaded files to what the public reads; bad files are named and stop nothing."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from cast import FERNHILL, NORTHMOOR
from codemoot.change.models import Collation, CollationFinding, Edition, EditionRow
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Role
from codemoot.records.models import Event, StoredFile
from collations import SHEET, TWELVE_WEEKS, gathered, the_parties, work_off
from journeys.test_bad_input import BAD
from rows import a_modification, a_party, an_appointment
from signed_in import signed_in

pytestmark = pytest.mark.django_db
CHANGE = "/sec/changes/SECMP0101/"
IMPORT = f"{CHANGE}import/1/"
UPLOADED = tuple(BAD.keys() - {"huge file"})  # its refusal needs no 200 MB: tests/web/test_sending.py


def uploaded(**files: bytes) -> list[SimpleUploadedFile]:
    return [SimpleUploadedFile(name, content) for name, content in files.items()]


@pytest.fixture
def administrator() -> Client:
    a_modification()
    the_parties()
    return signed_in(an_appointment())


def published(administrator: Client, number: int, content: str, why: str = "") -> None:
    """Do what an administrator does, page by page."""
    one = f"{CHANGE}import/{number}/"
    administrator.post(f"{CHANGE}import/")
    administrator.post(f"{one}sources/", {"sources": uploaded(**{f"{number}.csv": content.encode()})})
    administrator.post(f"{one}read/")
    work_off()
    administrator.post(f"{one}publish/", {"audience": "public", "why": why, "all_the_same": "on"})
    work_off()


def test_from_files_to_readers(administrator: Client, client: Client) -> None:
    why = "Fernhill Energy sent a second response."
    published(administrator, 1, SHEET)
    first = client.get(f"{CHANGE}responses/1/public/").content.decode()
    published(administrator, 2, f"{SHEET}{FERNHILL},Small Supplier,Yes,We changed our mind.,\n", why)

    earlier = client.get(f"{CHANGE}responses/1/public/").content.decode()
    current = client.get(f"{CHANGE}responses/", follow=True).content.decode()

    assert NORTHMOOR in first
    assert f"{CHANGE}responses/2/public/" in earlier
    assert why in current
    assert "We changed our mind." in current


def test_t03_what_is_withheld_stands_nowhere_that_the_public_can_look(
    administrator: Client, client: Client, capfd: pytest.CaptureFixture[str]
) -> None:
    published(administrator, 1, SHEET)

    pages = ("/", CHANGE, f"{CHANGE}responses/1/public/", "/sec/published.atom", f"{CHANGE}history.atom")
    seen = [client.get(page).content.decode() for page in pages]
    seen += [client.get(f"/files/{file.pk}/").getvalue().decode("latin-1") for file in plain_files()]
    seen += [str(event.data) for event in Event.objects.all()]
    seen += [str(vars(row)) for row in EditionRow.objects.filter(edition__audience="public")]
    seen += capfd.readouterr()

    assert not any(TWELVE_WEEKS in each for each in seen)
    assert TWELVE_WEEKS in administrator.get(f"{IMPORT}rows/").content.decode()


def plain_files() -> list[StoredFile]:
    files = [
        file
        for file in StoredFile.objects.filter(audience="public")
        if file.name[-4:] in {".csv", "json", "html"}
    ]
    assert len(files) == 3
    return files


@pytest.mark.parametrize("case", sorted(UPLOADED))
def test_a_bad_file_is_named_and_the_rest_is_read(administrator: Client, case: str) -> None:
    name, content, rule = BAD[case]
    gathered({})
    files = uploaded(**{name: content(), "good.csv": SHEET.encode()})

    added = administrator.post(f"{IMPORT}sources/", {"sources": files})
    administrator.post(f"{IMPORT}read/")
    work_off()

    collation = Collation.objects.get()
    found = set(CollationFinding.objects.filter(where__startswith=name).values_list("rule", flat=True))
    assert (collation.state, collation.responses) == ("read", 3)
    assert found & {rule, "file-unreadable"} or f"“{name}”" in added.content.decode()
    assert name in administrator.get(IMPORT).content.decode() or not found


def test_t02_nothing_of_an_import_answers_to_anybody_else(administrator: Client) -> None:
    gathered({"a.csv": SHEET})
    administrator.post(f"{IMPORT}read/")
    work_off()
    others = [
        signed_in(an_appointment(Role.PARTY_REPRESENTATIVE, party=a_party())),
        signed_in(an_appointment(Role.BOARD_MEMBER)),
    ]
    mine = [str(file.pk) for file in StoredFile.objects.all()]
    pages = [f"{IMPORT}{page}" for page in ("", "sources/", "read/", "names/", "publish/", "rows/")]

    for client in others:
        for page in (*pages, f"{CHANGE}responses/1/administrator/", *(f"/files/{file}/" for file in mine)):
            got, posted = client.get(page), client.post(page, {"audience": "public"})
            assert {got.status_code, posted.status_code} <= {404, 405}
            assert TWELVE_WEEKS.encode() not in got.content + posted.content
    assert Edition.objects.filter(audience=Audience.PUBLIC).count() == 0
