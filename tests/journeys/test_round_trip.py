"""What is written can be collated again: the same cells from every format."""

from pathlib import Path

import pytest

from cast import BRIGHTWATER, CATEGORY, FERNHILL, LARKSPUR, NORTHMOOR, PENNINE
from command import cells, collate, run

FORMATS = ("pdf", "docx", "html", "csv", "xlsx", "json")
ADMINISTRATOR = ("--audience", "administrator")
AWKWARD = {
    NORTHMOOR: "=SUM(A1:A9) is how we counted.\n• first point\n• second [does / does not] point",
    BRIGHTWATER: "-",
    FERNHILL: "Our costs: £12,000 & rising <b>fast</b>, see https://example.org/a-very/long_path?with=query&more",
    PENNINE: "n/a",
    LARKSPUR: "“Yes” and ‘No’ — ŵ ŷ é … in well-known, end-to-end systems\n\nafter an empty line",
}


def quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    lines = ["Party Name,Party Category,Q1 answer,Q1 comments,Q1 confidential,Q2 answer,Q2 comments"]
    for party, comment in AWKWARD.items():
        claim = "Yes" if party == FERNHILL else ""
        lines.append(f"{party},{CATEGORY[party]},Yes,{quoted(comment)},{claim},No,{quoted(comment[::-1])}")
    path = tmp_path_factory.mktemp("sheet") / "responses.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("mode", ["exact", "extended"])
@pytest.mark.parametrize("audience", ["public", "administrator"])
def test_awkward_text_comes_back_from_every_format(
    sheet: Path, tmp_path: Path, audience: str, mode: str
) -> None:
    options = ("--audience", audience, "--mode", mode, "--formats", ",".join(FORMATS))
    first = collate(tmp_path / "first", sheet, options=options)

    again = {
        format_: cells(
            collate(tmp_path / format_, tmp_path / "first" / f"collation.{format_}", options=ADMINISTRATOR)
        )
        for format_ in FORMATS
    }

    assert again == dict.fromkeys(FORMATS, cells(first))


@pytest.mark.parametrize("audience", ["public", "administrator"])
def test_the_seed_comes_back_from_every_format(shared_data: Path, tmp_path: Path, audience: str) -> None:
    seed = shared_data / "seed" / "secmp0057-mrc-responses.txt"
    options = ("--audience", audience, "--formats", ",".join(FORMATS))
    first = collate(tmp_path / "first", seed, options=options)

    for format_ in FORMATS:
        again = collate(tmp_path / format_, tmp_path / "first" / f"collation.{format_}")

        assert cells(again) == cells(first), format_
        assert again["rows_hash"] == first["rows_hash"] or audience == "administrator", format_
        if format_ != "csv":
            facts = {**first["document"], "classification": again["document"]["classification"]}
            assert again["document"] == facts, format_


def test_the_same_sources_give_the_same_bytes(sheet: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        run("collate", sheet, "--out", tmp_path / name)

    for file in sorted((tmp_path / "one").iterdir()):
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes(), file.name


def test_a_claim_survives_the_administrators_edition_in_every_format(sheet: Path, tmp_path: Path) -> None:
    collate(tmp_path / "first", sheet, options=(*ADMINISTRATOR, "--formats", ",".join(FORMATS)))

    for format_ in FORMATS:
        again = collate(tmp_path / format_, tmp_path / "first" / f"collation.{format_}")
        withheld = [row for row in again["rows"] if row["comment_state"] == "confidential"]

        assert [(row["party"], row["question"], row["comment"]) for row in withheld] == [
            (FERNHILL, "Q1", None)
        ]
