"""The order of receipt, from a column of dates written in whatever way."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from codemoot.domain.findings import Finding

NUMBERS = re.compile(
    r"(\d{1,4})[/.-](\d{1,2})[/.-](\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap]m)?)?",
    re.IGNORECASE,
)
NOON = 12

Moments = list[datetime]


def order_of_receipt(stamps: Sequence[str]) -> list[int] | None:
    """Return the positions in order of receipt, ties as they stand; nothing if the dates are not plain.

    Whether 3/4/2018 is in March or April is decided by the whole column or not at all.
    """
    readings = [moments for moments in (_iso(stamps), _numbers(stamps, 0), _numbers(stamps, 1)) if moments]
    orders = [sorted(range(len(stamps)), key=moments.__getitem__) for moments in readings]
    return orders[0] if orders and all(order == orders[0] for order in orders) else None


def ordered(heading: str, place: str, stamps: Sequence[str]) -> tuple[Sequence[int], tuple[Finding, ...]]:
    """Return the positions of the rows in order of receipt, and a finding that says which that is."""
    if not heading:
        return range(len(stamps)), ()
    order = order_of_receipt(stamps)
    kept = f"Dates in ‘{heading}’ are missing or can be read in two ways: the order of the rows was kept."
    detail = kept if order is None else f"Ordered by ‘{heading}’."
    return range(len(stamps)) if order is None else order, (Finding("receipt-order", place, detail),)


def _iso(stamps: Sequence[str]) -> Moments | None:
    try:
        moments = [datetime.fromisoformat(stamp) for stamp in stamps]
    except ValueError:
        return None
    return [moment if moment.tzinfo else moment.replace(tzinfo=UTC) for moment in moments]


def _numbers(stamps: Sequence[str], month_at: int) -> Moments | None:
    """Read day/month/year or month/day/year, in all of them alike."""
    found = [NUMBERS.fullmatch(stamp) for stamp in stamps]
    try:
        return [_moment(match, month_at) for match in found if match] if all(found) else None
    except ValueError:
        return None


def _moment(match: re.Match[str], month_at: int) -> datetime:
    first, second = int(match[1]), int(match[2])
    month, day = (first, second) if month_at == 0 else (second, first)
    hour, minute, second_ = (int(match[part] or 0) for part in (4, 5, 6))
    if match[7]:
        hour = hour % NOON + (NOON if match[7].lower() == "pm" else 0)
    return datetime(int(match[3]), month, day, tzinfo=UTC) + timedelta(
        hours=hour, minutes=minute, seconds=second_
    )
