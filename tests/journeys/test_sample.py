"""The shipped sample, from its seven files to what each audience reads: everything in it spelled out."""

import tomllib
from datetime import date
from pathlib import Path
from typing import TypedDict

import pytest

from codemoot.codes.loader import profile_for
from codemoot.domain.collation.document import Collation, CommentState, Projection, Row
from codemoot.domain.collation.project import project
from codemoot.domain.collation.responses import Facts
from codemoot.domain.collation.review import review
from codemoot.domain.confidentiality import Audience, Claim, Scope
from codemoot.domain.objectives import Effect
from codemoot.importing.consultation import gather, known_from
from codemoot.importing.register import read_register

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "src" / "codemoot" / "demo"
WRITTEN = ROOT / "script" / "sample" / "responses.toml"

PENNINE = "Pennine Networks (Distribution) Ltd"  # as its form has it; the register knows it by two names
FERNHIL = "Fernhil Energy"  # as the desk typed it: a letter short
IN_ORDER = {  # of receipt: category, the answers to the five questions, and the states of the comments
    "Northmoor Energy": ("Large Supplier", "Yes Yes Yes Yes No", "written written written dash written"),
    PENNINE: ("Network Operator", "Yes Yes Yes Yes No", "written confidential written written na"),
    "Brightwater Power": (
        "Large Supplier",
        "No Yes No Neutral Yes",
        "written written written dash confidential",
    ),
    "Tidewater Gas Networks": ("Network Operator", "Yes Yes Yes Yes No", "written dash na written empty"),
    "Thrapwick Metering": ("Other SEC Party", "Neutral No No Yes n/a", "written written written empty dash"),
    FERNHIL: ("Small Supplier", "Neutral No Yes No Yes", "written written empty written written"),
    "Larkspur Data": ("Other SEC Party", "Yes Yes Yes Yes No", "written written confidential na written"),
    "Keystone Adaptors": ("Other SEC Party", "No No No No Yes", "written written written written written"),
    "Skerrowdale Power": (
        "Small Supplier",
        "Yes Yes Yes Yes No",
        "confidential confidential confidential confidential confidential",
    ),
}
QUESTIONS = {
    "Q1": "Do you agree that the proposed solution better facilitates the SEC Objectives and should therefore"
    " be approved?",
    "Q2": "Having considered the potential impacts and costs to your organisation, as well as the cost to"
    " deliver the modification, do you agree that SECMP0101 should be approved?",
    "Q3": "Do you agree that draft legal text changes deliver the intention of the modification?",
    "Q4": "Do you agree with recommended implementation date?",
    "Q5": "Do you have any further comments?",
}
FINDINGS = {
    ("file-unreadable", "03-keystone-adaptors-first-try.docx"),
    ("words-joined", "04-earlier-paste.txt"),
    ("objective-disputed", "04-earlier-paste.txt, line 66"),
    ("contradiction", "04-earlier-paste.txt, line 103"),
    ("cross-reference", "04-earlier-paste.txt, line 111"),
    ("cross-reference", "04-earlier-paste.txt, line 143"),
    ("answer-outside-scale", "04-earlier-paste.txt, line 151"),
    ("answer-outside-scale", "04-earlier-paste.txt, line 172"),
    ("party-doubtful", "05-typed-up-by-the-desk.xlsx, row 4"),
    ("cross-reference", "05-typed-up-by-the-desk.xlsx, row 4"),
    ("wording-disputed", "05-typed-up-by-the-desk.xlsx, row 5"),
    ("nothing-said", "05-typed-up-by-the-desk.xlsx, row 5"),
    ("near-duplicate", "01-northmoor-energy.docx, Q2"),
    ("nothing-said", "01-northmoor-energy.docx, Q5"),
    ("cross-reference", "06-keystone-adaptors.docx, Q4"),
}
FROM_THE_PASTE = {  # after joining; one line is one paragraph
    ("Q1", "Brightwater Power"): (
        "We share the aim, but the solution as drafted misses it. The notice is due from each User of the"
        " adaptor, so that an adaptor with nine Users gives nine notices of one fact. That is detrimental to"
        " Objective (g), which asks for efficient and transparent administration.\n"
        "The report also names Objective (e). That one concerns innovation in the design of energy networks,"
        " and not a word in the report is about networks; we think that it is named in error for"
        " Objective (f)."
    ),
    ("Q2", "Brightwater Power"): (
        "Our own costs are negligible and we would not stand in the way of the modification on grounds of"
        " cost alone."
    ),
    ("Q3", "Brightwater Power"): (
        "Paragraph G5.27 as drafted reads:\n"
        "“A User shall tell the desk of each adaptor service that is, or may come to be, shared with any"
        " other person.”\n"
        "No User can know what may come to be. We suggest three changes:\n"
        "• delete “, or may come to be,”;\n"
        "• for “any other person” substitute “another User, not being an Affiliate of it”; and\n"
        "• say which of them gives the notice where several Users share one adaptor.\n"
        "With those changes our answer would be ‘Yes’."
    ),
    ("Q4", "Brightwater Power"): "-",
    ("Q5", "Brightwater Power"): None,
    ("Q1", "Tidewater Gas Networks"): (
        "The Working Group has it right. A shared adaptor delayed valve commands for most of a morning last"
        " October, and our control room learned of the common cause only in the afternoon, from a supplier"
        " who rang about something else. Objective (f) is better facilitated."
    ),
    ("Q2", "Tidewater Gas Networks"): "-",
    ("Q3", "Tidewater Gas Networks"): "n/a",
    ("Q4", "Tidewater Gas Networks"): "We would welcome the earliest release that testing allows.",
    ("Q5", "Tidewater Gas Networks"): "",
    ("Q1", "Thrapwick Metering"): (
        "As an installer we hold no keys and send no commands, so we take no view on the Objectives.\n"
        "We do ask that handheld terminals be put beyond doubt. A terminal that several agents carry in turn"
        " is “shared” in the ordinary sense of the word, and nobody can want 2,100 notices about them. Our"
        " engineers between Stornoway and Lampeter change terminals several times a week, and each change"
        " would start the ten Working Days again."
    ),
    ("Q2", "Thrapwick Metering"): "As above and below.",
    ("Q3", "Thrapwick Metering"): (
        "The text needs an exclusion for handheld terminals; see our comment on Question 1."
    ),
    ("Q4", "Thrapwick Metering"): "",
    ("Q5", "Thrapwick Metering"): "-",
}


