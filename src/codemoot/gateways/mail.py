"""Mail: one message, handed to Django's mail; and the null twin, which writes it to a folder instead."""

import re
from collections.abc import Sequence
from email.message import Message
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

UNSAFE = re.compile(r"[^A-Za-z0-9.-]+")


def send(*, to: Sequence[str], subject: str, text: str, reference: str) -> None:
    """Send one message. The same reference twice is the same message: receivers and the folder keep one."""
    EmailMessage(
        subject=" ".join(subject.split()),  # no header can be smuggled in
        body=text,
        to=list(to),
        headers={"Message-ID": f"<{reference}@{_domain()}>", "Auto-Submitted": "auto-generated"},
    ).send()


def _domain() -> str:
    return settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">") or "localhost"


class Folder(BaseEmailBackend):
    """Write each message as NAME.eml, named by its Message-ID, to the data folder's `mail`."""

    def send_messages(self, messages: Sequence[EmailMessage]) -> int:
        folder = Path(settings.CODEMOOT.data) / "mail"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for each in messages:
            message: Message = each.message()
            path = folder / f"{UNSAFE.sub('-', message['Message-ID']).strip('-')}.eml"
            path.touch(mode=0o600)
            path.write_bytes(message.as_bytes())
        return len(messages)
