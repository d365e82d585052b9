"""Read the consultations, objectives and confidentiality rules of a profile."""

from codemoot.domain.confidentiality import Audience, Scope
from codemoot.domain.profile.consultations import (
    BoardSees,
    Confidentiality,
    Consultation,
    FixedWording,
    Late,
    Objective,
    ObjectiveSet,
    RowOrder,
    TemplateQuestion,
)
from codemoot.domain.profile.reading import Table
from codemoot.domain.questions import Kind, Polarity


def objective_sets(top: Table) -> dict[str, ObjectiveSet]:
    return {
        name: ObjectiveSet(tuple(_objective(item) for item in table.tables("items")), table.verified)
        for name, table in top.named("objectives").items()
    }


def _objective(table: Table) -> Objective:
    return Objective(
        id=table.text("id"),
        label=table.text("label"),
        keywords=table.texts("keywords"),
        valid_from=table.day("valid_from") if table.has("valid_from") else None,
        valid_to=table.day("valid_to") if table.has("valid_to") else None,
    )


def consultations(top: Table) -> dict[str, Consultation]:
    return {name: _consultation(table) for name, table in top.named("consultations").items()}


def _consultation(table: Table) -> Consultation:
    headings = table.table("headings") if table.has("headings") else None
    return Consultation(
        title=table.text("title"),
        short=table.text("short", ""),
        board=table.text("board", ""),
        audience=table.text("audience"),
        headings={kind: headings.text(kind) for kind in Kind if headings.has(kind)} if headings else {},
        late=table.one_of("late", Late, Late.INVALID),
        row_order=table.one_of("row_order", RowOrder, RowOrder.RECEIPT),
        questions=tuple(_question(question) for question in table.tables("questions")),
        wording=_wording(table.table("wording")) if table.has("wording") else FixedWording(),
    )


def _question(table: Table) -> TemplateQuestion:
    return TemplateQuestion(
        number=table.whole("number"),
        kind=table.one_of("kind", Kind),
        polarity=table.one_of("polarity", Polarity),
        text=table.text("text"),
        tolerant=table.flag("tolerant", default=False),
        decides=table.flag("decides", default=False),
        objectives=table.text("objectives", ""),
    )


def _wording(table: Table) -> FixedWording:
    return FixedWording(
        about=table.texts("about"),
        about_again=table.texts("about_again"),
        summary=table.text("summary", ""),
        stage_caption=table.text("stage_caption", ""),
    )


def confidentiality(table: Table) -> Confidentiality:
    see = table.table("see")
    return Confidentiality(
        mask=table.text("mask"),
        marked=table.text("marked", ""),
        default_scope=table.one_of("default_scope", Scope),
        see=see.list_of("who", Audience),
        board=see.one_of("board", BoardSees),
    )
