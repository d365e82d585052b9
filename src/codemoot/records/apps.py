"""The records' place in Django; when the site starts, the doorway is given its ledger."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "codemoot.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from codemoot.kernel.ledger import keep  # noqa: PLC0415  (models are there only now)
        from codemoot.records.ledger import RecordLedger  # noqa: PLC0415

        keep(RecordLedger())
