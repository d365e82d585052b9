"""The one row above all codes."""

from uuid import UUID

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def make(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("parties", "Installation").objects.create(id=UUID(int=1), code_id="")


class Migration(migrations.Migration):
    dependencies = [("parties", "0001_initial")]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
