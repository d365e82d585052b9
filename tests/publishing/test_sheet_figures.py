"""The Summary sheet."""

from pathlib import Path
from zipfile import ZipFile

from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from codemoot.publishing.sheet_figures import write_figures
from codemoot.publishing.summary import figures
from publishing.editions import edition


def write(folder: Path) -> Path:
    path = folder / "summary.xlsx"
    with Workbook(str(path), {"constant_memory": True}) as book:
        write_figures(book, edition())
    return path


def test_every_figure_has_its_title_its_heads_and_its_lines(tmp_path: Path) -> None:
    lines = CalamineWorkbook.from_path(write(tmp_path)).get_sheet_by_name("Summary").to_python()

    for figure in figures(edition()):
        top = next(index for index, line in enumerate(lines) if line[0] == figure.title)
        width = len(figure.heads)
        assert lines[top + 2][:width] == list(figure.heads)
        shown = lines[top + 3 : top + 3 + len(figure.lines)]
        assert [line[:width] for line in shown] == [[line.label, *line.cells] for line in figure.lines]


def test_every_picture_is_a_chart_with_words(tmp_path: Path) -> None:
    with ZipFile(write(tmp_path)) as parts:
        charts = [name for name in parts.namelist() if name.startswith("xl/charts/")]
        drawing = parts.read("xl/drawings/drawing1.xml").decode()

    pictured = sum(figure.pictured for figure in figures(edition()))
    assert len(charts) == drawing.count("descr=") == pictured
