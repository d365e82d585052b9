"""What a change's states, moves and events are called in plain words, each in one table.

A code's profile may bring a state or a move that is not here: it is then shown by its own name.
"""

from codemoot.change.queries.histories import Happening
from codemoot.change.queries.modifications_lines import ChangeLine
from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Role
from codemoot.records.kinds import EventKind
from codemoot.web.templatetags.words import in_words

STATES = {
    "drafting": "Drafting",
    "critical_friend": "Under review before it is raised",
    "raised": "Raised",
    "development": "Development",
    "refinement": "Refinement",
    "report": "Modification Report",
    "mrc_open": "Consultation open",
    "mrc_closed": "Consultation closed",
    "decision": "With the Change Board",
    "with_authority": "With the Authority",
    "determined": "Determined",
    "referred": "Referred to the Panel",
    "approved": "Approved",
    "rejected": "Rejected",
    "refused": "Refused by the Panel",
    "withdrawn": "Withdrawn",
    "awaiting_release": "Awaiting its release",
    "implemented": "Implemented",
    "closed": "Closed",
}

MOVES = {  # event: (what happened, what may happen next)
    "submit_review": ("It was put up for review", "The proposer puts it up for review."),
    "raise": ("It was raised", "The proposer raises it."),
    "raise_draft": ("It was raised as a draft", "The proposer raises it as a draft."),
    "hold": ("It was kept in development", "It may be kept in development."),
    "convert_refine": (
        "It became a proposal and went to refinement",
        "It becomes a proposal and is refined.",
    ),
    "convert_direct": (
        "It became a proposal and went to the Modification Report",
        "It may become a proposal and go straight to the Modification Report.",
    ),
    "recommend_withdrawal": (
        "It was withdrawn, as was recommended",
        "It may be withdrawn on recommendation.",
    ),
    "recommend_closing": ("It was closed, as was recommended", "It may be closed on recommendation."),
    "refuse": ("The Panel refused it", "The Panel may refuse it."),
    "accept_refine": ("The Panel accepted it for refinement", "The Panel accepts it for refinement."),
    "accept_direct": (
        "The Panel sent it straight to the Modification Report",
        "The Panel may send it straight to the Modification Report.",
    ),
    "finish_refinement": (
        "Its refinement was finished",
        "When its refinement is finished, the Code Administrator writes the Modification Report.",
    ),
    "return_to_wg": (
        "The Panel returned it to its working group",
        "The Panel may return it to its working group.",
    ),
    "open_mrc": (
        "The Modification Report Consultation was opened",
        "The Code Administrator opens the Modification Report Consultation.",
    ),
    "close_mrc": ("The consultation closed", "When the consultation has closed, the responses are collated."),
    "publish_collation": (
        "The collated responses went to the Change Board",
        "The Code Administrator publishes the collated responses for the Change Board.",
    ),
    "board_returns": ("The Change Board returned it", "The Change Board may return it for more work."),
    "determine": ("The Change Board determined it", "The Change Board determines it."),
    "recommend": (
        "The Change Board gave the Authority its recommendation",
        "Where the Authority decides, the Change Board recommends.",
    ),
    "send_back": ("The Authority sent it back", "The Authority may send it back."),
    "consent": ("The Authority approved it", "The Authority approves or rejects it."),
    "refuse_consent": ("The Authority rejected it", "The Authority approves or rejects it."),
    "window_ends_carried": (
        "It was approved: nobody referred the determination in time",
        "If nobody refers the determination in time, it stands.",
    ),
    "window_ends_lost": (
        "It was rejected: nobody referred the determination in time",
        "If nobody refers the determination in time, it stands.",
    ),
    "refer": ("A Party referred the determination", "A Party may refer the determination."),
    "referral_approve": ("The Panel approved it on referral", "The Panel decides on the referral."),
    "referral_reject": ("The Panel rejected it on referral", "The Panel decides on the referral."),
    "schedule": ("It was given a release", "The Code Administrator gives it a release."),
    "go_live": ("It was implemented", "It takes effect on the day of its release."),
    "close": ("It was closed", "The Code Administrator closes it."),
    "withdraw": ("The proposer withdrew it", "The proposer may withdraw it."),
}

