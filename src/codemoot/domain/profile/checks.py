"""What must hold between the parts of a profile: whatever is named is there, and every change ends."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from codemoot.domain.clocks import OutsideCalendarError, Region, WorkingCalendar
from codemoot.domain.profile.code import CodeProfile
from codemoot.domain.profile.decisions import Window
from codemoot.domain.profile.process import ROLES, Transition
from codemoot.domain.profile.reading import Place, Problem
from codemoot.domain.questions import Kind
from codemoot.domain.references import is_pattern

Found = Iterator[Problem]
QUESTION_FACTS = frozenset({"ref", "title", "solution"})
WORDING_FACTS = frozenset({"ref", "title", "contact", "meeting_date", "consultation", "short", "board"})


def check(
    profile: CodeProfile, calendars: Mapping[tuple[Region, str], WorkingCalendar]
) -> tuple[Problem, ...]:
    found = [problem for rule in CHECKS for problem in rule(profile)]
    return (*found, *_releases(profile, calendars))


def _ids(profile: CodeProfile) -> Found:
    yield from _repeated(("stages",), (stage.id for stage in profile.stages))
    yield from _repeated(("party_categories", "items"), (category.id for category in profile.categories))
    yield from _repeated(("paths",), (path.id for path in profile.paths))
    yield from _repeated(("classification", "levels"), (level.id for level in profile.classification.levels))
    for name, objectives in profile.objectives.items():
        yield from _repeated(("objectives", name, "items"), (item.id for item in objectives.items))
    for name, body in profile.decision_bodies.items():
        place = ("decision_bodies", name, "constituencies")
        yield from _repeated(place, (constituency.id for constituency in body.constituencies))
    for name, consultation in profile.consultations.items():
        numbers = (str(question.number) for question in consultation.questions)
        yield from _repeated(("consultations", name, "questions"), numbers, key="number")


def _references(profile: CodeProfile) -> Found:
    for name, reference in profile.references.items():
        if not is_pattern(reference.pattern):
            message = f'"{reference.pattern}" does not hold the number once, as in SECMP{{n:04d}}'
            yield Problem(("references", name, "pattern"), message)
        if reference.keeps_number_of:
            place = ("references", name, "keeps_number_of")
            yield from _unknown(place, [reference.keeps_number_of], profile.references, "references")


def _constituencies(profile: CodeProfile) -> Found:
    known = [category.id for category in profile.categories]
    for name, body in profile.decision_bodies.items():
        for index, constituency in enumerate(body.constituencies):
            place = ("decision_bodies", name, "constituencies", index)
            yield from _unknown((*place, "categories"), constituency.categories, known, "categories")
            if not constituency.categories and not constituency.nominated_by:
                yield Problem(place, "a constituency needs categories or someone who nominates it")


def _stages(profile: CodeProfile) -> Found:
    for index, stage in enumerate(profile.stages):
        yield from _unknown(("stages", index, "states"), stage.states, profile.process.states, "states")


def _transitions(profile: CodeProfile) -> Found:
    roles = sorted(ROLES | profile.decision_bodies.keys())
    for place, move in _placed_moves(profile):
        yield from _unknown((*place, "by"), [move.by], roles, "roles")
        if move.clock:
            yield from _unknown((*place, "clock"), [move.clock], profile.windows, "windows")


def _placed_moves(profile: CodeProfile) -> Iterator[tuple[Place, Transition]]:
    for index, move in enumerate(profile.process.transitions):
        yield ("process", "transitions", index), move
    for state, shared in profile.process.from_any_before.items():
        for index, move in enumerate(shared):
            yield ("process", "from_any_before", state, index), move


def _process_ends(profile: CodeProfile) -> Found:
    process = profile.process
    moves = process.moves()
    reached, endable = process.reached(moves), process.endable()
    yield from _unknown(("process", "end"), process.end, process.states, "states")
    yield from _unknown(("process", "from_any_before"), process.from_any_before, process.states, "states")
    for state in process.states:
        place = _place_of_state(profile, state)
        if state not in reached:
            yield Problem(place, f'the state "{state}" cannot be reached from "{process.start}"')
        elif state not in endable:
            yield Problem(place, f'no end can be reached from the state "{state}"')
    for index, move in enumerate(process.transitions):
        if move.origin in process.end:
            yield Problem(
                ("process", "transitions", index, "from"), f'"{move.origin}" is an end: nothing follows it'
            )


def _place_of_state(profile: CodeProfile, state: str) -> Place:
    moves = profile.process.transitions
    named = ((index, side) for index, move in enumerate(moves) for side in _sides(move, state))
    index, side = next(named, (0, "from"))
    return ("process", "transitions", index, side)


def _sides(move: Transition, state: str) -> list[str]:
    return [side for side, value in (("to", move.target), ("from", move.origin)) if value == state]


def _routes(profile: CodeProfile) -> Found:
    """Each path must be decided by someone who has a move from which the change ends."""
    endable = profile.process.endable()
    deciders = {move.by for move in profile.process.moves() if move.target in endable}
    for index, path in enumerate(profile.paths):
        if path.decision not in deciders:
            message = f'"{path.decision}" decides this path but makes no move that leads to an end'
            yield Problem(("paths", index, "decision"), message)
        if path.referral:
            yield from _unknown(("paths", index, "referral"), [path.referral], profile.windows, "windows")


def _windows(profile: CodeProfile) -> Found:
    roles = sorted(ROLES | profile.decision_bodies.keys())
    for name, window in profile.windows.items():
        yield from _window(("windows", name), window, roles)


def _window(place: Place, window: Window, roles: list[str]) -> Found:
    if window.working_days == 0:
        yield Problem((*place, "working_days"), "a window of no days is not a window")
    if window.to:
        yield from _unknown((*place, "to"), [window.to], roles, "roles")
    if window.then:
        yield from _window((*place, "then"), window.then, roles)


def _questions(profile: CodeProfile) -> Found:
    for name, consultation in profile.consultations.items():
        for index, question in enumerate(consultation.questions):
            place = ("consultations", name, "questions", index)
            yield from _facts((*place, "text"), question.text, QUESTION_FACTS)
            if question.kind is Kind.OBJECTIVE_GRID:
                wanted = [question.objectives]
                yield from _unknown((*place, "objectives"), wanted, profile.objectives, "sets of objectives")


def _wording(profile: CodeProfile) -> Found:
    for name, consultation in profile.consultations.items():
        place, wording = ("consultations", name, "wording"), consultation.wording
        for key, texts in (("about", wording.about), ("about_again", wording.about_again)):
            for index, text in enumerate(texts):
                yield from _facts((*place, key, index), text, WORDING_FACTS)
        yield from _facts((*place, "summary"), wording.summary, WORDING_FACTS)


def _releases(profile: CodeProfile, calendars: Mapping[tuple[Region, str], WorkingCalendar]) -> Found:
    if not calendars:
        return
    used = profile.calendar
    calendar = calendars.get((used.region, used.version))
    if calendar is None:
        yield Problem(("calendar", "version"), f'there is no calendar "{used.version}" of {used.region}')
        return
    for index, day in enumerate(profile.releases.dates):
        try:
            reason = calendar.day_off(day)
        except OutsideCalendarError as error:
            reason = str(error)
        if reason and day not in profile.releases.allowed:
            yield Problem(("releases", "dates", index), f"{day.isoformat()} is not a Working Day: {reason}")


def _repeated(place: Place, ids: Iterable[str], key: str = "id") -> Found:
    listed = list(ids)
    counts = Counter(listed)
    for index, id_ in enumerate(listed):
        if counts[id_] > 1 and id_ in listed[:index]:
            yield Problem((*place, index, key), f'"{id_}" is there already')


def _unknown(place: Place, named: Iterable[str], known: Iterable[str], what: str) -> Found:
    listed = list(known)
    for name in named:
        if name not in listed:
            message = f'"{name}" is not one of this code\'s {what} ({", ".join(listed)})'
            yield Problem(place, message)


def _facts(place: Place, text: str, known: frozenset[str]) -> Found:
    named = re.findall(r"\{([^{}]*)\}", text)
    if text.count("{") != len(named) or text.count("}") != len(named):
        yield Problem(place, "a brace has no partner")
    yield from _unknown(place, named, sorted(known), "facts")


CHECKS: tuple[Callable[[CodeProfile], Found], ...] = (
    _ids,
    _references,
    _constituencies,
    _stages,
    _transitions,
    _process_ends,
    _routes,
    _windows,
    _questions,
    _wording,
)
