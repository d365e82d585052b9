"""Read the paths, windows and decision bodies of a profile."""

from codemoot.domain.profile.decisions import (
    Carry,
    Constituency,
    DecisionBody,
    Method,
    Operator,
    Path,
    Quorum,
    Threshold,
    Tie,
    Tier,
    Urgency,
    Window,
)
from codemoot.domain.profile.reading import Table


def paths(top: Table) -> tuple[Path, ...]:
    return tuple(
        Path(
            id=table.text("id"),
            label=table.text("label"),
            decision=table.text("decision"),
            board=table.text("board", ""),
            referral=table.text("referral", ""),
            raised_by=table.texts("raised_by"),
            objection=_window(table.table("objection")) if table.has("objection") else None,
        )
        for table in top.tables("paths")
    )


def urgency(table: Table) -> Urgency:
    return Urgency(table.text("decided_by"), table.texts("tests", needed=True))


def windows(top: Table) -> dict[str, Window]:
    return {name: _window(table) for name, table in top.named("windows").items()}


def decision_bodies(top: Table) -> dict[str, DecisionBody]:
    return {name: _body(table) for name, table in top.named("decision_bodies").items()}


def _window(table: Table) -> Window:
    return Window(
        working_days=table.whole("working_days"),
        to=table.text("to", ""),
        then=_window(table.table("then")) if table.has("then") else None,
        verified=table.verified,
    )


def _body(table: Table) -> DecisionBody:
    duty = table.table("member_duty") if table.has("member_duty") else None
    return DecisionBody(
        method=table.one_of("method", Method),
        constituencies=tuple(_constituency(each) for each in table.tables("constituencies", needed=False)),
        inner=_tier(table.table("inner")) if table.has("inner") else None,
        outer=_tier(table.table("outer")) if table.has("outer") else None,
        thresholds={name: _threshold(each) for name, each in table.named("thresholds", needed=False).items()},
        quorum=_quorum(table.table("quorum")) if table.has("quorum") else None,
        chair=table.text("chair", ""),
        attend_no_vote=table.texts("attend_no_vote"),
        guided_by_responses=duty is not None and duty.flag("guided_by_responses", default=False),
        constituency_sheet=duty is not None and duty.flag("constituency_sheet", default=False),
        publish_ballots=table.text("publish_ballots", ""),
    )


def _constituency(table: Table) -> Constituency:
    by_group = table.data.get("seats") == "per_voting_group"
    return Constituency(
        id=table.text("id"),
        seats=None if by_group and table.has("seats") else table.whole("seats"),
        categories=table.texts("categories"),
        nominated_by=table.text("nominated_by", ""),
    )


def _tier(table: Table) -> Tier:
    return Tier(
        carry=table.one_of("carry", Carry),
        tie=table.one_of("tie", Tie),
        empty=table.one_of("empty", Tie, Tie.NO_VOTE),
        weight=table.whole("weight", 1),
    )


def _quorum(table: Table) -> Quorum:
    return Quorum(
        seats_fraction=table.fraction("seats_fraction"),
        min_constituencies=table.whole("min_constituencies"),
        adjourned=table.text("adjourned", ""),
    )


def _threshold(table: Table) -> Threshold:
    return Threshold(table.one_of("operator", Operator), table.fraction("value"))
