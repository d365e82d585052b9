"""One small world for the tests of every route: somebody in each role, and a thing behind each address."""

from dataclasses import dataclass

from django.test import Client

from cast import BRIGHTWATER
from codemoot.change.models import Document, Source
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Role
from codemoot.gateways.files import keep
from codemoot.kernel.act import Act
from codemoot.parties.models import Appointment, Party
from codemoot.parties.queries.actors import acting
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models import Event, OutboxItem
from codemoot.records.models.stored_file import FileState, StoredFile
from codemoot.records.sealing import seal_all
from rows import (
    NOON,
    a_code_edition,
    a_collation,
    a_membership,
    a_modification,
    a_party,
    a_question,
    an_account,
    an_appointment,
    an_edition,
    an_edition_row,
)
from signed_in import signed_in

ROLES = {
    "administrator": Role.CODE_ADMINISTRATOR,
    "Board": Role.BOARD_MEMBER,
    "SSC": Role.SSC_MEMBER,
    "secretariat": Role.SSC_SECRETARIAT,
    "assessor": Role.ASSESSOR,
    "Authority": Role.AUTHORITY,
}


@dataclass(frozen=True)
class World:
    appointments: dict[str, Appointment]
    values: dict[str, object]  # what stands in addresses, by the parameter's name

    def client(self, who: str) -> Client:
        """Return a browser of this person: "public" is not signed in, "bare" has no appointment."""
        if who == "public":
            return Client()
        if who == "bare":
            client = Client()
            client.force_login(an_account(), backend="codemoot.web.accounts.backends.AccountBackend")
            return client
        return signed_in(self.appointments[who])


def a_world() -> World:
    ours, theirs = a_party(), a_party(BRIGHTWATER)
    a_code_edition("rec")
    a_membership(ours)
    a_membership(theirs)
    appointments = {who: an_appointment(role) for who, role in ROLES.items()}
    appointments["foreign"] = an_appointment(Role.CODE_ADMINISTRATOR, code_id="rec")
    appointments["ours"] = an_appointment(Role.PARTY_REPRESENTATIVE, party=ours)
    appointments["theirs"] = an_appointment(Role.PARTY_REPRESENTATIVE, party=theirs)
    return World(appointments, _values(appointments, ours))


def _values(appointments: dict[str, Appointment], party: Party) -> dict[str, object]:
    """Return what is behind addresses: what is not public is the administrator's, or of our Party."""
    collation = a_collation(a_modification())
    file = _a_file()
    for audience in (Audience.PUBLIC, Audience.ADMINISTRATOR):
        edition = an_edition(collation, audience)
        a_question(edition)
        an_edition_row(edition)
    Document.objects.create(code_id="sec", edition=edition, file=file, order=1)
    source = Source.objects.create(code_id="sec", collation=collation, file=file)
    ours = appointments["ours"]
    return {
        "code": "sec",
        "reference": collation.modification.reference,
        "number": collation.number,
        "audience": Audience.ADMINISTRATOR,
        "question": 1,
        "position": 1,
        "format_": "csv",
        "party_id": party.pk,
        "account_id": ours.account_id,
        "appointment_id": ours.pk,
        "file_id": file.pk,
        "source_id": source.pk,
        "collation_id": collation.pk,
        "item_id": _a_held_mail().pk,
        "what": _an_event(ours).pk,
        "pk": 1,  # of a passkey
        "provider_id": "none",
        "uidb36": "0",
        "key": "none",
    }


def _a_file() -> StoredFile:
    kept = keep([b"Party,Answer"])
    return StoredFile.objects.create(
        code_id="sec",
        digest=kept.digest,
        size=kept.size,
        name="SECMP0101.csv",
        media_type="text/csv",
        state=FileState.OURS,
    )


def _a_held_mail() -> OutboxItem:
    return OutboxItem.objects.create(
        code_id="sec", kind="mail", payload={}, made_at=NOON, due_at=NOON, held_why="It was refused."
    )


def _an_event(done_by: Appointment) -> Event:
    """An event that our Party's representative did, and that the administrator may read."""
    record(EventKind.PARTY_AMENDED, done_by.party or a_party(), Act(acting(done_by), NOON))
    seal_all(NOON)
    return Event.objects.get()
