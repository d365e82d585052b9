"""An installation with something to back up: `filled_installation.py fill`; `… write` until it is killed."""

import sys
from collections.abc import Mapping

import django

django.setup()

from allauth.account.models import EmailAddress  # noqa: E402  (Django is set up before)
from allauth.mfa.models import Authenticator  # noqa: E402  (Django is set up before)
from django.utils import timezone  # noqa: E402  (Django is set up before)

from codemoot.domain.access import Capability  # noqa: E402  (Django is set up before)
from codemoot.domain.people import OPERATOR  # noqa: E402  (Django is set up before)
from codemoot.gateways.files import keep  # noqa: E402  (Django is set up before)
from codemoot.kernel.act import Act  # noqa: E402  (Django is set up before)
from codemoot.kernel.usecase import usecase  # noqa: E402  (Django is set up before)
from codemoot.parties.models import Account, Code, Party  # noqa: E402  (Django is set up before)
from codemoot.parties.usecases.file.add_file import add_file  # noqa: E402  (Django is set up before)
from codemoot.records.kinds import EventKind  # noqa: E402  (Django is set up before)
from codemoot.records.log import Json, record  # noqa: E402  (Django is set up before)
from codemoot.records.outbox import leave  # noqa: E402  (Django is set up before)
from codemoot.records.sealing import seal_all  # noqa: E402  (Django is set up before)

MANY = 2_500  # rows: more than are written at once


@usecase(Code, requires=Capability.PARTY_ADMIT)
def admit(code: Code, act: Act, *, name: str, mail: Mapping[str, Json]) -> None:
    party = Party.objects.create(code_id=code.code_id, name=name)
    leave("mail", mail, act, code_id=code.code_id)
    record(EventKind.PARTY_ADMITTED, party, act, name=name, counts={"b": 1, "a": [1, None, True]})


def fill() -> None:
    code = Code.objects.create(code_id="sec", name="Smart Energy Code: Dŵr & “Sons”")
    now = timezone.now()
    for number in range(12):
        admit(code.pk, Act(OPERATOR, now), name=f"Party {number}", mail={"letter": "unheard of"})
    seal_all(now)
    admit(code.pk, Act(OPERATOR, now), name="Unsealed as yet", mail={"letter": "unheard of"})
    for words in (b"Party,Q1\n", b"x" * 3_000_000):
        add_file(code.pk, Act(OPERATOR, now), kept=keep([words]), name="answers.csv")
    account = Account(email="asha@example.org", name="Asha Patel")
    account.set_unusable_password()
    account.save(force_insert=True)
    EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)
    Authenticator.objects.create(user=account, type="totp", data={"secret": "S3CRET"})
    Party.objects.bulk_create(Party(code_id="sec", name=f"Small {number}") for number in range(MANY))


def write() -> None:
    """Write and seal for as long as it lives."""
    code, number = Code.objects.get(), 0
    while True:
        number += 1
        admit(code.pk, Act(OPERATOR, timezone.now()), name=f"Late {number}", mail={"letter": "unheard of"})
        print(number, flush=True)  # noqa: T201  (whoever started it waits for this)
        if number % 5 == 0:
            seal_all(timezone.now())


if __name__ == "__main__":
    {"fill": fill, "write": write}[sys.argv[1]]()
