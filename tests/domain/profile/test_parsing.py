"""A profile is read whole, or refused with each of its problems at its place."""

from datetime import date, time
from fractions import Fraction

import pytest

from codemoot.codes.working_days import calendars
from codemoot.domain.clocks import Region
from codemoot.domain.confidentiality import Audience, Scope
from codemoot.domain.profile.code import CalendarUsed, Category, ReferencePattern
from codemoot.domain.profile.consultations import BoardSees, Late, RowOrder, TemplateQuestion
from codemoot.domain.profile.decisions import (
    Carry,
    Constituency,
    Method,
    Operator,
    Quorum,
    Threshold,
    Tie,
    Tier,
    Window,
)
from codemoot.domain.profile.parsing import parse_profile
from codemoot.domain.profile.process import Stage, Transition
from codemoot.domain.profile.reading import ProfileError
from codemoot.domain.questions import Kind, Polarity
from editions_of_codes import GONE, Data, printed, sec, sec_with

SEC = parse_profile(sec())


def problems(data: Data) -> list[tuple[str, str]]:
    with pytest.raises(ProfileError) as refused:
        parse_profile(data, calendars())
    return [(problem.path, problem.message) for problem in refused.value.problems]


def test_the_edition_says_what_and_when_it_is() -> None:
    assert (SEC.code, SEC.name, SEC.version) == ("SEC", "Smart Energy Code", "sec-2018.1")
    assert (SEC.effective_from, SEC.successor) == (date(2018, 11, 1), "sec-2019")
    assert SEC.calendar == CalendarUsed(Region.ENGLAND_WALES, time(17), "2026.1")
    assert SEC.references == {"proposal": ReferencePattern("SECMP{n:04d}")}
    assert SEC.working_group == "per_proposal"
    assert SEC.allowed_brackets == ("[Not used]",)
    assert SEC.pin == f"sec-2018.1 sha256:{SEC.sha256}"


def test_stages_and_the_moves_between_states_are_read() -> None:
    assert SEC.stages[2] == Stage("report", "Modification Report", "03", ("report", "mrc_open", "mrc_closed"))
    assert SEC.stage_of("mrc_open") == SEC.stages[2]
    assert SEC.stage_of("drafting") is None
    assert SEC.process.transitions[7] == Transition(
        "open_mrc", "report", "mrc_open", "administrator_approver", "panel_approval_and_lint", "mrc_default"
    )
    assert SEC.process.from_any_before == {"decision": (Transition("withdraw", "", "withdrawn", "proposer"),)}
    assert len(SEC.process.transitions) == 24


def test_categories_may_share_a_label_and_the_dcc_does_not_vote() -> None:
    assert [category.label for category in SEC.categories] == [
        "Large Supplier", "Small Supplier", "Network Operator", "Network Operator", "Other SEC Party", "DCC"
    ]  # fmt: skip
    assert SEC.categories[5] == Category("dcc", "DCC", votes=False, mrc=False, verified=False)
    assert SEC.one_category_per_party


def test_the_board_and_its_count_are_read_exactly() -> None:
    board = SEC.decision_bodies["change_board"]

    assert board.method is Method.TWO_TIER
    assert board.constituencies[0] == Constituency("large", None, ("large_supplier",))
    assert board.constituencies[2] == Constituency("networks", 3, ("electricity_network", "gas_network"))
    assert board.constituencies[4] == Constituency("consumer", 1, (), "citizens_advice")
    assert board.inner == Tier(Carry.MORE_THAN_HALF_OF_CAST, Tie.NO_VOTE)
    assert board.outer == Tier(Carry.MORE_THAN_HALF_OF_CAST, Tie.NOT_CARRIED)
    assert board.quorum == Quorum(Fraction(1, 2), 3, "any")
    assert (board.guided_by_responses, board.constituency_sheet) == (True, True)
    assert board.publish_ballots == "per_constituency_counts"


def test_thresholds_of_other_methods_are_exact_fractions() -> None:
    thresholds = {"part2": {"operator": ">", "value": "13/20"}}

    found = parse_profile(sec_with("decision_bodies", "change_board", "thresholds", value=thresholds))

    assert found.decision_bodies["change_board"].thresholds == {
        "part2": Threshold(Operator.MORE_THAN, Fraction(13, 20))
    }


def test_paths_windows_and_urgency_are_read() -> None:
    assert [(path.id, path.decision) for path in SEC.paths] == [
        ("path1", "authority"), ("path2", "authority"), ("path3", "change_board"), ("fast_track", "panel")
    ]  # fmt: skip
    assert SEC.paths[3].objection == Window(10, verified=False)
    assert SEC.windows["papers_before_meeting"] == Window(-5)
    assert SEC.windows["path3_referral"] == Window(10, "panel", Window(10, "authority"), verified=False)
    assert SEC.urgency.tests == ("commercial", "safety_security", "breach_of_law")
    assert SEC.may_raise[:2] == ("party", "consumer_body")


