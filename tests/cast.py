"""The standing cast: invented Parties, and short ways to say what they answered."""

from codemoot.domain.collation.document import Collation, CommentState, Row
from codemoot.domain.collation.responses import Answer, Facts, Reading, Response
from codemoot.domain.confidentiality import Claim
from codemoot.domain.questions import Polarity, Question

NORTHMOOR = "Northmoor Energy"
BRIGHTWATER = "Brightwater Power"
FERNHILL = "Fernhill Energy"
PENNINE = "Pennine Networks"
TIDEWATER = "Tidewater Gas Networks"
LARKSPUR = "Larkspur Data"

CATEGORY = {
    NORTHMOOR: "Large Supplier",
    BRIGHTWATER: "Large Supplier",
    FERNHILL: "Small Supplier",
    PENNINE: "Network Operator",
    TIDEWATER: "Network Operator",
    LARKSPUR: "Other SEC Party",
}
CATEGORIES = tuple(dict.fromkeys(CATEGORY.values()))

Q1 = Question(
    "Q1", "Should the proposal be approved?", "Yes/No/ Neutral", Polarity.YES_SUPPORTS, decides=True
)
Q2 = Question("Q2", "Does the legal text deliver the intention?", "Yes/No", Polarity.YES_SUPPORTS)
FACTS = Facts(reference="SECMP0101", title="Tell the desk of a second system", classification="White")


def answer(
    question: str, printed: str = "Yes", comment: str | None = "", claim: Claim | None = None
) -> Answer:
    return Answer(question, printed, comment, claim, where=f"responses.csv, {question}")


def response(party: str, *answers: Answer, claim: Claim | None = None, represents: int = 1) -> Response:
    category = CATEGORY.get(party, "")
    return Response(party, category, answers, claim, represents, where=f"responses.csv, {party}")


def reading(*responses: Response, source: str = "responses.csv") -> Reading:
    return Reading(source, FACTS, (Q1, Q2), responses)


def row(
    party: str,
    question: str = "Q1",
    printed: str = "Yes",
    comment: str | None = "",
    claim: Claim | None = None,
) -> Row:
    state = CommentState.CONFIDENTIAL if claim or comment is None else CommentState.WRITTEN
    return Row(
        question=question,
        party=party,
        category=CATEGORY.get(party, ""),
        answer=printed or None,
        answer_printed=printed,
        comment=comment,
        comment_state=state if comment or claim or comment is None else CommentState.EMPTY,
        claim=claim,
        member=party,
        where=f"responses.csv, {party}",
        response=list(CATEGORY).index(party) if party in CATEGORY else len(CATEGORY),
    )


def collation(*rows: Row) -> Collation:
    return Collation(FACTS, (Q1, Q2), tuple(sorted(rows, key=lambda row: row.question)))
