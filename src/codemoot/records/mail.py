"""Mail as work: left in the outbox as ids, and put into words only when it is sent.

    @letter("invitation")
    def invitation(work: Work) -> Letter: ...

    leave("mail", {"letter": "invitation", "account": str(account.pk)}, act, code_id="sec")

So nothing that is secret (a link to set a password) or out of date by then is kept in the outbox.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from codemoot.gateways.mail import send
from codemoot.records.jobs import HoldError, Work, job


@dataclass(frozen=True, slots=True)
class Letter:
    to: tuple[str, ...]
    subject: str
    text: str


Writer: TypeAlias = Callable[[Work], Letter | None]  # None: there is nothing to send any more
LETTERS: dict[str, Writer] = {}


def letter(name: str) -> Callable[[Writer], Writer]:
    def register(writer: Writer) -> Writer:
        LETTERS[name] = writer
        return writer

    return register


@job("mail", mails=True)
def send_mail(work: Work) -> None:
    writer = LETTERS.get(str(work.payload.get("letter")))
    if writer is None:
        raise HoldError("Nobody here knows how to write this letter.")
    written = writer(work)
    if written is None:
        return
    send(to=written.to, subject=written.subject, text=written.text, reference=str(work.id))
