"""A collation as its readers see it: one edition, its questions with their pictures, a page of answers."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from codemoot.change.models import Edition, EditionQuestion, Modification
from codemoot.change.queries.collations_editions import EditionLine, editions_of, newest
from codemoot.change.queries.collations_figures import Asked, answers_of, asked_of, categories_of, matching
from codemoot.change.queries.collations_rows import (
    AnswerRow,
    RowsPage,
    Wanted,
    every_row,
    page_of_rows,
    whole_row,
)
from codemoot.codes.loader import load_profile
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Actor
from codemoot.kernel.usecase import NotFoundError

FEW = 60  # answers in all: then the whole collation stands on one page


@dataclass(frozen=True, slots=True)
class Address:
    """Which edition: as the address of its page says it."""

    code_id: str
    reference: str
    number: int
    audience: Audience


@dataclass(frozen=True, slots=True)
class Section:
    """One question on the page; without rows where only its picture is shown."""

    asked: Asked
    page: RowsPage | None
    found: int | None  # answers that match; None: nobody counted them


@dataclass(frozen=True, slots=True)
class CollationPage:
    address: Address
    code_name: str
    title: str
    edition: EditionLine
    current: EditionLine | None  # in whose place this one is; None: this one stands
    others: tuple[EditionLine, ...]  # of the same collation, for other audiences
    facts: tuple[tuple[str, str], ...]
    meeting_on: date | None
    silent: tuple[str, ...]
    rows_hash: str
    mask: str  # stands where a confidential comment would
    asked: tuple[Asked, ...]
    sections: tuple[Section, ...]
    is_whole: bool  # every question with every answer is on this page
    wanted: Wanted
    categories: tuple[str, ...]
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WholeAnswer:
    address: Address
    code_name: str
    title: str
    asked: Asked
    row: AnswerRow
    mask: str


def newest_address(code_id: str, reference: str, actor: Actor) -> Address:
    """Return the newest edition that this actor may see. Raise NotFoundError.

    Whoever may see a working edition is led to what everyone reads, if that is published.
    """
    change = _change(code_id, reference, actor)
    lines = editions_of(change, actor)
    works = any(line.audience is Audience.ADMINISTRATOR for line in lines)
    public = (line for line in lines if works and line.audience is Audience.PUBLIC)
    found = newest(public) or newest(lines)
    if found is None:
        raise NotFoundError(reference)
    return Address(code_id, reference, found.number, found.audience)


def collation_page(address: Address, actor: Actor, wanted: Wanted) -> CollationPage:
    """Raise NotFoundError."""
    edition = _edition(address, actor)
    change = edition.collation.modification
    lines = editions_of(change.pk, actor)
    asked = _asked(edition.pk, actor)
    is_whole = sum(each.total for each in asked) <= FEW
    meeting = edition.facts.get("meeting_date")
    return CollationPage(
        address=address,
        code_name=change.edition.industry_code.name,
        title=change.title,
        edition=next(line for line in lines if line.id == edition.pk),
        current=_in_place_of(edition, lines),
        others=tuple(line for line in lines if line.id != edition.pk and _stands_beside(line, edition)),
        facts=_facts(edition),
        meeting_on=date.fromisoformat(meeting) if meeting else None,
        silent=tuple(edition.silent),
        rows_hash=edition.rows_hash,
        mask=load_profile(change.edition.profile).confidentiality.mask,
        asked=asked,
        sections=_sections(edition.pk, asked, actor, wanted, is_whole=is_whole),
        is_whole=is_whole,
        wanted=wanted,
        categories=categories_of(asked),
        answers=answers_of(asked),
    )


def whole_answer(address: Address, order: int, position: int, actor: Actor) -> WholeAnswer:
    """Return one answer with its comment from beginning to end. Raise NotFoundError."""
    edition = _edition(address, actor)
    asked = next((each for each in _asked(edition.pk, actor) if each.order == order), None)
    row = whole_row(edition.pk, asked.question, position, actor) if asked else None
    if asked is None or row is None:
        raise NotFoundError(position)
    change = edition.collation.modification
    return WholeAnswer(
        address=address,
        code_name=change.edition.industry_code.name,
        title=change.title,
        asked=asked,
        row=row,
        mask=load_profile(change.edition.profile).confidentiality.mask,
    )


def file_of(address: Address, format_: str, actor: Actor) -> UUID:
    """Return the stored file of an edition in this format. Raise NotFoundError."""
    edition = _edition(address, actor)
    lines = editions_of(edition.collation.modification_id, actor)
    files = next(line.files for line in lines if line.id == edition.pk)
    found = next((file.file_id for file in files if file.format == format_), None)
    if found is None:
        raise NotFoundError(format_)
    return found


def _change(code_id: str, reference: str, actor: Actor) -> UUID:
    changes = Modification.objects.visible_to(actor).filter(code_id=code_id, reference=reference)
    found = changes.values_list("pk", flat=True).first()
    if found is None:
        raise NotFoundError(reference)
    return found


def _edition(address: Address, actor: Actor) -> Edition:
    editions = Edition.objects.visible_to(actor).filter(
        code_id=address.code_id,
        audience=address.audience,
        collation__number=address.number,
        collation__modification__reference=address.reference,
        collation__modification__in=Modification.objects.visible_to(actor),
    )
    found = editions.select_related("collation__modification__edition__industry_code").first()
    if found is None:
        raise NotFoundError(address)
    return found


def _asked(edition: UUID, actor: Actor) -> tuple[Asked, ...]:
    rows = EditionQuestion.objects.visible_to(actor).filter(edition=edition).order_by("order")
    return tuple(map(asked_of, rows))


def _stands_beside(line: EditionLine, edition: Edition) -> bool:
    """Whether it is another edition of the same collation, or the working edition of a later one."""
    later = line.audience is Audience.ADMINISTRATOR and line.number > edition.collation.number
    return later or line.collation_id == edition.collation_id


def _in_place_of(edition: Edition, lines: tuple[EditionLine, ...]) -> EditionLine | None:
    """Return the edition for the same audience that stands now, if this one does not."""
    if edition.superseded_at is None:
        return None
    standing = (line for line in lines if line.superseded_at is None and line.audience == edition.audience)
    return next(standing, None)


def _facts(edition: Edition) -> tuple[tuple[str, str], ...]:
    named = (("Stage", "stage"), ("Classification", "classification"), ("Contact", "contact"))
    return tuple((label, edition.facts[key]) for label, key in named if edition.facts.get(key))


def _sections(
    edition: UUID, asked: tuple[Asked, ...], actor: Actor, wanted: Wanted, *, is_whole: bool
) -> tuple[Section, ...]:
    chosen = tuple(each for each in asked if wanted.question in {0, each.order})
    if is_whole:
        return _together(chosen, every_row(edition, actor, wanted, FEW))
    if wanted.question == 0 and not wanted.narrows:
        return tuple(Section(each, None, each.total) for each in chosen)
    return tuple(_one(edition, each, actor, wanted) for each in chosen[:1])


def _together(asked: tuple[Asked, ...], rows: tuple[AnswerRow, ...]) -> tuple[Section, ...]:
    held: dict[str, list[AnswerRow]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.position):
        held[row.question].append(row)
    return tuple(
        Section(each, RowsPage(tuple(held[each.question])), len(held[each.question])) for each in asked
    )


def _one(edition: UUID, asked: Asked, actor: Actor, wanted: Wanted) -> Section:
    page = page_of_rows(edition, asked.question, actor, wanted, asked.total)
    counted = (
        None
        if replace(wanted, category=None, answer=None).narrows
        else matching(asked, wanted.category, wanted.answer)
    )
    return Section(asked, page, counted)
