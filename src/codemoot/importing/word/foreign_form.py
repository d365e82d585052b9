"""Response forms of other people, read by their headings, labels and tables as one response.

Only what a label, a heading or a tick says is taken. What stands in no such place is a finding.
"""

from codemoot.domain.collation.responses import Answer, Reading, Response
from codemoot.domain.confidentiality import Claim, Scope, widest
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.importing.sheets.claims import read_represents
from codemoot.importing.sheets.confidence import allows_publication, claims_confidence
from codemoot.importing.word.foreign_boxes import Asked, ForeignForm
from codemoot.importing.word.foreign_claims import Told, claimed
from codemoot.importing.word.foreign_words import Kind
from codemoot.importing.word.ooxml import WordDocument

Answered = list[tuple[str, Asked]]


def read_foreign_form(document: WordDocument) -> Reading:
    """Return the one response of the form; where none was found, findings only."""
    form = ForeignForm()
    for block in document.blocks:
        form.take(block)
    form.finish()
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
        _whole_claim(name, form, findings),
        represents or 1,
        name,
    )


def _answer(name: str, id_: str, asked: Asked, findings: list[Finding]) -> Answer:
    where = f"{name}, {id_}"
    claim = _claim(asked.claims, Scope.COMMENT, where, findings)
    return Answer(id_, asked.answer, asked.comment, claim, where)


def _whole_claim(name: str, form: ForeignForm, findings: list[Finding]) -> Claim | None:
    """Return the claim for the whole response; a claim after the last question may be meant for all."""
    asked = [Told(each.text, each.answer) for each in form.asked.values() if _asks_for_claim(each)]
    trailing = [claimed(told, Scope.RESPONSE)[0] for told in form.trailing]
    doubts: list[Finding] = []
    claim = _claim([*form.claims, *asked], Scope.RESPONSE, name, doubts)
    if any(trailing) and not doubts:
        doubts.append(Finding("claim-unclear", name))
    findings += doubts
    return widest(claim, *trailing)


def _asks_for_claim(asked: Asked) -> bool:
    return bool(asked.answer) and (claims_confidence(asked.text) or allows_publication(asked.text))


def _claim(said: list[Told], scope: Scope, where: str, findings: list[Finding]) -> Claim | None:
    claims = [claimed(told, scope) for told in said]
    if not all(is_clear for _, is_clear in claims):
        findings.append(Finding("claim-unclear", where))
    return widest(*(claim for claim, _ in claims))
