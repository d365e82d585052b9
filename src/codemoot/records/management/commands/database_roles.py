"""`codemoot manage database_roles`: print the SQL that makes the database's roles."""

from django.core.management.base import BaseCommand

from codemoot.records.database_roles import ROLES, statements


class Command(BaseCommand):
    help = "Print the SQL that makes the roles of a PostgreSQL database, for its owner to read and run."

    def handle(self, *_args: object, **_options: object) -> None:
        self.stdout.write(
            f"-- Roles {', '.join(ROLES)}: grant each to a login of its own. Run again after a release."
        )
        for statement in statements():
            self.stdout.write(f"{statement};")
