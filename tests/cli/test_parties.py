"""`codemoot parties import`: a register is admitted Party by Party, and each refusal is named."""

from pathlib import Path

import pytest

from codemoot.parties.models import Membership, Party, TradingName
from command import run
from rows import a_code_edition

pytestmark = pytest.mark.django_db
REGISTER = """\
name,category,also_known_as
Northmoor Energy,Large Supplier,Northmoor Heat;Northmoor Light
Pennine Networks,Network Operator,
Tidewater Gas Networks,gas_network,
Northmoor Heat,Small Supplier,
"""


def test_each_party_is_admitted_or_named_with_the_reason(tmp_path: Path) -> None:
    a_code_edition()
    register = tmp_path / "register.csv"
    register.write_text(REGISTER, "utf-8")

    done = run("parties", "import", register, "--code", "sec", "--since", "2018-11-01")

    assert done.exit_code == 1
    assert "Admitted 2 of 4." in done.stdout
    assert "Pennine Networks: “Network Operator” can be electricity_network or gas_network" in done.stderr
    assert "Northmoor Heat: Northmoor Heat is a name of Northmoor Energy" in done.stderr
    assert set(Party.objects.values_list("name", flat=True)) == {"Northmoor Energy", "Tidewater Gas Networks"}
    assert TradingName.objects.count() == 2
    assert {str(day) for day in Membership.objects.values_list("starts_on", flat=True)} == {"2018-11-01"}


def test_a_file_that_is_no_register_is_unusable(tmp_path: Path) -> None:
    done = run("parties", "import", tmp_path / "none.csv", "--code", "sec")

    assert done.exit_code == 2
    assert "cannot be read" in done.stderr


def test_a_code_that_was_not_adopted_has_no_parties(tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text(REGISTER, "utf-8")

    done = run("parties", "import", register, "--code", "sec")

    assert done.exit_code == 1
    assert "was not adopted here" in done.stderr
