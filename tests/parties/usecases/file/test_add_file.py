"""A file that is given waits in quarantine; what is not taken is refused with a sentence."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import PermissionDenied

from actors import actor
from codemoot.domain.people import Role
from codemoot.gateways.files import Kept, keep
from codemoot.kernel.act import Act
from codemoot.parties.usecases.file import add_file as module
from codemoot.parties.usecases.file.add_file import add_file
from codemoot.records.files import LARGEST, NotTakenError
from codemoot.records.models import Event, OutboxItem, StoredFile
from codemoot.records.models.stored_file import FileState
from rows import a_code

pytestmark = pytest.mark.django_db(transaction=True)
NOON = datetime(2018, 12, 10, 12, tzinfo=UTC)


def act(role: Role = Role.CODE_ADMINISTRATOR, key: str = "") -> Act:
    return Act(actor(role), NOON, key=key)


def test_a_file_is_added_to_quarantine_and_left_to_be_checked() -> None:
    kept = keep([b"Party,Q1\n"])

    file_id = add_file(a_code().pk, act(), kept=kept, name="C:\\answers.csv")

    stored = StoredFile.objects.get(pk=file_id)
    assert (stored.name, stored.digest, stored.size) == ("answers.csv", kept.digest, 9)
    assert (stored.state, stored.audience) == (FileState.QUARANTINED, "administrator")
    item = OutboxItem.objects.get()
    assert (item.kind, item.payload) == ("records.check-file", {"file": str(file_id)})
    event = Event.objects.get()
    assert (event.kind, event.data) == ("file.added", {"digest": kept.digest, "size": 9})


def test_the_same_act_adds_a_file_once() -> None:
    code, kept, once = a_code(), keep([b"Party,Q1\n"]), act(key="k1")

    first = add_file(code.pk, once, kept=kept, name="answers.csv")

    again = Act(once.actor, NOON, key="k1")
    assert add_file(code.pk, again, kept=kept, name="answers.csv") == first


@pytest.mark.parametrize("name", ["logo.svg", "run.exe", "answers", "answers.csv.exe", "page.xml", "old.doc"])
def test_t35_a_name_that_is_not_on_the_list_is_refused(name: str) -> None:
    with pytest.raises(NotTakenError, match="cannot be taken: choose a DOCX"):
        add_file(a_code().pk, act(), kept=keep([b"x"]), name=name)


@pytest.mark.parametrize(("size", "says"), [(0, "is empty"), (LARGEST + 1, "is larger than 40 MB")])
def test_t35_an_empty_or_too_large_file_is_refused(size: int, says: str) -> None:
    with pytest.raises(NotTakenError, match=says):
        add_file(a_code().pk, act(), kept=Kept("0" * 64, size), name="answers.csv")


def test_t35_no_more_files_are_taken_than_can_be_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_WAITING", 1)
    code, kept = a_code(), keep([b"x"])
    add_file(code.pk, act(), kept=kept, name="answers.csv")

    with pytest.raises(NotTakenError, match="1 files wait to be checked"):
        add_file(code.pk, act(), kept=kept, name="answers.csv")


def test_t35_no_more_bytes_are_taken_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 5)
    code = a_code()
    add_file(code.pk, act(), kept=keep([b"abc"]), name="answers.csv")

    with pytest.raises(NotTakenError, match="no room left"):
        add_file(code.pk, act(), kept=keep([b"def"]), name="answers.csv")


def test_a_file_is_added_by_an_administrator_only() -> None:
    with pytest.raises(PermissionDenied):
        add_file(a_code().pk, act(Role.BOARD_MEMBER), kept=keep([b"x"]), name="answers.csv")

    assert not StoredFile.objects.exists()
