"""The letters about a person's account: each is put into words, and its link made, when it is sent."""

from uuid import UUID

from django.conf import settings

from codemoot.gateways.mail import send
from codemoot.parties.queries.appointments import appointment_told, name_of
from codemoot.parties.queries.links import account_at, address_of, set_password_link
from codemoot.records.jobs import Work, job
from codemoot.records.mail import Letter, letter

INVITED = """\
Hello {name},

{by} has invited you to Codemoot at {site}.
You are appointed there, from {day} on, as:

{what}

Set your password first:

{link}

The link holds for {hours} hours and works once. If it is over, ask for a new one:

{again}

{factor}If you did not expect this, you need do nothing.
"""
FACTOR = """\
Besides the password, this appointment needs a second factor: an authenticator app or a passkey. You add it
when you have signed in for the first time.

"""
APPOINTED = """\
Hello {name},

{by} has appointed you to something more at Codemoot, from {day} on:

{what}

Sign in to act under it:

{site}/me/act-as/
"""
FORGOTTEN = """\
Hello {name},

Somebody, we hope it was you, asked to set a new password for your account at Codemoot.

{link}

The link holds for {hours} hours and works once. If it was not you, you need do nothing: the password
stays as it is.
"""
CHANGED = """\
Hello {name},

This was changed on your account at Codemoot: {what}. Wherever else you were signed in, you are signed out.

If it was not you, set a new password now, and tell the code administrator:

{again}
"""
FACTORS_RESET = """\
Hello {name},

Whoever runs Codemoot at {site} has removed every second factor of your account: authenticator app, passkeys
and recovery codes. You were signed out everywhere. Your password is as it was.

Sign in with it, and add a second factor again:

{site}/accounts/login/

If you did not ask for that, set a new password now, and tell the code administrator:

{again}
"""


@job("parties.invitation", mails=True)
def invitation(work: Work) -> None:
    """A person who has a password already is told of the appointment alone."""
    account = UUID(work.payload["account"])
    email, name, has_password = address_of(account)
    told = _told(work)
    if has_password:
        _send(work, email, "You have a new appointment", APPOINTED.format(name=name, site=_site(), **told))
    else:
        _send(work, email, "You are invited to Codemoot", _with_link(INVITED, account, name, **told))


@letter("password-link")
def password_link(work: Work) -> Letter | None:
    """An address that is nobody's gets nothing; who asked was told the same."""
    account = account_at(work.payload["email"])
    if account is None:
        return None
    email, name, _ = address_of(account)
    return Letter((email,), "Set a new password", _with_link(FORGOTTEN, account, name))


@letter("sign-in-changed")
def sign_in_changed(work: Work) -> Letter:
    email, name, _ = address_of(UUID(work.payload["account"]))
    text = CHANGED.format(name=name, what=work.payload["what"], again=_again())
    return Letter((email,), "Your account was changed", text)


@letter("factors-reset")
def factors_reset(work: Work) -> Letter:
    email, name, _ = address_of(UUID(work.payload["account"]))
    text = FACTORS_RESET.format(name=name, site=_site(), again=_again())
    return Letter((email,), "Your second factors were removed", text)


def _told(work: Work) -> dict[str, str]:
    """Return what a letter says of the appointment, and of who made it."""
    held = appointment_told(UUID(work.payload["appointment"]), work.at)
    by = work.payload["by"]
    return {
        "by": name_of(UUID(by)) if by else "Whoever runs this site",
        "what": held.words,
        "day": f"{held.starts_on:%-d %B %Y}",
        "factor": FACTOR if held.needs_second_factor else "",
    }


def _with_link(text: str, account: UUID, name: str, **told: str) -> str:
    hours = settings.PASSWORD_RESET_TIMEOUT // 3600
    link = set_password_link(account)
    return text.format(name=name, site=_site(), link=link, hours=hours, again=_again(), **told)


def _send(work: Work, email: str, subject: str, text: str) -> None:
    send(to=(email,), subject=subject, text=text, reference=str(work.id))


def _site() -> str:
    return str(settings.CODEMOOT.site)


def _again() -> str:
    return f"{_site()}/accounts/password/reset/"
