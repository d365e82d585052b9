"""`codemoot manage …`: Django's own commands, with this site's settings."""

import typer


def manage(context: typer.Context) -> None:
    """Run one of Django's commands: migrate, check, shell …"""
    import os

    from django.core.management import execute_from_command_line

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "codemoot.config.settings")
    execute_from_command_line(["codemoot manage", *context.args])
