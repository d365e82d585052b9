"""`codemoot record`, as the operator runs it."""

import json
from pathlib import Path

import pytest

from append_only import no_triggers
from codemoot.domain.people import Role
from codemoot.kernel.ids import new_id
from codemoot.records.kinds import EventKind
from codemoot.records.models import Checkpoint, Event, Seal
from codemoot.records.sealing import seal_all
from command import run
from happenings import NOON, happen
from rows import an_appointment

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def events() -> list[Event]:
    made = happen(5)
    seal_all(NOON)
    return made


@pytest.mark.usefixtures("events")
def test_a_whole_record_is_said_to_be_whole() -> None:
    done = run("record", "verify")

    assert (done.exit_code, done.stdout) == (
        0,
        "Whole: 5 events (sec 5), and what they say is what the tables hold.\n",
    )


@pytest.mark.usefixtures("events")
def test_t53_rows_that_no_event_tells_of_are_named_unless_the_log_alone_is_asked_for() -> None:
    made = an_appointment()

    done, log = run("record", "verify"), run("record", "verify", "--log-only")

    assert (done.exit_code, done.stdout.splitlines()) == (
        1,
        [
            f"sec, appointment {made.pk}: altered. It is in the tables, and no event tells of it.",
            "NOT WHOLE: 5 events (sec 5).",
        ],
    )
    assert (log.exit_code, log.stdout) == (0, "Whole: 5 events (sec 5).\n")
    told = json.loads(run("record", "verify", "--json").stdout)
    assert (told["tables"], told["faults"][0]["where"]) == (True, f"appointment {made.pk}")


@pytest.mark.usefixtures("events")
def test_what_was_done_to_the_record_is_named_and_the_status_is_1() -> None:
    with no_triggers():
        Event.objects.filter(seal__position=3).update(data={"number": 99})

    done, told = run("record", "verify"), json.loads(run("record", "verify", "--json").stdout)

    assert done.exit_code == 1
    assert "position 3" in done.stdout
    assert "edited. It does not say what it said when it was sealed.\nNOT WHOLE" in done.stdout
    assert (told["whole"], told["faults"][0]["kind"]) == (False, "edited")


@pytest.mark.usefixtures("events")
def test_a_kept_head_shows_a_tail_that_was_cut(tmp_path: Path) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_text(run("record", "head", "sec").stdout, encoding="utf-8")
    with no_triggers():
        Checkpoint.objects.all().delete()
        Seal.objects.all().delete()
        Event.objects.all().delete()

    done = run("record", "verify", "--head", kept)

    assert done.exit_code == 1
    assert (
        "sec, positions 0 to 4: cut tail. A head of 5 events was published, and the log has 0." in done.stdout
    )


@pytest.mark.usefixtures("events")
def test_a_head_that_cannot_be_read_is_unusable(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("nothing", encoding="utf-8")

    done = run("record", "verify", "--head", tmp_path / "kept.txt")

    assert done.exit_code == 2
    assert "not a checkpoint" in done.stderr


def test_sealing_says_how_much_it_was() -> None:
    happen(3)

    assert run("record", "seal").stdout == "Sealed: 3\n"
    assert json.loads(run("record", "seal", "--json").stdout) == {"sealed": 0, "broken": {}}


@pytest.mark.usefixtures("events")
def test_sealing_on_a_broken_record_is_refused_with_the_reason() -> None:
    with no_triggers():
        Seal.objects.filter(position=4).delete()
    happen(1)

    done = run("record", "seal")

    assert done.exit_code == 1
    assert done.stderr.endswith("\nsec: Parts of the log are missing.\n")  # after a line of the log


def test_there_is_no_head_before_anything_is_sealed() -> None:
    assert run("record", "head", "sec").exit_code == 1


def test_the_head_is_printed_as_json_too(events: list[Event]) -> None:
    assert json.loads(run("record", "head", "sec", "--json").stdout)["size"] == len(events)


def test_a_receipt_is_printed_and_checked_and_reading_it_is_on_record(
    events: list[Event], tmp_path: Path
) -> None:
    lines, proofs = (run("record", "receipt", str(events[2].pk), *more) for more in ((), ("--json",)))

    (tmp_path / "receipt.json").write_text(proofs.stdout, encoding="utf-8")
    checked = run("record", "check", tmp_path / "receipt.json")
    assert "sealed at position 2" in lines.stdout
    assert (checked.exit_code, checked.stdout.startswith("Proven: position 2")) == (0, True)
    read = Event.objects.filter(kind=EventKind.RECORD_READ)
    assert [(event.role, event.data) for event in read] == [(Role.OPERATOR, {"event": str(events[2].pk)})] * 2


def test_a_receipt_that_was_changed_is_refused(events: list[Event], tmp_path: Path) -> None:
    proofs = json.loads(run("record", "receipt", str(events[2].pk), "--json").stdout)
    path = tmp_path / "receipt.json"
    proofs[0]["content"] = proofs[0]["content"].replace("amended", "admitted")
    path.write_text(json.dumps(proofs), encoding="utf-8")

    done = run("record", "check", path)

    assert (done.exit_code, done.stderr.split(":")[0]) == (
        1,
        "The proof does not lead from this event to the head",
    )


def test_a_receipt_signed_with_another_key_is_refused(events: list[Event], tmp_path: Path) -> None:
    path = tmp_path / "receipt.json"
    path.write_text(run("record", "receipt", str(events[2].pk), "--json").stdout, encoding="utf-8")

    done = run("record", "check", path, "--key", "0" * 16)

    assert (done.exit_code, done.stderr) == (1, "The head is not signed with that key.\n")


@pytest.mark.parametrize("content", ["", "[", "[1]", "{}", '"text"', "null"])
def test_what_is_no_receipt_is_unusable(tmp_path: Path, content: str) -> None:
    (tmp_path / "receipt.json").write_text(content, encoding="utf-8")

    done = run("record", "check", tmp_path / "receipt.json")

    assert (done.exit_code, done.stderr) == (2, "receipt.json is not a receipt as JSON.\n")


@pytest.mark.usefixtures("events")
def test_there_is_no_receipt_of_what_never_happened() -> None:
    assert run("record", "receipt", str(new_id())).exit_code == 1


def test_t53_the_export_holds_every_event_in_order_and_is_itself_on_record(
    events: list[Event], tmp_path: Path
) -> None:
    out = tmp_path / "sec.ndjson"

    done = run("record", "export", "sec", "--out", out)

    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert done.stdout == "Exported: 5 events\n"
    assert [(line["position"], line["content"]["id"]) for line in lines] == [
        (position, str(event.pk)) for position, event in enumerate(events)
    ]
    exported = Event.objects.get(kind=EventKind.RECORD_EXPORTED)
    assert (exported.role, exported.code_id, exported.data) == (Role.OPERATOR, "sec", {"size": 5})


@pytest.mark.usefixtures("events")
def test_an_export_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "sec.ndjson").touch()

    assert run("record", "export", "sec", "--out", tmp_path / "sec.ndjson").exit_code == 2


def test_there_is_nothing_to_export_before_anything_is_sealed(tmp_path: Path) -> None:
    done = run("record", "export", "sec", "--out", tmp_path / "sec.ndjson")

    assert (done.exit_code, (tmp_path / "sec.ndjson").exists()) == (1, False)
