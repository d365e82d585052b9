"""Response forms that this product printed, filled in with Word or LibreOffice, read back as one response.

A box is known by the words printed beside it, which every word processor keeps, and only if those were
changed by the tag of its content control. What stands beside no such words is a finding, never a guess.
"""

import re

from codemoot.domain import forms
from codemoot.domain.collation.responses import Answer, Reading, Response
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.findings import Finding
from codemoot.domain.forms import Box, Place
from codemoot.domain.questions import Question, question_number
from codemoot.importing.sheets.claims import read_claim, read_consent, read_represents
from codemoot.importing.word.form_boxes import Filled, collect, is_ours, mark
from codemoot.importing.word.ooxml import WordDocument
from codemoot.importing.word.ticks import read_ticks

OUTER_BLANK_LINES = re.compile(r"\A(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+\Z")  # as word processors leave them


def read_form(document: WordDocument) -> Reading | None:
    """Return the one response that the form holds; None if it is not a form of ours."""
    if not is_ours(document):
        return None
    filled = collect(document)
    questions = tuple(
        Question(id_, text or None, filled.headings.get(id_, "")) for id_, text in filled.asked.items()
    )
    findings = [*document.findings, *_about_form(document, filled, questions)]
    if not any(map(_is_filled, filled.boxes.items())):
        empty = Finding("form-empty", document.name)
        return Reading(document.name, filled.facts, questions, findings=(*findings, empty))
    response, doubts = _response(document.name, filled)
    return Reading(document.name, filled.facts, questions, (response,), (*findings, *doubts))


def _about_form(document: WordDocument, filled: Filled, questions: tuple[Question, ...]) -> list[Finding]:
    findings = [Finding("answer-unplaced", where) for where, said in filled.unplaced if said.strip()]
    issued = mark(document)
    if issued is not None and issued != forms.wording_mark(questions):
        findings.append(Finding("form-altered", document.name))
    return findings


def _is_filled(box: tuple[Place, str]) -> bool:
    place, said = box
    if place.box in {Box.CONFIDENTIAL, Box.SHARED}:
        return _ticked(said) != ""
    return bool(said.strip())


def _response(name: str, filled: Filled) -> tuple[Response, list[Finding]]:
    front = {place.box: said for place, said in filled.boxes.items() if place.question is None}
    doubts: list[Finding] = []
    shared = read_consent(_ticked(front.get(Box.SHARED, "")))
    answers = tuple(_answer(name, id_, filled, shared=shared, doubts=doubts) for id_ in _asked(filled))
    claim = _claim(front.get(Box.CONFIDENTIAL, ""), Scope.RESPONSE, name, shared=shared, doubts=doubts)
    if claim is None and front.get(Box.REASON) and not any(answer.claim for answer in answers):
        claim = Claim(Scope.RESPONSE, shared)
        doubts.append(Finding("claim-unclear", name, "A reason is given, but no box is ticked."))
    party = _one_line(front.get(Box.PARTY, ""))
    if not party:
        doubts.append(Finding("party-missing", name))
    represents = read_represents(_one_line(front.get(Box.REPRESENTS, "")))
    if represents is None:
        doubts.append(Finding("represents-unclear", name))
    category = _one_line(front.get(Box.CATEGORY, ""))
    return Response(party, category, answers, claim, represents or 1, name), doubts


def _asked(filled: Filled) -> list[str]:
    """Return the questions, those included that lost their wording but kept their boxes."""
    boxes = (place.question for place in filled.boxes if place.question is not None)
    return sorted(filled.asked.keys() | set(boxes), key=question_number)


def _answer(name: str, id_: str, filled: Filled, *, shared: bool, doubts: list[Finding]) -> Answer:
    where = f"{name}, {id_}"
    said = {
        box: filled.boxes.get(Place(box, id_), "") for box in (Box.ANSWER, Box.COMMENTS, Box.CONFIDENTIAL)
    }
    claim = _claim(said[Box.CONFIDENTIAL], Scope.COMMENT, where, shared=shared, doubts=doubts)
    return Answer(
        id_, _one_line(said[Box.ANSWER]), OUTER_BLANK_LINES.sub("", said[Box.COMMENTS]), claim, where
    )


def _claim(said: str, scope: Scope, where: str, *, shared: bool, doubts: list[Finding]) -> Claim | None:
    claim, is_clear = read_claim(_ticked(said), scope)
    if not is_clear:
        doubts.append(Finding("claim-unclear", where))
    return None if claim is None else Claim(claim.scope, claim.shared_with_board or shared)


def _ticked(said: str) -> str:
    """Return `Yes` for a ticked box and nothing for an empty one; else what was written there."""
    ticks = read_ticks(said)
    if ticks is None:
        return said.strip()
    if ticks.offered == ("No",) and not ticks.chosen:
        return ""
    if ticks.offered != (forms.TICK,) or not ticks.is_clear:
        return said.strip()  # somebody wrote in the box or beside it: not for us to say what is meant
    return forms.TICK if ticks.chosen else ""


def _one_line(said: str) -> str:
    return " ".join(said.split())
