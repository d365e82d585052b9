"""How the last day of a consultation is explained: what was counted, and what was passed over."""

from collections.abc import Iterator

from codemoot.change.queries.moves import Move, MovePage
from codemoot.change.queries.raising import RaisePage
from codemoot.domain.clocks import WEEKEND, Deadline
from codemoot.web.templatetags.words import in_words

WEEKENDS = frozenset(WEEKEND.values())


def reference_hint(page: RaisePage) -> str:
    like = f"Like {' or '.join(page.like)}."
    return f"{like} The highest so far is {page.highest}." if page.highest else like


def closing_hint(page: MovePage) -> str:
    """Return when the form needs a closing day, and what is proposed."""
    only = "Only if a consultation was opened."
    move = page.consultation
    if move is None or move.closing is None:
        return f"{only} For example, 19 12 2018."
    return (
        f"{only} By the code’s window it is {in_words(move.closing.result)}; enter another day if it differs."
    )


def counting(move: Move) -> Iterator[str]:
    """Yield the sentences that explain the proposed day."""
    closing = move.closing
    if closing is None:
        return
    days = "Working Day" if closing.period.count == 1 else "Working Days"
    yield (
        f"The code’s window is {closing.period.count} {days}. Counted from {in_words(closing.start)}, which "
        f"is not counted itself, the last day is {in_words(closing.result)}."
    )
    if closing.skipped:
        yield f"Passed over: {', '.join(_passed_over(closing))}."
    if closing.projected:
        yield "Projected: no list of bank holidays has been published for all of these years."
    if not move.is_verified:
        yield f"Provisional: the length of the window is not verified{f' ({move.why})' if move.why else ''}."


def _passed_over(closing: Deadline) -> Iterator[str]:
    days = sum(reason in WEEKENDS for _, reason in closing.skipped)
    if days:
        yield "1 day at a weekend" if days == 1 else f"{days} days at weekends"
    for day, reason in closing.skipped:
        if reason not in WEEKENDS:
            yield f"{in_words(day)} ({reason})"
