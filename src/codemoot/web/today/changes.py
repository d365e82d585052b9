"""What of CHANGE waits: consultations, collations, decisions, and what there is to read."""

from collections.abc import Collection, Iterable, Iterator

from django.urls import reverse
from django.utils.timezone import localdate

from codemoot.change.queries.today import AtWork, Published, Underway
from codemoot.domain.confidentiality import Audience
from codemoot.web.templatetags.words import in_words
from codemoot.web.today.waiting import Clock, Reading, Waiting

FULLER = (Audience.PUBLIC, Audience.BOARD, Audience.AUTHORITY)
FOR = {Audience.PUBLIC: "everyone", Audience.BOARD: "the Board", Audience.AUTHORITY: "the Authority"}
HOW_TO_RESPOND = "Send your response to the code administrator on the form that you were sent."

STEPS = {  # by a collation's state
    "gathering": ("Have the responses read that were added to", "Nothing was read yet."),
    "reading": ("Wait for the responses to be read:", "It goes on by itself, and takes a minute at most."),
    "failed": ("See why nothing could be read for", "Other files can be added in their place."),
}


def address(code_id: str, reference: str) -> str:
    return reverse("web:change", args=[code_id, reference])


def responses_address(code_id: str, reference: str) -> str:
    return reverse("web:responses", args=[code_id, reference])


def to_close(code_id: str, changes: Iterable[Underway], clock: Clock) -> Iterator[Waiting]:
    """Consultations that are about to close, or should have been closed."""
    for each in changes:
        if each.closes_on is None or not (each.is_open or each.is_over):
            continue
        if each.is_over:
            label = f"Close the consultation on {each.reference}"
            hint = f"{each.title}. Its last day is over: responses that come now are late."
        else:
            label = f"The consultation on {each.reference} closes"
            hint = (
                f"{each.title}. Import the responses as they come: you can go through them before it closes."
            )
        yield Waiting(label, hint, address(code_id, each.reference), each.closes_on, clock(each.closes_on))


def to_respond(code_id: str, changes: Iterable[Underway], clock: Clock) -> Iterator[Waiting]:
    """Consultations that are open: nobody can respond on the site itself yet."""
    for each in changes:
        if each.is_open and each.closes_on is not None:
            yield Waiting(
                f"The consultation on {each.reference} is open until {in_words(each.closes_on)}",
                f"{each.title}. {HOW_TO_RESPOND}",
                address(code_id, each.reference),
                each.closes_on,
                clock(each.closes_on),
            )


def to_collate(code_id: str, changes: Iterable[Underway], begun: Collection[str]) -> Iterator[Waiting]:
    """Consultations that are closed, of whose responses there is no collation."""
    for each in changes:
        if each.state.endswith("_closed") and each.reference not in begun:
            yield Waiting(
                f"Collate the responses to {each.reference}",
                f"{each.title}. The consultation is closed, and nothing is collated yet.",
                address(code_id, each.reference),
                since=each.closes_on,
            )


def to_finish(code_id: str, collations: Iterable[AtWork]) -> Iterator[Waiting]:
    """Collations that are begun: what is to be done with each is told by its state."""
    for each in collations:
        label, hint = _next_step(each)
        yield Waiting(
            f"{label} {each.reference}",
            f"{each.title}. {hint}",
            f"{address(code_id, each.reference)}import/",
            since=each.closes_on,
        )


def _next_step(each: AtWork) -> tuple[str, str]:
    if each.state != "read":
        return STEPS[each.state]
    if each.is_open:
        return "Go through the responses so far on", "The consultation is open: more may come."
    if each.doubtful:
        names = "1 name is" if each.doubtful == 1 else f"{each.doubtful} names are"
        return "Settle names and publish the collation of", f"{names} in doubt."
    found = "1 finding was" if each.findings == 1 else f"{each.findings} findings were"
    return "Go through the findings and publish the collation of", f"{found} made."


def to_decide(code_id: str, changes: Iterable[Underway], read: Collection[str]) -> Iterator[Waiting]:
    """Changes that come to the Board's decision, with what to read before."""
    for each in changes:
        if each.state != "decision":
            continue
        if each.reference in read:
            hint, href = (
                "The collated responses are ready to read.",
                responses_address(code_id, each.reference),
            )
        else:
            hint, href = "The collated responses are not published yet.", address(code_id, each.reference)
        yield Waiting(f"Prepare the decision on {each.reference}", f"{each.title}. {hint}", href)


def to_consent(code_id: str, changes: Iterable[Underway]) -> Iterator[Waiting]:
    for each in changes:
        if each.state == "with_authority":
            yield Waiting(
                f"Decide on {each.reference}",
                f"{each.title}. The Board has sent its recommendation.",
                address(code_id, each.reference),
            )


def to_read(editions: Iterable[Published]) -> tuple[Reading, ...]:
    """Return each collation once, with its fullest edition of those that the reader may see."""
    found: dict[tuple[str, str, int], list[Published]] = {}
    for each in editions:
        found.setdefault((each.code_id, each.reference, each.number), []).append(each)
    return tuple(_reading(each) for each in found.values())


def _reading(editions: list[Published]) -> Reading:
    fullest = max(editions, key=lambda each: FULLER.index(each.audience))
    whom = ", ".join(FOR[audience] for audience in FULLER if audience in {each.audience for each in editions})
    count = "1 response" if fullest.responses == 1 else f"{fullest.responses} responses"
    where = [fullest.code_id, fullest.reference, fullest.number, fullest.audience]
    return Reading(
        f"Responses to {fullest.reference}: {fullest.title}",
        f"{count}, published for {whom} on {in_words(localdate(fullest.made_at))}",
        reverse("web:collation", args=where),
    )
