"""`codemoot changes`: the operator raises a change and moves it on, and each refusal is a sentence."""

from datetime import date

import pytest

from cast import NORTHMOOR
from codemoot.change.models import Modification
from codemoot.domain.confidentiality import Audience
from codemoot.records.models import Event
from command import run
from rows import a_code_edition, a_modification, a_party

pytestmark = pytest.mark.django_db
TITLE = ("--title", "Tell the desk of a second system")


def test_the_operator_raises_a_change() -> None:
    a_code_edition()
    party = a_party()

    done = run("changes", "raise", "SECMP0102", *TITLE, "--summary", "Why.", "--proposer", NORTHMOOR.upper())

    made = Modification.objects.get()
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        "SECMP0102 is at “raised”. What may follow is: refuse, accept_refine, accept_direct, withdraw.\n"
    )
    assert (made.title, made.summary, made.proposer) == (TITLE[1], "Why.", party)
    assert list(Event.objects.values_list("kind", "role")) == [("modification.raised", "operator")]


def test_a_change_that_was_raised_can_be_brought_to_its_consultation_and_after_it() -> None:
    a_code_edition()
    run("changes", "raise", "SECMP0102", *TITLE)

    moved = [
        run("changes", "move", "SECMP0102", event, *options)
        for event, *options in (
            ("accept_direct", "--note", "Agreed on 3 December."),
            ("open_mrc", "--closes-on", "2031-12-19"),
            ("close_mrc",),
        )
    ]

    assert [each.exit_code for each in moved] == [0, 0, 0]
    assert "SECMP0102 is at “mrc_open”, open until 19 December 2031." in moved[1].stdout
    assert Modification.objects.get().closes_on == date(2031, 12, 19)
    assert "Agreed on 3 December." in str(Event.objects.values_list("data", flat=True)[1])


def test_the_end_of_the_procedure_is_said() -> None:
    a_modification(state="mrc_open")

    done = run("changes", "move", "SECMP0101", "withdraw")

    assert "is at “withdrawn”. What may follow is: nothing" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("SECMP102", *TITLE), "like SECMP0057"),
        (("SECMP0101", *TITLE), "SECMP0101 is taken: enter the next free reference."),
        (("SECMP0102", "--title", " "), "Enter a title"),
        (("SECMP0102", *TITLE, "--proposer", "Nobody & Co"), "No Party is called “Nobody & Co”"),
        (("SECMP0102", *TITLE, "--code", "rec"), "“rec” was not adopted here"),
    ],
)
def test_what_cannot_be_raised_is_refused_with_a_sentence(arguments: tuple[str, ...], said: str) -> None:
    a_modification()

    done = run("changes", "raise", *arguments)

    assert (done.exit_code, done.stdout) == (1, "")
    assert said in done.stderr
    assert Modification.objects.count() == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("SECMP0101", "close"), "What may follow is: close_mrc, withdraw."),
        (("SECMP0101", "close_mrc", "--closes-on", "2031-12-19"), "leave the closing day out"),
        (("SECMP0101", "withdraw", "--note", "x" * 301), "Shorten the note to 300 characters"),
        (("SECMP0999", "withdraw"), "There is no change “SECMP0999” of “sec” that can be moved."),
        (("SECMP0100", "withdraw"), "There is no change “SECMP0100” of “sec” that can be moved."),
        (("SECMP0101", "withdraw", "--code", "rec"), "There is no change “SECMP0101” of “rec”"),
    ],
)
def test_a_move_that_cannot_be_is_refused_with_a_sentence(arguments: tuple[str, ...], said: str) -> None:
    a_modification()
    a_modification("SECMP0100", audience=Audience.ADMINISTRATOR)

    done = run("changes", "move", *arguments)

    assert (done.exit_code, done.stdout) == (1, "")
    assert said in done.stderr
    assert set(Modification.objects.values_list("state", flat=True)) == {"mrc_open"}
