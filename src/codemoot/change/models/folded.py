"""A column that holds other columns of its row as they are searched; whoever writes the row, it follows."""

from django.db import models

from codemoot.domain.folding import folded

BETWEEN = "\n"  # what is looked for is one line, and so is never found across two columns


class FoldedField(models.TextField):  # type: ignore[type-arg]  # Django's class takes none at run time
    def __init__(self, *columns: str) -> None:
        super().__init__(blank=True, default="", editable=False)
        self.columns = columns

    def pre_save(self, model_instance: models.Model, add: bool) -> str:  # noqa: ARG002, FBT001  (Django's own)
        """Django asks this of a row that is saved, alone or among many."""
        texts = (getattr(model_instance, column) or "" for column in self.columns)
        value = BETWEEN.join(map(folded, texts))
        setattr(model_instance, self.attname, value)
        return value

    def deconstruct(self) -> tuple[str, str, list[str], dict[str, object]]:
        """For migrations it is plain text: they import nothing of the application."""
        name, _, _, options = super().deconstruct()
        return name, "django.db.models.TextField", [], options

    def clone(self) -> "FoldedField":
        return FoldedField(*self.columns)
