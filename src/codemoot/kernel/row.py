"""What every table has: an id made here, the code it belongs to, and a version that grows."""

from typing import ClassVar

from django.db import models

from codemoot.domain.access import Capability
from codemoot.domain.people import Subject
from codemoot.kernel.gate import Gate, Paths
from codemoot.kernel.ids import new_id


class Row(models.Model):
    """Read it through `objects.visible_to(actor)`; change it in a use case, by `amend`."""

    READ: ClassVar[Capability]
    PATHS: ClassVar[Paths] = Paths()

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code_id = models.CharField(max_length=32, db_index=True)  # the code's short name: "sec"
    version = models.PositiveIntegerField(default=1)

    objects = Gate.as_manager()

    class Meta:
        abstract = True

    def as_subject(self) -> Subject:
        return self.PATHS.subject(self)

    def amend(self, **fields: object) -> None:
        """Write these fields and the next version, and nothing else."""
        for name, value in fields.items():
            setattr(self, name, value)
        self.version += 1
        self.save(update_fields=[*fields, "version"])
