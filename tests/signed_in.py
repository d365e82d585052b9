"""A browser that somebody is signed in with, under an appointment."""

from django.test import Client
from django.utils import timezone

from codemoot.parties.models import Appointment
from codemoot.parties.queries.actors import ACTING_AS


def signed_in(appointment: Appointment) -> Client:
    """Return a client whose session acts under the appointment, as after a second factor."""
    client = Client()
    client.force_login(appointment.account, backend="codemoot.web.accounts.backends.AccountBackend")
    session = client.session
    session[ACTING_AS] = str(appointment.pk)
    session["account_authentication_methods"] = [
        {"method": "mfa", "type": "totp", "at": timezone.now().timestamp()}
    ]
    session["account_authentication_methods_user"] = str(appointment.account_id)
    session.save()
    return client