KINDS = {
    EventKind.ACCESS_REFUSED: "An attempt was refused",
    EventKind.COLLATION_GIVEN_UP: "A collation of the responses was given up",
    EventKind.COLLATION_READ: "The responses were read",
    EventKind.COLLATION_READING: "The reading of the responses was started",
    EventKind.COLLATION_SETTLED: "A doubtful name was settled",
    EventKind.COLLATION_STARTED: "A collation of the responses was started",
    EventKind.COLLATION_SUPERSEDED: "The collated responses were superseded by later ones",
    EventKind.EDITION_ASKED: "An edition of the collated responses was asked for",
    EventKind.EDITION_PUBLISHED: "The collated responses were published",
    EventKind.MODIFICATION_RAISED: "The change was raised",
    EventKind.SOURCE_ADDED: "A source of responses was added",
    EventKind.SOURCE_REMOVED: "A source of responses was taken out before it was read",
}
FOR_AN_AUDIENCE = {EventKind.EDITION_PUBLISHED, EventKind.COLLATION_SUPERSEDED}

AUDIENCES = {
    Audience.PUBLIC: "everyone",
    Audience.BOARD: "the Change Board",
    Audience.AUTHORITY: "the Authority",
    Audience.ADMINISTRATOR: "the Code Administrator",
}

EDITIONS = {
    Audience.PUBLIC: "As published for everyone",
    Audience.BOARD: "As published for the Change Board",
    Audience.AUTHORITY: "As published for the Authority",
    Audience.ADMINISTRATOR: "The administrator’s working edition",
}

WHO = {
    Role.PUBLIC: "by somebody without an appointment",
    Role.PARTY_REPRESENTATIVE: "by a Party representative",
    Role.CODE_ADMINISTRATOR: "by the Code Administrator",
    Role.BOARD_MEMBER: "by a member of the Change Board",
    Role.SSC_MEMBER: "by a member of the SSC",
    Role.SSC_SECRETARIAT: "by the SSC’s secretariat",
    Role.ASSESSOR: "by an assessor",
    Role.AUTHORITY: "by the Authority",
    Role.OPERATOR: "by the operator of this site",
    Role.SYSTEM: "by this site itself",
}


def state_words(state: str) -> str:
    return STATES.get(state) or _plain(state)


def line_words(line: ChangeLine) -> str:
    """Return the state's words; a consultation whose last day has passed is over, whoever closes it."""
    if line.ran_out_on:
        return f"Consultation over since {in_words(line.ran_out_on)}, not closed yet"
    return state_words(line.state)


def standing_words(stage: str, words: str) -> str:
    """Return the stage and, where it says more, the state: Modification Report: Consultation closed."""
    return stage or words if words.casefold() in stage.casefold() or not stage else f"{stage}: {words}"


def next_words(event: str) -> str:
    """Return the sentence that says what may happen next."""
    return MOVES[event][1] if event in MOVES else f"{_plain(event)}."


def move_words(event: str) -> str:
    """Return what a move did as words without a full stop."""
    return MOVES[event][0] if event in MOVES else f"It moved on: {_plain(event).lower()}"


def happened(event: Happening) -> str:
    """Return what happened as words without a full stop."""
    if event.kind is EventKind.MODIFICATION_MOVED:
        return move_words(str(event.data.get("event", "")))
    said = KINDS.get(event.kind) or _plain(event.kind)
    return f"{said} for {AUDIENCES[event.audience]}" if event.kind in FOR_AN_AUDIENCE else said


def _plain(name: str) -> str:
    return name.replace("_", " ").replace("-", " ").replace(".", " ").strip().capitalize()
