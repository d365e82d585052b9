"""What waits under each kind of appointment, joined from what each part knows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from codemoot.change.queries.today import Published, at_work, published, underway
from codemoot.codes.working_days import working_calendar
from codemoot.domain.people import Actor, Role
from codemoot.domain.waiting import left
from codemoot.parties.queries.codes import CodeFacts
from codemoot.parties.queries.rules import rules_on
from codemoot.web.today import changes
from codemoot.web.today.office import of_the_office
from codemoot.web.today.people import of_the_appointment, of_the_party
from codemoot.web.today.waiting import Clock, Day, Empty, Waiting, in_order


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose Today it is, and when."""

    actor: Actor
    code: CodeFacts
    now: datetime
    clock: Clock
    read: tuple[Published, ...]  # what stands published for them


def today(actor: Actor, code: CodeFacts, now: datetime) -> Day:
    """Return what waits for the actor under the appointment that they act under."""
    desk = Desk(actor, code, now, _clock(code), published(actor))
    waiting = [*LISTS[actor.role](desk), *of_the_appointment(actor, code, desk.clock)]
    return Day(in_order(waiting), changes.to_read(desk.read), EMPTY[actor.role])


def _clock(code: CodeFacts) -> Clock:
    rules = rules_on(code.code_id, code.today).calendar
    calendar = working_calendar(rules.region, rules.version)
    return lambda by: left(calendar, code.today, by)


def _administrator(desk: Desk) -> Iterable[Waiting]:
    code_id, moving, collations = desk.code.code_id, underway(desk.actor, desk.now), at_work(desk.actor)
    begun = {each.reference for each in collations} | {each.reference for each in desk.read}
    yield from changes.to_close(code_id, moving, desk.clock)
    yield from changes.to_finish(code_id, collations)
    yield from changes.to_collate(code_id, moving, begun)
    yield from of_the_office(desk.actor, desk.now)


def _representative(desk: Desk) -> Iterable[Waiting]:
    yield from changes.to_respond(desk.code.code_id, underway(desk.actor, desk.now), desk.clock)
    yield from of_the_party(desk.actor, desk.code, desk.clock)


def _board(desk: Desk) -> Iterable[Waiting]:
    read = {each.reference for each in desk.read}
    return changes.to_decide(desk.code.code_id, underway(desk.actor, desk.now), read)


def _authority(desk: Desk) -> Iterable[Waiting]:
    return changes.to_consent(desk.code.code_id, underway(desk.actor, desk.now))


def _nothing(_desk: Desk) -> Iterable[Waiting]:
    return ()


LISTS: dict[Role, Callable[[Desk], Iterable[Waiting]]] = {
    Role.CODE_ADMINISTRATOR: _administrator,
    Role.PARTY_REPRESENTATIVE: _representative,
    Role.BOARD_MEMBER: _board,
    Role.AUTHORITY: _authority,
    Role.SSC_MEMBER: _nothing,
    Role.SSC_SECRETARIAT: _nothing,
    Role.ASSESSOR: _nothing,
}

NOTHING = "Nothing waits for you"
EMPTY = {
    Role.CODE_ADMINISTRATOR: Empty(
        NOTHING, "Open consultations, collations to publish, and mail that could not be sent will stand here."
    ),
    Role.PARTY_REPRESENTATIVE: Empty(
        NOTHING, "Consultations that are open to your Party will stand here, with the day they close."
    ),
    Role.BOARD_MEMBER: Empty(
        NOTHING, "Changes that come to the Board’s decision will stand here, with what to read."
    ),
    Role.AUTHORITY: Empty(NOTHING, "Changes that the Board has sent to the Authority will stand here."),
    Role.SSC_MEMBER: Empty(
        NOTHING,
        "Notifications of User Systems will stand here when Users can make them on this site, "
        "with the clock that runs for each. Until then you can read what is published.",
    ),
    Role.SSC_SECRETARIAT: Empty(
        NOTHING,
        "Notifications to take to the next meeting of the Security Sub-Committee will stand here "
        "when Users can make them on this site. Until then you can read what is published.",
    ),
    Role.ASSESSOR: Empty(
        NOTHING,
        "Assessments that you are assigned to will stand here, with their dates, when they can be assigned "
        "on this site. Until then you can read what is published.",
    ),
}