class FilledForm(TypedDict):
    boxes: dict[str, str | bool]


@pytest.fixture(scope="module")
def collation() -> Collation:
    profile = profile_for("sec")
    gathered = gather([DEMO / "sample"], profile, register=read_register(DEMO / "register.toml"))
    assert gathered.responses == 9
    return review(gathered.collation, [objective.id for objective in profile.objectives["general"].items])


def edition(collation: Collation, audience: Audience) -> Projection:
    return project(collation, audience, known_from(profile_for("sec")).categories)


def by_party(rows: tuple[Row, ...], party: str) -> list[Row]:
    return [row for row in rows if row.party == party]


def comments(collation: Collation) -> dict[tuple[str, str], str | None]:
    return {(row.question, row.party): row.comment for row in collation.rows}


def in_files() -> dict[tuple[str, str], str]:
    """Return what the forms and the sheet were filled with, by question and Party."""
    written = tomllib.loads(WRITTEN.read_text("utf-8"))
    forms: list[FilledForm] = written["forms"]
    rows: list[dict[str, str]] = written["sheet"]["rows"]
    said = {
        (id_, str(form["boxes"]["party"])): form["boxes"][f"{id_}:comments"]
        for form in forms
        for id_ in QUESTIONS
    }
    typed = {(id_, row["Party Name"]): row[f"{id_} comments"] for row in rows for id_ in QUESTIONS}
    return {place: str(comment) for place, comment in (said | typed).items()}


def test_the_facts_come_from_the_forms_and_the_old_document(collation: Collation) -> None:
    assert collation.facts == Facts(
        reference="SECMP0101",
        title="Users to tell the desk when an adaptor service is shared",
        stage="Stage 04: Modification Report Consultation Responses",
        meeting_date=date(2019, 4, 17),
        classification="White",
        contact="Morwen Tallis on 0700 000 0000 or email mods.desk@example.org",
    )


def test_the_five_questions_are_those_that_were_issued(collation: Collation) -> None:
    assert {question.id: question.text for question in collation.questions} == QUESTIONS
    assert [question.heading for question in collation.questions] == ["Yes/No/ Neutral", *["Yes/No"] * 4]


@pytest.mark.parametrize("question", QUESTIONS)
def test_nine_respondents_stand_in_order_of_receipt(collation: Collation, question: str) -> None:
    printed = [(row.party, row.category) for row in collation.rows if row.question == question]

    assert printed == [(party, category) for party, (category, _, _) in IN_ORDER.items()]


@pytest.mark.parametrize("party", IN_ORDER)
def test_each_answers_as_written(collation: Collation, party: str) -> None:
    _, answers, states = IN_ORDER[party]

    rows = by_party(collation.rows, party)

    assert [row.answer_printed for row in rows] == answers.split()
    assert [row.comment_state for row in rows] == [CommentState(state) for state in states.split()]


