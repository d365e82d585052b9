"""`codemoot held`: the operator sees what is held everywhere, and decides."""

import json

import pytest

from codemoot.domain.people import OPERATOR
from codemoot.kernel.ids import new_id
from codemoot.records.models import Event, OutboxItem
from codemoot.records.queries.outbox import all_held
from command import run
from rows import NOON

pytestmark = pytest.mark.django_db(transaction=True)


def a_held_item(kind: str = "mail", code_id: str = "sec") -> OutboxItem:
    return OutboxItem.objects.create(
        code_id=code_id,
        kind=kind,
        payload={"letter": "sign-in-changed"} if kind == "mail" else {},
        made_at=NOON,
        due_at=NOON,
        held_why="It was refused.",
    )


def test_each_is_listed_with_its_reason_in_every_code_and_in_none() -> None:
    one, other = a_held_item(), a_held_item("records.check-file", code_id="")

    done = run("held")

    assert done.stdout.splitlines() == [
        f"{one.pk}  mail sign-in-changed, in sec, since 10 December 2018",
        "  It was refused.",
        f"{other.pk}  records.check-file, since 10 December 2018",
        "  It was refused.",
        "Held: 2",
    ]
    assert [each["kind"] for each in json.loads(run("held", "--json").stdout)] == [
        "mail",
        "records.check-file",
    ]


def test_those_that_are_named_go_on() -> None:
    one, two, three = a_held_item(), a_held_item(code_id=""), a_held_item()

    done = run("held", "--release", str(one.pk), "--release", str(two.pk))

    assert (done.exit_code, done.stdout) == (0, "Let go on: 2 of 2.\n")
    assert [each.id for each in all_held(OPERATOR)] == [three.pk]
    assert list(Event.objects.values_list("kind", "role")) == [("outbox.released", "operator")] * 2


def test_everything_goes_on() -> None:
    a_held_item()
    a_held_item("records.check-file")

    assert run("held", "--all").stdout == "Let go on: 2 of 2.\n"
    assert run("held").stdout == "Held: 0\n"


def test_all_mail_is_dropped_and_other_work_stays() -> None:
    for kind in ("mail", "parties.invitation", "change.read-sources"):
        a_held_item(kind)

    assert run("held", "--drop-all").stdout == "Dropped: 2 of 2.\n"
    assert [each.kind for each in all_held(OPERATOR)] == ["change.read-sources"]


def test_what_cannot_be_dropped_or_is_not_there_is_said_and_the_rest_is_done() -> None:
    mail, check, none = a_held_item().pk, a_held_item("records.check-file").pk, new_id()

    done = run("held", *(word for each in (mail, check, none) for word in ("--drop", str(each))))

    assert (done.exit_code, done.stdout) == (1, "Dropped: 1 of 3.\n")
    assert f"{check}: A file stays in quarantine until it is checked" in done.stderr
    assert f"{none}: nothing of this id" in done.stderr


def test_two_decisions_at_once_are_refused() -> None:
    a_held_item()

    done = run("held", "--all", "--drop-all")

    assert (done.exit_code, len(all_held(OPERATOR))) == (2, 1)
    assert "Choose one of" in done.stderr
