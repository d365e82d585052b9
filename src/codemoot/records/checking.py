"""The worker's check of a file in quarantine: by its type, then by the virus scanner where there is one.

A scanner that is configured and does not answer keeps the file in quarantine, however long that takes.
"""

from uuid import UUID

from django.conf import settings

from codemoot.domain.people import SYSTEM
from codemoot.gateways.files import AlteredError, verified
from codemoot.gateways.scanner import ScannerDownError, scanner_at
from codemoot.importing.source import Source
from codemoot.records.inspection import Verdict, inspect
from codemoot.records.jobs import LaterError, Work, job
from codemoot.records.models.stored_file import FileState, StoredFile
from codemoot.records.usecases.file.check_file import AlreadyCheckedError, check_file


@job("records.check-file")
def check(work: Work) -> None:
    stored = StoredFile.objects.visible_to(SYSTEM).filter(pk=UUID(work.payload["file"])).first()
    if stored is None or stored.state != FileState.QUARANTINED:
        return  # another worker was quicker
    try:
        check_file(stored.pk, work.act(), verdict=_verdict(stored))
    except ScannerDownError as error:
        raise LaterError("The virus scanner does not answer.") from error
    except AlreadyCheckedError:
        return


def _verdict(stored: StoredFile) -> Verdict:
    try:
        with verified(stored.digest) as file:
            source = Source(stored.name, file.read())
    except AlteredError:
        return Verdict(FileState.REFUSED, why="Its bytes are missing or were altered since it was given.")
    return inspect(source, scanner_at(settings.CODEMOOT.clamd))
