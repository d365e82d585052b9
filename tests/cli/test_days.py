"""`codemoot days`: the deadline, what was skipped, and one sentence when it cannot be computed."""

import json

import pytest
from typer.testing import CliRunner

from codemoot.cli.app import app


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["days", *words])
    return done.exit_code, done.stdout, done.stderr


def test_a_deadline_is_printed_with_what_was_skipped() -> None:
    code, printed, _ = run("20 December 2018", "+10")

    assert code == 0
    assert printed.splitlines() == [
        "Tuesday 8 January 2019",
        "10 Working Days after Thursday 20 December 2018.",
        "Skipped:",
        "  Saturday 22 December 2018 to Sunday 23 December 2018: weekend",
        "  Tuesday 25 December 2018 to Wednesday 26 December 2018: Christmas Day, Boxing Day",
        "  Saturday 29 December 2018 to Sunday 30 December 2018: weekend",
        "  Tuesday 1 January 2019: New Year’s Day",
        "  Saturday 5 January 2019 to Sunday 6 January 2019: weekend",
        "Calendar 2026.1, England and Wales.",
    ]


def test_a_negative_period_is_an_argument_not_an_option() -> None:
    code, printed, _ = run("2018-12-19", "-1", "--region", "scotland")

    assert code == 0
    assert printed.splitlines() == [
        "Tuesday 18 December 2018",
        "1 Working Day before Wednesday 19 December 2018.",
        "Calendar 2026.1, Scotland.",
    ]


def test_weeks_say_what_they_moved_past() -> None:
    assert run("2019-02-22", "+8w")[1].splitlines()[:4] == [
        "Tuesday 23 April 2019",
        "8 weeks after Friday 22 February 2019.",
        "Moved past:",
        "  Friday 19 April 2019 to Monday 22 April 2019: Good Friday, weekend, Easter Monday",
    ]


def test_a_projected_deadline_says_so() -> None:
    assert run("2028-12-29", "+1")[1].splitlines()[-1] == (
        "Projected: no list of bank holidays has been published for all of these years."
    )


def test_json_is_one_document() -> None:
    code, printed, _ = run("19 Nov 2018", "+10", "--region=scotland", "--json")

    assert code == 0
    assert json.loads(printed) == {
        "from": "2018-11-19",
        "rule": "+10",
        "result": "2018-12-04",
        "skipped": [
            {"date": "2018-11-24", "reason": "Saturday"},
            {"date": "2018-11-25", "reason": "Sunday"},
            {"date": "2018-11-30", "reason": "St Andrew’s Day"},
            {"date": "2018-12-01", "reason": "Saturday"},
            {"date": "2018-12-02", "reason": "Sunday"},
        ],
        "region": "scotland",
        "calendar": "2026.1",
        "projected": False,
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("tomorrow", "+1"), "“tomorrow” is not a day: write 2018-11-19 or 19 November 2018.\n"),
        (("2018-02-30", "+1"), "“2018-02-30” is not a day: write 2018-11-19 or 19 November 2018.\n"),
        (("2018-11-19", "soon"), "“soon” is not a period: write +15 or -5 Working Days, or +8w for weeks.\n"),
        (("2011-12-31", "+1"), "2011-12-31 is outside the calendar: it covers 2012 to 2032.\n"),
        (("2032-12-31", "+1", "--json"), "2033-01-01 is outside the calendar: it covers 2012 to 2032.\n"),
    ],
)
def test_what_cannot_be_computed_is_one_sentence_and_status_two(words: tuple[str, ...], said: str) -> None:
    assert run(*words) == (2, "", said)


@pytest.mark.parametrize("words", [(), ("2018-11-19",), ("2018-11-19", "+1", "--region", "wales")])
def test_a_command_that_is_not_whole_has_status_two(words: tuple[str, ...]) -> None:
    code, printed, said = run(*words)

    assert (code, printed) == (2, "")
    assert "Traceback" not in said
