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
READERS = {
    Audience.PUBLIC: "the public",
    Audience.BOARD: "the Board",
    Audience.AUTHORITY: "the Authority",
    Audience.ADMINISTRATOR: "the administrator",
}
ABOUT_FILES = frozenset(  # rules whose detail is about the file and nothing that is in it
    {"encrypted", "file-too-large", "file-unreadable", "layout-unknown", "wrong-extension"}
)
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def refuse(console: Console, why: str) -> NoReturn:
    _say(console, _plain(why))
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
            _say(console, f"    … and {len(same) - MOST_ALIKE} more of the same in this file")
    if findings and audience is not Audience.ADMINISTRATOR:
        _say(console, "Collate with --audience administrator to see whom and what these are about.")


def _print_finding(console: Console, finding: Finding, audience: Audience) -> None:
    told = audience is Audience.ADMINISTRATOR or finding.rule in ABOUT_FILES
    says = finding.message if told else RULES[finding.rule].says
    label = f"[{COLOURS[finding.severity]}]{finding.severity}[/]"
    _say(console, f"{label} {_plain(finding.where)}: {_plain(says)}")


def print_result(console: Console, projection: Projection, responses: int, files: Sequence[Path]) -> None:
    counted = f"{responses} response{'s' if responses > 1 else ''}"
    _say(console, f"{counted}, for {READERS[projection.audience]}:")
    table = Table("Question", "Answers")
    for question in projection.questions:
        counts = projection.tallies.get(question.id, {}).get("all", {})
        ordered = sorted(counts.items(), key=lambda pair: (pair[0] not in question.scale, -pair[1]))
        said = (f"{_plain(answer) or 'no answer'} {count}" for answer, count in ordered)
        table.add_row(_plain(question.id), ", ".join(said))
    console.print(table)
    _print_withheld(console, projection)
    for file in files:
        _say(console, f"Wrote {_plain(str(file))}")


def _print_withheld(console: Console, projection: Projection) -> None:
    withheld = sum(
        row.comment_state is CommentState.CONFIDENTIAL and row.comment is None for row in projection.rows
    )
    if withheld:
        entitled = projection.audience in {Audience.AUTHORITY, Audience.ADMINISTRATOR}
        where = "already in the sources" if entitled else "from this edition"
        _say(console, f"{withheld} given in confidence, withheld {where}.")


def _say(console: Console, line: str) -> None:
    console.print(line, highlight=False, soft_wrap=True)


def _plain(text: str) -> str:
    """Words for the terminal: no markup, and nothing that moves the cursor or turns the text round."""
    return escape("".join(c if c.isprintable() else " " for c in text))
