"""Every kind of event. Its words for people are in the shells; its data is never prose to be parsed."""

from enum import StrEnum


class EventKind(StrEnum):
    ACCESS_REFUSED = "access.refused"
    ACCOUNT_INVITED = "account.invited"
    APPOINTMENT_ENDED = "appointment.ended"
    APPOINTMENT_MADE = "appointment.made"
    APPOINTMENT_TAKEN = "appointment.taken"
    APPOINTMENT_VIEWED = "appointment.viewed"
    APPOINTMENT_VIEW_LEFT = "appointment.view-left"
    CODE_ADOPTED = "code.adopted"
    COLLATION_READ = "collation.read"
    COLLATION_SETTLED = "collation.settled"
    COLLATION_STARTED = "collation.started"
    COLLATION_SUPERSEDED = "collation.superseded"
    EDITION_PUBLISHED = "edition.published"
    FILE_ADDED = "file.added"
    FILE_CHECKED = "file.checked"
    MODIFICATION_MOVED = "modification.moved"
    MODIFICATION_RAISED = "modification.raised"
    PARTY_ADMITTED = "party.admitted"
    PARTY_AMENDED = "party.amended"
    RECORD_EXPORTED = "record.exported"
    RECORD_READ = "record.read"
