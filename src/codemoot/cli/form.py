"""`codemoot form`: print the Word response form of a consultation from the questions of a code."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from codemoot.cli.days import read_day
from codemoot.codes.loader import InvalidProfileError, UnknownCodeError, UnreadableError, profile_for
from codemoot.domain.collation.responses import Facts
from codemoot.domain.profile.code import CodeProfile
from codemoot.domain.profile.consultations import Consultation
from codemoot.domain.questions import Question

REFUSED, UNUSABLE = 1, 2
BRACES = re.compile(r"{(\w+)}")
OPTIONS = {"ref": "--reference", "title": "--title", "solution": "--solution"}  # what fills each brace


@dataclass(frozen=True, slots=True)
class _Asked:
    facts: Facts
    closes: date | None
    return_to: str


def form(
    *,
    code: Annotated[str, typer.Option(help="The code, or one edition of it.")] = "sec",
    consultation: Annotated[str, typer.Option(help="Which of the code's consultations.")] = "mrc",
    reference: Annotated[str, typer.Option(help="SECMP0101, of the change that is consulted on.")] = "",
    title: Annotated[str, typer.Option(help="The title of the change.")] = "",
    solution: Annotated[
        str, typer.Option(help="What the questions call the solution.")
    ] = "proposed solution",
    closes: Annotated[str, typer.Option(metavar="DATE", help="The last day to respond.")] = "",
    contact: Annotated[str, typer.Option(help="“{name} on {phone} or email {email}”.")] = "",
    return_to: Annotated[str, typer.Option(help="The e-mail address that responses go to.")] = "",
    out: Annotated[Path | None, typer.Option(metavar="FILE.docx", help="The file to write.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """Print the Word form on which Parties respond, ready to be sent out and collated."""
    if not f"{reference}{title}{solution}{contact}{return_to}".isprintable():
        _stop("What is printed on the form must be in one line, without control characters.", UNUSABLE)
    facts = Facts(reference or None, title or None, contact=contact or None)
    try:
        profile, last_day = profile_for(code), read_day(closes) if closes else None
    except (InvalidProfileError, UnknownCodeError, UnreadableError, ValueError) as error:
        _stop(str(error), UNUSABLE)
    template = profile.consultations.get(consultation)
    if template is None:
        known = ", ".join(profile.consultations)
        _stop(f"“{consultation}” is not a consultation of {profile.version}; these are: {known}.", UNUSABLE)
    questions = _questions(template, {"ref": reference, "title": title, "solution": solution})
    written = _print(profile, template, questions, _Asked(facts, last_day, return_to))
    path = out or Path(_name(reference, template))
    try:
        path.write_bytes(written)
    except OSError as error:
        _stop(f"The form was not written: {error}.", UNUSABLE)
    shown = {"file": str(path), "questions": [question.id for question in questions]}
    typer.echo(json.dumps(shown, ensure_ascii=False) if as_json else f"The form is in {path}.")


def _questions(template: Consultation, facts: Mapping[str, str]) -> list[Question]:
    """Fill the facts into the questions; a brace that no fact fills must never be printed."""
    asked = {name for each in template.questions for name in BRACES.findall(each.text)}
    missing = sorted(name for name in asked if not facts.get(name, "").strip())
    if missing:
        reasons = [f"The questions name {{{name}}}: give {OPTIONS.get(name, name)}." for name in missing]
        _stop("\n".join(reasons), REFUSED)
    return [
        Question(
            f"Q{each.number}",
            BRACES.sub(lambda brace: facts[brace[1]].strip(), each.text),
            template.headings.get(each.kind, ""),
            each.polarity,
        )
        for each in template.questions
    ]


def _print(profile: CodeProfile, template: Consultation, questions: list[Question], asked: _Asked) -> bytes:
    from codemoot.publishing.edition import long_date
    from codemoot.publishing.form import FormWording, form_docx

    cutoff = f"{profile.calendar.cutoff:%H:%M}"
    labels = dict.fromkeys(category.label for category in profile.categories if category.mrc)
    wording = FormWording(
        template.title,
        template.short,
        template.board,
        tuple(labels),
        f"{cutoff} on {long_date(asked.closes)}" if asked.closes else "",
        asked.return_to,
        frozenset(f"Q{each.number}" for each in template.questions if each.tolerant),
    )
    return form_docx(questions, asked.facts, wording)


def _name(reference: str, template: Consultation) -> str:
    return "-".join(filter(None, (re.sub(r"[^\w-]", "", reference), template.short, "form"))) + ".docx"


def _stop(reason: str, code: int) -> NoReturn:
    typer.echo(reason, err=True)
    raise typer.Exit(code)
