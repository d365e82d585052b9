"""What the components say on the page that shows them: invented Parties, invented changes."""

from datetime import UTC, date, datetime

from codemoot.publishing.figures import Figure, Line

MOMENT = datetime(2018, 12, 19, 14, 5, tzinfo=UTC)
DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

SHELL: dict[str, object] = {
    "code": {"name": "Smart Energy Code"},
    "nav": [
        {"label": "Changes", "href": "#changes", "is_current": True},
        {"label": "Published", "href": "#published"},
        {"label": "Today", "href": "#today"},
        {"label": "Parties", "href": "#parties"},
        {"label": "People", "href": "#people"},
    ],
    "who": {
        "name": "Asha Okafor",
        "acting_as": "code administrator, Smart Energy Code",
        "switch_href": "#switch",
        "sign_out_href": "#sign-out",
    },
    "demo": True,
    "seen_as": {"name": "Rowan Ellis of Northmoor Energy", "leave_href": "#leave", "is_exact": True},
    "record_head": {"hash": DIGEST, "size": "48,213", "at": MOMENT, "href": "#record"},
    "atom_href": "#feed",
    "footer_links": [
        {"label": "What this is", "href": "#about"},
        {"label": "Accessibility", "href": "#accessibility"},
    ],
}

STAGES = [
    {"number": "1", "label": "Initial Assessment", "state": "done", "on": date(2018, 5, 14)},
    {"number": "2", "label": "Refinement Process", "state": "done", "on": date(2018, 10, 2)},
    {"number": "3", "label": "Modification Report", "state": "now", "note": "Consultation open"},
    {"number": "4", "label": "Decision", "state": "next"},
]
EVENTS = [
    {"at": MOMENT, "what": "Consultation opened", "who": "Asha Okafor for the code administrator"},
    {
        "at": MOMENT.replace(day=12),
        "what": "Modification Report issued, version 1.0",
        "href": "#report",
        "detail": "Classification White. Digest of the document kept in the record.",
    },
    {"on": date(2018, 5, 14), "what": "Modification raised by Northmoor Energy"},
]
TASKS = [
    {
        "label": "Settle two doubtful matches",
        "href": "#settle",
        "hint": "Responses to DEMO0012",
        "due": date(2018, 12, 19),
        "state": "Due today",
        "tone": "now",
    },
    {
        "label": "Publish the collated responses for the Change Board",
        "href": "#publish",
        "hint": "DEMO0009, closed eleven Working Days ago",
        "due": date(2018, 12, 14),
        "state": "Overdue",
        "tone": "late",
    },
    {"label": "Read the report on DEMO0007", "href": "#read", "due": date(2019, 1, 8), "state": "Waiting"},
]
FILES = [
    {"name": "collation.docx", "href": "#docx", "kind": "Word document", "size": 48_213, "digest": DIGEST},
    {"name": "collation.csv", "href": "#csv", "kind": "Sheet", "size": 9_113, "digest": DIGEST[::-1]},
    {"name": "letter.pdf", "size": 2_113_204, "digest": DIGEST, "note": "Not scanned yet", "tone": "late"},
]
FACTS = [
    {"key": "Reference", "value": "DEMO0012"},
    {"key": "Title", "value": "Tell the Security Sub-Committee of a second User System"},
    {"key": "Raised by", "value": "Northmoor Energy", "href": "#proposer"},
    {
        "key": "Path",
        "value": "Self-governance: the Change Board determines it",
        "href": "#path",
        "action": "Why",
    },
]
ROWS = [
    (
        "Northmoor Energy",
        "Large Supplier",
        "Yes",
        "We support the change.\n\nIt should say when the clock starts.",
    ),
    ("Fernhill Energy", "Small Supplier", "No", "The cost falls on those who have one User System only."),
    ("Pennine Networks", "Network Operator", "Neutral", "-"),
    ("Larkspur Data", "Other SEC Party", "Yes", "Confidential: withheld from this edition."),
]
MONTHS = [
    (f"DEMO{number:04}", 3 * number, 40 - number, 7 + number, 190 - number, 12, 2 * number, 88, 5, 31)
    for number in range(7, 13)
]
FIGURE = Figure(
    "Answers to question 1, by Party Category",
    ("Party Category", "Yes", "No", "Neutral", "Not answered"),
    (
        Line("Large Supplier", (6, 1, 0, 0)),
        Line("Small Supplier", (2, 3, 1, 0)),
        Line("Network Operator", (1, 0, 2, 1)),
        Line("Other SEC Party", (4, 0, 0, 0)),
    ),
    note="By response. Not a vote.",
    pictured=True,
)
COMPONENTS: dict[str, object] = {
    "stages": STAGES,
    "events": EVENTS,
    "tasks": TASKS,
    "files": FILES,
    "facts": FACTS,
    "rows": ROWS,
    "months": MONTHS,
    "figure": FIGURE,
    "crumbs": (("Changes", "#changes"), ("DEMO0012", "#change")),
    "moment": MOMENT,
}
