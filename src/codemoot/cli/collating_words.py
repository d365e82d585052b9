"""What `codemoot collate` says at the terminal: never a word of a comment, and to each its own detail."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from codemoot.domain.collation.document import CommentState, Projection
from codemoot.domain.confidentiality import Audience
from codemoot.domain.findings import RULES, Finding, Severity

REFUSED = 1
MOST_ALIKE = 3  # of one rule in one file; all of them are in the administrator's collation.json
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def refuse(console: Console, why: str) -> NoReturn:
    console.print(escape(why), highlight=False, soft_wrap=True)
    raise typer.Exit(REFUSED)


@contextmanager
def working(console: Console, doing: str) -> Iterator[Callable[[int, int, str], None]]:
    """Show a bar while work goes on; give the function that moves it."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(doing, total=None)

        def step(done: int, of: int, name: str) -> None:
            progress.update(task, completed=done, total=of, description=f"{doing} {escape(name)}")

        yield step


def print_findings(console: Console, findings: Sequence[Finding], audience: Audience) -> None:
    """Print what a person should see, worst first. Only the administrator is told names and answers."""
    order = tuple(Severity)
    ranked = sorted(findings, key=lambda finding: order.index(finding.severity))
    alike: dict[tuple[str, str], list[Finding]] = {}
    for finding in ranked:
        alike.setdefault((finding.rule, finding.where.partition(",")[0]), []).append(finding)
    for same in alike.values():
        for finding in same[:MOST_ALIKE]:
            _print_finding(console, finding, audience)
        if len(same) > MOST_ALIKE:
            console.print(
                f"    … and {len(same) - MOST_ALIKE} more of the same in this file", highlight=False
            )


def _print_finding(console: Console, finding: Finding, audience: Audience) -> None:
    told = audience is Audience.ADMINISTRATOR
    says = finding.message if told else RULES[finding.rule].says
    label = f"[{COLOURS[finding.severity]}]{finding.severity}[/]"
    console.print(f"{label} {escape(finding.where)}: {escape(says)}", highlight=False, soft_wrap=True)


def print_result(console: Console, projection: Projection, responses: int, files: Sequence[Path]) -> None:
    table = Table("Question", "Answers", title=f"{responses} responses, for the {projection.audience} reader")
    for question in projection.questions:
        counts = projection.tallies.get(question.id, {}).get("all", {})
        ordered = sorted(counts.items(), key=lambda pair: (pair[0] not in question.scale, -pair[1]))
        said = (f"{escape(answer) or 'no answer'} {count}" for answer, count in ordered)
        table.add_row(question.id, ", ".join(said))
    withheld = sum(
        row.comment_state is CommentState.CONFIDENTIAL and row.comment is None for row in projection.rows
    )
    console.print(table)
    if withheld:
        console.print(f"{withheld} given in confidence and withheld.", highlight=False)
    for file in files:
        console.print(f"Wrote {escape(str(file))}", highlight=False, soft_wrap=True)
