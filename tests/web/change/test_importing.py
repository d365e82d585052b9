"""The pages of importing and publishing a collation."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import MULTIPART_CONTENT

from cast import FERNHILL, NORTHMOOR
from codemoot.change.models import Collation, Edition, Matching, Source
from codemoot.change.models.collation import CollationState
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Role
from codemoot.records.models import OutboxItem, StoredFile
from collations import HEADER, SHEET, TWELVE_WEEKS, collated, gathered, published, the_parties, work_off
from rows import a_modification, a_party, an_appointment
from signed_in import signed_in

pytestmark = pytest.mark.django_db
LIST = "/sec/changes/SECMP0101/import/"
ONE = f"{LIST}1/"
PAGES = ["", "findings/", "names/", "columns/", "rows/", "publish/"]


@pytest.fixture
def administrator() -> Client:
    a_modification()
    the_parties()
    return signed_in(an_appointment())


def sheet(name: str = "responses.csv", content: str = SHEET) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode())


def test_a_collation_goes_from_its_files_to_its_edition(administrator: Client) -> None:
    started = administrator.post(LIST)
    added = administrator.post(f"{ONE}sources/", {"sources": [sheet()]}, follow=True)
    asked = administrator.post(f"{ONE}read/", follow=True)
    work_off()
    looked = administrator.get(ONE)
    administrator.post(f"{ONE}publish/", {"audience": "public", "all_the_same": "on"})
    work_off()
    done = administrator.get(ONE).content.decode()

    assert started.headers["Location"] == ONE
    assert "1 file added." in added.content.decode()
    assert 'hx-get="/sec/changes/SECMP0101/import/1/"' in asked.content.decode()
    assert "3 responses" in looked.content.decode()
    edition = Edition.objects.get(audience=Audience.PUBLIC)
    assert "/sec/changes/SECMP0101/responses/1/public/" in done
    assert all(document.file.digest in done for document in edition.documents.all())


def test_whoever_waits_is_shown_when_it_is_done(administrator: Client) -> None:
    gathered({"responses.csv": SHEET})
    administrator.post(f"{ONE}read/")
    waiting = administrator.get(ONE, headers={"HX-Request": "true"})
    work_off()

    done = administrator.get(ONE, headers={"HX-Request": "true"})

    assert "Checking the files before they are read: 1 file to go" in waiting.content.decode()
    assert ("HX-Refresh" in waiting.headers, done.headers["HX-Refresh"]) == (False, "true")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_something_to_say_before_and_after_reading(administrator: Client, page: str) -> None:
    gathered({})
    before = administrator.get(f"{ONE}{page}")
    collated("Fernhil Energy,Small Supplier,Yes,Good.,")

    after = administrator.get(f"{LIST}2/{page}")

    assert (before.status_code, after.status_code) == (200, 200)


@pytest.mark.parametrize("page", ["", *(f"1/{page}" for page in PAGES)])
@pytest.mark.parametrize("role", [Role.BOARD_MEMBER, Role.PARTY_REPRESENTATIVE, Role.AUTHORITY])
def test_t02_these_pages_do_not_exist_for_others(role: Role, page: str) -> None:
    the_parties()
    collated()
    party = a_party() if role is Role.PARTY_REPRESENTATIVE else None
    client = signed_in(an_appointment(role, party=party))

    found, invented = client.get(f"{LIST}{page}"), client.get("/sec/changes/SECMP0999/import/")

    assert (found.status_code, invented.status_code) == (404, 404)


@pytest.mark.parametrize("page", ["", *(f"1/{page}" for page in PAGES)])
def test_who_is_not_signed_in_is_asked_to(client: Client, page: str) -> None:
    collated()

    response = client.get(f"{LIST}{page}")

    assert (response.status_code, response.headers["Location"].partition("?")[0]) == (302, "/accounts/login/")


@pytest.mark.parametrize("page", ["sources/", "read/"])
def test_t11_nothing_happens_on_a_get(administrator: Client, page: str) -> None:
    gathered({"a.csv": HEADER})

    assert administrator.get(f"{ONE}{page}").status_code == 405
    assert Collation.objects.get().state == CollationState.GATHERING


def test_each_file_that_cannot_be_taken_is_named_and_the_rest_is(administrator: Client) -> None:
    gathered({"first.csv": SHEET})
    files = [sheet("run.exe"), sheet("empty.csv", ""), sheet("again.csv"), sheet("good.csv", HEADER)]

    response = administrator.post(f"{ONE}sources/", {"sources": files})

    page = response.content.decode()
    assert response.status_code == 422
    assert "“run.exe” cannot be taken: choose a DOCX" in page
    assert "“empty.csv” is empty" in page
    assert "“again.csv” is the same file as “first.csv”" in page
    assert "1 file added." in page
    assert Source.objects.count() == 2


@pytest.mark.parametrize("data", [{}, {"sources": "text"}, {"files": "x"}])
def test_nothing_chosen_is_said(administrator: Client, data: dict[str, str]) -> None:
    gathered({})

    response = administrator.post(f"{ONE}sources/", data)

    assert response.status_code == 422
    assert "Choose at least one file of responses." in response.content.decode()


def test_a_path_a_script_and_controls_in_a_name_do_nothing(administrator: Client) -> None:
    gathered({})
    name = '..\\..\\<script>alert("1")</script>\u202e\x07.csv'

    page = administrator.post(f"{ONE}sources/", {"sources": [sheet(name)]}, follow=True).content.decode()

    assert "<script>alert" not in page
    assert StoredFile.objects.get().name.endswith(".csv")
    assert not set(StoredFile.objects.get().name) & set('\\/<>"\u202e\x07')


def test_a_body_that_is_cut_short_is_our_own_page(administrator: Client) -> None:
    gathered({})

    response = administrator.generic(
        "POST", f"{ONE}sources/", b"--BoUnDaRyStRiNg\r\nContent-Disp", content_type=MULTIPART_CONTENT
    )

    assert response.status_code in {400, 422}


def test_reading_nothing_is_refused_in_a_sentence(administrator: Client) -> None:
    gathered({})

    response = administrator.post(f"{ONE}read/")

    assert response.status_code == 422
    assert "Add the files of responses first." in response.content.decode()


def test_findings_stand_beside_what_was_read(administrator: Client) -> None:
    collated("Fernhil Energy,Small Supplier,Yes,Good & <b>bold</b>.,")

    page = administrator.get(f"{ONE}findings/?severity=warning").content.decode()

    assert "Fernhil Energy; the register has Fernhill Energy." in page
    assert "Good &amp; &lt;b&gt;bold&lt;/b&gt;." in page
    assert "responses.csv, row 2" in page


def test_the_lines_of_a_text_stand_beside_a_finding(administrator: Client) -> None:
    gathered(
        {"a.csv": f"{HEADER}{NORTHMOOR},Large Supplier,Yes,,", "b.json": '{"rows": 1}\n{"x"\n{"y": 2}\n[]'}
    )
    administrator.post(f"{ONE}read/")
    work_off()

    pages = [
        administrator.get(f"{ONE}findings/?severity={each}").content.decode() for each in ("error", "info")
    ]

    assert any("b.json" in page for page in pages)


def test_findings_are_paged(administrator: Client) -> None:
    collated(*(f"Unheard {n:03} Energy,Small Supplier,Yes,,x" for n in range(60)))

    first = administrator.get(f"{ONE}findings/?severity=warning")
    following = administrator.get(first.context["next_href"])

    assert len(first.context["found"].lines) == 25
    assert first.context["found"].lines[-1].where != following.context["found"].lines[0].where


@pytest.mark.parametrize(
    ("audience", "seen"),
    [("public", False), ("board", False), ("authority", True), ("administrator", True)],
)
def test_rows_are_shown_as_each_audience_would_see_them(
    administrator: Client, audience: str, *, seen: bool
) -> None:
    collated()

    page = administrator.get(f"{ONE}rows/?audience={audience}").content.decode()

    assert (TWELVE_WEEKS in page, FERNHILL in page) == (seen, True)


@pytest.mark.parametrize(
    "query", ["audience=x", "question=Q9", "after=-1", "after=9999999999", "after=%00", "x=1"]
)
def test_t03_what_is_not_known_of_an_address_changes_nothing(administrator: Client, query: str) -> None:
    collated()

    assert administrator.get(f"{ONE}rows/?{query}").status_code == 200
    assert administrator.get(f"{ONE}findings/?severity=x&{query}").status_code == 200
    assert administrator.get(f"{ONE}names/?{query}").status_code == 200


def test_rows_are_paged(administrator: Client) -> None:
    collated(*(f"{NORTHMOOR} {n},Large Supplier,Yes,,x" for n in range(60)))

    first = administrator.get(f"{ONE}rows/")
    following = administrator.get(first.context["next_href"])

    assert [len(page.context["found"].lines) for page in (first, following)] == [50, 10]


def test_the_columns_of_a_sheet_are_shown_as_they_were_understood(administrator: Client) -> None:
    collated()

    page = administrator.get(f"{ONE}columns/").content.decode()

    assert "Q1 comments" in page
    assert "Q1: Comment" in page


def test_a_name_is_settled_by_its_form(administrator: Client) -> None:
    collated("Fernhil Energy,Small Supplier,Yes,,", "Nobody At All,Small Supplier,No,,")
    shown = administrator.get(f"{ONE}names/").content.decode()

    data = {"name-0": str(a_party(FERNHILL).pk), "name-1": "another", "another-1": NORTHMOOR}
    response = administrator.post(f"{ONE}names/", data)
    work_off()

    assert "Fernhill Energy. Almost the same name (97 of 100)" in shown
    assert response.headers["Location"] == ONE
    assert set(Matching.objects.values_list("printed", "party__name")) == {
        ("Fernhil Energy", FERNHILL),
        ("Nobody At All", NORTHMOOR),
    }
    assert "No name is in doubt" in administrator.get(f"{ONE}names/").content.decode()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({}, "Choose whose at least one of the names is."),
        ({"name-0": "later"}, "Choose whose at least one of the names is."),
        ({"name-0": "another"}, "Write which Party “Fernhil Energy” is."),
        ({"name-0": "another", "another-0": "Nobody"}, "“Nobody” is not the name of a Party"),
        (
            {"name-0": "00000000-0000-0000-0000-000000000000"},
            "Choose whose name “Fernhil Energy” is from the list.",
        ),
        ({"name-0": "another", "another-0": "x\0"}, "Enter the name again"),
        ({"name-0": "another", "another-0": "x" * 5000}, "Shorten the Party’s name"),
    ],
)
def test_a_name_that_is_not_settled_is_said(administrator: Client, data: dict[str, str], said: str) -> None:
    collated("Fernhil Energy,Small Supplier,Yes,,")

    response = administrator.post(f"{ONE}names/", data)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert not Matching.objects.exists()


def test_publishing_says_what_is_withheld_and_what_it_takes_the_place_of(administrator: Client) -> None:
    published(collated())
    collated()

    page = administrator.get(f"{LIST}2/publish/").content.decode()

    assert "The public. 1 comment and 1 answer are withheld. It takes the place of collation 1." in page
    assert "The Authority. Nothing is withheld." in page


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({}, "Choose who will read it."),
        ({"audience": "everyone"}, "Choose who will read it from the list."),
        ({"audience": "administrator"}, "Choose who will read it from the list."),
        ({"audience": "public", "why": "More came."}, "Tick “Publish all the same” if it is right so"),
        ({"audience": "public"}, "Say why it takes the place of the earlier one"),
        ({"audience": "public", "why": "x" * 301}, "Say it in 300 characters or fewer."),
    ],
)
def test_what_cannot_be_published_is_said(administrator: Client, data: dict[str, str], said: str) -> None:
    published(collated())
    collated()

    response = administrator.post(f"{LIST}2/publish/", data)

    assert response.status_code == 422
    assert said in response.content.decode()


def test_an_outdated_page_publishes_nothing(administrator: Client) -> None:
    collated()

    response = administrator.post(f"{ONE}publish/", {"audience": "public", "seen": "1"})

    assert response.status_code == 409
    assert not OutboxItem.objects.filter(kind="change.publish-edition").exists()


def test_a_form_that_is_sent_twice_starts_one_collation(administrator: Client) -> None:
    for _ in range(2):
        administrator.post(LIST, {"act_key": "abc"})

    assert Collation.objects.count() == 1


def test_before_publishing_everything_that_stands_against_it_is_said_with_a_link(
    administrator: Client,
) -> None:
    published(collated())
    less = collated("Fernhil Energy,Small Supplier,Yes,Good.,")
    less.amend(found={"error": 1, "warning": 2}, other_references=["SECMP0107"])

    page = administrator.get(f"{LIST}2/publish/")

    assert page.context["known"] == [
        ("It has 1 response; what it replaces has 3.", "/sec/changes/SECMP0101/#responses"),
        (
            "The sources say they are about SECMP0107; this is SECMP0101.",
            f"{LIST}2/findings/?severity=warning",
        ),
        ("1 error is still among the findings.", f"{LIST}2/findings/?severity=error"),
        ("1 doubtful name is not settled.", f"{LIST}2/names/"),
        ("No consultation on this change was ever opened.", "/sec/changes/SECMP0101/"),
        ("2 warnings are still among the findings.", f"{LIST}2/findings/?severity=warning"),
    ]
    assert "Publish all the same" in page.content.decode()


def test_where_nothing_stands_against_it_nothing_must_be_ticked(administrator: Client) -> None:
    a_modification().amend(closes_on=date(2018, 12, 9))
    collated(f"{NORTHMOOR},Large Supplier,Yes,Good.,")

    page = administrator.get(f"{ONE}publish/").content.decode()
    administrator.post(f"{ONE}publish/", {"audience": "public"})

    assert "Publish all the same" not in page
    assert OutboxItem.objects.filter(kind="change.publish-edition").exists()


@pytest.mark.parametrize("page", ["findings/", "names/", "columns/", "rows/"])
def test_while_it_is_read_no_page_says_that_there_is_nothing(administrator: Client, page: str) -> None:
    gathered({"a.csv": SHEET})
    administrator.post(f"{ONE}read/")

    said = administrator.get(f"{ONE}{page}").content.decode()

    assert "The files are being read" in said
    assert not any(words in said for words in ("There are no", "There are none", "No name is in doubt"))
