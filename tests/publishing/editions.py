"""An invented consultation of the cast, narrowed to an audience and ready to print."""

from dataclasses import replace
from datetime import date

from codemoot.domain.collation.cells import comment_state
from codemoot.domain.collation.document import Collation, Projection, Row
from codemoot.domain.collation.project import project
from codemoot.domain.collation.responses import Facts
from codemoot.domain.confidentiality import Audience, Claim
from codemoot.domain.findings import Finding
from codemoot.domain.objectives import Effect, Stance
from codemoot.domain.questions import Question, normal_answer
from codemoot.publishing.edition import Edition, Mode, Wording

CANARY = "quince marmalade at midnight"
FACTS = Facts(
    reference="SECMP0901",
    title="Tell the committee of a spare meter store",
    stage="Stage 03: Modification Report Consultation Responses",
    meeting_date=date(2024, 7, 17),
    classification="White",
    contact="Ada Fenwick on 0191 555 0134 or email change.desk@example.org",
)
QUESTIONS = (
    Question("Q1", "Do you agree that the proposal should be approved?", "Yes/No/ Neutral"),
    Question("Q2", "Do you agree with the date?", "Yes/No"),
    Question("Q3", "Do you have any further comments?"),
)
WORDING = Wording(
    consultation="Modification Report Consultation",
    short="MRC",
    board="Change Board",
    mask="Marked as Confidential.",
    about=(
        "This document holds the responses to the {ref} {consultation} ({short}).",
        "For more, please contact {contact}.",
    ),
    about_again=("The {board} will consider these responses on {meeting_date}.",),
    summary="This section summarises the responses received to the {ref} {short}.",
    stage_caption="What stage is this document in the process?",
    stages=(("01", "First Look"), ("02", "Refinement"), ("03", "Report"), ("04", "Decision")),
    footer="This invented document is classified as White and may be shared with anyone.",
    objectives={"a": "Meters are provided and run well", "g": "The code is administered openly"},
)
PARTIES = {
    "Northmoor Energy": "Large Supplier",
    "Brightwater Power": "Large Supplier",
    "Fernhill Energy": "Small Supplier",
    "Pennine Networks": "Network Operator",
    "Larkspur Data": "Other SEC Party",
}
GIVEN = {
    "Q1": {
        "Northmoor Energy": ("Yes", "It better facilitates (a) and (g).\n\n• fewer visits\n• less cost"),
        "Brightwater Power": ("YES", "We agree; see 7 < 8 & “9”.\n  Indented, and a\ttab."),
        "Fernhill Energy": ("Neutral", "-"),
        "Pennine Networks": ("No", "=1+1 is not\n-2 either"),
        "Larkspur Data": ("Yes", "n/a"),
    },
    "Q2": {
        "Northmoor Energy": ("Yes", ""),
        "Brightwater Power": ("If costs allow", "'@start of a quotation' is kept."),
        "Fernhill Energy": ("Yes", " leading and trailing space "),
        "Pennine Networks": ("", ""),
        "Larkspur Data": ("No", "Zażółć gęślą jaźń — 😀 _x0041_ <r>b</r>"),
    },
    "Q3": {
        "Northmoor Energy": ("", "<script>alert(1)</script>"),
        "Brightwater Power": ("", "]]> and &amp; and <b>bold</b>"),
        "Fernhill Energy": ("", CANARY),
        "Pennine Networks": ("", "+44 191 555 0134"),
        "Larkspur Data": ("", "<r>rich?</r>"),
    },
}


def row(question: str, party: str, answer: str, comment: str | None, claim: Claim | None = None) -> Row:
    return Row(
        question=question,
        party=party,
        category=PARTIES.get(party, "Large Supplier"),
        answer=normal_answer(answer),
        answer_printed=answer,
        comment=comment,
        comment_state=comment_state(comment, claim),
        claim=claim,
        member=party,
        where="invented.csv, row 2",
    )


def rows(claim: Claim | None = None) -> tuple[Row, ...]:
    """Every cell of the consultation; the claim is made on the comment that holds the canary."""
    return tuple(
        row(question, party, answer, comment, claim if comment == CANARY else None)
        for question, answers in GIVEN.items()
        for party, (answer, comment) in answers.items()
    )


def collation(claim: Claim | None = None) -> Collation:
    return Collation(
        facts=FACTS,
        questions=QUESTIONS,
        rows=rows(claim),
        findings=(Finding("answer-outside-scale", "invented.csv, row 3", "Brightwater Power."),),
        stances=(
            Stance("Q1", "Northmoor Energy", "a", Effect.BETTER),
            Stance("Q1", "Northmoor Energy", "g", Effect.BETTER),
            Stance("Q1", "Pennine Networks", "a", Effect.DENIED),
        ),
    )


def projection(audience: Audience = Audience.PUBLIC, claim: Claim | None = None) -> Projection:
    return project(collation(claim), audience, [*dict.fromkeys(PARTIES.values()), "Gas Network"])


def edition(
    audience: Audience = Audience.PUBLIC, claim: Claim | None = None, mode: Mode = Mode.EXTENDED
) -> Edition:
    return Edition(projection(audience, claim), WORDING, mode)


def edition_of(*given: Row, audience: Audience = Audience.ADMINISTRATOR, mode: Mode = Mode.EXACT) -> Edition:
    """An edition of just these rows."""
    return Edition(project(replace(collation(), rows=given, stances=()), audience), WORDING, mode)


def with_findings(*findings: Finding) -> Edition:
    """The administrator's extended edition, with just these findings."""
    found = replace(collation(), findings=findings)
    return Edition(project(found, Audience.ADMINISTRATOR, [*dict.fromkeys(PARTIES.values())]), WORDING)
