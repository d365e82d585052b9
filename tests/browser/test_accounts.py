"""Signing in with a real browser: passkeys under our policy, no page with a violation, also on a phone."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django.live_server_helper import LiveServer

from cast import NORTHMOOR
from codemoot.domain.people import Role
from codemoot.parties.models import Account
from rows import a_code, a_party, an_account, an_appointment
from signing_in import PASSWORD, SECRET, a_login, code_now, with_app

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.allow_hosts(["127.0.0.1", "localhost", "::1"]),
]
WIDTHS = (320, 1280)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}}
BEFORE = ["account_login", "account_reset_password", "account_reset_password_done", "account_inactive"]
AFTER = [
    "web:account",
    "web:act_as",
    "web:sessions",
    "mfa_index",
    "account_change_password",
    "account_logout",
    "socialaccount_connections",
]
CONFIRMED = [
    "mfa_list_webauthn",
    "mfa_add_webauthn",
    "mfa_deactivate_totp",
    "mfa_generate_recovery_codes",
    "mfa_view_recovery_codes",
    "mfa_reauthenticate",
]


@pytest.fixture
def context(browser: Browser, live_server: LiveServer) -> Iterator[BrowserContext]:
    address = live_server.url.replace("127.0.0.1", "localhost")
    opened = browser.new_context(base_url=address)
    yield opened
    opened.close()


def appointed() -> Account:
    a_code()
    account = with_app(a_login())
    an_appointment(Role.PARTY_REPRESENTATIVE, party=a_party(NORTHMOOR), account=account)
    an_appointment(Role.SSC_MEMBER, account=account)
    an_appointment(Role.CODE_ADMINISTRATOR, account=account)
    return account


def listen(page: Page) -> list[str]:
    """Return what goes wrong on the page, as it happens: what the policy blocks is said on the console."""
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    return wrong


def sign_in(page: Page, *, ahead: int = 0) -> None:
    page.goto(reverse("account_login"))
    page.get_by_label("E-mail address").fill("asha@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    if "2fa/authenticate" in page.url:
        page.get_by_label("Code").fill(code_now(SECRET, ahead=ahead))
        page.get_by_role("button", name="Go on").click()


def confirm(page: Page) -> None:
    page.goto(reverse("mfa_reauthenticate"))
    page.get_by_label("Code").fill(code_now(SECRET, ahead=1))
    page.get_by_role("button", name="Confirm").click()


def problems(page: Page, name: str) -> list[str]:
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(reverse(name))
        report = Axe().run(page, options=RULES).response["violations"]
        found += [f"{name} at {width}: {each['id']} {each['nodes'][0]['html']}" for each in report]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{name} is wider than {width}")
    return found


def with_virtual_key(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_pages_before_signing_in_have_no_violations(context: BrowserContext) -> None:
    a_code()
    page = context.new_page()

    assert [each for name in BEFORE for each in problems(page, name)] == []


def test_pages_of_ones_own_have_no_violations(context: BrowserContext) -> None:
    appointed()
    page = context.new_page()
    sign_in(page)
    found = [each for name in AFTER for each in problems(page, name)]
    confirm(page)

    found += [each for name in CONFIRMED for each in problems(page, name)]

    assert found == []


def test_the_page_that_asks_for_a_reason_has_no_violations(context: BrowserContext) -> None:
    a_code()
    an_appointment(account=with_app(a_login()))
    seen = an_appointment(Role.ASSESSOR, account=an_account("Bo Lund", "bo@example.org"))
    page = context.new_page()
    sign_in(page)

    page.goto(reverse("web:see_as", args=[seen.pk]))
    page.get_by_role("button", name="Look").click()

    assert page.get_by_role("alert").inner_text().count("Say why you look") == 1
    assert Axe().run(page, options=RULES).response["violations"] == []


def test_a_passkey_is_added_and_asked_for_under_our_policy(context: BrowserContext) -> None:
    a_code()
    a_login()
    page = context.new_page()
    wrong = listen(page)
    with_virtual_key(page)
    sign_in(page)
    page.goto(reverse("mfa_add_webauthn"))
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()

    page.get_by_label("What do you call it?").fill("blue key")
    page.get_by_role("button", name="Add a passkey").click()
    page.wait_for_url("**/recovery-codes/")
    codes = page.locator(".codes li").count()
    page.goto(reverse("account_logout"))
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    sign_in_without_code(page)
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url(lambda url: "authenticate" not in url)
    page.goto(reverse("mfa_list_webauthn"))

    assert (codes, page.get_by_role("rowheader").all_inner_texts()) == (10, ["blue key"])
    assert [each for each in wrong if "404" not in each] == []


def sign_in_without_code(page: Page) -> None:
    page.goto(reverse("account_login"))
    page.get_by_label("E-mail address").fill("asha@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def test_a_passkey_that_the_browser_does_not_give_is_said_so(context: BrowserContext) -> None:
    a_code()
    a_login()
    page = context.new_page()
    sign_in(page)
    page.goto(reverse("mfa_add_webauthn"))
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()
    page.evaluate("() => { navigator.credentials.create = () => Promise.reject(new Error('closed')) }")

    page.get_by_role("button", name="Add a passkey").click()

    page.get_by_text("Your browser gave no passkey").wait_for()
    assert urlsplit(page.url).path == reverse("mfa_add_webauthn")


def test_signing_in_and_switching_needs_no_javascript(browser: Browser, live_server: LiveServer) -> None:
    appointed()
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    sign_in(page)
    row = page.get_by_role("row").filter(has_text="SSC member")

    row.get_by_role("button").click()
    page.get_by_label("Code").fill(code_now(SECRET, ahead=1))
    page.get_by_role("button", name="Confirm").click()

    page.goto(reverse("web:act_as"))
    assert page.get_by_role("row").filter(has_text="SSC member").get_by_text("Now").is_visible()
    context.close()


def test_the_keyboard_alone_signs_in(context: BrowserContext) -> None:
    a_code()
    a_login()
    page = context.new_page()
    page.goto(reverse("account_login"))

    page.get_by_label("E-mail address").focus()
    page.keyboard.type("asha@example.org")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "login" not in url)

    page.goto(reverse("web:account"))
    assert page.get_by_role("heading", level=1).inner_text() == "Your account"


def test_what_is_wrong_is_said_at_the_top_and_at_the_field(context: BrowserContext) -> None:
    a_code()
    page = context.new_page()
    page.goto(reverse("account_login"))

    page.get_by_role("main").get_by_role("button", name="Sign in").click()

    assert page.title().startswith("Error: ")
    assert page.get_by_role("alert").get_by_role("link").all_inner_texts() == [
        "Enter your e-mail address.",
        "Enter your password.",
    ]
    assert Axe().run(page, options=RULES).response["violations"] == []
