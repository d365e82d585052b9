"""The site as a command needs it: its settings, database and tables; and what time it is there."""

import os
from datetime import datetime

import typer
from rich.console import Console

NO_SITE = 2


def open_site() -> None:
    """Load the settings and the tables; say so and exit if the tables were never made."""
    load_site()
    from django.db import connection

    if "parties_installation" not in connection.introspection.table_names():
        Console(stderr=True).print("There is no site here yet. Make it with: codemoot manage migrate")
        raise typer.Exit(NO_SITE)


def load_site() -> None:
    """Load the settings. Commands that need no database do not call this."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "codemoot.config.settings")
    django.setup()


def moment() -> datetime:
    """Return the moment of an act: now; in the demonstration, on the day that was set."""
    from django.conf import settings
    from django.utils import timezone

    from codemoot.parties.queries.installation import demo_date

    now = timezone.now()
    day = demo_date() if settings.DEMO else None
    return now if day is None else timezone.make_aware(datetime.combine(day, timezone.localtime(now).time()))
