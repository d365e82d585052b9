"""PDFs that others might have made: their words in tables, tagged or ruled, or in lines alone."""

import json

import typst

TEMPLATE = b"""
#let it = json(bytes(sys.inputs.it))
#set page(width: 15cm, height: 12cm, margin: 1cm)
#let number = context [White. Page #counter(page).display()]
#set page(margin: (y: 2cm), header: it.running, footer: number) if it.running != ""
#set text(size: 9pt, hyphenate: false)
#for line in it.front { par(line) }
#for asked in it.questions {
  par(asked.line)
  if it.ruled {
    table(columns: (2.6cm, 2.6cm, 1.5cm, 1fr), inset: 4pt,
      table.header(..asked.heads), ..asked.rows.flatten())
  } else { for row in asked.rows { par(row.join(" ")) } }
}
"""
HEADS = ("Party Name", "Party Category", "Yes/No", "Comments")
LONG = "the self-assessment is proportionate, and the second-or-subsequent store is rarely used, " * 2


def foreign(
    *rows: tuple[str, str, str, str], tags: bool = True, ruled: bool = True, running: str = ""
) -> bytes:
    """Return a document of one question with these rows."""
    said = {
        "front": ["Stage 03: Modification Report Consultation Responses", "SECMP0901 ‘A spare meter store’"],
        "questions": [{"line": "Q1: Do you agree?", "heads": HEADS, "rows": rows}],
        "ruled": ruled,
        "running": running,
    }
    return typst.compile(TEMPLATE, sys_inputs={"it": json.dumps(said)}, pdf_tags=tags, timestamp=0)