def test_the_consultation_has_its_questions_headings_and_sentences() -> None:
    mrc = SEC.consultations["mrc"]

    assert (mrc.title, mrc.short, mrc.board) == ("Modification Report Consultation", "MRC", "Change Board")
    assert mrc.headings == {Kind.YES_NO_NEUTRAL: "Yes/No/ Neutral", Kind.YES_NO: "Yes/No"}
    assert (mrc.late, mrc.row_order) == (Late.INVALID, RowOrder.RECEIPT)
    assert mrc.questions[3] == TemplateQuestion(
        4,
        Kind.YES_NO,
        Polarity.YES_SUPPORTS,
        "Do you agree with recommended implementation date?",
        tolerant=True,
    )
    assert [question.polarity for question in mrc.questions] == [
        *[Polarity.YES_SUPPORTS] * 4,
        Polarity.NEUTRAL_INFO,
    ]
    assert (len(mrc.wording.about), len(mrc.wording.about_again)) == (2, 2)
    assert mrc.wording.stage_caption == "What stage is this document in the process?"


def test_who_sees_what_and_how_documents_are_marked_is_read() -> None:
    assert SEC.confidentiality.mask == "Marked as Confidential."
    assert SEC.confidentiality.default_scope is Scope.COMMENT
    assert SEC.confidentiality.see == (Audience.ADMINISTRATOR, Audience.AUTHORITY)
    assert SEC.confidentiality.board is BoardSees.IF_CONSENTED
    assert [level.label for level in SEC.classification.levels] == ["White", "Green", "Amber", "Red"]
    assert SEC.classification.levels[0].aliases == ("Clear",)
    assert all(level.label in level.footer for level in SEC.classification.levels)


def test_objectives_may_have_days_of_validity() -> None:
    item = {"id": "z", "label": "Late", "valid_from": date(2019, 1, 1), "valid_to": date(2020, 1, 1)}

    found = parse_profile(sec_with("objectives", "charging", "items", 0, value=item)).objectives["charging"]

    assert (found.items[0].valid_from, found.items[0].valid_to) == (date(2019, 1, 1), date(2020, 1, 1))
    assert (SEC.objectives["general"].items[5].label, SEC.objectives["general"].verified) == (
        "Protection of data and security",
        True,
    )


BOARD = ("decision_bodies", "change_board")


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        (("profile", "name"), GONE, "a text is missing"),
        (("profile", "name"), 7, "7 is not a text"),
        (("profile", "effective_from"), "2018-11-01", '"2018-11-01" is not a date'),
        (("profile", "nmae"), "SEC", "this key is not known here"),
        (("surprise",), {}, "this key is not known here"),
        (("calendar",), GONE, "a table is missing"),
        (("calendar",), "england", '"england" is not a table'),
        (("calendar", "cutoff"), "5 pm", '"5 pm" is not a time of day such as 17:00'),
        (("calendar", "cutoff"), GONE, "a time of day such as 17:00 is missing"),
        (("calendar", "region"), "wales", '"wales" is not one of england_wales, scotland, northern_ireland'),
        (("calendar", "version"), "1999.1", 'there is no calendar "1999.1" of england_wales'),
        (("stages",), "four", '"four" is not a list of tables'),
        (("party_categories", "one_per_party"), "yes", '"yes" is not true or false'),
        (("objectives", "general", "items", 4, "label"), "", '"" is not a text'),
        (("objectives", "general", "items", 4, "label"), GONE, "a text is missing"),
        (("objectives", "general", "items", 4, "keywords"), "network", '"network" is not a list of texts'),
        (("windows", "consult_min", "working_days"), True, "True is not a whole number"),
        (("windows", "consult_min", "working_days"), 0, "a window of no days is not a window"),
        ((*BOARD, "quorum", "seats_fraction"), 65, '65 is not an exact fraction such as "13/20"'),
        ((*BOARD, "quorum", "seats_fraction"), 0.65, '0.65 is not an exact fraction such as "13/20"'),
        ((*BOARD, "quorum", "seats_fraction"), "3/2", '"3/2" is not an exact fraction such as "13/20"'),
        ((*BOARD, "quorum", "seats_fraction"), "1/0", '"1/0" is not an exact fraction such as "13/20"'),
        ((*BOARD, "constituencies", 1, "seats"), "some", '"some" is not a whole number'),
        ((*BOARD, "inner", "tie"), "toss", '"toss" is not one of no_vote, not_carried, chair_decides'),
        (("confidentiality", "see", "who"), ["public", "press"],
         '"press" is not one of public, board, authority, administrator'),
        (("releases", "dates"), ["2018-11-01"], "['2018-11-01'] is not a list of dates"),
    ],
)  # fmt: skip
def test_a_value_that_is_not_what_it_should_be_is_named(
    path: tuple[str | int, ...], value: object, problem: str
) -> None:
    assert problems(sec_with(*path, value=value)) == [(printed(path), problem)]


def test_a_question_of_an_unknown_kind_is_refused() -> None:
    data = sec_with("consultations", "mrc", "questions", 1, "kind", value="multiple_choice")

    [(path, message)] = problems(data)

    assert path == "consultations.mrc.questions[1].kind"
    assert message.startswith('"multiple_choice" is not one of yes_no_neutral, yes_no,')


def test_all_problems_are_named_at_once() -> None:
    data = sec_with("profile", "name", value=1)
    data["allowed_brackets"] = 2

    assert problems(data) == [
        ("profile.name", "1 is not a text"),
        ("allowed_brackets", "2 is not a list of texts"),
    ]


def test_an_empty_profile_is_refused_in_its_parts() -> None:
    found = dict(problems({}))

    assert {found[name] for name in ("profile", "calendar", "process", "releases")} == {"a table is missing"}
    assert found["stages"] == "a list of tables is missing"
