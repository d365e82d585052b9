"""The administrator's pages that raise a change and move it on."""

from datetime import date

import pytest
from django.test import Client

from cast import NORTHMOOR
from codemoot.change.models import Modification
from codemoot.domain.people import Role
from codemoot.records.kinds import EventKind
from codemoot.records.models import Event
from rows import a_code_edition, a_modification, a_party, an_appointment
from signed_in import signed_in

pytestmark = pytest.mark.django_db
RAISE = "/sec/changes/raise/"
CHANGE = "/sec/changes/SECMP0101/"
MOVE = f"{CHANGE}move/"
PROPOSAL = {"reference": "SECMP0102", "title": "Tell the desk of a second system"}
DAY = {"closes_on_0": "19", "closes_on_1": "12", "closes_on_2": "2031"}
UNFIT = {
    "nothing": ({}, ["Enter the reference.", "Enter the title."]),
    "another code's reference": ({"reference": "MP1"}, ["numbers them, like SECMP0057."]),
    "a long reference": ({"reference": "SECMP" + "1" * 40}, ["numbers them, like SECMP0057."]),
    "the word of an address": ({"reference": "raise"}, ["numbers them, like SECMP0057."]),
    "a taken reference": ({"reference": "SECMP0101"}, ["SECMP0101 is taken: enter the next free reference."]),
    "a long title": ({"title": "x" * 201}, ["Shorten the title to 200 characters; it has 201."]),
    "a very long title": ({"title": "x" * 2_001}, ["Shorten the title: it is much too long."]),
    "a long summary": ({"summary": "x" * 5_001}, ["Shorten the summary to 5,000 characters; it has 5,001."]),
    "a control character": ({"summary": "bell \a"}, ["Enter the summary again: it holds characters"]),
    "a nul": ({"summary": "nul\0"}, ["Enter the summary again: it holds characters"]),
    "nobody's Party": ({"proposer": "7"}, ["Choose the proposer from the list."]),
    "no path of the code": ({"path": "path9"}, ["Choose the path from the list."]),
}


@pytest.fixture
def administrator() -> Client:
    a_code_edition()
    return signed_in(an_appointment())


def test_an_administrator_raises_a_change_and_is_shown_it(administrator: Client) -> None:
    party = a_party()
    form = {**PROPOSAL, "summary": "Why.\r\n\r\nHow.", "proposer": str(party.pk), "path": "path3"}

    page = administrator.post(RAISE, form, follow=True)

    made = Modification.objects.get()
    assert page.redirect_chain == [("/sec/changes/SECMP0102/", 302)]
    assert "SECMP0102 is raised." in page.content.decode()
    assert (made.title, made.summary, made.proposer, made.path, made.state) == (
        "Tell the desk of a second system",
        "Why.\n\nHow.",
        party,
        "path3",
        "raised",
    )


def test_the_form_says_how_changes_are_numbered_and_who_can_propose(administrator: Client) -> None:
    a_modification("SECMP0107")
    a_party()

    page = administrator.get(RAISE).content.decode()

    assert "Like SECMP0057. The highest so far is SECMP0107." in page
    assert NORTHMOOR in page
    assert "Self-governance" in page
    assert "sec-2018.1" in page


def test_a_change_is_raised_under_the_rules_in_force(administrator: Client) -> None:
    later = a_code_edition(profile="sec-2019")
    later.effective_from = date(2019, 3, 29)
    later.save()

    administrator.post(RAISE, PROPOSAL | {"reference": "DP058"})

    assert Modification.objects.get().edition == later


@pytest.mark.parametrize("case", UNFIT)
def test_what_does_not_fit_is_said_and_nothing_is_raised(administrator: Client, case: str) -> None:
    a_modification()
    given, said = UNFIT[case]

    answered = administrator.post(RAISE, PROPOSAL | given if given else {})

    assert answered.status_code == 422
    assert [words for words in said if words not in answered.content.decode()] == []
    assert Modification.objects.count() == 1


def test_t33_what_somebody_typed_stands_on_the_page_as_text(administrator: Client) -> None:
    script = "<script>alert(1)</script>"

    again = administrator.post(RAISE, PROPOSAL | {"reference": script, "title": script}).content.decode()
    page = administrator.post(RAISE, PROPOSAL | {"title": script}, follow=True).content.decode()

    assert script not in again + page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_a_form_that_is_sent_twice_raises_one_change(administrator: Client) -> None:
    form = PROPOSAL | {"act_key": "a" * 32}

    answers = [administrator.post(RAISE, form).headers["Location"] for _ in range(2)]

    assert answers == ["/sec/changes/SECMP0102/"] * 2
    assert Event.objects.filter(kind=EventKind.MODIFICATION_RAISED).count() == 1


def test_t07_what_the_form_of_raising_does_not_ask_for_is_not_taken(administrator: Client) -> None:
    administrator.post(
        RAISE,
        PROPOSAL | {"state": "approved", "audience": "board", "code_id": "rec", "classification": "red"},
    )

    made = Modification.objects.get()
    assert (made.state, made.audience, made.code_id, made.classification) == (
        "raised",
        "public",
        "sec",
        "white",
    )


def test_the_moves_of_the_table_are_offered_and_no_others(administrator: Client) -> None:
    a_modification(state="raised")

    page = administrator.get(MOVE).content.decode()

    assert [
        page.count(f'value="{event}"') for event in ("refuse", "accept_refine", "withdraw", "open_mrc")
    ] == [
        1,
        1,
        1,
        0,
    ]
    assert "The Panel accepted it for refinement" in page
    assert "Last day of the consultation" not in page


