"""Read a profile from plain data, and refuse it with every problem at once if it is not valid."""

from collections.abc import Mapping

from codemoot.domain.classification import Level
from codemoot.domain.clocks import Region, WorkingCalendar
from codemoot.domain.profile.canonical import fingerprint, unverified_rules
from codemoot.domain.profile.checks import check
from codemoot.domain.profile.code import (
    CalendarUsed,
    Category,
    Classification,
    CodeProfile,
    ReferencePattern,
    Releases,
)
from codemoot.domain.profile.parsing_consultations import confidentiality, consultations, objective_sets
from codemoot.domain.profile.parsing_decisions import decision_bodies, paths, urgency, windows
from codemoot.domain.profile.process import Process, Stage, Transition
from codemoot.domain.profile.reading import Problem, ProfileError, Table

Calendars = Mapping[tuple[Region, str], WorkingCalendar]  # by region and version


def parse_profile(data: Mapping[str, object], calendars: Calendars | None = None) -> CodeProfile:
    """Return the profile, checked; release days are checked on its calendar where calendars are given."""
    problems: list[Problem] = []
    top = Table(data, (), problems)
    profile = _profile(top, data)
    top.refuse_unknown()
    if not problems:
        problems.extend(check(profile, calendars or {}))
    if problems:
        raise ProfileError(tuple(problems))
    return profile


def _profile(top: Table, data: Mapping[str, object]) -> CodeProfile:
    edition, categories = top.table("profile"), top.table("party_categories")
    return CodeProfile(
        code=edition.text("code"),
        name=edition.text("name"),
        version=edition.text("version"),
        effective_from=edition.day("effective_from"),
        successor=edition.text("successor", ""),
        calendar=_calendar(top.table("calendar")),
        references={name: _pattern(table) for name, table in top.named("references").items()},
        stages=tuple(_stage(table) for table in top.tables("stages")),
        categories=tuple(_category(table) for table in categories.tables("items")),
        one_category_per_party=categories.flag("one_per_party", default=True),
        process=_process(top.table("process")),
        working_group=top.table("working_group").text("formed"),
        may_raise=top.table("may_raise").texts("who", needed=True),
        objectives=objective_sets(top),
        paths=paths(top),
        urgency=urgency(top.table("urgency")),
        decision_bodies=decision_bodies(top),
        windows=windows(top),
        consultations=consultations(top),
        confidentiality=confidentiality(top.table("confidentiality")),
        classification=_classification(top.table("classification")),
        releases=_releases(top.table("releases")),
        allowed_brackets=top.texts("allowed_brackets"),
        unverified=unverified_rules(data),
        sha256=fingerprint(data),
    )


def _calendar(table: Table) -> CalendarUsed:
    return CalendarUsed(table.one_of("region", Region), table.hour("cutoff"), table.text("version"))


def _pattern(table: Table) -> ReferencePattern:
    return ReferencePattern(table.text("pattern"), table.text("keeps_number_of", ""))


def _stage(table: Table) -> Stage:
    return Stage(table.text("id"), table.text("label"), table.text("number", ""), table.texts("states"))


def _category(table: Table) -> Category:
    return Category(
        id=table.text("id"),
        label=table.text("label"),
        votes=table.flag("votes", default=True),
        mrc=table.flag("mrc", default=True),
        rule=table.text("rule", ""),
        verified=table.verified,
    )


def _process(table: Table) -> Process:
    shared = table.table("from_any_before") if table.has("from_any_before") else None
    return Process(
        start=table.text("start"),
        end=table.texts("end", needed=True),
        transitions=tuple(_transition(move, move.text("from")) for move in table.tables("transitions")),
        from_any_before={
            state: tuple(_transition(move, "") for move in shared.tables(state)) for state in shared.data
        }
        if shared
        else {},
        overlays=table.texts("overlays"),
    )


def _transition(table: Table, origin: str) -> Transition:
    return Transition(
        event=table.text("event"),
        origin=origin,
        target=table.text("to"),
        by=table.text("by"),
        guard=table.text("guard", ""),
        clock=table.text("clock", ""),
    )


def _classification(table: Table) -> Classification:
    levels = tuple(
        Level(
            id=level.text("id"),
            label=level.text("label"),
            audience=level.text("audience"),
            footer=level.text("footer", ""),
            aliases=tuple(alias.text("label") for alias in level.tables("aliases", needed=False)),
        )
        for level in table.tables("levels")
    )
    return Classification(table.text("scheme"), levels)


def _releases(table: Table) -> Releases:
    return Releases(table.texts("pattern"), table.days("dates"), table.days("allowed"))
