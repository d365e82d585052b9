"""The cast of a demonstration stays in it."""

import pytest
from django.core.checks import run_checks
from pytest_django import Settings

from codemoot.web.accounts.checks import CAST
from signing_in import a_login

pytestmark = pytest.mark.django_db


def found() -> list[str | None]:
    return [each.id for each in run_checks(databases=["default"]) if each.id == CAST.id]


@pytest.mark.parametrize(
    ("demo", "cast", "ids"), [(False, True, [CAST.id]), (True, True, []), (False, False, [])]
)
def test_a_start_with_the_cast_outside_the_demonstration_is_reported(
    *, demo: bool, cast: bool, ids: list[str], settings: Settings
) -> None:
    settings.DEMO = demo
    a_login(demo=cast)

    assert found() == ids