def test_a_move_is_made_and_said_with_its_note(administrator: Client) -> None:
    change = a_modification(state="raised")

    page = administrator.post(
        MOVE, {"event": "accept_refine", "note": "Agreed on 3 December.", "seen": change.version}, follow=True
    ).content.decode()

    change.refresh_from_db()
    assert change.state == "refinement"
    assert page.count("The Panel accepted it for refinement.") == 2  # told, and in the history
    assert "Agreed on 3 December." in page


def test_the_last_day_is_proposed_by_the_codes_window_and_explained(administrator: Client) -> None:
    change = a_modification(state="report")
    page = administrator.get(MOVE).content.decode()

    administrator.post(MOVE, {"event": "open_mrc"})

    change.refresh_from_db()
    assert change.closes_on is not None
    for part in (change.closes_on.day, change.closes_on.month, change.closes_on.year):
        assert f'value="{part}"' in page
    assert "The code’s window is 15 Working Days." in page
    assert "Passed over: " in page
    assert "Provisional: the length of the window is not verified (Reconstructed: not seen)." in page


def test_another_last_day_is_taken(administrator: Client) -> None:
    change = a_modification(state="report")

    administrator.post(MOVE, {"event": "open_mrc", **DAY})

    change.refresh_from_db()
    assert (change.state, change.closes_on) == ("mrc_open", date(2031, 12, 19))


def test_the_last_day_is_left_out_where_no_consultation_is_opened(administrator: Client) -> None:
    change = a_modification(state="report")

    administrator.post(MOVE, {"event": "return_to_wg", **DAY, "closes_on_1": "13"})

    change.refresh_from_db()
    assert (change.state, change.closes_on) == ("refinement", None)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Choose what happened."),
        ({"event": "close_mrc"}, "Choose what happened from the list."),
        ({"event": "nonsense"}, "Choose what happened from the list."),
        ({"event": "open\0mrc"}, "Choose what happened from the list."),
        ({"event": "<script>"}, "Choose what happened from the list."),
        ({"event": "open_mrc", **DAY, "closes_on_2": "2018"}, "Enter a closing day that is after today."),
        ({"event": "open_mrc", **DAY, "closes_on_0": "31", "closes_on_1": "2"}, "Enter a day that exists"),
        ({"event": "open_mrc", "closes_on_0": "3"}, "one of them is missing"),
        ({"event": "withdraw", "note": "x" * 301}, "Shorten the note to 300 characters; it has 301."),
        ({"event": "withdraw", "note": "bell \a"}, "Enter the note again"),
        ({"event": "withdraw", "note": "nul\0"}, "Enter the note again"),
    ],
)
def test_a_move_that_cannot_be_is_said_and_nothing_moves(
    administrator: Client, given: dict[str, str], said: str
) -> None:
    change = a_modification(state="report")

    answered = administrator.post(MOVE, given)

    change.refresh_from_db()
    assert (answered.status_code, change.state) == (422, "report")
    assert said in answered.content.decode()
    assert "<script>" not in answered.content.decode().replace("<script ", "")


def test_t47_a_move_that_is_sent_twice_is_made_once(administrator: Client) -> None:
    change = a_modification(state="report")
    form = {"event": "open_mrc", **DAY, "seen": change.version, "act_key": "a" * 32}

    answers = [administrator.post(MOVE, form).headers["Location"] for _ in range(2)]

    assert answers == [CHANGE, CHANGE]
    assert Event.objects.filter(kind=EventKind.MODIFICATION_MOVED).count() == 1


def test_what_moved_meanwhile_is_shown_again_first(administrator: Client) -> None:
    change = a_modification(state="raised")
    seen = change.version
    administrator.post(MOVE, {"event": "accept_refine", "seen": seen})

    late = administrator.post(MOVE, {"event": "withdraw", "seen": seen})

    change.refresh_from_db()
    assert (late.status_code, change.state) == (409, "refinement")


def test_a_consultation_that_is_open_still_is_said_before_it_is_closed(administrator: Client) -> None:
    change = a_modification(state="mrc_open")
    change.amend(closes_on=date(2031, 12, 19))

    assert '<time datetime="2031-12-19">' in administrator.get(MOVE).content.decode()


def test_at_the_end_of_its_procedure_nothing_is_offered(administrator: Client) -> None:
    a_modification(state="closed")

    page, change = administrator.get(MOVE), administrator.get(CHANGE)

    assert (page.status_code, administrator.post(MOVE, {"event": "close"}).status_code) == (200, 422)
    assert "Its procedure is at an end" in page.content.decode()
    assert MOVE not in change.content.decode()


def test_whoever_may_raise_move_and_import_is_led_there_and_nobody_else(
    administrator: Client, client: Client
) -> None:
    a_modification()
    member = signed_in(an_appointment(Role.BOARD_MEMBER))
    led = [("/sec/changes/", RAISE), (CHANGE, MOVE), (CHANGE, f"{CHANGE}import/")]

    shown = [
        [href in who.get(page).content.decode() for page, href in led]
        for who in (administrator, member, client)
    ]

    assert shown == [[True] * 3, [False] * 3, [False] * 3]


@pytest.mark.parametrize("role", [Role.PARTY_REPRESENTATIVE, Role.BOARD_MEMBER, Role.AUTHORITY])
def test_t02_these_pages_do_not_exist_for_others(role: Role) -> None:
    a_modification(state="report")
    other = signed_in(an_appointment(role, party=a_party() if role is Role.PARTY_REPRESENTATIVE else None))

    asked = [other.get(page).status_code for page in (RAISE, MOVE)]
    sent = [other.post(RAISE, PROPOSAL).status_code, other.post(MOVE, {"event": "withdraw"}).status_code]

    assert asked + sent == [404] * 4
    assert Modification.objects.get().state == "report"
