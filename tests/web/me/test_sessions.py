"""A person sees where they are signed in, and ends it."""

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from codemoot.web.me.sessions import named
from signing_in import a_login, is_signed_in, sign_in

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0"


def signed_in(agent: str = FIREFOX, address: str = "192.0.2.1", email: str = "asha@example.org") -> Client:
    client = Client(headers={"user-agent": agent}, REMOTE_ADDR=address)
    sign_in(client, email)
    return client


def listed(client: Client) -> list[tuple[str, str, bool]]:
    shown = client.get(reverse("web:sessions")).context["sessions"]
    return [(each.what, each.address, each.is_this) for each in shown]


def test_each_session_says_what_since_when_and_from_where() -> None:
    a_login()
    signed_in(EDGE, "192.0.2.2")

    here = signed_in()

    assert listed(here) == [("Firefox on Linux", "192.0.2.1", True), ("Edge on Windows", "192.0.2.2", False)]


def test_one_session_is_ended_and_the_others_go_on() -> None:
    a_login()
    one, other, here = signed_in(EDGE), signed_in(), signed_in()
    ended = here.get(reverse("web:sessions")).context["sessions"][-1]

    here.post(reverse("web:sessions"), {"session": ended.id})

    assert [is_signed_in(each) for each in (one, other, here)] == [False, True, True]


def test_all_other_sessions_are_ended() -> None:
    a_login()
    one, other, here = signed_in(), signed_in(), signed_in()

    here.post(reverse("web:sessions"), {"session": "others"})

    assert [is_signed_in(each) for each in (one, other, here)] == [False, False, True]
    assert len(listed(here)) == 1


def test_t02_somebody_elses_session_is_not_found_and_goes_on() -> None:
    a_login()
    a_login("Bo Lund", "bo@example.org")
    theirs, mine = signed_in(email="bo@example.org"), signed_in()
    (their_session,) = theirs.get(reverse("web:sessions")).context["sessions"]

    answers = [
        mine.post(reverse("web:sessions"), {"session": which}).status_code
        for which in (their_session.id, 123_456, "9" * 30, "-1", "all", "")
    ]

    assert answers == [404] * 6
    assert is_signed_in(theirs)


def test_a_session_that_a_new_password_ended_is_not_listed() -> None:
    account = a_login()
    signed_in()
    account.refresh_from_db()
    account.set_password("four other unlikely words")
    account.save()
    here = Client()

    sign_in(here, password="four other unlikely words")  # noqa: S106  (invented)

    assert len(listed(here)) == 1


@given(st.text(max_size=200))
def test_whatever_a_browser_says_it_is_is_named_in_a_few_words(said: str) -> None:
    assert 0 < len(named(said)) < 45


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (FIREFOX, "Firefox on Linux"),
        (EDGE, "Edge on Windows"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
            "Safari on iPhone",
        ),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/140.0 Safari/537.36", "Chrome on macOS"),
        ("curl/8.9", "curl"),
        ("", "Something that does not say what it is"),
    ],
)
def test_browsers_are_named_as_people_name_them(said: str, words: str) -> None:
    assert named(said) == words
