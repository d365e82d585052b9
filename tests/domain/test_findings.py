"""Findings: one sentence a rule, severity from the rule."""

import pytest

from codemoot.domain.findings import RULES, Finding, Severity


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_one_or_two_whole_sentences(rule: str) -> None:
    assert RULES[rule].id == rule
    assert "_" not in rule
    assert RULES[rule].says[0].isupper()
    assert RULES[rule].says.endswith(".")


def test_a_finding_takes_its_severity_and_sentence_from_its_rule() -> None:
    plain = Finding("file-empty", "empty.docx")
    detailed = Finding("party-doubtful", "a.csv, row 2", "Fernhil Energy.")

    assert (plain.severity, plain.message) == (Severity.ERROR, "The file is empty.")
    assert detailed.severity is Severity.WARNING
    assert detailed.message == f"{RULES['party-doubtful'].says} Fernhil Energy."


def test_no_severity_is_without_rules() -> None:
    assert {rule.severity for rule in RULES.values()} == set(Severity)
