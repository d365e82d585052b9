"""Writers that are killed, on the empty installation that the environment names.

Each writes and seals as fast as it can and says what was acknowledged, until it is killed at some moment.
"""

import os
import random
import signal
import time
from typing import NoReturn

from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from codemoot.domain.access import Capability
from codemoot.domain.people import OPERATOR
from codemoot.kernel.act import Act
from codemoot.kernel.ids import new_id
from codemoot.kernel.usecase import usecase
from codemoot.parties.models import Code, Party
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models import Event, PastAct, Seal
from codemoot.records.sealing import seal_all
from codemoot.records.verification import verify_installation


@usecase(Code, requires=Capability.PARTY_ADMIT)
def admit(code: Code, act: Act, *, name: str) -> None:
    party = Party.objects.create(code_id=code.code_id, name=name)
    record(EventKind.PARTY_ADMITTED, party, act)


def write_for_ever(code: Code, acknowledged: int) -> NoReturn:
    number = 0
    while True:
        name = new_id().hex
        admit(code.pk, Act(OPERATOR, timezone.now(), key=name), name=name)
        os.write(acknowledged, f"{name}\n".encode())
        number += 1
        if number % 3 == 0:
            seal_all(timezone.now())


def killed_after(seconds: float, code: Code) -> list[str]:
    """Let a writer write for so long; return what it acknowledged before it was killed."""
    reading, writing = os.pipe()
    writer = os.fork()
    if writer == 0:
        os.close(reading)
        write_for_ever(code, writing)
    os.close(writing)
    time.sleep(seconds)
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    with os.fdopen(reading) as lines:
        return lines.read().split()


def survivors(rounds: int, seed: int) -> dict[str, object]:
    """Let so many writers be killed; say what is there afterwards."""
    call_command("migrate", verbosity=0)
    code = Code.objects.create(code_id="sec", name="Smart Energy Code")
    connection.close()  # each writer has its own
    chance = random.Random(seed)  # noqa: S311  (moments that can be had again)
    kept = [name for _ in range(rounds) for name in killed_after(chance.uniform(0.05, 0.4), code)]
    sealed = Seal.objects.count()
    seal_all(timezone.now())
    checked = verify_installation(timezone.now(), [])
    rows = dict(Party.objects.values_list("name", "pk"))
    told = set(Event.objects.values_list("object_id", flat=True))
    return {
        "acknowledged": len(kept),
        "lost": len(set(kept) - set(rows)),
        "unacknowledged": len(set(rows) - set(kept)),
        "rows without event": len(set(rows.values()) - told),
        "events without row": len(told - set(rows.values())),
        "rows without key": len(rows) - PastAct.objects.count(),
        "sealed under fire": sealed,
        "events": checked.events,
        "faults": [str(fault) for fault in checked.faults],
    }
