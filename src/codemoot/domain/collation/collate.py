"""Bring the sources together: a table a question, every response once in each, in order of receipt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace

from codemoot.domain.collation.cells import row_of, said_in_confidence
from codemoot.domain.collation.document import Collation, Row
from codemoot.domain.collation.responses import Answer, Facts, Reading, Response
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question, question_number


def collate(
    readings: Sequence[Reading], members: Mapping[str, str], *, expected: Iterable[Question] = ()
) -> Collation:
    """Return the collation of these sources.

    `members` gives one name to every printed spelling of a Party. `expected` are the questions of the
    code's own form: they say what was asked where no source does, and nothing more.
    """
    questions = merged_questions(readings)
    asked = {q.id for q in questions if q.text} | {q.id for q in expected} or {q.id for q in questions}
    responses = [response for reading in readings for response in reading.responses]
    given = [_by_question(response) for response in responses]
    rows: list[Row] = []
    for question in questions:
        blank = [Answer(question.id)] if question.id in asked else []
        for number, (response, answers) in enumerate(zip(responses, given, strict=True)):
            member = members.get(response.party, response.party) or response.where  # nameless: each its own
            rows += [row_of(response, answer, member, number) for answer in answers.get(question.id, blank)]
    return Collation(
        facts=merged_facts(readings),
        questions=questions,
        rows=tuple(rows),
        findings=(
            *(finding for reading in readings for finding in reading.findings),
            *_differing_facts(readings),
            *_differing_questions(readings, questions),
            *_unasked(responses, asked),
            *_missing(responses, [q.id for q in questions if q.id in asked]),
            *_nameless(readings),
            *_repeated(responses, members),
            *_claims_in_words(responses),
        ),
    )


def merged_facts(readings: Iterable[Reading]) -> Facts:
    """Return each fact as the first source that gives it has it."""
    merged = Facts()
    for reading in readings:
        missing = [f.name for f in fields(Facts) if getattr(merged, f.name) is None]
        merged = replace(merged, **{name: getattr(reading.facts, name) for name in missing})
    return merged


def merged_questions(readings: Iterable[Reading]) -> tuple[Question, ...]:
    """Return every question asked or answered, by number, in the first wording and heading printed."""
    found: dict[str, Question] = {}
    for reading in sorted(
        readings, key=lambda reading: not reading.responses
    ):  # those that were answered first
        answered = (Question(answer.question) for r in reading.responses for answer in r.answers)
        for question in (*reading.questions, *answered):
            known = found.setdefault(question.id, question)
            if known is not question and not (known.text and known.heading and known.polarity):
                found[question.id] = replace(
                    known,
                    text=known.text or question.text,
                    heading=known.heading or question.heading,
                    polarity=known.polarity or question.polarity,
                    decides=known.decides or question.decides,
                )
    return tuple(sorted(found.values(), key=lambda question: question_number(question.id)))


def _by_question(response: Response) -> Mapping[str, list[Answer]]:
    answers: dict[str, list[Answer]] = {}
    for answer in response.answers:
        answers.setdefault(answer.question, []).append(answer)
    return answers


def _words(text: str | None) -> str:
    return " ".join((text or "").split()).casefold()


def _differing_facts(readings: Iterable[Reading]) -> Iterable[Finding]:
    kept = merged_facts(readings)
    for reading in readings:
        for field in fields(Facts):
            value, first = getattr(reading.facts, field.name), getattr(kept, field.name)
            if value is not None and _words(str(value)) != _words(str(first)):
                yield Finding("facts-differ", reading.source, f"{field.name}: {value}; kept: {first}.")


def _differing_questions(readings: Iterable[Reading], kept: Iterable[Question]) -> Iterable[Finding]:
    wording = {question.id: _words(question.text) for question in kept}
    for reading in readings:
        for question in reading.questions if reading.responses else ():
            if question.text and _words(question.text) != wording[question.id]:
                yield Finding("question-differs", f"{reading.source}, {question.id}")


def _unasked(responses: Iterable[Response], asked: set[str]) -> Iterable[Finding]:
    for response in responses:
        for answer in response.answers:
            if answer.question not in asked and (answer.answer_printed or answer.comment):
                place = answer.where or response.where
                yield Finding("question-unknown", place, f"{response.party} answers {answer.question}.")


def _missing(responses: Iterable[Response], asked: Sequence[str]) -> Iterable[Finding]:
    for response in responses:
        answered = {answer.question for answer in response.answers}
        missing = [id_ for id_ in asked if id_ not in answered]
        if missing:
            who = response.party or "A Party without a name"
            yield Finding("answer-missing", response.where, f"{who}: {', '.join(missing)}.")


def _nameless(readings: Iterable[Reading]) -> Iterable[Finding]:
    """Say it once a source: a sheet may have no column for the name at all."""
    for reading in readings:
        places = [response.where for response in reading.responses if not response.party]
        if places:
            yield Finding("party-missing", places[0], f"Responses: {len(places)}.")


def _repeated(responses: Iterable[Response], members: Mapping[str, str]) -> Iterable[Finding]:
    first: dict[str, str] = {}
    for response in responses:
        if not response.party:
            continue
        member = members.get(response.party, response.party)
        if member in first:
            yield Finding("response-repeated", response.where, f"{member}: the first is in {first[member]}.")
        first.setdefault(member, response.where)


def _claims_in_words(responses: Iterable[Response]) -> Iterable[Finding]:
    for response in responses:
        for answer in response.answers:
            if response.claim is None and answer.claim is None and said_in_confidence(answer):
                yield Finding("said-in-confidence", answer.where, f"{response.party}, {answer.question}.")
