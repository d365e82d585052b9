"""Put a backup or a restore on the installation's record.

It is done on the machine of the site, by whoever can read its database anyway: the doorway has nothing to
refuse. The installation's log may not have begun yet: then it does so here.
"""

import hashlib
from datetime import datetime

from codemoot.domain.people import OPERATOR
from codemoot.kernel.act import Act
from codemoot.records.archive.manifest import Manifest
from codemoot.records.kinds import EventKind
from codemoot.records.log import record
from codemoot.records.models import Log

INSTALLATION = ""  # its log's code


def note(kind: EventKind, manifest: Manifest, at: datetime) -> None:
    """Write the event, in the caller's transaction: which backup it was, and whether it holds the key."""
    log = Log.objects.get_or_create(code_id=INSTALLATION)[0]
    record(
        kind,
        log,
        Act(OPERATOR, at),
        manifest=hashlib.sha256(manifest.to_json()).hexdigest(),
        made_at=manifest.made_at,
        with_keys=manifest.with_keys,
    )
