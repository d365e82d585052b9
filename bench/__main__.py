"""Measure the main job against its bars and against what it could not do without; print a table."""

import math
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.consultation import write_sheet
from bench.forms import write_forms
from bench.whole_process import Figure, best_of, collate

ALL = "pdf,docx,html,csv,xlsx,json"
OPEN = "docx,html,csv,xlsx,json"
FORMS = 400


@dataclass(frozen=True, slots=True)
class Line:
    work: str
    figure: Figure
    bar: float  # seconds


def measured(folder: Path) -> Iterator[Line]:
    nine = write_sheet(folder / "9.csv", 9)
    thousand = write_sheet(folder / "1000.csv", 1_000)
    many = write_sheet(folder / "10000.csv", 10_000)
    yield Line("nine responses, all formats", best_of(3, collate(nine, folder / "a", ALL)), 3)
    yield Line("1,000 responses, all formats", best_of(3, collate(thousand, folder / "b", ALL)), 10)
    yield Line("1,000 responses, all but PDF", best_of(3, collate(thousand, folder / "c", OPEN)), math.nan)
    yield Line("1,000 responses, PDF", best_of(3, collate(thousand, folder / "d", "pdf")), math.nan)
    yield Line("10,000 responses, all but PDF", best_of(3, collate(many, folder / "e", OPEN)), 20)
    yield Line("10,000 responses, PDF", best_of(3, collate(many, folder / "f", "pdf")), 45)
    forms = write_forms(folder / "forms", FORMS)
    yield Line(f"{FORMS} Word forms, JSON", best_of(3, collate(forms, folder / "g", "json")), FORMS / 100)
    yield Line("the CSV parser alone, 10,000 responses", _parser_alone(many), math.nan)


def _parser_alone(sheet: Path) -> Figure:
    reads = f"import csv; list(csv.reader(open({str(sheet)!r}, encoding='utf-8', newline='')))"
    return best_of(3, [sys.executable, "-c", reads])


def main() -> None:
    console = Console(width=110)
    table = Table("work", "seconds", "bar", "of the bar", "largest process so far, MiB")
    lines: list[Line] = []
    with tempfile.TemporaryDirectory() as held:
        for line in measured(Path(held)):
            lines.append(line)
            share = f"{line.figure.seconds / line.bar:.0%}" if line.bar == line.bar else ""
            bar = f"{line.bar:g}" if line.bar == line.bar else ""
            table.add_row(line.work, f"{line.figure.seconds:.2f}", bar, share, f"{line.figure.peak_mib:.0f}")
            console.print(f"{line.work}: {line.figure.seconds:.2f} s")
    console.print(table)
    seconds = {line.work: line.figure.seconds for line in lines}
    for kind in ("all but PDF", "PDF"):
        growth = seconds[f"10,000 responses, {kind}"] / seconds[f"1,000 responses, {kind}"]
        console.print(
            f"growth from 1,000 to 10,000, {kind}: ×{growth:.1f}, exponent {math.log10(growth):.2f}"
        )
    parser = seconds["the CSV parser alone, 10,000 responses"]
    ratio = seconds["10,000 responses, all but PDF"] / parser
    console.print(f"all but PDF takes ×{ratio:.0f} the CSV parser alone")


if __name__ == "__main__":
    main()
