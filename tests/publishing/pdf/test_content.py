"""What one volume prints, as data."""

from codemoot.domain.confidentiality import Audience, Claim
from codemoot.domain.findings import Finding
from codemoot.publishing.edition import Mode
from codemoot.publishing.pdf.content import content
from codemoot.publishing.pdf.volumes import volumes
from publishing.editions import CANARY, edition, with_findings

SMALL = 900


def test_the_front_page_has_the_facts_and_marks_the_stage() -> None:
    printed = edition()

    said = content(printed, volumes(printed.tables())[0])

    assert said["title"] == "SECMP0901 ‘Tell the committee of a spare meter store’"
    assert said["volume"] == ""
    assert said["audience"] == ""
    assert said["about"][1:] == [
        [
            {"text": "For more, please contact Ada Fenwick on 0191 555 0134 or email ", "address": False},
            {"text": "change.desk@example.org", "address": True},
            {"text": ".", "address": False},
        ],
    ]
    assert {"number": "03", "label": "Report", "here": True} in said["stages"]


def test_a_volume_says_which_it_is_and_what_it_holds() -> None:
    printed = edition()

    said = [content(printed, volume)["volume"] for volume in volumes(printed.tables(), SMALL)]

    assert said == [
        "Volume 1 of 4: Question 1, rows 1 to 2 of 5",
        "Volume 2 of 4: Question 1 (continued), rows 3 to 5 of 5",
        "Volume 3 of 4: Question 2",
        "Volume 4 of 4: Question 3",
    ]


def test_the_figures_stand_in_the_first_volume_of_an_extended_edition() -> None:
    printed, exact = edition(), edition(mode=Mode.EXACT)

    counts = [len(content(printed, volume)["figures"]) for volume in volumes(printed.tables(), SMALL)]

    assert [count > 0 for count in counts] == [True, False, False, False]
    assert content(exact, volumes(exact.tables())[0])["figures"] == []
    assert content(exact, volumes(exact.tables())[0])["hash"] == ""


def test_the_first_volume_of_the_administrators_edition_has_the_findings() -> None:
    printed = with_findings(Finding("party-missing", "c.csv, row 9"))

    first, *others = [content(printed, volume)["noticed"] for volume in volumes(printed.tables(), SMALL)]

    said = "Responses name no Party; they are printed with the name blank."
    assert first
    assert [(group["title"], group["rows"]) for group in first["groups"]] == [
        ("Errors: 1", [("c.csv, row 9", said)])
    ]
    assert others == [None, None, None]
    assert content(edition(), volumes(edition().tables())[0])["noticed"] is None


def test_an_edition_that_is_not_public_says_for_whom_it_is() -> None:
    printed = edition(Audience.BOARD)

    assert content(printed, volumes(printed.tables())[0])["audience"] == "board"


def test_what_is_withheld_is_not_in_the_data() -> None:
    printed = edition(claim=Claim())

    said = str(content(printed, volumes(printed.tables())[0]))

    assert CANARY not in said
    assert "Marked as Confidential." in said
