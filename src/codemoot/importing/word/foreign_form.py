"""Response forms of other people, read by their headings, labels and tables as one response.

Only what a label, a heading or a tick says is taken. What stands in no such place is a finding.
"""

from codemoot.domain.collation.responses import Answer, Reading, Response
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.importing.sheets.claims import read_claim, read_represents
from codemoot.importing.word.foreign_boxes import Asked, ForeignForm
from codemoot.importing.word.foreign_words import Kind, says_confidential
from codemoot.importing.word.ooxml import WordDocument
from codemoot.importing.word.ticks import read_ticks

Answered = list[tuple[str, Asked]]


def read_foreign_form(document: WordDocument) -> Reading:
    """Return the one response of the form; where none was found, findings only."""
    form = ForeignForm()
    for block in document.blocks:
        form.take(block)
    answered = [(id_, asked) for id_, asked in form.asked.items() if asked.has_box]
    if not answered:
        return Reading(document.name, findings=(*document.findings, Finding("layout-unknown", document.name)))
    questions = tuple(Question(id_, asked.text or None, asked.heading) for id_, asked in answered)
    findings = [*document.findings, *form.findings]
    if not any(asked.answer or asked.comment for _, asked in answered):
        findings.append(Finding("form-empty", document.name))
        return Reading(document.name, questions=questions, findings=tuple(findings))
    response = _response(document.name, form, answered, findings)
    return Reading(document.name, questions=questions, responses=(response,), findings=tuple(findings))


def _response(name: str, form: ForeignForm, answered: Answered, findings: list[Finding]) -> Response:
    party = form.front.get(Kind.PARTY, "")
    if not party:
        findings.append(Finding("party-missing", name))
    represents = read_represents(form.front.get(Kind.REPRESENTS, ""))
    if represents is None:
        findings.append(Finding("represents-unclear", name))
    return Response(
        party,
        form.front.get(Kind.CATEGORY, ""),
        tuple(_answer(name, id_, asked, findings) for id_, asked in answered),
        _claim(form.front.get(Kind.CONFIDENTIAL, ""), Scope.RESPONSE, name, findings),
        represents or 1,
        name,
    )


def _answer(name: str, id_: str, asked: Asked, findings: list[Finding]) -> Answer:
    where = f"{name}, {id_}"
    claim = _claim(asked.confidential, Scope.COMMENT, where, findings)
    return Answer(id_, asked.answer, asked.comment, claim, where)


def _claim(said: str, scope: Scope, where: str, findings: list[Finding]) -> Claim | None:
    claim, is_clear = read_claim(_chosen(said), scope)
    if not is_clear:
        findings.append(Finding("claim-unclear", where))
    return claim


def _chosen(said: str) -> str:
    """Return what is ticked. Two ticks are left as they stand, and so are unclear; and so claimed."""
    ticks = read_ticks(said)
    if ticks is None or len(ticks.chosen) > 1:
        return said
    chosen = "".join(ticks.chosen) or ("yes" if ticks.chosen else "")
    return "confidential" if says_confidential(chosen) else chosen
