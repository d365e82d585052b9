"""What `codemoot record` says: to people in lines, to programs in plain values."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from codemoot.records.faults import Verification
    from codemoot.records.queries.receipts import Receipted
    from codemoot.records.queries.record import PublishedHead


def as_plain(found: "PublishedHead | Verification") -> dict[str, object]:
    plain = asdict(found)
    return {"whole": not plain["faults"], **plain} if "faults" in plain else plain


def verification_lines(checked: "Verification") -> Iterator[str]:
    sizes = "; ".join(f"{code or 'the installation'} {size:,}" for code, size in checked.heads.items())
    for fault in checked.faults:
        yield f"{fault.code_id or 'the installation'}, {fault.where}: {fault.kind}. {fault.words}"
    state = "NOT WHOLE" if checked.faults else "Whole"
    agree = ", and what they say is what the tables hold" if checked.tables and not checked.faults else ""
    yield f"{state}: {checked.events:,} events{f' ({sizes})' if sizes else ''}{agree}."
    if checked.late:
        yield f"{checked.late:,} were sealed hours after they were written: did the worker stand still?"
    if not checked.compared:
        yield "Compared with no published head: a tail that was cut with its heads would not show."


def receipt_lines(found: Sequence["Receipted"]) -> Iterator[str]:
    for each in found:
        yield f"Event {each.event_id}"
        yield f"  {each.kind}, {each.at.isoformat(timespec='seconds')}"
        yield f"  hash {each.content_hash}"
        if each.receipt is None:
            yield "  on record; it is sealed within seconds"
        else:
            yield f"  sealed at position {each.receipt.position}, proven by {len(each.receipt.path)} hashes"
            yield from (f"    {line}" for line in each.receipt.note.splitlines())