def test_every_comment_of_the_forms_and_the_sheet_is_as_written(collation: Collation) -> None:
    written = in_files()

    read = {place: comment for place, comment in comments(collation).items() if place in written}

    assert len(written) == 30
    assert read == {place: comment.strip("\n") for place, comment in written.items()}


def test_every_comment_of_the_old_document_is_mended(collation: Collation) -> None:
    read = {place: comment for place, comment in comments(collation).items() if place not in in_files()}

    assert read == FROM_THE_PASTE


def test_what_is_claimed_is_known(collation: Collation) -> None:
    claimed = {(row.question, row.party): row.claim for row in collation.rows if row.claim}

    assert claimed == {
        ("Q2", PENNINE): Claim(Scope.COMMENT, shared_with_board=True),
        ("Q5", "Brightwater Power"): Claim(),
        ("Q3", "Larkspur Data"): Claim(),
        **{(question, "Skerrowdale Power"): Claim(Scope.RESPONSE) for question in QUESTIONS},
    }


def test_a_person_is_shown_each_hard_moment(collation: Collation) -> None:
    found = [(finding.rule, finding.where) for finding in collation.findings]

    assert sorted(found) == sorted(FINDINGS)


def test_one_name_of_two_is_known_and_a_misspelt_one_is_kept_apart(collation: Collation) -> None:
    members = {row.party: row.member for row in collation.rows}

    assert members == {party: party for party in IN_ORDER} | {PENNINE: "Pennine Networks"}


def test_objectives_are_read_from_the_text(collation: Collation) -> None:
    remaining = {PENNINE}  # it is neutral on all the others, each of which is listed

    read = [(s.party, s.objective, s.effect) for s in collation.stances if s.party not in remaining]

    assert read == [
        ("Northmoor Energy", "a", Effect.BETTER),
        ("Northmoor Energy", "f", Effect.BETTER),
        ("Northmoor Energy", "g", Effect.BETTER),
        ("Brightwater Power", "g", Effect.WORSE),
        ("Tidewater Gas Networks", "f", Effect.BETTER),
        (FERNHIL, "f", Effect.BETTER),
        (FERNHIL, "d", Effect.WORSE),
        ("Larkspur Data", "f", Effect.BETTER),
        ("Larkspur Data", "g", Effect.BETTER),
        ("Keystone Adaptors", "g", Effect.DENIED),
        ("Skerrowdale Power", "f", Effect.BETTER),
    ]


def test_the_administrator_counts_every_answer(collation: Collation) -> None:
    tallies = edition(collation, Audience.ADMINISTRATOR).tallies

    assert {question: counts["all"] for question, counts in tallies.items()} == {
        "Q1": {"Yes": 5, "No": 2, "Neutral": 2},
        "Q2": {"Yes": 6, "No": 3},
        "Q3": {"Yes": 6, "No": 3},
        "Q4": {"Yes": 6, "No": 2, "Neutral": 1},
        "Q5": {"Yes": 3, "No": 5, "n/a": 1},
    }
    assert {category: counts for category, counts in tallies["Q1"].items() if category != "all"} == {
        "Large Supplier": {"Yes": 1, "No": 1},
        "Small Supplier": {"Neutral": 1, "Yes": 1},
        "Network Operator": {"Yes": 2},
        "Other SEC Party": {"Neutral": 1, "Yes": 1, "No": 1},
    }


def test_pennine_speaks_for_two_parties(collation: Collation) -> None:
    represented = edition(collation, Audience.ADMINISTRATOR).by_represented

    assert represented["Q1"]["all"] == {"Yes": 6, "No": 2, "Neutral": 2}


def test_the_public_reads_what_nobody_claimed(collation: Collation) -> None:
    public = edition(collation, Audience.PUBLIC)

    withheld = [(row.question, row.party) for row in public.rows if row.comment is None]

    assert withheld == [
        ("Q1", "Skerrowdale Power"),
        ("Q2", PENNINE),
        ("Q2", "Skerrowdale Power"),
        ("Q3", "Larkspur Data"),
        ("Q3", "Skerrowdale Power"),
        ("Q4", "Skerrowdale Power"),
        ("Q5", "Brightwater Power"),
        ("Q5", "Skerrowdale Power"),
    ]
    assert public.tallies["Q1"]["all"] == {"Yes": 4, "No": 2, "Neutral": 2, "confidential": 1}
    assert public.findings == ()


def test_the_board_reads_also_what_is_shared_with_it(collation: Collation) -> None:
    board = edition(collation, Audience.BOARD)

    withheld = [(row.question, row.party) for row in board.rows if row.comment is None]

    assert len(withheld) == 7
    assert ("Q2", PENNINE) not in withheld
