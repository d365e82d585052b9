"""The rules of an edition as tables for people, each rule whose source is not verified marked as such."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from codemoot.domain.profile.code import CodeProfile
from codemoot.domain.profile.decisions import Constituency, Window

UNVERIFIED = "unverified rule"
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    heading: Row
    rows: tuple[Row, ...]


def sections(profile: CodeProfile) -> Iterator[Section]:
    yield _section("Stages", ("No", "Stage", "Certainty"), _stages(profile))
    yield _section("Party Categories", ("Category", "Printed as", "Rule", "Certainty"), _categories(profile))
    yield _section("Objectives", ("Set", "Id", "Objective", "Certainty"), _objectives(profile))
    yield _section("Paths", ("Path", "Decided by", "Certainty"), _paths(profile))
    yield _section("Windows", ("Window", "Working Days", "Certainty"), _windows(profile))
    yield _section("Constituencies", ("Body", "Constituency", "Seats", "Certainty"), _constituencies(profile))
    yield _section(
        "Questions", ("Consultation", "Question", "Kind", "A Yes", "Certainty"), _questions(profile)
    )
    yield _section("Classification", ("Level", "Who may see", "Certainty"), _levels(profile))
    yield unverified(profile)


def unverified(profile: CodeProfile) -> Section:
    rows = ((rule.path, rule.value, rule.why) for rule in profile.unverified)
    return _section("Unverified rules", ("Rule", "Value", "Why"), rows)


def _section(title: str, heading: Row, rows: Iterable[Row]) -> Section:
    return Section(title, heading, tuple(rows))


def _mark(profile: CodeProfile, path: str) -> str:
    return "" if profile.is_verified(path) else UNVERIFIED


def _stages(profile: CodeProfile) -> Iterator[Row]:
    for stage in profile.stages:
        yield stage.number, stage.label, _mark(profile, f"stages.{stage.id}")


def _categories(profile: CodeProfile) -> Iterator[Row]:
    for category in profile.categories:
        mark = _mark(profile, f"party_categories.items.{category.id}")
        yield category.id, category.label, category.rule, mark


def _objectives(profile: CodeProfile) -> Iterator[Row]:
    for name, objectives in profile.objectives.items():
        for item in objectives.items:
            yield name, item.id, item.label, _mark(profile, f"objectives.{name}.items.{item.id}")


def _paths(profile: CodeProfile) -> Iterator[Row]:
    for path in profile.paths:
        yield path.label, path.decision, _mark(profile, f"paths.{path.id}")


def _windows(profile: CodeProfile) -> Iterator[Row]:
    for name, window in profile.windows.items():
        yield name, _days(window), _mark(profile, f"windows.{name}")


def _days(window: Window) -> str:
    to = f" to {window.to}" if window.to else ""
    then = f", then {_days(window.then)}" if window.then else ""
    return f"{window.working_days}{to}{then}"


def _constituencies(profile: CodeProfile) -> Iterator[Row]:
    for name, body in profile.decision_bodies.items():
        for each in body.constituencies:
            path = f"decision_bodies.{name}.constituencies.{each.id}"
            yield name, each.id, _seats(each), _mark(profile, path)


def _seats(constituency: Constituency) -> str:
    return "one for each Voting Group" if constituency.seats is None else str(constituency.seats)


def _questions(profile: CodeProfile) -> Iterator[Row]:
    for name, consultation in profile.consultations.items():
        for each in consultation.questions:
            mark = _mark(profile, f"consultations.{name}.questions.{each.number}")
            text = f"Q{each.number}: {each.text}"
            yield name, text, each.kind, each.polarity.replace("_", " "), mark


def _levels(profile: CodeProfile) -> Iterator[Row]:
    for level in profile.classification.levels:
        label = " or ".join((level.label, *level.aliases))
        yield label, level.audience, _mark(profile, f"classification.levels.{level.id}")
