"""What the components of these pages take: crumbs, the stage box, the timeline, files, links."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from codemoot.change.queries.collations import Address, CollationPage, Section
from codemoot.change.queries.collations_editions import EditionLine, FileLine
from codemoot.change.queries.histories import Happening
from codemoot.change.queries.modifications import ChangePage
from codemoot.domain.standing import Reached, Step
from codemoot.web.change.reading.wording import EDITIONS, WHO, happened, line_words, next_words

KINDS = {
    "pdf": "PDF",
    "docx": "Word document",
    "html": "Web page",
    "csv": "Sheet as text",
    "xlsx": "Spreadsheet",
    "json": "Data",
}


@dataclass(frozen=True, slots=True)
class EditionShown:
    """An edition as a line of a list: its page and its files."""

    line: EditionLine
    href: str
    words: str  # for whom, and from what
    files: tuple[dict[str, object], ...]

    @property
    def kinds(self) -> str:
        """Return what there is to take away: PDF, Word document."""
        return ", ".join(dict.fromkeys(str(file["kind"]) for file in self.files if file["kind"]))


def crumbs(
    code_id: str, code_name: str, reference: str = "", *, collated: bool = False
) -> list[tuple[str, str]]:
    """Return the way up to the page of a change, or to what is below it."""
    way = [
        ("Home", reverse("web:home")),
        (f"Changes to the {code_name}", reverse("web:changes", args=[code_id])),
    ]
    if reference:
        way.append((reference, reverse("web:change", args=[code_id, reference])))
    if collated:
        way.append(("Collated responses", reverse("web:responses", args=[code_id, reference])))
    return way


def stages(page: ChangePage) -> list[dict[str, object]]:
    return [_stage(step, page) for step in page.steps]


def _stage(step: Step, page: ChangePage) -> dict[str, object]:
    words = line_words(page.line)
    if step.stage is None:
        return {"label": words, "state": step.reached}
    shown: dict[str, object] = {
        "label": step.stage.label,
        "number": step.stage.number,
        "state": step.reached,
    }
    if step.reached is Reached.NOW and words != step.stage.label:
        shown["note"] = words
    return shown


def ahead(page: ChangePage) -> list[str]:
    """Return what may happen next, each sentence once."""
    return list(dict.fromkeys(next_words(move.event) for move in page.moves))


def timeline(page: ChangePage) -> list[dict[str, object]]:
    return [_event(event, page.line.code_id) for event in page.history]


def _event(event: Happening, code_id: str) -> dict[str, object]:
    closes = event.data.get("closes_on")
    note = event.data.get("note") or event.data.get("why")
    return {
        "at": event.at,
        "what": happened(event),
        "who": WHO[event.role],
        "closes_on": closes if isinstance(closes, str) else "",
        "note": note if isinstance(note, str) else "",
        "id": event.id,
        "receipt_href": reverse("web:receipt", args=[code_id, event.id]) if event.has_receipt else "",
    }


def address(page: ChangePage, line: EditionLine) -> Address:
    return Address(page.line.code_id, page.line.reference, line.number, line.audience)


def href(to: Address) -> str:
    return reverse("web:collation", args=[to.code_id, to.reference, to.number, to.audience])


def edition(line: EditionLine, to: Address) -> EditionShown:
    return EditionShown(line, href(to), EDITIONS[line.audience], tuple(_files(line, to)))


def editions(page: ChangePage, *, superseded: bool) -> list[EditionShown]:
    """Return the editions that stand, or those that were superseded."""
    lines = (line for line in page.editions if (line.superseded_at is not None) is superseded)
    return [edition(line, address(page, line)) for line in lines]


def _files(line: EditionLine, to: Address) -> Iterable[dict[str, object]]:
    order = list(KINDS)
    for file in sorted(
        line.files, key=lambda file: order.index(_kind(file)) if _kind(file) in order else len(order)
    ):
        place = [to.code_id, to.reference, to.number, to.audience, file.format]
        yield {
            "name": file.name,
            "href": reverse("web:collation-file", args=place),
            "size": file.size,
            "digest": file.digest,
            "kind": KINDS.get(_kind(file), ""),
        }


def _kind(file: FileLine) -> str:
    return file.format.partition("-")[0]


def found_words(page: CollationPage) -> str:
    """Say how much of the collation is shown."""
    every = sum(each.total for each in page.asked)
    if page.is_whole:
        shown = sum(section.found or 0 for section in page.sections)
        return f"{shown} of {_answers(every)}" if page.wanted.narrows or page.wanted.question else ""
    if not page.sections:
        return "No answers"
    section = page.sections[0]
    return _page_words(page, section) if section.page else ""


def _page_words(page: CollationPage, section: Section) -> str:
    rows = section.page.rows if section.page else ()
    total = section.asked.total
    if not page.wanted.narrows:
        first = rows[0].position if rows else 0
        last = rows[-1].position if rows else 0
        return f"Answers {first:,} to {last:,} of {total:,} to {section.asked.heading.lower()}"
    if section.found is not None:
        return f"{section.found:,} of {_answers(total)} to {section.asked.heading.lower()}"
    ends = section.page is not None and section.page.next_after is None and page.wanted.after == 0
    many = f"{_answers(len(rows))} found" if ends else f"{_answers(len(rows))} found on this page"
    return f"{many}, of {total:,} to {section.asked.heading.lower()}"


def _answers(number: int) -> str:
    return f"{number:,} answer" if number == 1 else f"{number:,} answers"
