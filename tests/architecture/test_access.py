"""Security as a property of the house: one doorway for writes, one gate for reads."""

import ast
import importlib
from pathlib import Path

import pytest
from django.apps import apps

from architecture.tree import PACKAGE, modules, name, parsed
from codemoot.domain.access import READS
from codemoot.kernel.row import Row
from codemoot.kernel.usecase import REGISTRY

CONTEXTS = ("records", "parties", "change")
QUERIES = modules(*(PACKAGE / context / "queries" for context in CONTEXTS))
USECASES = [
    path
    for path in modules(*(PACKAGE / context / "usecases" for context in CONTEXTS))
    if path.name != "__init__.py"
]
TABLES = [model for model in apps.get_models() if issubclass(model, Row)]
OPENS_A_QUERY = {"objects", "_default_manager", "_base_manager"}


def module_name(path: Path) -> str:
    return ".".join(("codemoot", *path.relative_to(PACKAGE).with_suffix("").parts))


@pytest.mark.parametrize("path", USECASES, ids=name)
def test_a_module_of_use_cases_declares_exactly_one_of_its_own_name(path: Path) -> None:
    importlib.import_module(module_name(path))

    declared = [key for key in REGISTRY if key.startswith(f"{module_name(path)}.")]

    assert declared == [f"{module_name(path)}.{path.stem}"]


@pytest.mark.parametrize("path", QUERIES, ids=name)
def test_a_query_reads_through_the_gate(path: Path) -> None:
    parents = {child: node for node in ast.walk(parsed(path)) for child in ast.iter_child_nodes(node)}
    round_it = [
        f"line {node.lineno}"
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and node.attr in OPENS_A_QUERY
    ]
    through = [
        f"line {node.lineno}"
        for node in parents
        if isinstance(node, ast.Attribute)
        and node.attr in OPENS_A_QUERY
        and isinstance(parent := parents[node], ast.Attribute)
        and parent.attr == "visible_to"
    ]

    assert sorted(through) == sorted(round_it)


def test_every_table_of_ours_is_a_row_with_a_read_capability() -> None:
    ours = [model for model in apps.get_models() if model.__module__.startswith("codemoot.")]

    assert [model for model in ours if not issubclass(model, Row) or model.READ not in READS] == []


def test_every_table_carries_its_code_and_an_id_made_here() -> None:
    columns = {model: {field.attname for field in model._meta.concrete_fields} for model in TABLES}  # noqa: SLF001  (Django's documented API)

    assert [model for model in TABLES if not {"id", "code_id", "version"} <= columns[model]] == []


def test_t59_djangos_admin_is_not_installed() -> None:
    assert not apps.is_installed("django.contrib.admin")
