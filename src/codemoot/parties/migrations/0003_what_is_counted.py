"""The table of the cache: attempts and used codes, counted across all workers. It is no model of ours."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("parties", "0002_the_installation")]
    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.CreateModel(
                    "Counted",
                    [
                        ("cache_key", models.CharField(max_length=255, primary_key=True)),
                        ("value", models.TextField()),
                        ("expires", models.DateTimeField(db_index=True)),
                    ],
                    options={"db_table": "web_cache"},
                )
            ]
        )
    ]
