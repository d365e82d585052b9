"""The addresses of a code's Parties and people."""

from django.urls import path

from codemoot.web.parties import parties, people

urlpatterns = [
    path("parties/", parties.listing, name="parties"),
    path("parties/admit/", parties.admit, name="party-admit"),
    path("parties/<uuid:party_id>/", parties.party, name="party"),
    path("parties/<uuid:party_id>/amend/", parties.amend, name="party-amend"),
    path("people/", people.listing, name="people"),
    path("people/invite/", people.invite, name="people-invite"),
    path("people/<uuid:account_id>/", people.person, name="person"),
    path("people/<uuid:account_id>/invite-again/", people.invite_again, name="person-invite-again"),
    path("people/<uuid:account_id>/appoint/", people.appoint, name="person-appoint"),
    path("appointments/<uuid:appointment_id>/end/", people.end, name="appointment-end"),
]
